import type { DossierDocument } from '#src/domain/document.ts';
import { isPending } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { step } from './step.ts';

/** E4: every version still on its way is withdrawn without a word to anybody. */
export function withdrawSilently(dossier: Dossier): Dossier {
  const documents = dossier.documents.map((document): DossierDocument => {
    if (!document.approval || !isPending(document)) return document;
    const stepped = step('approval', document.approval, { type: 'doc.withdrawn', facts: { reasonGiven: true } });
    return stepped.ok ? { ...document, approval: stepped.stored, awaiting: undefined } : document;
  });
  return { ...dossier, documents };
}
