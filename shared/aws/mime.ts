import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

/** A file that goes with an email: a table to open in a spreadsheet, or a picture that the HTML shows as `cid:<id>`. */
export type Attachment =
  | { readonly kind: 'csv'; readonly filename: string; readonly content: string }
  | { readonly kind: 'picture'; readonly id: string; readonly png: Uint8Array };

/** What one email to one recipient is made from. */
export interface Letter {
  readonly emailId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly Attachment[] | undefined;
  /** What the email belongs to: emails of the same thread stand together in an inbox. */
  readonly thread: readonly string[];
  /** An ISO instant. */
  readonly at: string;
}

/**
 * The raw MIME of an email: a text part and an HTML part with the same words, its attachments, and beside the HTML its
 * pictures, which a mail program shows within it and not as files. The same letter gives the same bytes.
 * `Auto-Submitted` keeps answering machines quiet (RFC 3834). SES replaces `Message-ID` by its own, so threads hang on
 * a `References` root that never existed as an email (https://docs.aws.amazon.com/ses/latest/dg/header-fields.html).
 */
export async function mimeOf(letter: Letter): Promise<Uint8Array> {
  const domain = letter.from.address.split('@').at(-1) ?? '';
  const composer = new MailComposer({
    from: letter.from,
    to: { name: '', address: letter.to },
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: (letter.attachments ?? []).map(partOf),
    date: new Date(letter.at),
    messageId: `<${letter.emailId}@${domain}>`,
    references: threadRoot(letter.thread, domain),
    headers: { 'Auto-Submitted': 'auto-generated' },
    baseBoundary: letter.emailId,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}

function partOf(attachment: Attachment) {
  switch (attachment.kind) {
    case 'csv': {
      const { filename, content } = attachment;
      return { filename, content, contentType: 'text/csv; charset=utf-8' };
    }
    case 'picture': {
      const { id, png } = attachment;
      const shown = { cid: id, contentType: 'image/png', contentDisposition: 'inline' as const };
      return { ...shown, filename: `${id}.png`, content: Buffer.from(png) };
    }
    default:
      return attachment satisfies never;
  }
}

function threadRoot(thread: readonly string[], domain: string): string {
  const name = createHash('sha256').update(JSON.stringify(thread)).digest('hex').slice(0, 32);
  return `<thread-${name}@${domain}>`;
}
