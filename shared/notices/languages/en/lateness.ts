/** A date in danger, missed, or still missed. Please blame nobody, and promise nothing that is not here. */
export const lateness = {
  'late.will-be': 'We will be late, and we are sorry.',
  'late.may-be': 'We may be late, and we are sorry.',
  'late.still': 'We are still late, and we are sorry.',
  'late.may-still-be': 'We may still be late, and we are sorry.',
  'late.working': 'We are working on it.',
  'late.not-done': 'We have not done it yet.',
  'late.no-date': 'We do not have a new date yet.',
  'late.expected': 'We now expect to do this by {on, date, day}.',
  'late.write-by': 'We will write again by {on, date, day}, even if nothing has changed.',
  'late.write': 'We will write again when we know more.',
  'late.complain': 'To complain, call {phone}.',
  'reason.advice-awaited': 'We are waiting for a report we asked for.',
  'reason.few-people': 'Too few people can write a report we need.',
  'reason.answer-awaited': 'We are waiting for an answer we asked for.',
  'reason.staff-away': 'One of our team has been away.',
  'reason.family-asked': 'We were asked to give more time.',
} as const;
