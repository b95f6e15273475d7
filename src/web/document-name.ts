import type { DossierDocument } from '#src/domain/document.ts';
import { findKind } from '#templates/index.ts';

/** 'Voortgangsrapportage 2, versie 1'; a letter has its own title only. */
export function documentName(document: Pick<DossierDocument, 'kind' | 'number' | 'version'>): string {
  const kind = findKind(document.kind);
  if (!kind || kind.approval === 'none') return kind?.title ?? document.kind;
  const number = document.kind === 'voortgangsrapportage' ? ` ${document.number}` : '';
  return `${kind.title}${number}, versie ${document.version}`;
}
