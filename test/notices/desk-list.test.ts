import { describe, expect, it } from 'vitest';
import { advice as advicePathway } from '../../events/advice.ts';
import { deskEmail } from '../../shared/notices/desk-email.ts';
import type { DeskInput } from '../../shared/notices/desk-input.ts';
import { returnedWords } from '../../shared/notices/returned-words.ts';
import { advice, busyRows, deskOf, desks, line, row } from './desk-sample.ts';
import { faultsIn, flat, shownIn } from './markup.ts';

const textOf = (input: DeskInput): string => deskEmail(input)?.text ?? 'no email';

/** The headings of a text, in order: lines of their own after an empty one. */
const headingsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\n\n([A-Z][^\n]*)\n(?:- |The )/g)].map(([, h]) => h ?? '');

describe('The list of a case officer', () => {
  it('groups the work, worst first', () => {
    expect(headingsIn(textOf(deskOf(busyRows)))).toEqual([
      'Look at these first (2)',
      'Tasks for a person (2)',
      'Sent back, to be put right (1)',
      'Overdue (2)',
      'Due in the next 10 working days (1)',
      'New (1)',
      'Somebody has this (2)',
    ]);
  });

  it('says of each line what, by when, whose turn, since when and by which rule', () => {
    expect(textOf(deskOf([row('SMP-1', [advice()])]))).toContain(
      `- SMP-1: send the advice
  Due Mon 6 April 2026, 11 working days late
  With: SENCO at school-12
  Since Mon 23 February 2026. Rule: SEND Code of Practice 2015 para 9.49
`,
    );
  });

  it('says of what was sent back why, in plain words, and of a code without words the code', () => {
    const back = advice({ returned: true, returnedFor: ['provision-not-specified', 'hull-17'] });
    const says =
      'Sent back because: it does not say exactly what support is needed, how much and how often; code hull-17\n';
    for (const full of [false, true]) {
      expect(textOf(deskOf([row('SMP-1', [back])], { full }))).toContain(says);
      expect(textOf(deskOf([row('SMP-1', [back])], { full, desk: desks.school }))).toContain(says);
    }
    expect(textOf(deskOf([row('SMP-1', [advice()])]))).not.toContain('Sent back because');
  });

  it('has words for every reason that the contract names', () => {
    const named = /such as ([^;]+);/.exec(advicePathway.facts['quality-rejected'].says)?.[1] ?? '';
    const codes = named.split(', ');
    expect(codes).toContain('out-of-date');
    for (const code of codes)
      expect(returnedWords(advice({ returned: true, returnedFor: [code] }))).not.toContain('code ');
  });

  it('names the document of a promise without quoting it, so that the number and what it counts are not cut off', () => {
    const citation =
      'Hull’s SEND strategic plan 2024-2027: "occasions when third party advice within the EHCP process is not provided or of good enough quality". No number is printed. Default local standard: advice sent back is due again in 10 working days';
    expect(textOf(deskOf([row('SMP-1', [advice({ citation })])]))).toContain(
      'Rule: Hull’s SEND strategic plan 2024-2027. No number is printed. Default local standard: advice sent back is due again in 10 working days\n',
    );
  });

  it.each([
    { due: 'Mon 20 April 2026', dueOn: '2026-04-20', today: '2026-04-21', says: '1 working day late' },
    { due: 'Sun 19 April 2026', dueOn: '2026-04-19', today: '2026-04-21', says: '2 working days late' },
    { due: 'Tue 21 April 2026', dueOn: '2026-04-21', today: '2026-04-21', says: 'today' },
    { due: 'Wed 22 April 2026', dueOn: '2026-04-22', today: '2026-04-21', says: 'in 1 working day' },
    // The early May bank holiday is not counted.
    { due: 'Tue 5 May 2026', dueOn: '2026-05-05', today: '2026-04-21', says: 'in 9 working days' },
    {
      due: 'Sun 26 April 2026',
      dueOn: '2026-04-26',
      today: '2026-04-24',
      says: 'no working day left after today',
    },
    { due: 'Sat 25 April 2026', dueOn: '2026-04-25', today: '2026-04-26', says: 'just passed' },
  ])('says of $due on $today: $says', ({ due, dueOn, today, says }) => {
    expect(textOf(deskOf([row('SMP-1', [line({ dueOn })])], { today }))).toContain(`Due ${due}, ${says}\n`);
  });

  it('puts what is due in ten working days among what is due soon, and what is due in eleven not', () => {
    const rows = [
      row('SMP-10', [line({ dueOn: '2026-05-06' })]),
      row('SMP-11', [line({ dueOn: '2026-05-07' })]),
    ];
    const text = textOf(deskOf(rows));
    expect(text).toContain('Due in the next 10 working days (1)\n- SMP-10');
    expect(text).not.toContain('SMP-11');
  });

  it('orders a group by due date', () => {
    const rows = ['2026-04-17', '2026-03-30', '2026-04-10'].map((dueOn) =>
      row(`SMP-${dueOn}`, [line({ dueOn })]),
    );
    const refs = [...textOf(deskOf(rows)).matchAll(/- (SMP-\S+):/g)].map(([, ref]) => ref);
    expect(refs).toEqual(['SMP-2026-03-30', 'SMP-2026-04-10', 'SMP-2026-04-17']);
  });

  it('sets aside what somebody promised, and brings it back when the promise is broken', () => {
    const promise = { by: 'Ann Example', promisedOn: '2026-04-24', broken: false };
    const late = { dueOn: '2026-04-17' };
    const both = [
      row('SMP-1', [line({ ...late, acknowledged: promise })]),
      row('SMP-2', [line({ ...late, acknowledged: { ...promise, promisedOn: '2026-04-20', broken: true } })]),
    ];
    const text = textOf(deskOf(both));
    expect(headingsIn(text)).toEqual(['Overdue (1)', 'Somebody has this (1)']);
    expect(text).toContain('Promised: Ann Example, by Fri 24 April 2026');
    expect(text).toContain('Promise not kept: Ann Example, by Mon 20 April 2026');
  });

  it('calls everything new that nobody was mailed about', () => {
    const later = [row('SMP-1', [line({ dueOn: '2026-09-07' })])];
    expect(headingsIn(textOf(deskOf(later, { since: null })))).toEqual(['New (1)']);
    expect(deskEmail(deskOf(later))).toBeNull();
  });

  it('calls new what began within five working days, also when it was learned of late', () => {
    const began = (startedOn: string) => [row('SMP-1', [line({ startedOn, dueOn: '2026-09-07' })])];
    expect(headingsIn(textOf(deskOf(began('2026-04-14'))))).toEqual(['New (1)']);
    expect(deskEmail(deskOf(began('2026-04-13')))).toBeNull();
  });

  it('shows what has no date in law only while it is new, and in the full list', () => {
    const rows = [row('SMP-1', [line({ dueOn: null, targetOn: null })])];
    expect(deskEmail(deskOf(rows))).toBeNull();
    expect(textOf(deskOf(rows, { full: true }))).toContain('No date is set in law');
  });

  it('shows what is due later, and facts that do not agree, in the weekly full list', () => {
    const text = textOf(deskOf(busyRows, { full: true }));
    expect(headingsIn(text)).toContain('Due later, or without a date (5)');
    expect(text).toContain('was told twice');
    expect(textOf(deskOf(busyRows))).not.toContain('was told twice');
  });

  it('says that an exception was claimed, and why it may or may not stand', () => {
    const exceptions = [
      { ground: 'E1', mayApply: false, because: 'The setting is closed: less than 4 weeks.' },
    ];
    expect(textOf(deskOf([row('SMP-1', [line({ dueOn: '2026-04-24', exceptions })])]))).toContain(
      'Exception E1 claimed. The setting is closed: less than 4 weeks.',
    );
  });

  it('is no email when nothing is on the desk, or only what is finished', () => {
    expect(deskEmail(deskOf([]))).toBeNull();
    expect(deskEmail(deskOf([], { full: true }))).toBeNull();
    const done = row('SMP-1', [line({ state: 'met', stoppedOn: '2026-04-20' })]);
    expect(deskEmail(deskOf([done], { full: true }))).toBeNull();
  });

  it('keeps to two hundred lines of a group, those with the earliest dates', () => {
    const many = Array.from({ length: 230 }, (_, index) =>
      row(`SMP-${1000 + index}`, [line({ dueOn: '2026-04-17' })]),
    );
    const text = textOf(deskOf(many));
    expect(text).toContain('Overdue (230)\nThe 200 with the earliest dates.');
    expect(text.match(/^- /gm)).toHaveLength(200);
  });
});

