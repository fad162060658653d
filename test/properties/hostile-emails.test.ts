import * as fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { email as emailAddress } from '../../events/field.ts';
import { mimeOf } from '../../shared/aws/mime.ts';
import { deskEmail } from '../../shared/notices/desk-email.ts';
import { familyEmail } from '../../shared/notices/family-email.ts';
import { oneLine } from '../../shared/notices/one-line.ts';
import { refusedEmail } from '../../shared/notices/refused-email.ts';
import { advice, deskOf, desks, line, row } from '../notices/desk-sample.ts';
import { planCases, tallyIn, written } from '../notices/report-sample.ts';
import { emailOf, officer, statement } from '../notices/sample.ts';
import { fuzzRuns, holds } from './holds.ts';
import { hostileText, unseen } from './hostile-text.ts';

interface Email {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const joiners = /[\u200c\u200d]/g;

/** The names of the tags of a page, in order, but for those that mark dates and numbers to call. */
const tagsIn = (html: string): readonly string[] =>
  [
    ...html
      .slice(html.indexOf('<main'))
      .replace(/<a href="tel:[^>]*>([^<]*)<\/a>/g, '$1')
      .matchAll(/<(\/?\w+|!)[^>]*>/g),
  ]
    .map(([, name]) => name ?? '')
    .filter((name) => !name.endsWith('strong'));

/** What no text from outside may do to an email: add a tag, steer it, start a line or a header. */
function checkEmail(made: Email, plain: Email): void {
  expect(tagsIn(made.html)).toEqual(tagsIn(plain.html));
  expect(made.subject).toBe(plain.subject);
  const lines = (text: string) => text.replace(joiners, '').split('\n');
  expect(lines(made.text)).toHaveLength(lines(plain.text).length);
  for (const words of [...lines(made.text), ...lines(made.html.slice(made.html.indexOf('<main')))])
    expect(words).not.toMatch(unseen);
}

const plain = 'x';

describe('whatever a name, a reference or an id holds', () => {
  it('is one line of at most 200 characters, in which nothing hides', () => {
    holds(
      fc.property(
        fc.oneof(
          hostileText,
          fc.array(hostileText).map((all) => all.join('')),
        ),
        (text) => {
          const shown = oneLine(text);
          expect(shown.length).toBeLessThanOrEqual(200);
          expect(shown.replace(joiners, '')).not.toMatch(unseen);
          expect(shown).toBe(shown.trim());
        },
      ),
      fuzzRuns(1_000),
    );
  });

  it('a family reads it as text', () => {
    const family = (text: string): Email => {
      const namedContact = { ...officer, name: text, deputy: text, phone: text };
      return familyEmail(emailOf([statement({ notice: 'request-received' })], { namedContact, ref: text }));
    };
    holds(
      fc.property(hostileText, (text) => {
        fc.pre(oneLine(text) !== '');
        checkEmail(family(text), family(plain));
      }),
      fuzzRuns(300),
    );
  });

  it.each(['officer', 'manager', 'head', 'school'] as const)(
    'the desk of the %s reads it as text',
    (desk) => {
      const desked = (text: string): Email => {
        const acknowledged = { by: text, promisedOn: '2026-04-17', broken: true };
        const exceptions = [{ ground: text, mayApply: null, because: text }];
        const mine = desk === 'school' ? { owner: 'senco@school-12' } : {};
        const lines = [
          line({
            what: text,
            citation: text,
            dueOn: '2026-04-20',
            state: 'breached',
            acknowledged,
            exceptions,
            ...mine,
          }),
          advice({ owner: `${text}@${text}`, ...mine }),
        ];
        const made = deskEmail(
          deskOf([row(text, lines, { findings: [text], flags: ['died'] })], {
            desk: desks[desk],
            full: true,
          }),
        );
        if (made === null) throw new Error('Expected an email, found nothing to say.');
        return made;
      };
      holds(
        fc.property(hostileText, (text) => {
          fc.pre(oneLine(text) !== '' && !text.includes('@'));
          checkEmail(desked(text), desked(plain));
        }),
        fuzzRuns(100),
      );
    },
  );

  it('the contact of a partner reads it as text', () => {
    const refused = (text: string): Email =>
      refusedEmail({
        ...{
          partner: { id: 'trust', name: 'The trust' },
          count: 1,
          since: '2026-04-20T09:00:00Z',
          areas: ['hull'],
        },
        latest: [
          {
            ...{ at: '2026-04-20T09:00:00Z', messageId: 'm-1', id: text, subject: text },
            reasons: [{ field: `data.scores.${text}`, expected: text, got: `"${text}"` }],
          },
        ],
      });
    holds(
      fc.property(hostileText, (text) => {
        checkEmail(refused(text), refused(plain));
      }),
      fuzzRuns(200),
    );
  });
});

describe('the headers of an email', () => {
  const letter = (to: string, subject: string) =>
    mimeOf({
      ...{
        emailId: 'e-1',
        from: { name: subject, address: 'no-reply@send.example' },
        to,
        replyTo: 'send@hull.example',
      },
      ...{ subject, text: 'Text', html: '<p>Text</p>', thread: [subject], at: '2026-04-20T09:00:00Z' },
    });
  const namesIn = (mime: string) =>
    [...mime.slice(0, mime.indexOf('\r\n\r\n')).matchAll(/^([\w-]+):/gm)].map(([, name]) => name);

  it('are the same ones, whatever stands in them', async () => {
    const names = namesIn(Buffer.from(await letter('a@home.example', plain)).toString('latin1'));
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const mime = Buffer.from(await letter('a@home.example', `x${text}`)).toString('latin1');
        expect(namesIn(mime)).toEqual(names);
        expect(mime.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      fuzzRuns(200),
    );
  });

  it('name one recipient: the address that the contract took, whole', async () => {
    const local = fc.oneof(
      hostileText,
      fc.constantFrom("o'brien", 'a+b', 'a.b', '"a b"', 'a,b', '<a>', 'a%b'),
    );
    const domain = fc.constantFrom('home.example', 'a.b', 'evil.example,c@d.example', '[::1]');
    const address = fc.tuple(local, domain).map((parts) => parts.join('@'));
    await fc.assert(
      fc.asyncProperty(address, async (text) => {
        fc.pre(emailAddress.safeParse(text).success);
        const { to } = await simpleParser(Buffer.from(await letter(text, 'x')));
        const found = [to ?? []].flat().flatMap(({ value }) => value.map((one) => one.address));
        expect(found).toEqual([text]);
      }),
      fuzzRuns(100),
    );
  });
});

describe('the report of a board', () => {
  const today = '2026-05-11';
  const tally = tallyIn('hull', today, planCases('hull'));
  const [first, ...others] = tally.actions;
  const report = (text: string): Email => {
    if (first === undefined) throw new Error('Expected an action, found none.');
    const words = { ref: text, title: text, workstream: text, due: text, says: text, because: [text] };
    const actions = [{ ...first, ...words, ownerRole: text, completedOn: null }, ...others];
    return written('hull', 'send-delivery-board', { tally: { ...tally, actions }, today });
  };

  it('shows an action as text, whatever its title, status and words hold', () => {
    holds(
      fc.property(hostileText, (text) => {
        fc.pre(oneLine(text) !== '');
        checkEmail(report(text), report(plain));
      }),
      fuzzRuns(40),
    );
  });
});
