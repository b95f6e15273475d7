import type { Delivery } from '#src/domain/delivery.ts';
import type { Format } from '#src/domain/file-name.ts';
import type { Attachment } from './compose.ts';

/** What a way of delivery means for the mail (R16). Another way is another entry in `policies`. */
export type Policy = {
  /** What goes along with the mail that first carries the document. None: it is read behind the code only. */
  readonly attach: readonly Format[];
  /** The bytes that leave, made of the rendered file; a protected copy is made here. */
  readonly pack: (format: Format, bytes: Uint8Array) => Promise<Uint8Array>;
};

const asRendered: Policy['pack'] = async (_format, bytes) => bytes;

/** The files as they are: they show no more than the last four digits of a BSN, so both may leave. */
export const openFiles: Policy = { attach: ['pdf', 'docx'], pack: asRendered };

/** By the contract's setting. */
export function policyOf({ way }: Delivery): Policy {
  switch (way) {
    case 'attached':
      return openFiles;
    case 'linkOnly':
      return { attach: [], pack: asRendered };
  }
}

const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** One attachment, packed as the policy says; its bytes are what the disclosure register hashes. */
export async function packed(
  policy: Policy,
  format: Format,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Attachment> {
  return { fileName: file.name, type: types[format], bytes: await policy.pack(format, file.bytes) };
}
