import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { type FamilyMail, World } from '../../shared/domain/world.ts';
import { fact, father, held, mother, officer, requested, retracted, updated, willAssess } from './facts.ts';
import { alwaysLive, given } from './given.ts';
import { lived } from './lived.ts';
import { when } from './when.ts';

const assigned = officer('Mon 2026-01-05 10:00');
const asked = requested('A-1', 'Mon 2026-01-12');
const agreed = willAssess('A-1', 'Mon 2026-02-09');
const parents = [mother('Mon 2026-01-05'), father('Mon 2026-01-05')];
const removed = (at: string, contactId = 'P-1') => fact('people.contact-removed', at, { contactId });
const says = (name: string, at: string, data: object = {}) =>
  fact(`people.${name}`, at, { contactId: 'P-1', ...data });
const notMine = (at: string) =>
  says('address-answered', at, { address: hashOf('mother@family.example'), answer: 'not-mine' });
const holdOf = (contactId: string, at = 'Tue 2026-01-06') => held(at, { scope: 'contact', contactId });

const roles = [
  'parent',
  'carer',
  'other-parental-responsibility',
  'young-person',
  'representative',
  'alternative-person',
  'social-worker',
];

describe.each(roles)('a contact who is a %s', (role) => {
  const second = father('Mon 2026-01-05', { role });

  it('is told in an email of their own, apart from the mother’s', () => {
    const life = lived('Mon 2026-01-12', mother('Mon 2026-01-05'), second, assigned, asked);
    expect(life.emails).toEqual([
      'Mon 2026-01-12 10:00 P-1 request-received',
      'Mon 2026-01-12 10:00 P-2 request-received',
    ]);
    expect(life.family.map(({ contact }) => contact.email)).toEqual([
      'mother@family.example',
      'father@family.example',
    ]);
  });

  it('is told nothing while held, and the mother is', () => {
    lived(
      'Mon 2026-02-09',
      mother('Mon 2026-01-05'),
      second,
      assigned,
      holdOf('P-2'),
      asked,
      agreed,
    ).expectEmail('Mon 2026-01-12 10:00', 'request-received', 'P-1');
    const life = lived(
      'Mon 2026-02-09',
      mother('Mon 2026-01-05'),
      second,
      assigned,
      holdOf('P-2'),
      asked,
      agreed,
    );
    expect(life.family.map(({ contact }) => contact.contactId)).toEqual(['P-1', 'P-1']);
  });
});

describe('a contact who was removed', () => {
  it('is sent nothing more, not even what waited', () => {
    const life = lived(
      'Fri 2026-02-13',
      ...parents,
      assigned,
      asked,
      removed('Mon 2026-01-12 09:30'),
      agreed,
    );
    expect(new Set(life.family.map(({ contact }) => contact.contactId))).toEqual(new Set(['P-2']));
  });

  it('cannot come back by what they say behind an old link', () => {
    const life = lived(
      'Fri 2026-02-13',
      mother('Mon 2026-01-05'),
      removed('Tue 2026-01-06'),
      says('preference-chosen', 'Wed 2026-01-07', { channel: 'email', language: 'pl' }),
      says('address-answered', 'Wed 2026-01-07', {
        address: hashOf('mother@family.example'),
        answer: 'mine',
      }),
      says('call-wished', 'Wed 2026-01-07'),
      asked,
      agreed,
    );
    life.expectNoMoreEmail();
  });

  it('is still held when registered again', () => {
    lived(
      'Fri 2026-02-13',
      mother('Mon 2026-01-05'),
      holdOf('P-1'),
      removed('Wed 2026-01-07'),
      mother('Thu 2026-01-08'),
      asked,
      agreed,
    ).expectNoMoreEmail();
  });
});

