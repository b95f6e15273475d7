import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { saidByDocx, saidByPdf } from '../../bench/documents/said.ts';
import { passphrase } from '../../commands/survey/scene.ts';
import { openAesZip } from '../../mail/aes-zip.ts';
import type { Answer } from '../../web-browser.ts';

/** What an answer says to whoever opens it, and in what kind of file. */
export type Contents = { readonly type: string; readonly text: string };

const read = new Map<string, Promise<string>>();

export async function contentsOf({ headers, bytes, text }: Answer): Promise<Contents> {
  const type = /^[\w.+/-]+/.exec(headers.get('content-type') ?? '')?.[0] ?? 'none';
  if (type.startsWith('text/') || type.endsWith('json')) return { type, text };
  const key = createHash('sha256').update(bytes).digest('hex');
  const said = read.get(key) ?? wordsOf(bytes);
  read.set(key, said);
  return { type, text: await said };
}

/** A file is known by its first bytes; what cannot be opened is read as bytes. */
export async function wordsOf(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  const plain = Buffer.from(bytes).toString('utf8');
  // the house has stand-ins for files that only their names matter of
  if (start === '%PDF-' && plain.includes('%%EOF')) return (await saidByPdf(bytes)).text;
  if (!start.startsWith('PK\u0003\u0004')) return plain;
  // method 99 stands in the head of what is locked with a passphrase
  if (bytes[8] === 99) return Buffer.from(openAesZip(bytes, passphrase).bytes).toString('utf8');
  const files = unzipSync(bytes);
  if ('word/document.xml' in files) return (await saidByDocx(bytes)).text;
  return (await Promise.all(Object.values(files).map(wordsOf))).join('\n');
}
