import type { PaperPage } from '../layout/piece.ts';

/** Names of the office's paper among the resources of a page. */
export const paperNames = { first: 'Briefpapier', later: 'Vervolgpapier' } as const satisfies Record<PaperPage, string>;
