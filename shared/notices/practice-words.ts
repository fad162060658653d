interface Words {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const says =
  'This is practice: nothing in it is real, and only you get it. In a local area it would go to the people whom the case names.';

/** The same email, marked as practice before anything else it says. */
export function asPractice<W extends Words>(words: W): W {
  const { subject, text, html } = words;
  return {
    ...words,
    subject: `Practice: ${subject}`,
    text: `${says}\n\n${text}`,
    html: html.replace('<h1', () => `<p><strong>${says}</strong></p>\n<h1`),
  };
}
