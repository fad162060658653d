import type { DeskSection } from './desk-template.ts';

/** What an email to a desk shows of one case: the parts in which it stands, each with what is asked there. */
export interface ShownCase {
  readonly ref: string;
  readonly under: readonly string[];
}

/** The cases that these parts of an email show by their references. What is only counted is not shown. */
export function casesShown(sections: readonly DeskSection[]): readonly ShownCase[] {
  const found = sections.flatMap(({ heading, items }) =>
    items.flatMap(({ ref, title }) =>
      ref === undefined ? [] : [{ ref, under: placeOf(heading, title, ref) }],
    ),
  );
  return [...Map.groupBy(found, ({ ref }) => ref)].map(([ref, places]) => ({
    ref,
    under: [...new Set(places.map(({ under }) => under))],
  }));
}

/** "Overdue: send the advice": the heading without its number, and the title without the reference. */
function placeOf(heading: string, title: string, ref: string): string {
  const part = heading.replace(/ \(\d+\)$/, '');
  return title === ref ? part : `${part}: ${title.slice(`${ref}: `.length)}`;
}
