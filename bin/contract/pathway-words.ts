const words: Readonly<Record<string, string>> = {
  action:
    'One action of a published plan, such as an improvement plan. The subject is the action, never a child.',
  measure: 'A figure about the whole area that no event here can give. The subject is the area.',
  people: 'Who may be told of a case, how, and when nobody may be.',
  assessment:
    'One EHC needs assessment, from the request to the final plan or to the decision that there is none.',
  advice: 'One request for advice for an assessment, and the answer to it.',
  escalation: 'That somebody has taken on a clock, and by when.',
  event: 'Taking back an event that was never true.',
  dispute: 'Mediation, an appeal to the SEND Tribunal, or a letter before a claim.',
  complaint: "One complaint, by the council's own procedure, children's social care, or the NHS.",
  enquiry: 'A question a family asked, and the answer it waits for.',
  concern: 'A worry about support or a placement, before it is a complaint.',
  feedback: 'What a family answered when asked how it went, as scores.',
  referral: 'One referral to a service, and the wait for it.',
  placement:
    'The search for a place at a school, college or provider, and the watch over one outside the area.',
  timetable: 'One part-time timetable, or one absence that needs other education.',
  review: 'One review of a plan, its meeting, and what follows from it.',
  plan: 'One EHC plan, from the day it is made or moves in to the day it ends or moves out.',
  transition:
    'The way to adult life: adult social care, the yearly health check, capacity, preparation for adulthood.',
};

/** What a pathway is, for whoever posts facts about it. Throws for one that nobody has put into words yet. */
export function pathwayWords(pathway: string): string {
  const said = words[pathway];
  if (said === undefined) throw new Error(`Expected words for the pathway "${pathway}", found none.`);
  return said;
}
