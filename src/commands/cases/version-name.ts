import type { DossierDocument } from '#src/domain/document.ts';
import { namedNumber } from '#src/domain/document-versions.ts';
import { findKind } from '#templates/index.ts';

/** 'Trajectplan, versie 1', 'Brief: Uitnodiging': how somebody outside knows a paper they got. */
export function versionName(document: DossierDocument): string {
  const title = findKind(document.kind)?.title ?? document.kind;
  const number = namedNumber(document);
  const named = number === undefined ? title : `${title} ${number}`;
  return document.approval ? `${named}, versie ${document.version}` : `Brief: ${named}`;
}
