/** What stands around the news of each email, and the few emails about people. */
export const frame = {
  // How a date is written, such as "Monday 1 June 2026": its names of days and months are your language's own.
  'date.day': '{weekday} {day} {month} {year}',
  // The subject is the same for all emails: it must never say what an email is about.
  'email.subject': 'An update from {council}',
  'email.who': 'This is {council}.',
  // {ref} is the number of the case. Please keep <number> and </number> around it.
  'email.who-and-ref': 'This is {council} about <number>{ref}</number>.',
  // These two stand between the parts of an email that has several: one more of the same kind, or another.
  'email.one-more': 'There is one more like this.',
  'email.something-else': 'The next part is about something else.',
  'email.questions-name-deputy': 'Questions? Call {name} or {deputy}, {phone}.',
  'email.questions-name': 'Questions? Call {name}, {phone}.',
  'email.questions-deputy': 'Questions? Call {deputy}, {phone}.',
  'email.questions': 'Questions? Call us on {phone}.',
  'email.advice': 'Free, independent advice: {name}, {phone}.',
  // {language} is the name of a language, or the next message.
  'email.other-ways': 'Need a letter, large print, {language} or a call?',
  'email.another-language': 'another language',
  // What stands between <page> and </page>, and between <mail> and </mail>, is a link.
  'email.tell-or-reply': '<page>Tell us</page> or <mail>reply</mail>.',
  'email.reply': '<mail>Reply to this email</mail>.',
  'email.textphone': 'Textphone: {phone}.',
  'email.not-for-you': 'Not for you? Call {phone}.',
  // An address of a web page follows.
  'email.sign-in': 'To see more, sign in your usual way:',
  // In every email, as every one can be answered. 999 and 111 are phone numbers for all of England: please keep them.
  'email.danger': 'Emergency? Call 999. Urgent mental health help? Call 111, option 2.',
  'survey.button': 'Answer three short questions',
  'confirm-address.given': 'Somebody gave us this email address, so that we can send updates.',
  'confirm-address.right': 'Is it right?',
  // Please keep YES as it is: whoever reads the replies looks for it.
  'confirm-address.say-so':
    'If it is yours, and you want to hear from us, say so with the link below, or reply YES.',
  'confirm-address.until-then': 'Until you do, we will send nothing else here.',
  'confirm-address.unknown': 'If you do not know what this is about, you can tell us on {phone}.',
  'confirm-address.no-more': 'You will hear nothing more.',
  'confirm-address.button': 'Say yes or no',
  // Names no age and nobody's child: the reader may be the parent or the young person.
  'turning-16.who': 'Who should we write to from now on?',
  'turning-16.can-choose':
    'A young person of 16 or over can choose: to hear from us, to let a parent hear, or both.',
  'turning-16.nothing-changes': 'Nothing changes until you tell us.',
  'turning-16.help': 'If it is hard to choose, we will talk it over with you both.',
  'turning-16.tell-by': 'Please call us by {on, date, day}.',
  'turning-16.tell-us': 'Please call us when you can.',
  'contact-changed.changed': 'Your contact has changed.',
  'contact-changed.nobody-yet': 'Until you have a new one, call us on {phone}.',
  'contact-changed.call': 'From now on, call {name}, {phone}.',
  'contact-changed.story': 'You should not have to tell your story again.',
  'contact-changed.dates': 'This does not change any date we gave you.',
  'survey.weeks': 'We have now worked with you for {weeks, plural, one {# week} other {# weeks}}.',
  'survey.how': 'How has it been for you?',
  'survey.tell': 'Tell us with the link below, or reply.',
  'survey.free': 'You do not have to.',
  'survey.no-effect': 'What you say will never count against you.',
  'survey.answer': 'If you want an answer, say so.',
} as const;
