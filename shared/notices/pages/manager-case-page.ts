import type { Clock } from '../../domain/clock.ts';
import { explainClock } from '../../domain/explain.ts';
import { type IsoDate, inWords } from '../../domain/moment.ts';
import type { Profile } from '../../domain/profile.ts';
import { ownerWords } from '../desk-line.ts';
import { shortDate } from '../due-distance.ts';
import { oneLine } from '../one-line.ts';
import { stateWords, timelinePicture } from '../timeline-picture.ts';
import { type CaseTold, type EmailToDesk, isToDesk, type Told } from './case-told.ts';
import { type ManagerView, plainView, type SignedInAs } from './manager-html.ts';
import type { Fold, FoldedTable } from './manager-table.ts';

/** What the page of a case is made from. */
export interface CaseInput {
  readonly shown: CaseTold;
  readonly profile: Profile;
  readonly today: IsoDate;
  readonly signedIn: SignedInAs;
}

/** The address of a case's picture, beside that of its page. */
const pictureHref = (ref: string): string => `timeline.png?ref=${encodeURIComponent(ref)}`;

/** One case: its timeline as a picture, and all that it shows as tables, with the reason of each clock and email. */
export function caseView({ shown, profile, today, signedIn }: CaseInput): ManagerView {
  const ref = oneLine(shown.ref);
  return {
    ...plainView(profile.council.name, ref, [
      `As it stands now, on ${inWords(today)}. To look changes nothing.`,
    ]),
    signedIn,
    back: { href: 'work', says: 'Back to the work' },
    picture: { src: pictureHref(shown.ref), alt: timelinePicture(shown, today).alt },
    tables: [
      {
        ...{ id: 'clocks', caption: 'Every clock', none: 'This case has had no clock yet.' },
        columns: ['What', 'Owner', 'Started', 'Due', 'Ended', 'State', 'Why this date'],
        rows: shown.clocks.map((clock) => clockRow(clock, profile)),
      },
      {
        ...{
          id: 'told',
          caption: 'Every email to the family and every step, and why',
          none: 'Nothing was told yet.',
        },
        columns: ['When', 'To', 'About', 'What became of it', 'Why'],
        rows: shown.told.filter(({ kind }) => !isToDesk(kind)).map(toldRow),
      },
    ],
    folded: [
      desksTable(shown, 'agency', 'Every email to a school or agency that showed this case, and why'),
      desksTable(shown, 'council', 'Every email to a desk of the council that showed this case, and why'),
    ],
  };
}

const dateWords = (date: IsoDate | null): string => (date === null ? 'None' : shortDate(date));

function clockRow(clock: Clock, profile: Profile): readonly string[] {
  const { startedOn, dueOn, stoppedOn, state, owner } = clock;
  return [
    `${capital(oneLine(clock.what))} (${clock.clock})`,
    ownerWords(`${owner.role}@${owner.organisation}`, profile),
    shortDate(startedOn),
    dateWords(dueOn),
    stoppedOn === null ? 'Not yet' : shortDate(stoppedOn),
    capital(stateWords[state]),
    [
      capital(explainClock(clock)),
      ...clock.exceptions.map(
        ({ ground, because }) => `Exception ${oneLine(ground)} claimed. ${oneLine(because)}`,
      ),
    ].join(' '),
  ];
}

const kindWords: Readonly<Record<Told['kind'], string>> = {
  email: 'Email',
  waiting: 'Email',
  dropped: 'Email',
  person: 'By a person',
  step: 'Step',
  agency: 'Email',
  council: 'Email',
};

const toldRow = ({ kind, on, to, about, became, why }: Told): readonly string[] => [
  shortDate(on),
  oneLine(to),
  `${kindWords[kind]}: ${oneLine(about)}`,
  oneLine(became),
  why,
];

function desksTable({ told }: CaseTold, kind: EmailToDesk, caption: string): FoldedTable {
  const emails = told.filter((one) => one.kind === kind);
  const byDesk = [...Map.groupBy(emails, ({ to }) => to)].map(([to, its]) => deskFold(to, its));
  return {
    ...{ id: `to-${kind}`, caption, none: 'None has shown it yet.', count: emails.length },
    columns: ['When', 'To', 'Where it stood', 'What became of it', 'Why it was sent'],
    folds: byDesk,
  };
}

/** So many emails to one desk are read at a glance. */
const few = 5;

/** The emails to one desk: how many, from when to when, and what became of them. */
function deskFold(to: string, emails: readonly Told[]): Fold {
  const [first, last] = [emails[0], emails.at(-1)].map((one) => (one === undefined ? '' : shortDate(one.on)));
  const count =
    emails.length === 1 ? `1 email, on ${last}` : `${emails.length} emails, from ${first} to ${last}`;
  const became = [...Map.groupBy(emails, (one) => one.became)].map(([how, its]) => `${how}: ${its.length}.`);
  return {
    says: oneLine(`${to}: ${count}. ${became.join(' ')}`),
    isOpen: emails.length <= few,
    rows: emails.map(deskRow),
  };
}

const deskRow = ({ on, to, about, became, why }: Told): readonly string[] => [
  ...[shortDate(on), oneLine(to), about, oneLine(became), why],
];

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
