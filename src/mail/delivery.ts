import type { Delivery } from '#src/domain/delivery.ts';
import { contentTypes, type Format } from '#src/domain/file-name.ts';
import type { Attachment } from './compose.ts';
import { protectPdf } from './protect-pdf.ts';

/** What a way of delivery means for the mail (R16). Another way is another case of `policyOf`. */
export type Policy = {
  /** What goes along with the mail that first carries the document. None: it is read behind the code only. */
  readonly attach: readonly Format[];
  /** The bytes that leave, made of the rendered file; undefined: such a file may not leave. */
  readonly pack: (format: Format, bytes: Uint8Array) => Promise<Uint8Array | undefined>;
  readonly withPassword: boolean;
};

const asRendered: Policy['pack'] = async (_format, bytes) => bytes;

/** The files as they are: they show no more than the last four digits of a BSN, so both may leave. */
export const openFiles: Policy = { attach: ['pdf', 'docx'], pack: asRendered, withPassword: false };

/** By the contract's setting. */
export function policyOf(delivery: Delivery): Policy {
  switch (delivery.way) {
    case 'attached':
      return openFiles;
    case 'linkOnly':
      return { attach: [], pack: asRendered, withPassword: false };
    case 'protected':
      return lockedWith(delivery.password);
  }
}

/** The PDF alone: a Word file cannot be locked the way every reader opens. */
function lockedWith(password: string): Policy {
  return {
    attach: ['pdf'],
    pack: async (format, bytes) => (format === 'pdf' ? protectPdf(bytes, password) : undefined),
    withPassword: true,
  };
}

/** What goes along with a mail. */
export type Packed = { readonly format: Format; readonly withPassword: boolean; readonly attachment: Attachment };

/** One file, packed as the policy says; its bytes are what the disclosure register hashes. Undefined: it may not leave. */
export async function packed(
  policy: Policy,
  format: Format,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Packed | undefined> {
  const bytes = await policy.pack(format, file.bytes);
  const { withPassword } = policy;
  return bytes && { format, withPassword, attachment: { fileName: file.name, type: contentTypes[format], bytes } };
}
