import { describe, expect, it } from 'vitest';
import type { Heard } from '../../shared/domain/heard.ts';
import { deskEmail } from '../../shared/notices/desk-email.ts';
import { deskOf, desks, line, row } from './desk-sample.ts';
import { under } from './parts.ts';

const heading = 'Last event of each partner';
const from = (name: string, at: string | null): Heard => ({ partner: name.toLowerCase(), name, at });

/** The part of the screen of Tuesday 21 April 2026. */
const part = (...heard: readonly Heard[]): string =>
  under(heading, deskEmail(deskOf([row('SMP-1', [line()])], { desk: desks.manager, heard }))?.text ?? '');

describe('The partners on a manager’s screen', () => {
  it('are each shown with the London hour of the last event', () => {
    expect(part(from('Trust', '2026-04-20T23:00:00Z'), from('Council', '2026-04-20T13:00:00Z'))).toBe(
      [
        heading,
        'All have posted lately.',
        '- Council: Mon 20 April 2026, in the hour from 14:00',
        '- Trust: Tue 21 April 2026, in the hour from 00:00',
      ].join('\n'),
    );
  });

  it('are silent after five working days without an event, and not after four', () => {
    const text = part(
      from('Trust', '2026-04-13T09:00:00Z'),
      from('Hospital', '2026-04-14T09:00:00Z'),
      from('Schools', '2026-04-15T09:00:00Z'),
      from('Never', null),
    );
    expect(text).toContain('3 partners are silent: what they know may be missing here.');
    expect(text).toContain('- Never: silent, nothing has ever come\n- Trust: Mon 13 April 2026');
    expect(text).toContain('(silent for 6 working days)');
    expect(text).toContain('(silent for 5 working days)');
    expect(text).not.toContain('(silent for 4');
    expect(text).toContain('- Schools: Wed 15 April 2026, in the hour from 10:00\n'.trimEnd());
  });

  it('are the ten who were silent longest where there are many', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      from(`School ${10 + index}`, `2026-04-20T${10 + (index % 10)}:00:00Z`),
    );
    const text = part(...many);
    expect(text.match(/^- /gm)).toHaveLength(10);
    expect(text).toContain('10 of 14.');
  });

  it('are no part of it where none is known, and no email by themselves', () => {
    const empty = deskOf([row('SMP-1', [line()])], { desk: desks.manager, heard: [] });
    expect(deskEmail(empty)?.text).not.toContain(heading);
    expect(deskEmail(deskOf([], { desk: desks.manager, heard: [from('Trust', null)] }))).toBeNull();
  });

  it('are not shown to a school', () => {
    const list = deskOf([row('SMP-1', [line({ owner: 'senco@school-12' })])], {
      ...{ desk: desks.school, full: true, heard: [from('Trust', null)] },
    });
    expect(deskEmail(list)?.text).not.toContain('Trust');
  });
});
