import type { DossierDocument } from './document.ts';
import { namedNumber } from './document-versions.ts';

export type Format = 'pdf' | 'docx';

/** By which a browser or a mail program knows what a file is. */
export const contentTypes: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** 'MG-2026-0417-voortgangsrapportage-2-v1.pdf': reference and kind, never a name (R4). */
export function fileNameOf(
  reference: string,
  document: Pick<DossierDocument, 'kind' | 'number' | 'version'>,
  format: Format,
): string {
  const number = namedNumber(document);
  return `${reference}-${document.kind}${number === undefined ? '' : `-${number}`}-v${document.version}.${format}`;
}
