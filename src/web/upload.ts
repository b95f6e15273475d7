import { fileTypeFromBuffer } from 'file-type';
import type { Upload } from '#src/domain/dossier.ts';
import type { Parsed } from '#src/domain/form.ts';
import type { Posted } from './visit.ts';

export type ReadUpload = { readonly bytes: Uint8Array; readonly type: Upload['type'] };

const types: readonly Upload['type'][] = ['pdf', 'docx', 'jpg', 'png'];

/**
 * A posted file, judged by its content and not by its name (R12). Only the kind is found out; nothing in it is opened
 * or run. Size is capped before this, by the route's `accepts: 'file'`.
 */
export async function readUpload(posted: Posted, name: string): Promise<Parsed<ReadUpload>> {
  const file = posted.files[name];
  if (!file) return { ok: false, problems: [{ field: name, message: 'Kies een bestand' }] };
  const found = await fileTypeFromBuffer(file.bytes).catch(() => undefined);
  const type = types.find((one) => one === found?.ext);
  if (type) return { ok: true, value: { bytes: file.bytes, type } };
  return {
    ok: false,
    problems: [{ field: name, message: 'Kies een PDF, een Word-bestand (docx) of een foto (jpg of png)' }],
  };
}
