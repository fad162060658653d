import { parseEvent } from '../../events/index.ts';
import { type Fact, factOf } from '../../shared/domain/fact.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { on, when } from './when.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * A fact as the authority's own case system posts it, read by the contract. Throws with the reasons when the contract
 * refuses it.
 */
export function fact(type: string, at: string, data: Data = {}): Fact {
  const time = when(at).at;
  const id = `e-${hashOf(type, time, JSON.stringify(data))}`;
  const event = {
    ...{ specversion: '1.0', id, source: '/case-system', type: `send.${type}.v1`, subject: 'C-1' },
    ...{ time, localarea: 'hull', data },
  };
  const poster = { areas: ['hull'], types: ['send.*'] };
  const parsed = parseEvent(JSON.stringify(event), poster, Number.POSITIVE_INFINITY);
  if (!parsed.ok) throw new Error(`Expected an acceptable ${type}, found ${JSON.stringify(parsed.reasons)}.`);
  return factOf(parsed.event, { partner: 'case-system', byAuthority: true });
}

/** The same fact as another partner posts it, who is not the authority. */
export const from = (partner: string, known: Fact): Fact => ({
  ...known,
  key: `${partner}#${idOf(known)}`,
  byAuthority: false,
});

/** The id under which a partner posted a fact. */
export const idOf = ({ key }: Fact): string => key.slice(key.indexOf('#') + 1);

/** A mother who may be written to by email, at an address confirmed on the day she was registered. */
export const mother = (at: string, data: Data = {}): Fact =>
  fact('people.contact-registered', at, {
    ...{ contactId: 'P-1', role: 'parent', email: 'mother@family.example', emailConfirmedOn: on(at) },
    ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
    ...data,
  });

/** A second contact. */
export const father = (at: string, data: Data = {}): Fact =>
  mother(at, { contactId: 'P-2', email: 'father@family.example', ...data });

/** The same contact with an address nobody has confirmed. */
export const unconfirmed = (at: string): Fact =>
  fact('people.contact-registered', at, {
    ...{ contactId: 'P-1', role: 'parent', email: 'mother@family.example' },
    ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
  });

export const updated = (at: string, data: Data): Fact =>
  fact('people.contact-updated', at, { contactId: 'P-1', ...data });

export const officer = (at: string, name = 'Jo Marsh'): Fact =>
  fact('people.named-contact-assigned', at, {
    ...{ name, phone: '01482 300 300', deputy: 'Sam Reed' },
    email: `${name.toLowerCase().replace(' ', '.')}@hull.example`,
  });

export const held = (at: string, data: Data = { scope: 'case' }): Fact =>
  fact('people.mail-held', at, { heldBy: 'safeguarding', ...data });

export const lifted = (at: string, data: Data = {}): Fact =>
  fact('people.hold-lifted', at, { by: 'safeguarding', ...data });

export const died = (at: string): Fact => fact('people.child-died', at);

export const requested = (assessmentId: string, at: string, data: Data = {}): Fact =>
  fact('assessment.requested', at, { assessmentId, requestedBy: 'parent', kind: 'initial', ...data });

export const reassessment = (assessmentId: string, at: string): Fact =>
  requested(assessmentId, at, { kind: 'reassessment' });

/** Any other fact of the assessment A-1: `assessing('draft-issued', 'Fri 2026-03-27')`. */
export const assessing = (name: string, at: string, data: Data = {}): Fact =>
  fact(`assessment.${name}`, at, { assessmentId: 'A-1', ...data });

export const willAssess = (assessmentId: string, at: string): Fact =>
  assessing('decided', at, { assessmentId, outcome: 'assess' });

export const refusedToAssess = (assessmentId: string, at: string): Fact =>
  assessing('decided', at, { assessmentId, outcome: 'refuse' });

/** A request for advice by the trust, the school (`educational`) or another body. */
export const adviceRequested = (adviceId: string, at: string, data: Data = {}): Fact =>
  fact('advice.requested', at, { adviceId, assessmentId: 'A-1', agency: 'trust', kind: 'medical', ...data });

/** Any other fact of the advice V-1. */
export const advising = (name: string, at: string, data: Data = {}): Fact =>
  fact(`advice.${name}`, at, { adviceId: 'V-1', ...data });

export const exception = (at: string, ground: string, data: Data = {}): Fact =>
  assessing('exception-recorded', at, {
    ...{ ground, appliesTo: 'FINAL-20W', evidence: 'DOC-1', setBy: 'case-officer' },
    ...data,
  });

export const forecast = (at: string, data: Data = {}): Fact =>
  assessing('delay-forecast', at, { clock: 'FINAL-20W', reasonCode: 'advice-awaited', ...data });

export const acknowledged = (at: string, data: Data = {}): Fact =>
  fact('escalation.acknowledged', at, {
    ...{ pathwayId: 'A-1', clock: 'ASSESS-6W', role: 'case-officer', by: 'Jo Marsh' },
    ...data,
  });

export const released = (at: string, data: Data = {}): Fact =>
  fact('escalation.released', at, { pathwayId: 'A-1', clock: 'ASSESS-6W', ...data });

/** Taken back by the authority's case system, which may take back anybody's. */
export const retracted = (wrong: Fact, at: string): Fact =>
  fact('event.retracted', at, { eventId: idOf(wrong), reason: 'entered-in-error' });
