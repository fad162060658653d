/** The keys of one row of the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The partition of one case: its snapshot, its history and its timers. Neither an area nor a reference has a `#`. */
export const casePartition = (area: string, ref: string): string => `CASE#${area}#${ref}`;

export const snapshotKey = (area: string, ref: string): Key => ({ pk: casePartition(area, ref), sk: 'CASE' });

export const eventKey = (area: string, ref: string, fact: string): Key => ({
  pk: casePartition(area, ref),
  sk: `EVENT#${fact}`,
});

/** What the rows that tell of emails to desks begin with: behind all that a case is folded from. */
export const shownPrefix = 'SHOWN#';

/** That an email to a desk, claimed at an instant, shows a case. */
export const shownKey = (
  area: string,
  ref: string,
  { claimedAt, email }: { readonly claimedAt: string; readonly email: string },
): Key => ({ pk: casePartition(area, ref), sk: `${shownPrefix}${claimedAt}#${email}` });

/** The timer of a case's next step. */
export const stepsDueKey = (area: string, ref: string): Key => ({
  pk: casePartition(area, ref),
  sk: 'DUE#STEPS',
});

/** The timer of the next email to one contact of a case. */
export const mailDueKey = (area: string, ref: string, contactId: string): Key => ({
  pk: casePartition(area, ref),
  sk: `DUE#MAIL#${contactId}`,
});

/** The partition of one desk: what each case has on it. */
export const deskPartition = (area: string, desk: string): string => `DESK#${area}#${desk}`;

export const deskRowKey = (area: string, desk: string, ref: string): Key => ({
  pk: deskPartition(area, desk),
  sk: ref,
});

/** What was refused of a partner, or parked. */
export const partnerPartition = (partner: string): string => `PARTNER#${partner}`;

/** What a partner is told of its own event; of practice apart from the rest, whose ids it may share. */
export const answerKey = ({
  partner,
  subject,
  id,
  isPractice,
}: {
  readonly partner: string;
  readonly subject: string;
  readonly id: string;
  readonly isPractice: boolean;
}): Key => ({
  pk: partnerPartition(partner),
  sk: `${isPractice ? 'PRACTICE' : 'ANSWER'}#${subject}#${id}`,
});

/** The timer of the next email that tells a partner what was refused of it. */
export const refusedDueKey = (partner: string): Key => ({
  pk: partnerPartition(partner),
  sk: 'DUE#REFUSED',
});

/** The partition of one area: its directory, which cases it has, who posts about it, and when its reports go. */
export const areaPartition = (area: string): string => `AREA#${area}`;

export const roleKey = (area: string, role: string, organisation: string): Key => ({
  pk: areaPartition(area),
  sk: `ROLE#${role}#${organisation}`,
});

/** Says that an area has a case. */
export const areaCaseKey = (area: string, ref: string): Key => ({
  pk: areaPartition(area),
  sk: `CASE#${ref}`,
});

/** When a partner's last event about an area came. */
export const heardKey = (area: string, partner: string): Key => ({
  pk: areaPartition(area),
  sk: `HEARD#${partner}`,
});

/** The timer of one report of an area. */
export const reportDueKey = (area: string, report: string): Key => ({
  pk: areaPartition(area),
  sk: `DUE#REPORT#${report}`,
});

/** Says that the reader of an address (a hash) wants no email from an area. */
export const unwantedKey = (area: string, address: string): Key => ({
  pk: `ADDRESS#${area}#${address}`,
  sk: 'UNWANTED',
});

/** What a row of the due index stands for, read from its keys. */
export type Due =
  | { readonly kind: 'steps'; readonly area: string; readonly ref: string }
  | { readonly kind: 'mail'; readonly area: string; readonly ref: string; readonly contactId: string }
  | { readonly kind: 'desk'; readonly area: string; readonly desk: string; readonly ref: string }
  | { readonly kind: 'report'; readonly area: string; readonly report: string }
  | { readonly kind: 'refused'; readonly partner: string };

/** Reads the keys of a due row. Throws for keys that no due row has. */
export function dueOf({ pk, sk }: Key): Due {
  const [room, area, name] = partsOf(pk);
  if (room === 'CASE' && area && name) {
    if (sk === 'DUE#STEPS') return { kind: 'steps', area, ref: name };
    if (sk.startsWith('DUE#MAIL#'))
      return { kind: 'mail', area, ref: name, contactId: sk.slice('DUE#MAIL#'.length) };
  }
  if (room === 'DESK' && area && name) return { kind: 'desk', area, desk: name, ref: sk };
  if (room === 'AREA' && area && sk.startsWith('DUE#REPORT#'))
    return { kind: 'report', area, report: sk.slice('DUE#REPORT#'.length) };
  if (room === 'PARTNER' && area && sk === 'DUE#REFUSED') return { kind: 'refused', partner: area };
  throw new Error(`Expected the keys of a due row, found ${pk} / ${sk}.`);
}

/** A partition's room, area and name. The name is whatever is left: roles and organisations may hold a `#`. */
export function partsOf(pk: string): readonly string[] {
  const [room = '', area = '', ...rest] = pk.split('#');
  return [room, area, rest.join('#')];
}
