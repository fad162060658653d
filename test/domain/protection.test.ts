import { describe, expect, it } from 'vitest';
import {
  father,
  from,
  held,
  lifted,
  mother,
  officer,
  requested,
  retracted,
  updated,
  willAssess,
} from './facts.ts';
import { given, standing, told } from './given.ts';
import { arriving, lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const asked = requested('A-1', 'Mon 2026-01-12');
const agreed = willAssess('A-1', 'Mon 2026-02-09');

describe('under a hold', () => {
  it('nothing goes to anybody, not even what was waiting', () => {
    const life = lived(
      'Thu 2026-12-31',
      ...registered,
      father('Mon 2026-01-05'),
      asked,
      held('Mon 2026-01-12 09:30'),
      agreed,
    );
    life.expectNoMoreEmail();
  });

  it('what was waiting is dropped, and says why', () => {
    given(...registered, asked)
      .when(held('Mon 2026-01-12 09:30'), 'Mon 2026-01-12 09:30')
      .thenDrops('request-received held')
      .thenOwes();
  });

  it('of one contact the other is still told', () => {
    const hold = held('Tue 2026-01-06', { scope: 'contact', contactId: 'P-1' });
    const life = lived('Fri 2026-02-13', ...registered, father('Mon 2026-01-05'), hold, asked, agreed);
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received', 'P-2');
    life.expectEmail('Mon 2026-02-09 10:00', 'will-assess', 'P-2');
    life.expectNoMoreEmail();
  });

  it('that does not say whom it protects everybody is protected', () => {
    lived(
      'Fri 2026-02-13',
      ...registered,
      held('Tue 2026-01-06', { scope: 'contact' }),
      asked,
      agreed,
    ).expectNoMoreEmail();
  });

  it('clocks and ladders go on: deadlines do not pass unnoticed', () => {
    given(...registered, asked, held('Mon 2026-01-12 09:30'))
      .when('tick', 'Mon 2026-02-09')
      .thenSteps('ASSESS-6W T-10');
  });

  it('the team’s desks show the hold', () => {
    const stage = given(...registered, asked, held('Mon 2026-01-12 09:30'));
    expect(stage.desk('team-manager').flatMap((row) => row.flags)).toContain('held');
    expect(stage.desk('case-officer').flatMap((row) => row.flags)).toContain('held');
  });

  it('no task asks anybody to tell the family another way', () => {
    const stage = given(mother('Mon 2026-01-05', { channel: 'post' }), held('Tue 2026-01-06'), asked);
    expect(stage.clocks('Fri 2026-01-16').map((clock) => clock.clock)).not.toContain('TELL-2WD');
  });
});

describe('lifting a hold', () => {
  const hold = held('Tue 2026-01-06');
  const life = (...facts: Parameters<typeof lived>[1][]) =>
    lived('Fri 2026-02-13', ...registered, hold, ...facts, asked);

  it('by the council’s safeguarding role lets mail go again', () => {
    expect(life(lifted('Thu 2026-01-08')).emails).toEqual(['Mon 2026-01-12 10:00 P-1 request-received']);
  });

  it('lets what was held go after all, while it is news', () => {
    const later = lived('Fri 2026-01-23', ...registered, hold, asked, lifted('Wed 2026-01-14'));
    expect(later.emails).toEqual(['Wed 2026-01-14 10:00 P-1 request-received']);
  });

  it('leaves what has become stale to a person, and the hold that ended does not end that task', () => {
    const stale = given(...registered, hold, asked, lifted('Mon 2026-02-02')).thenOwes(
      'P-1 request-received by person',
    );
    expect(standing(stale.clock('TELL-2WD', 'Mon 2026-02-02'))).toBe('Wed 2026-02-04 running');
    expect(stale.desk('case-officer').flatMap((row) => row.lines.map((line) => line.clock))).toContain(
      'TELL-2WD',
    );
  });

  it('by anybody else does nothing, and somebody is told that it did nothing', () => {
    const byOfficer = given(...registered, hold, asked, lifted('Tue 2026-01-13', { by: 'case-officer' }));
    byOfficer.when('tick', 'Tue 2026-01-13').thenOwes();
    expect(
      byOfficer
        .desk('case-officer')
        .flatMap((row) => row.findings)
        .join(),
    ).toMatch(/only safeguarding/);
  });

  it('by another partner’s safeguarding does nothing: only the council’s own', () => {
    expect(life(from('trust', lifted('Thu 2026-01-08'))).emails).toEqual([]);
  });

  it('does not lift a hold that came after it, whatever the order in which they reach us', () => {
    const early = lifted('Mon 2026-01-05 12:00');
    expect(life(arriving(early, 'Fri 2026-01-09')).emails).toEqual([]);
  });

  it('of one contact leaves a hold on the whole case', () => {
    expect(life(lifted('Thu 2026-01-08', { contactId: 'P-1' })).emails).toEqual([]);
  });

  it('that is taken back holds again', () => {
    const lift = lifted('Thu 2026-01-08');
    expect(life(lift, retracted(lift, 'Fri 2026-01-09')).emails).toEqual([]);
  });

  it('cannot be done by taking the hold back', () => {
    expect(life(retracted(hold, 'Thu 2026-01-08')).emails).toEqual([]);
    const stage = given(...registered, hold, asked, retracted(hold, 'Tue 2026-01-13'));
    expect(
      stage
        .desk('case-officer')
        .flatMap((row) => row.findings)
        .join(),
    ).toMatch(/mail-held.*stands/);
  });

  it('ends one hold, and a second one on top stands only if it came later', () => {
    expect(life(held('Wed 2026-01-07'), lifted('Thu 2026-01-08')).emails).toHaveLength(1);
    expect(life(lifted('Thu 2026-01-08'), held('Fri 2026-01-09')).emails).toEqual([]);
  });
});

describe('a contact who may not receive', () => {
  it('is told nothing', () => {
    lived(
      'Fri 2026-02-13',
      mother('Mon 2026-01-05', { mayReceive: false }),
      asked,
      agreed,
    ).expectNoMoreEmail();
  });

  it('stays so when a later fact says otherwise', () => {
    const allowed = updated('Tue 2026-01-06', { mayReceive: true });
    lived(
      'Fri 2026-02-13',
      mother('Mon 2026-01-05', { mayReceive: false }),
      allowed,
      asked,
    ).expectNoMoreEmail();
  });

  it('stays so when the fact that said it is taken back', () => {
    const forbidden = updated('Tue 2026-01-06', { mayReceive: false });
    lived(
      'Fri 2026-02-13',
      ...registered,
      forbidden,
      retracted(forbidden, 'Wed 2026-01-07'),
      asked,
    ).expectNoMoreEmail();
  });

  it('stays so when a lift names nobody, and is told again when safeguarding lifts it for this contact', () => {
    const forbidden = mother('Mon 2026-01-05', { mayReceive: false });
    lived('Fri 2026-02-13', forbidden, lifted('Tue 2026-01-06'), asked).expectNoMoreEmail();
    const life = lived('Fri 2026-02-13', forbidden, lifted('Tue 2026-01-06', { contactId: 'P-1' }), asked);
    expect(life.emails).toEqual(['Mon 2026-01-12 10:00 P-1 request-received']);
  });
});

describe('the order in which things reach us', () => {
  it('never lets an email go that a hold known by then forbids', () => {
    const life = lived(
      'Fri 2026-01-16',
      ...registered,
      asked,
      arriving(held('Wed 2026-01-07'), 'Mon 2026-01-12 09:59'),
    );
    life.expectNoMoreEmail();
  });

  it('a hold that arrives after the email stops the next one', () => {
    const life = lived(
      'Fri 2026-02-13',
      ...registered,
      asked,
      arriving(held('Wed 2026-01-07'), 'Mon 2026-01-12 10:01'),
      agreed,
    );
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectNoMoreEmail();
  });
});

describe('what was told before a hold', () => {
  it('is not corrected under it, and is when it is lifted', () => {
    const stage = given(...registered, asked)
      .when(told('request-received'), 'Mon 2026-01-12 10:00')
      .when(held('Tue 2026-01-13'), 'Tue 2026-01-13')
      .when(retracted(asked, 'Wed 2026-01-14'), 'Wed 2026-01-14')
      .thenOwes();
    stage.when(lifted('Thu 2026-01-15'), 'Thu 2026-01-15').thenOwes('P-1 told-in-error by email');
  });
});
