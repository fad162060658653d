import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type PartnerEvent, parseEvent } from '../../events/index.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { londonDateOf } from '../../shared/domain/london.ts';
import { makeStory, type Post, type Story } from '../story/story.ts';

const halfYear = { seed: 42, children: 60, weeks: 26, area: 'hull', from: '2026-04-13' };
const seeds = [1, 2, 42, 20260413];
const poster = { areas: ['hull'], types: ['send.*'] };
const parsed = (post: Post) => parseEvent(post.body, poster, Date.parse(post.at));

interface Posted {
  readonly at: string;
  readonly event: PartnerEvent;
}

/** The events of a story, each once, in the order they are posted. */
function eventsOf(story: Story): readonly Posted[] {
  return story.posts
    .filter(({ kind }) => kind === 'event')
    .flatMap((post) => {
      const read = parsed(post);
      return read.ok ? [{ at: post.at, event: read.event }] : [];
    });
}

const typed = (posted: readonly Posted[], name: string) =>
  posted.filter(({ event }) => event.type === `send.${name}.v1`);
const named = (posted: readonly Posted[], name: string) => typed(posted, name).map(({ event }) => event);
/** Requests of the children who are assessed for the first time in the story. */
const firstRequests = (posted: readonly Posted[]) =>
  typed(posted, 'assessment.requested').filter(
    ({ event }) => event.data.kind === 'initial' && dateOf(event, 'receivedOn') > '2025',
  );
const dateOf = ({ data, time }: PartnerEvent, field: string) =>
  String(data[field] ?? londonDateOf(Temporal.Instant.from(time)).toString());
const daysBetween = (one: string, other: string) =>
  Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other)).days;

