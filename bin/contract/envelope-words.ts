const words: Readonly<Record<string, string>> = {
  specversion: 'The version of CloudEvents.',
  id: 'Your own id of this event, unique among all you post. The same event again under the same id is harmless.',
  source: 'Which of your systems it comes from.',
  type: 'Which kind of fact it is. It ends with the version of the contract for this type.',
  subject:
    'The case reference that the authority issued. It stands in emails, so it must say nothing about the child.',
  time: 'When it happened, not when you post it. Late is fine; more than five minutes ahead is not.',
  datacontenttype: 'The form of `data`.',
  localarea:
    'The local area whose case it is, such as `hull`; or `sandbox` to practise: nothing there is real, nobody else sees it, and only your own contact is emailed.',
  sequence: 'Orders your events that have the same `time`: the smaller number happened first.',
  data: 'The fields of this type of event.',
};

/** What a field of the envelope means. Throws for one that nobody has put into words yet. */
export function envelopeWords(field: string): string {
  const said = words[field];
  if (said === undefined) throw new Error(`Expected words for "${field}" of the envelope, found none.`);
  return said;
}
