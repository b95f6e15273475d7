import type { Format } from '#src/domain/file-name.ts';
import type { Contract } from '#src/domain/organisation.ts';
import type { Attachment } from './compose.ts';

/** How a document may reach a sponsor (R16). Another way is another entry in `policies`. */
export type Policy = {
  /** What goes along with the mail that first carries the document. None: it is read behind the code only. */
  readonly attach: readonly Format[];
  /** The bytes that leave, made of the rendered file; a protected copy is made here. */
  readonly pack: (format: Format, bytes: Uint8Array) => Promise<Uint8Array>;
};

const asRendered: Policy['pack'] = async (_format, bytes) => bytes;

/** By the contract's setting. The rendered files show no more than the last four digits of a BSN, so both may leave. */
export const policies: Readonly<Record<Contract['delivery'], Policy>> = {
  attached: { attach: ['pdf', 'docx'], pack: asRendered },
  linkOnly: { attach: [], pack: asRendered },
};

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