describe('a story', () => {
  it('is the same, letter for letter, for the same seed', () => {
    expect(makeStory(halfYear)).toEqual(makeStory(halfYear));
    expect(makeStory({ ...halfYear, seed: 43 }).posts).not.toEqual(makeStory(halfYear).posts);
  });

  it('holds what a partner may post, and says why what is malformed is refused', () => {
    for (const seed of seeds) {
      for (const post of makeStory({ ...halfYear, seed }).posts) {
        const read = parsed(post);
        expect(read.ok, `${post.kind} ${post.body}`).toBe(post.kind !== 'malformed');
        if (!read.ok) expect(read.reasons.length).toBeGreaterThan(0);
      }
    }
  });

  it('is malformed in six ways', () => {
    const refusals = makeStory(halfYear)
      .posts.filter(({ kind }) => kind === 'malformed')
      .map((post) => parsed(post));
    const fields = refusals.flatMap((read) => (read.ok ? [] : read.reasons.map(({ field }) => field)));
    expect(fields.toSorted()).toEqual([
      'body',
      'data.assessmentId',
      'data.receivedOn',
      'localarea',
      'time',
      'type',
    ]);
  });

  it('is sorted, stays inside its weeks, and tells nothing before it happened', () => {
    const { posts } = makeStory(halfYear);
    expect(posts.map(({ at }) => at)).toEqual(posts.map(({ at }) => at).toSorted());
    expect(posts.every(({ at }) => at >= '2026-04-12T23:00:00Z' && at < '2026-10-11T23:00:00Z')).toBe(true);
    for (const { at, event } of eventsOf(makeStory(halfYear))) {
      expect(event.time <= at, `${event.id} happened at ${event.time}, posted at ${at}`).toBe(true);
      expect(event.time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
  });

  it('gives every event its own id and every child its own reference', () => {
    const events = eventsOf(makeStory(halfYear)).map(({ event }) => event);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const references = named(eventsOf(makeStory(halfYear)), 'people.child-registered').map(
      ({ subject }) => subject,
    );
    expect(new Set(references).size).toBe(60);
    expect(references.every((reference) => /^H-[2-9B-Z]{5}$/.test(reference))).toBe(true);
  });

  it('is mostly posted in office hours, and sometimes at night and on a Sunday', () => {
    const moments = makeStory(halfYear).posts.map(({ at }) =>
      Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London'),
    );
    const office = moments.filter(({ hour, dayOfWeek }) => dayOfWeek <= 5 && hour >= 8 && hour < 18);
    expect(office.length / moments.length).toBeGreaterThan(0.85);
    expect(moments.some(({ hour }) => hour < 6)).toBe(true);
    expect(moments.some(({ dayOfWeek, hour }) => dayOfWeek === 7 && hour >= 18)).toBe(true);
  });
});

describe('the children of a story', () => {
  it('are half a backlog of 1 to 30 weeks, told in the first days with its old dates', () => {
    const requests = firstRequests(eventsOf(makeStory(halfYear)));
    const old = requests.filter(({ event }) => event.time < '2026-04-12T23:00:00Z');
    expect(requests).toHaveLength(50);
    expect(old).toHaveLength(25);
    for (const { event } of old) {
      expect(daysBetween(dateOf(event, 'receivedOn'), '2026-04-13')).toBeGreaterThanOrEqual(7);
      expect(daysBetween(dateOf(event, 'receivedOn'), '2026-04-13')).toBeLessThanOrEqual(210);
    }
    expect(old.filter(({ at }) => at < '2026-04-16T00:00:00Z').length).toBeGreaterThanOrEqual(22);
  });

  it('have a plan already, one in six of so many, told with its earlier review', () => {
    const events = eventsOf(makeStory(halfYear));
    const old = typed(events, 'plan.made').filter(({ event }) => event.time < '2026-04-12T23:00:00Z');
    expect(old.length).toBeGreaterThanOrEqual(8);
    expect(named(events, 'plan.moved-in')).toHaveLength(1);
    const earlier = named(events, 'review.held').filter(({ time }) => time < '2026-04-12T23:00:00Z');
    expect(earlier.length).toBeGreaterThanOrEqual(7);
  });

  it.each(seeds)('get about 28%% of their plans in 20 weeks at first, more later, with seed %i', (seed) => {
    const events = eventsOf(makeStory({ ...halfYear, seed }));
    const requested = new Map(
      firstRequests(events).map(({ event }) => [event.data.assessmentId, dateOf(event, 'receivedOn')]),
    );
    const plans = named(events, 'assessment.plan-issued')
      .map((event) => ({
        sentOn: dateOf(event, 'sentOn'),
        from: requested.get(event.data.assessmentId) ?? '',
      }))
      .filter(({ from }) => from !== '')
      .toSorted((one, other) => one.sentOn.localeCompare(other.sentOn));
    const share = (some: typeof plans) =>
      some.filter(({ from, sentOn }) => daysBetween(from, sentOn) <= 140).length / some.length;
    const half = Math.floor(plans.length / 2);
    expect(plans.length).toBeGreaterThanOrEqual(20);
    expect(share(plans.slice(0, half))).toBeGreaterThan(0.15);
    expect(share(plans.slice(0, half))).toBeLessThan(0.4);
    expect(share(plans.slice(half))).toBeGreaterThan(0.4);
    expect(share(plans.slice(half))).toBeLessThan(0.7);
  });

  it('are refused an assessment about once in four decisions', () => {
    const events = eventsOf(makeStory(halfYear));
    const first = firstRequests(events).map(({ event }) => event.data.assessmentId);
    const decided = named(events, 'assessment.decided').filter(
      ({ time, data }) => time >= '2026-04-13' && first.includes(data.assessmentId),
    );
    const refused = decided.filter(({ data }) => data.outcome === 'refuse');
    expect(refused.length / decided.length).toBeGreaterThan(0.15);
    expect(refused.length / decided.length).toBeLessThan(0.4);
  });
});

describe('the troubles of a story', () => {
  const story = makeStory(halfYear);
  const events = eventsOf(story);

  it('have three addresses that fail for ever, one that fails for a while, and one complaint', () => {
    expect(Object.values(story.bounces).toSorted()).toEqual([
      'complaint',
      'permanent',
      'permanent',
      'permanent',
      'transient',
    ]);
    const addresses = named(events, 'people.contact-registered').map(({ data }) => data.email);
    for (const email of Object.keys(story.bounces)) expect(addresses).toContain(email);
  });

  it('have advice that is late, advice that never comes, and promises that are broken', () => {
    const received = new Map(
      named(events, 'advice.received').map((event) => [event.data.adviceId, dateOf(event, 'receivedOn')]),
    );
    const waits = named(events, 'advice.requested').map(({ data, time }) => {
      const came = received.get(data.adviceId);
      return came === undefined
        ? null
        : daysBetween(String(data.receivedByBodyOn ?? time.slice(0, 10)), came);
    });
    expect(waits.filter((days) => days !== null && days > 42).length).toBeGreaterThan(10);
    expect(waits.filter((days) => days === null).length).toBeGreaterThan(3);
    const promises = named(events, 'escalation.acknowledged').filter(
      ({ data }) => data.clock === 'ADVICE-6W',
    );
    const broken = promises.filter(
      ({ data }) => (received.get(data.pathwayId) ?? '9999') > String(data.promisedOn),
    );
    expect(broken.length).toBeGreaterThan(0);
    expect(promises.length).toBeGreaterThan(broken.length);
  });

  it('have a summer closure whose school was asked inside its window, and personal circumstances', () => {
    const claims = named(events, 'assessment.exception-recorded').map(({ data }) => data);
    const summer = claims.filter(({ ground }) => ground === 'E1');
    expect(summer.length).toBeGreaterThan(0);
    expect(claims.filter(({ ground }) => ground === 'E3')).toHaveLength(1);
    for (const { assessmentId, settingId } of summer) {
      const asked = named(events, 'advice.requested').find(
        ({ data }) => data.assessmentId === assessmentId && data.kind === 'educational',
      );
      expect(asked?.data.settingId).toBe(settingId);
      const askedOn = asked === undefined ? '' : dateOf(asked, 'requestedOn');
      expect(askedOn >= '2026-07-15' && askedOn <= '2026-08-26', askedOn).toBe(true);
    }
  });

  it('have a hold that only safeguarding lifts, and a death after which nothing more is told', () => {
    const [held] = named(events, 'people.mail-held');
    const [lifted] = named(events, 'people.hold-lifted');
    expect(lifted?.subject).toBe(held?.subject);
    expect(lifted?.data.by).toBe('safeguarding');
    const [died] = named(events, 'people.child-died');
    const diedOn = died === undefined ? '' : dateOf(died, 'diedOn');
    const told = events.filter(({ event }) => event.subject === died?.subject);
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(({ event }) => event.time.slice(0, 10) > diedOn)).toEqual([]);
  });

  it('have people who must be written to otherwise, or not at all', () => {
    const contacts = named(events, 'people.contact-registered').map(({ data }) => data);
    const updated = named(events, 'people.contact-updated').map(({ subject }) => subject);
    const unconfirmed = named(events, 'people.contact-registered').filter(
      ({ data }) => data.email !== undefined && data.emailConfirmedOn === undefined,
    );
    expect(unconfirmed.filter(({ subject }) => updated.includes(subject)).length).toBeGreaterThan(0);
    expect(unconfirmed.filter(({ subject }) => !updated.includes(subject))).toHaveLength(1);
    expect(contacts.filter(({ mayReceive }) => mayReceive === false)).toHaveLength(1);
    for (const channel of ['email', 'post'])
      expect(contacts.map((contact) => contact.channel)).toContain(channel);
    for (const format of ['large-print', 'easy-read'])
      expect(contacts.map((contact) => contact.format)).toContain(format);
    for (const language of ['pl', 'ar'])
      expect(contacts.map((contact) => contact.language)).toContain(language);
    expect(contacts.filter(({ contactId }) => contactId === 'P-2').length).toBeGreaterThan(5);
  });

  it.each(seeds)('come out of order now and then, and twice, with seed %i', (seed) => {
    const messy = makeStory({ ...halfYear, seed });
    const latest = new Map<string, string>();
    const overtaken = eventsOf(messy).filter(({ event }) => {
      const before = latest.get(event.subject) ?? '';
      if (event.time > before) latest.set(event.subject, event.time);
      return event.time < before;
    });
    const share = (count: number) => count / messy.posts.length;
    expect(share(overtaken.length)).toBeGreaterThan(0.01);
    expect(share(overtaken.length)).toBeLessThan(0.06);
    const bodies = messy.posts.filter(({ kind }) => kind === 'event').map(({ body }) => body);
    const duplicates = messy.posts.filter(({ kind }) => kind === 'duplicate');
    expect(share(duplicates.length)).toBeGreaterThan(0.01);
    expect(share(duplicates.length)).toBeLessThan(0.05);
    for (const { body } of duplicates) expect(bodies).toContain(body);
  });

  it('take back a wrong date and give the right one, and take back one event before it comes', () => {
    const taken = typed(events, 'event.retracted').map((back) => ({
      back,
      undone: events.find(({ event }) => event.id === back.event.data.eventId),
    }));
    expect(taken.map(({ back }) => back.event.data.reason).toSorted()).toEqual([
      'entered-twice',
      'wrong-date',
    ]);
    for (const { back, undone } of taken) {
      const first = back.event.data.reason === 'wrong-date' ? undone?.at : back.at;
      const second = back.event.data.reason === 'wrong-date' ? back.at : undone?.at;
      expect(first !== undefined && second !== undefined && first < second).toBe(true);
    }
    const wrong = taken.find(({ back }) => back.event.data.reason === 'wrong-date')?.undone?.event;
    const right = events.find(({ event }) => event.id === `${wrong?.id}-again`)?.event;
    expect(right?.type).toBe(wrong?.type);
    expect(right?.data).not.toEqual(wrong?.data);
  });
});

describe('a story of another size or place', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [7, 40],
    [200, 10],
  ])('is as sound with %i children and %i weeks', (children, weeks) => {
    const story = makeStory({ ...halfYear, children, weeks });
    const told = new Set(eventsOf(story).map(({ event }) => event.subject));
    const asked = [...told].filter((subject) => /^H-/.test(subject));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(children);
    for (const post of story.posts) expect(parsed(post).ok, post.body).toBe(post.kind !== 'malformed');
  });

  it('is refused when its numbers make no story', () => {
    expect(() => makeStory({ ...halfYear, children: 0 })).toThrow('Expected children');
    expect(() => makeStory({ ...halfYear, weeks: 1.5 })).toThrow('Expected weeks');
    expect(() => makeStory({ ...halfYear, from: '2026-04-14' })).toThrow('Monday');
  });
});

describe('the directory of a story', () => {
  const { directory, posts } = makeStory(halfYear);
  const holds = (role: string) => directory.filter((row) => row.role === role).map((row) => row.organisation);

  it('names every role of the profile at the council, and every agency that is asked', () => {
    for (const role of Object.keys(rulesFor('hull').profile.roles)) {
      expect(holds(role)).toContain('hull-city-council');
    }
    expect(holds('educational-psychology')).toEqual(['hull-educational-psychology']);
    expect(holds('medical-advice')).toEqual(['humber-community-health']);
    expect(holds('social-care-advice')).toEqual(['hull-social-care']);
  });

  it('has an owner for every school but one', () => {
    expect(holds('admissions')).toHaveLength(6);
    expect(holds('senco')).toHaveLength(5);
    const asked = posts.filter(({ kind, body }) => kind === 'event' && body.includes('"kind":"educational"'));
    expect(asked.some(({ body }) => !holds('senco').some((school) => body.includes(`"${school}"`)))).toBe(
      true,
    );
  });

  it('writes to invented addresses only', () => {
    const addresses = JSON.stringify([directory, posts]).match(/[\w.+-]+@[\w.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});
