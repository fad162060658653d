import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { mimeOf } from '../../shared/aws/mime.ts';

const letter = {
  ...{ emailId: 'e1', from: { name: 'Hull City Council', address: 'no-reply@send.hull.example' } },
  ...{ to: 'board@hull.example', replyTo: 'send@hull.example', thread: ['hull', 'report', 'scorecard'] },
  ...{ subject: 'Monthly scorecard', text: 'In words', html: '<p>In words</p>', at: '2026-05-01T06:00:00Z' },
};
const table = { filename: 'scorecard.csv', content: 'measure,%\r\n"Naïve, “quoted”",58.7\r\n' };
const made = async (attachments: readonly (typeof table)[]) =>
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
