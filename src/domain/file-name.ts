import type { DossierDocument } from './document.ts';

export type Format = 'pdf' | 'docx';

/** 'MG-2026-0417-voortgangsrapportage-2-v1.pdf': reference and kind, never a name (R4). */
export function fileNameOf(
  reference: string,
  document: Pick<DossierDocument, 'kind' | 'number' | 'version'>,
  format: Format,
): string {
  const series = document.number > 1 || document.kind === 'voortgangsrapportage' ? `-${document.number}` : '';
  return `${reference}-${document.kind}${series}-v${document.version}.${format}`;
}
