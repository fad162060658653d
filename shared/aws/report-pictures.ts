import { type ReportEmail, type ReportInput, reportEmail } from '../notices/report-email.ts';
import type { Draw } from '../pictures/png.ts';
import type { Attachment } from './mime.ts';
import type { Outgoing } from './outgoing.ts';

/** Draws each picture once: the reports of a morning show many of the same. */
export function drawnOnce(draw: Draw): Draw {
  const drawn = new Map<string, Promise<Uint8Array>>();
  return (chart) => {
    const key = JSON.stringify(chart);
    const png = drawn.get(key) ?? draw(chart);
    drawn.set(key, png);
    return png;
  };
}

/** The email of a report, its pictures drawn: what goes to the MIME library. */
export async function wordsOf(input: ReportInput, draw: Draw): Promise<Outgoing['words']> {
  const { attachments, pictures, ...words }: ReportEmail = reportEmail(input);
  const files: Attachment[] = attachments.map((file) => ({ kind: 'csv', ...file }));
  for (const { id, chart } of pictures) files.push({ kind: 'picture', id, png: await draw(chart) });
  return { ...words, attachments: files };
}
