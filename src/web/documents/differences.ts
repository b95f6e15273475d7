import { answerRows } from '#src/domain/answer-words.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { versionsOf } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentKind } from '#templates/kind.ts';
import type { Difference } from '../components/version-diff.tsx';

/** The version before this one, if there is one. */
export function previousVersion(dossier: Dossier, document: DossierDocument): DossierDocument | undefined {
  return versionsOf(dossier, document.kind, document.number).findLast((one) => one.version < document.version);
}

/** Answer by answer, what this version says otherwise than the one before (R21). */
export function differencesOf(kind: DocumentKind, before: DossierDocument, after: DossierDocument): Difference[] {
  return kind.sections.flatMap((section) => {
    const old = answerRows(section.form, before.sections[section.key] ?? {});
    const now = answerRows(section.form, after.sections[section.key] ?? {});
    return now.flatMap((row, index) => {
      const was = old[index]?.value ?? '–';
      if (was === row.value) return [];
      const part = `${section.number ? `${section.number}. ` : ''}${section.form.title}: ${row.label.toLowerCase()}`;
      return [{ part, before: was === '–' ? '' : was, after: row.value === '–' ? '' : row.value }];
    });
  });
}