describe('The list of a school or an agency', () => {
  const rows = [
    row(
      'SMP-1',
      [
        advice({
          exceptions: [{ ground: 'E4', mayApply: null, because: 'A person must judge it.' }],
        }),
        line({ dueOn: '2026-04-20' }),
        advice({ owner: 'senco@school-99', what: 'send other advice' }),
      ],
      { flags: ['unreachable', 'held'], findings: ['Two decisions are told.'] },
    ),
  ];
  const text = textOf(deskOf(rows, { desk: desks.school, full: true }));

  it('holds its own lines and no other', () => {
    expect(text.match(/^- .*/gm)).toEqual(['- SMP-1: send the advice']);
  });

  it('tells nothing else of the case: no hold, no family, no finding, no exception', () => {
    expect(text).not.toMatch(/family|safeguarding|decisions|Exception|With:/);
  });

  it('is no email when nothing of it is theirs', () => {
    expect(
      deskEmail(deskOf([row('SMP-1', [line()], { flags: ['held'] })], { desk: desks.school })),
    ).toBeNull();
  });
});

describe('What a school says is not theirs', () => {
  const disowned = advice({ disowned: { on: '2026-04-20', by: 'Sam Senco' } });
  const rows = [row('SMP-1', [disowned])];

  it('is no email on its own, and in the full list is said to be settled by the council', () => {
    expect(deskEmail(deskOf(rows, { desk: desks.school }))).toBeNull();
    const text = textOf(deskOf(rows, { desk: desks.school, full: true }));
    expect(text).toContain('You said that these are not yours (1)\n- SMP-1: send the advice');
    expect(text).toContain(
      'You said on Mon 20 April 2026 that this is not yours; the council is settling it',
    );
  });

  it('stays among the overdue work of the council, where nobody has it', () => {
    const text = textOf(deskOf(rows));
    expect(headingsIn(text)).toEqual(['Overdue (1)']);
    expect(text).toContain('Nobody has it: they said on Mon 20 April 2026 that it is not theirs');
    expect(text).not.toContain('You said');
  });
});

