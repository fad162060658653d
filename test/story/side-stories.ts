import { complaints } from './complaints.ts';
import {
  absences,
  concerns,
  enquiries,
  feedbackIn,
  ownConcerns,
  partTime,
  placements,
} from './daily-life.ts';
import type { Place } from './directory.ts';
import { planDisputes } from './disputes.ts';
import { type Life, livedWith } from './life.ts';
import { anyReferrals, ownReferrals } from './referrals.ts';
import { rotated, type SideStory } from './thread.ts';

/** How many of each a dozen children have; five areas of a dozen together have every one. */
const perDozen: readonly (readonly [stories: readonly SideStory[], each: number])[] = [
  [anyReferrals, 3],
  [placements, 3],
  [partTime, 1],
  [absences, 1],
  [complaints, 2],
  [enquiries, 2],
  [concerns, 2],
];
const disputesEach = 3;

/**
 * Deals out what befalls children beside the main course of their lives: first what the area's own standards ask for,
 * then its share of everything else. It goes to those who are known when the story begins, where there are any.
 */
export function withSideStories(lives: readonly Life[], place: Place): readonly Life[] {
  const dozens = lives.length / 12;
  const own = [...ownReferrals(place), ...ownConcerns(place), ...feedbackIn(place)];
  const shared = perDozen.flatMap(([stories, each]) => share(stories, each, { dozens, turn: place.turn }));
  const known = lives.filter((life) => life.known && !dies(life));
  const toAll = [...own.slice(0, Math.ceil(own.length * dozens)), ...shared];
  const disputes = share(planDisputes, disputesEach, { dozens, turn: place.turn });
  const dealt = [
    ...deal(toAll, known.length > 0 ? known : lives),
    ...deal(
      disputes,
      lives.filter((life) => life.planned),
    ),
  ];
  return lives.map((life) => {
    const mine = dealt.filter(({ to }) => to === life);
    return livedWith(
      life,
      mine.flatMap(({ story }, index) => story(life.thread, String(index + 1))),
    );
  });
}

const dies = ({ facts }: Life): boolean => facts.some(({ type }) => type === 'send.people.child-died.v1');

function share(
  stories: readonly SideStory[],
  each: number,
  { dozens, turn }: { dozens: number; turn: number },
): readonly SideStory[] {
  const inTurn = rotated(stories, turn * each);
  return Array.from(
    { length: Math.round(each * dozens) },
    (_, index) => inTurn[index % inTurn.length],
  ).filter((story) => story !== undefined);
}

/** One to each in turn. */
function deal(stories: readonly SideStory[], to: readonly Life[]) {
  return stories.flatMap((story, index) => {
    const life = to[index % to.length];
    return life === undefined ? [] : [{ story, to: life }];
  });
}
