import { describe, expect, it } from 'vitest';
import { fact, father, mother } from './facts.ts';
import { lived } from './lived.ts';

type Data = Readonly<Record<string, unknown>>;

const people = [mother('Mon 2026-01-05 08:00'), father('Mon 2026-01-05 08:00')];

/** The emails of some days about something that was raised, to whom and what. */
const emails = (until: string, ...facts: Parameters<typeof lived>[1][]) =>
  lived(until, ...people, ...facts)
    .emails.map((email) => email.slice(21))
    .sort();

const raising = [
  ['a question', 'enquiry.received', { enquiryId: 'Q-1', channel: 'phone' }, 'enquiry-received'],
  ['a concern', 'concern.raised', { concernId: 'W-1', by: 'family', about: 'other' }, 'concern-received'],
  ['a complaint', 'complaint.logged', { complaintId: 'K-1', route: 'corporate' }, 'complaint-received'],
] as const;

describe('what one parent raised', () => {
  it.each(raising)('is told to that parent alone, where whoever posts it says who it was: %s', (...row) => {
    const [, name, data, notice] = row;
    const raised = fact(name, 'Mon 2026-01-12', { ...data, contactId: 'P-2' });
    expect(emails('Tue 2026-01-13', raised)).toEqual([`P-2 ${notice}`]);
  });

  it.each(raising)('is told to all who may receive, where nobody says who it was: %s', (...row) => {
    const [, name, data, notice] = row;
    const raised = fact(name, 'Mon 2026-01-12', data);
    expect(emails('Tue 2026-01-13', raised)).toEqual([`P-1 ${notice}`, `P-2 ${notice}`]);
  });

  it('is told to nobody else when its answer comes, or comes late', () => {
    const raised = fact('complaint.logged', 'Mon 2026-01-12', {
      ...{ complaintId: 'K-1', route: 'corporate', contactId: 'P-2' },
    });
    const then = (what: string, at: string, data: Data = {}) =>
      fact(`complaint.${what}`, at, { complaintId: 'K-1', ...data });
    const told = emails(
      'Fri 2026-03-27',
      raised,
      then('acknowledged', 'Wed 2026-01-14'),
      then('responded', 'Mon 2026-02-23'),
      then('withdrawn', 'Tue 2026-02-24'),
    );
    expect(told.filter((email) => !email.startsWith('P-2'))).toEqual([]);
    expect(told).toContain('P-2 late-now');
    expect(told).toContain('P-2 complaint-answered');
  });

  it('is told to nobody while that contact may hear nothing', () => {
    const raised = fact('enquiry.received', 'Mon 2026-01-12', {
      ...{ enquiryId: 'Q-1', channel: 'phone', contactId: 'P-2' },
    });
    const held = fact('people.mail-held', 'Fri 2026-01-09', {
      ...{ scope: 'contact', contactId: 'P-2', heldBy: 'safeguarding' },
    });
    expect(emails('Fri 2026-01-30', held, raised)).toEqual([]);
  });
});
