import { type MailServer, opened } from './mail-server.ts';

type Wanted = { readonly mailServer: MailServer; readonly email: string; readonly reference: string };

/** Opens the mails to this address from the newest back, until one about this dossier holds what is looked for. */
export async function newestWith(pattern: RegExp, { mailServer, email, reference }: Wanted): Promise<RegExpExecArray> {
  for (const arrival of mailServer.arrivals(email).toReversed()) {
    const { subject, text } = await opened({ ...arrival, raw: words(arrival.raw) });
    const found = subject.includes(reference) ? pattern.exec(text) : null;
    if (found) return found;
  }
  throw new Error(`no mail to ${email} about ${reference} has ${pattern}`);
}

/** A mail without the files after its text: decoding those took most of the reading. */
function words(raw: Uint8Array): Uint8Array {
  const files = Buffer.from(raw.buffer, raw.byteOffset, raw.length).indexOf('\r\nContent-Disposition: attachment');
  return files < 0 ? raw : raw.subarray(0, files);
}
