import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { MailServer } from './mail-server.ts';

/** The mailbox of a demo in a named folder: written when it stops, put back when it is opened. */

const envelopesSchema = z.array(
  z.strictObject({ sender: z.string(), recipients: z.array(z.string()), file: z.string().regex(/^\d{6}\.eml$/) }),
);
const envelopesName = 'enveloppen.json';

/** Writes every mail as a file of its own and the envelopes beside them. */
export async function keepMail(folder: string, mailServer: MailServer): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const envelopes: z.infer<typeof envelopesSchema> = [];
  for (const [index, { sender, recipients, raw }] of mailServer.arrivals().entries()) {
    const file = `${String(index + 1).padStart(6, '0')}.eml`;
    await writeFile(join(folder, file), raw, { mode: 0o600 });
    envelopes.push({ sender, recipients: [...recipients], file });
  }
  await writeFile(join(folder, envelopesName), JSON.stringify(envelopes), { mode: 0o600 });
}

/** Puts what was kept back into the box, in the old order. A demo that was cut off kept nothing. */
export async function putBack(folder: string, mailServer: MailServer): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(envelopesName)) return;
  const envelopes = envelopesSchema.parse(JSON.parse(await readFile(join(folder, envelopesName), 'utf8')));
  for (const { sender, recipients, file } of envelopes) {
    mailServer.put({ sender, recipients, raw: await readFile(join(folder, file)) });
  }
}
