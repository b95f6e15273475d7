import { simpleParser } from 'mailparser';

/** What a kept mail said, for staff to read back. */
export type KeptWords = { readonly subject: string; readonly text: string; readonly attachments: readonly string[] };

/**
 * Reads the copy that was kept when a mail was sent. Its secrets were struck out then; whatever still has the shape of
 * one is struck out here too, so that staff can find a link nowhere.
 */
export async function readKeptCopy(raw: Uint8Array): Promise<KeptWords> {
  const mail = await simpleParser(Buffer.from(raw), { skipHtmlToText: true, skipTextToHtml: true });
  return {
    subject: mail.subject ?? '',
    text: (mail.text ?? '').replace(secretShape, '$1[geheim, niet bewaard]'),
    attachments: mail.attachments.map((one) => one.filename ?? ''),
  };
}

const secretShape = /(\/besluit\/)[0-9a-z]{20,}(?:\[geheim, niet bewaard\])?/g;