describe('How to answer', () => {
  it('is said where lines have a link, and schools are not asked to sign in', () => {
    const text = textOf(deskOf([row('SMP-1', [advice()])], { desk: desks.school }));
    expect(text).toContain('or that it is not yours, open the link below it.');
    expect(text).not.toMatch(/sign in/i);
  });

  it('is not said where no line has a link', () => {
    const text = textOf(deskOf([row('SMP-1', [line({ dueOn: '2026-04-22' })])], { linkOf: () => null }));
    expect(text).not.toContain('open the link');
    expect(text).toContain('Sign in: https://sign-in.council.example/');
  });
});

describe('A task for a person', () => {
  const about = {
    contactId: null,
    held: false,
    notByEmail: null,
    messageId: null,
    notice: null,
    wish: null,
    work: null,
  };
  const task = (parts: object, closedBy: readonly string[]) =>
    line({
      ...{ pathwayId: 'people', kind: 'target', dueOn: '2026-04-22' },
      task: { about: { ...about, ...parts }, closedBy },
    });

  it.each([
    {
      name: 'a call',
      line: task({ contactId: 'P-1' }, ['send.people.contact-reached.v1']),
      says: `Contact: P-1
  To close it, record in the case system: contact reached (send.people.contact-reached.v1)`,
    },
    {
      name: 'a change',
      line: task({ contactId: 'P-1', wish: 'something-else' }, [
        'send.people.contact-updated.v1',
        'send.people.recipient-confirmed.v1',
      ]),
      says: `Contact: P-1. To change: something else
  To close it, record in the case system: contact updated (send.people.contact-updated.v1), or recipient confirmed (send.people.recipient-confirmed.v1)`,
    },
    {
      name: 'a notice to be told by hand',
      line: task({ contactId: 'P-1', notice: 'draft-ready', messageId: 'm-7' }, [
        'send.people.notice-delivered-otherwise.v1',
      ]),
      says: `Contact: P-1. Tell: draft ready. Message: m-7
  To close it, record in the case system: notice delivered otherwise (send.people.notice-delivered-otherwise.v1)`,
    },
    {
      name: 'work without an owner',
      line: task(
        {
          work: { pathwayId: 'V-1', clock: 'ADVICE-6W', what: 'send the advice', owner: 'senco@school-12' },
        },
        ['send.escalation.owner-settled.v1', 'send.escalation.acknowledged.v1'],
      ),
      says: `Work: send the advice (V-1, ADVICE-6W). Asked: SENCO at school-12
  To close it, record in the case system: owner settled (send.escalation.owner-settled.v1), or acknowledged (send.escalation.acknowledged.v1)`,
    },
  ])('says whom or what it is about and how it is closed: $name', ({ line, says }) => {
    const text = textOf(deskOf([row('SMP-1', [line])], {}));
    expect(headingsIn(text)).toEqual(['Tasks for a person (1)']);
    expect(text).toContain(says);
  });

  it('without an owner is not asked for twice on one list', () => {
    const whose = task({}, ['send.escalation.owner-settled.v1']);
    expect(headingsIn(textOf(deskOf([row('SMP-1', [whose], { flags: ['no-owner'] })])))).toEqual([
      'Tasks for a person (1)',
    ]);
  });
});

