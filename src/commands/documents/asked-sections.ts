import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { blankValues } from '#src/domain/form/blank.ts';
import { findKind } from '#templates/index.ts';
import type { DocumentKind, Section } from '#templates/kind.ts';

type Around = { readonly dossier: Pick<Dossier, 'trajectory'> };

/**
 * A document's kind with the sections that are asked as the trajectory ended, if it did (E4). Where some are left out, the
 * others are printed without numbers and have none.
 */
export function askedKind({ kind: key }: Pick<DossierDocument, 'kind'>, { dossier }: Around): DocumentKind | undefined {
  const kind = findKind(key);
  if (!kind) return undefined;
  const asked = kind.sections.filter((section) => !isLeftOut(section, dossier));
  return { ...kind, sections: asked.length === kind.sections.length ? asked : asked.map(withoutNumber) };
}

function withoutNumber({ number: _printed, ...section }: Section): Section {
  return section;
}

/** What stands in the input for sections nobody is asked; the document prints nothing of them. */
export function leftOutValues({ kind }: Pick<DossierDocument, 'kind'>, { dossier }: Around): Record<string, unknown> {
  const leftOut = (findKind(kind)?.sections ?? []).filter((section) => isLeftOut(section, dossier));
  return Object.fromEntries(leftOut.map(({ key, form }) => [key, blankValues(form)]));
}

function isLeftOut({ leftOutAfter = [] }: Section, { trajectory }: Around['dossier']): boolean {
  return leftOutAfter.some((reason) => reason === trajectory.endReason);
}
