import type { Dossier } from './dossier.ts';

/**
 * The sections with text that autosave kept and nobody saved. It is in no document: the words may not be fixed before
 * somebody kept it or threw it away.
 *
 * @param owner 'intake', or the id of a document.
 */
export function unsavedSections<S extends { readonly key: string }>(
  { drafts }: Pick<Dossier, 'drafts'>,
  owner: string,
  sections: readonly S[],
): S[] {
  return sections.filter(({ key }) => drafts[`${owner}.${key}`] !== undefined);
}
