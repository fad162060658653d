import { pathways } from '../domain/pathways/all.ts';
import type { Profile, ProfileStandard } from '../domain/profile.ts';
import { type FieldWords, type Vocabulary, vocabularyOf } from '../domain/vocabulary.ts';
import type { Fault } from './check.ts';

/** Surveys that nobody would ever be sent, or that nothing would stop: about facts, fields or words there are not. */
export function faultsOfSurveys({ surveys }: Profile): readonly Fault[] {
  return surveys.flatMap((survey, index) => {
    const at = (path: string, reason: string): Fault => ({ path: `surveys[${index}].${path}`, reason });
    const facts = vocabularyOf(survey.pathway);
    if (!pathways.some(({ pathway }) => pathway === survey.pathway))
      return [at('pathway', `there is no pathway "${survey.pathway}"`)];
    const fields = facts.get(survey.from);
    const unheard = (path: string, fact: string): readonly Fault[] =>
      facts.has(fact) ? [] : [at(path, `nobody tells "${fact}" of ${survey.pathway}`)];
    return [
      ...unheard('from', survey.from),
      ...survey.notAfter.flatMap((fact) => unheard('notAfter', fact)),
      ...(fields === undefined || fields.has(survey.on)
        ? []
        : [at('on', `"${survey.from}" has no field "${survey.on}"`)]),
      ...faultsOfWhen(survey.when, fieldsOf(facts)).map((reason) => at('when', reason)),
    ];
  });
}

/** Standards for starts that there cannot be: a field no fact of the pathway has, or a word it never holds. */
export const faultsOfStarts = ({ standards }: Profile): readonly Fault[] =>
  standards.flatMap(({ id, clock, when }, index) => {
    const own = pathways.filter(({ clocks }) => clocks.some((known) => known.id === clock));
    if (own.length === 0) return [];
    const fields = fieldsOf(...own.map(({ pathway }) => vocabularyOf(pathway)));
    return faultsOfWhen(when, fields).map((reason) => ({
      path: `standards[${index}] ${id}.when`,
      reason: `never reached: ${reason}`,
    }));
  });

/** The same word twice would always be read as the first, however different its meaning. */
export const faultsOfStatuses = ({ statuses: { words } }: Profile): readonly Fault[] =>
  words.flatMap(({ says }, index) => {
    const first = words.findIndex((word) => word.says.toLowerCase() === says.toLowerCase());
    return first === index
      ? []
      : [{ path: `statuses.words[${index}].says`, reason: `never read: "${says}" is words[${first}]` }];
  });

/** All fields of a pathway's facts, which share those of its first; one that is in several takes the words of each. */
function fieldsOf(...pathwayFacts: readonly Vocabulary[]): ReadonlyMap<string, FieldWords> {
  const fields = new Map<string, FieldWords>();
  const all = pathwayFacts.flatMap((facts) => [...facts.values()].flatMap((one) => [...one]));
  for (const [field, words] of all) {
    const before = fields.get(field);
    fields.set(field, words === null || before === null ? null : [...(before ?? []), ...words]);
  }
  return fields;
}

function faultsOfWhen(
  when: ProfileStandard['when'],
  fields: ReadonlyMap<string, FieldWords>,
): readonly string[] {
  return Object.entries(when ?? {}).flatMap(([field, values]) => {
    const words = fields.get(field);
    if (words === undefined) return [`nobody tells a "${field}" of it`];
    return values
      .filter((value) => value !== '' && words !== null && !words.includes(value))
      .map((value) => `"${field}" is never "${value}"`);
  });
}
