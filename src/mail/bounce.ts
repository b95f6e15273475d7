import { type Attachment, simpleParser } from 'mailparser';

/** What a returned mail says (RFC 3464). Only a failure for good is a bounce; a delay is not. */
export type Bounce = {
  /** Message-ID of the mail that came back, `<id@domain>`: the key to message and dossier. */
  readonly messageId: string;
  readonly status: string;
  readonly permanent: boolean;
};

const largest = 2 * 1024 * 1024;

/**
 * Reads a mail that came back, as a mail server or a clerk hands it in. Undefined when it is no delivery report or does
 * not name one of our mails; an absence notice is neither.
 */
export async function parseBounce(raw: Uint8Array): Promise<Bounce | undefined> {
  if (raw.length > largest) return undefined;
  const mail = await simpleParser(Buffer.from(raw), { keepDeliveryStatus: true });
  const report = mail.attachments.find((one) => one.contentType === 'message/delivery-status');
  if (!report) return undefined;
  const fields = report.content.toString('latin1');
  const action = /^action:\s*(\w+)/im.exec(fields)?.[1]?.toLowerCase();
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(fields)?.[1];
  const messageId = originalId(mail.attachments) ?? mail.inReplyTo;
  if (!messageId || !status || !action) return undefined;
  return { messageId, status, permanent: action === 'failed' && status.startsWith('5') };
}

/** The returned mail, or its headers, hangs on the report. */
function originalId(attachments: readonly Attachment[]): string | undefined {
  const original = attachments.find((one) => ['message/rfc822', 'text/rfc822-headers'].includes(one.contentType));
  const headers = original?.content.toString('latin1').split(/\r?\n\r?\n/)[0] ?? '';
  return /^message-id:\s*(<[^<>\s]+>)/im.exec(headers)?.[1];
}
