import type { Raw } from '#src/domain/form.ts';
import { maxUploadBytes } from '#src/domain/upload-check.ts';
import type { Posted, PostedFile } from './visit.ts';

/**
 * Largest bodies read, in bytes. With a file it is twice what a file may be: the form of one that is somewhat too large
 * comes back with a sentence and what was typed.
 */
export const bodyLimits = { form: 1024 * 1024, file: 2 * maxUploadBytes } as const;
const maxFields = 2000;

/** Why a body was not read; `serve` turns it into a Dutch page. */
export type BodyTrouble = 'tooLarge' | 'malformed' | 'notAForm';
export type Read =
  | { readonly ok: true; readonly posted: Posted; readonly csrf: string }
  | { readonly ok: false; readonly trouble: BodyTrouble };

/**
 * Reads a posted form: urlencoded always, multipart where files are accepted and elsewhere without them. Never holds
 * more than `limit` bytes plus one chunk; the rest is not read.
 */
export async function readPosted(request: Request, limit: number): Promise<Read> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') {
    return type === '' ? emptyOr(request, limit) : { ok: false, trouble: 'notAForm' };
  }
  const bytes = await readBytes(request, limit);
  if (bytes === undefined) return { ok: false, trouble: 'tooLarge' };
  if (type === 'application/x-www-form-urlencoded') return sort(new URLSearchParams(new TextDecoder().decode(bytes)));
  try {
    const multipart = new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } });
    return await sort(await multipart.formData());
  } catch {
    // The platform's parser throws on anything that is not multipart; the page says so.
    return { ok: false, trouble: 'malformed' };
  }
}

/** The posted text alone: raw.name is one string, or a list when the name came more than once. */
export function readRaw(form: Iterable<[string, unknown]>): Raw {
  const raw = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !isFieldName(name)) continue;
    const before = raw.get(name);
    raw.set(name, before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]);
  }
  return Object.fromEntries(raw);
}

async function emptyOr(request: Request, limit: number): Promise<Read> {
  const bytes = await readBytes(request, limit);
  if (bytes === undefined) return { ok: false, trouble: 'tooLarge' };
  return bytes.byteLength === 0 ? sort(new URLSearchParams()) : { ok: false, trouble: 'notAForm' };
}

async function sort(form: Iterable<[string, unknown]> & { get(name: string): unknown }): Promise<Read> {
  const entries = [...form];
  if (entries.length > maxFields) return { ok: false, trouble: 'malformed' };
  const { _csrf, ...raw } = readRaw(entries);
  const files: Record<string, PostedFile> = {};
  for (const [name, value] of entries) {
    if (!(value instanceof Blob) || !isFieldName(name)) continue;
    const fileName = value instanceof File ? value.name : '';
    // so a browser posts a field where nothing was chosen; an empty file that was chosen has a name
    if (value.size === 0 && fileName === '') continue;
    files[name] = { name: fileName, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { ok: true, posted: { raw, files }, csrf: typeof _csrf === 'string' ? _csrf : '' };
}

/** Names a form of ours can have; keeps `__proto__` and its friends out of objects. */
function isFieldName(name: string): boolean {
  return /^[a-zA-Z_][\w.:-]{0,199}$/.test(name) && !(name in Object.prototype);
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(Buffer.concat(chunks));
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