describe('Every desk’s email', () => {
  const every = Object.entries(desks).flatMap(([name, desk]) =>
    [true, false].map((full) => ({ name, full, email: deskEmail(deskOf(busyRows, { desk, full })) })),
  );

  it.each(every)('is sound HTML, the same as its text: $name, full list $full', ({ email }) => {
    expect(faultsIn(email?.html ?? '')).toEqual([]);
    expect(shownIn(email?.html ?? '')).toBe(flat((email?.text ?? '').replace(/^- /gm, '')));
  });

  it.each(every)('has no reference in its subject: $name, full list $full', ({ email }) => {
    expect(email?.subject).toMatch(/^[A-Z][a-z ]+, Tuesday 21 April 2026$/);
  });

  it.each(every)('escapes what comes from outside: $name, full list $full', ({ name, full }) => {
    const evil = '<img src=x onerror=alert(1)>\r\nBcc: x@example.org';
    const lines = [
      advice({
        what: evil,
        citation: evil,
        acknowledged: { by: evil, promisedOn: '2026-04-20', broken: true },
      }),
      line({ what: evil, owner: `${evil}@${evil}` }),
    ];
    const desk = Object.entries(desks).find(([known]) => known === name)?.[1] ?? desks.officer;
    const rows = [row(evil, lines, { flags: ['no-holder'], findings: [evil] })];
    const email = deskEmail(deskOf(rows, { desk, full }));
    expect(email?.html).not.toContain('<img');
    expect(email?.text).not.toMatch(/\r|^Bcc/m);
    expect(email?.text).toContain('onerror');
  });
});