describe('the address of somebody who is held', () => {
  const again = father('Wed 2026-01-07', { contactId: 'P-9' });

  it.each<[string, readonly Fact[]]>([
    ['held', [father('Mon 2026-01-05'), holdOf('P-2')]],
    ['not to receive anything', [father('Mon 2026-01-05', { mayReceive: false })]],
    [
      'held and removed since',
      [father('Mon 2026-01-05'), holdOf('P-2'), removed('Tue 2026-01-06 12:00', 'P-2')],
    ],
  ])(
    'is written to under no other name while they are %s: a person tells whoever else has it',
    (_, facts) => {
      const life = lived('Fri 2026-01-16', mother('Mon 2026-01-05'), assigned, ...facts, again, asked);
      expect(life.emails).toEqual(['Mon 2026-01-12 10:00 P-1 request-received']);
      given(mother('Mon 2026-01-05'), assigned, ...facts, again)
        .when(asked, 'Mon 2026-01-12')
        .thenOwes('P-1 request-received by email', 'P-9 request-received by person');
    },
  );

  it('is not asked either whether it is right', () => {
    const unsure = fact('people.contact-registered', 'Wed 2026-01-07', {
      ...{ contactId: 'P-9', role: 'carer', email: 'Father@family.example' },
      ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
    });
    lived('Fri 2026-01-16', father('Mon 2026-01-05'), holdOf('P-2'), unsure, asked).expectNoMoreEmail();
  });

  it('stays so when they are given another, or the fact that told it is taken back', () => {
    const first = father('Mon 2026-01-05');
    const moved = updated('Tue 2026-01-06 12:00', { contactId: 'P-2', email: 'new@family.example' });
    for (const change of [moved, retracted(first, 'Tue 2026-01-06 12:00')])
      lived('Fri 2026-01-16', first, holdOf('P-2'), change, again, asked).expectNoMoreEmail();
  });
});

describe('an address whose reader said that it is not theirs', () => {
  it('is not asked once more whether it is right', () => {
    const unconfirmedAgain = fact('people.contact-registered', 'Fri 2026-01-09', {
      ...{ contactId: 'P-1', role: 'parent', email: 'mother@family.example' },
      ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
    });
    lived(
      'Fri 2026-01-16',
      mother('Mon 2026-01-05'),
      notMine('Tue 2026-01-06'),
      removed('Wed 2026-01-07'),
      unconfirmedAgain,
      asked,
    ).expectNoMoreEmail();
  });

  it('is not asked again when it comes back after another, though nobody confirmed it anew', () => {
    const life = lived(
      'Fri 2026-01-16',
      mother('Mon 2026-01-05'),
      notMine('Tue 2026-01-06'),
      updated('Wed 2026-01-07', { email: 'new@family.example' }),
      updated('Fri 2026-01-09', { email: 'mother@family.example' }),
      asked,
    );
    life.expectEmail('Wed 2026-01-07 10:00', 'confirm-address');
    life.expectNoMoreEmail();
  });

  it('is written to for nobody of this case: another contact with it is told by a person', () => {
    const same = father('Mon 2026-01-05', { email: 'mother@family.example' });
    given(mother('Mon 2026-01-05'), same, assigned, notMine('Tue 2026-01-06'))
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by person', 'P-2 request-received by person');
  });
});

describe('two children of one mother at one address', () => {
  it('are never in one email: one for each case, though both fall in one slot', () => {
    const family: FamilyMail[] = [];
    const world = new World(alwaysLive, { family: (mail) => void family.push(mail), desk: () => false });
    for (const told of [mother('Mon 2026-01-05'), asked])
      for (const ref of ['C-1', 'C-2']) world.post(ref, told, when('Mon 2026-01-12 09:00'));
    world.runUntil(when('Mon 2026-01-12 18:00').at);
    expect(family.map(({ ref, contact }) => [ref, contact.email])).toEqual([
      ['C-1', 'mother@family.example'],
      ['C-2', 'mother@family.example'],
    ]);
    for (const { carries } of family) expect(carries).toHaveLength(1);
  });
});
