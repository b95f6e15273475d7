import { randomBytes } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '#src/domain/time.ts';

/** One attachment with the exact bytes that were hashed for the disclosure register. */
export type Attachment = { readonly fileName: string; readonly type: string; readonly bytes: Uint8Array };

/** A mail ready to be written out: one recipient, no names in headers beyond the sender's. */
export type Letter = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** <id@domain>, the same at every try. */
  readonly messageId: string;
  readonly inReplyTo?: string | undefined;
  readonly date: Instant;
  readonly attachments: readonly Attachment[];
  /** Link secrets and codes in text and html; struck out in the copy that is kept. */
  readonly secrets: readonly string[];
};

export type Composed = {
  /** RFC 5322 bytes as they go over the line. */
  readonly wire: Uint8Array;
  /** The same mail for the dossier, with each secret replaced by the words below. */
  readonly copy: Uint8Array;
};

const struck = '[geheim, niet bewaard]';

/**
 * Writes the mail out to send and, when it holds a secret, once more to keep. Both have the same headers, parts and
 * attachments.
 */
export async function compose(letter: Letter): Promise<Composed> {
  const boundary = randomBytes(12).toString('hex');
  const wire = await build(letter, letter, boundary);
  if (letter.secrets.length === 0) return { wire, copy: wire };
  const copy = await build(letter, { text: strike(letter.text, letter), html: strike(letter.html, letter) }, boundary);
  return { wire, copy };
}

function strike(text: string, { secrets }: Letter): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, struck), text);
}

function build(letter: Letter, body: { text: string; html: string }, baseBoundary: string): Promise<Buffer> {
  const references =
    letter.inReplyTo === undefined ? {} : { inReplyTo: letter.inReplyTo, references: letter.inReplyTo };
  const composer = new MailComposer({
    from: letter.from,
    to: { name: '', address: letter.to },
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: mailLines(body.text),
    html: mailLines(body.html),
    messageId: letter.messageId,
    ...references,
    date: letter.date,
    headers: {
      // RFC 3834 and Microsoft's own: nobody's absence notice answers a machine.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'nl',
    },
    attachments: letter.attachments.map((one) => ({
      filename: one.fileName,
      contentType: one.type,
      content: Buffer.from(one.bytes),
    })),
    baseBoundary,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Lines that end as RFC 5322 (2.3) wants them; whatever else the composer writes ends its lines so by itself. */
function mailLines(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/g, '\r\n');
}
