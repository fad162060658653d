import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { type Attachment, mimeOf } from '../../shared/aws/mime.ts';

const letter = {
  ...{ emailId: 'e1', from: { name: 'Hull City Council', address: 'no-reply@send.hull.example' } },
  ...{ to: 'board@hull.example', replyTo: 'send@hull.example', thread: ['hull', 'report', 'scorecard'] },
  ...{ subject: 'Monthly scorecard', text: 'In words', html: '<p>In words</p>', at: '2026-05-01T06:00:00Z' },
};
const table = {
  ...{ kind: 'csv' as const, filename: 'scorecard.csv' },
  content: 'measure,%\r\n"Naïve, “quoted”",58.7\r\n',
};
const picture = {
  ...{ kind: 'picture' as const, id: 'late-by-week' },
  png: Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]),
};
const made = async (attachments: readonly Attachment[]) =>
  Buffer.from(await mimeOf({ ...letter, attachments }));

describe('an email with a table', () => {
  it('carries it as CSV in UTF-8 beside its words, letter for letter', async () => {
    const mime = await made([table]);
    const { attachments, text, html } = await simpleParser(mime);
    expect(mime.toString()).toMatch(/^Content-Type: text\/csv; charset=utf-8/m);
    expect(attachments).toMatchObject([{ filename: 'scorecard.csv', contentDisposition: 'attachment' }]);
    expect(attachments[0]?.content.toString('utf8')).toBe(table.content);
    expect([text?.trim(), html]).toEqual(['In words', '<p>In words</p>']);
  });

  it('is the same bytes whenever it is made from the same letter', async () => {
    expect(await made([table])).toEqual(await made([table]));
  });

  it('is, without a table, the email it always was', async () => {
    expect(await made([])).toEqual(Buffer.from(await mimeOf(letter)));
    expect((await simpleParser(await made([]))).attachments).toEqual([]);
  });
});

describe('an email with a picture', () => {
  const shown = { ...letter, html: '<p><img src="cid:late-by-week" alt="Late: 12"></p>' };
  const sent = async (...attachments: readonly Attachment[]) =>
    Buffer.from(await mimeOf({ ...shown, attachments }));

  it('carries it within the HTML, byte for byte, and not as a file of its own', async () => {
    const mime = await sent(picture);
    const { attachments, html } = await simpleParser(mime, { skipImageLinks: true });
    expect(attachments).toMatchObject([
      { contentType: 'image/png', contentDisposition: 'inline', cid: 'late-by-week', related: true },
    ]);
    expect(Uint8Array.from(attachments[0]?.content ?? [])).toEqual(picture.png);
    expect(html).toContain('src="cid:late-by-week"');
    expect(mime.toString()).toMatch(/^Content-Type: multipart\/related/m);
  });

  it('carries its table beside it as a file', async () => {
    const { attachments } = await simpleParser(await sent(table, picture));
    expect(attachments.map(({ contentDisposition, related }) => [contentDisposition, related])).toEqual(
      expect.arrayContaining([
        ['attachment', undefined],
        ['inline', true],
      ]),
    );
  });

  it('is the same bytes whenever it is made from the same letter', async () => {
    expect(await sent(picture, table)).toEqual(await sent(picture, table));
  });
});
