import type { Announcement } from './announcements.ts';
import type { Plan } from './plan.ts';
import { configurationSet, emailIdentity, eventDestination } from './resource-kinds.ts';
import { eventsOf, type SentEmail } from './ses-events.ts';
import type { SesAccount } from './ses-request.ts';

/** The sender identities and configuration sets of the template. */
export function sesAccountOf(plan: Plan): SesAccount {
  return {
    identities: new Map(
      plan
        .of(emailIdentity)
        .map(({ properties }) => [
          properties.EmailIdentity,
          properties.ConfigurationSetAttributes?.ConfigurationSetName,
        ]),
    ),
    configurationSets: new Set(plan.of(configurationSet).map(({ ref }) => ref)),
  };
}

/** Returns a function that says what SES will publish about an email, and to which topics: those that the template's destinations ask for. */
export function publisherOf(plan: Plan): (email: SentEmail) => readonly Announcement[] {
  const destinations = plan.of(eventDestination).map(({ properties }) => properties);
  return (email) =>
    destinations
      .filter(({ ConfigurationSetName }) => ConfigurationSetName === email.configurationSet)
      .flatMap(({ EventDestination: { Enabled, SnsDestination, MatchingEventTypes } }) => {
        if (!Enabled || SnsDestination === undefined) return [];
        const wanted = new Set(MatchingEventTypes.map((type) => type.toUpperCase()));
        return eventsOf(email)
          .filter(({ type }) => wanted.has(type))
          .map(({ afterSeconds, body }) => ({
            at: Date.parse(email.at) + afterSeconds * 1000,
            topicArn: SnsDestination.TopicARN,
            message: JSON.stringify(body),
          }));
      });
}
