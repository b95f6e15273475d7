import { newestVersion } from './document-versions.ts';
import type { Dossier } from './dossier.ts';
import type { Day } from './time.ts';

/** Year of the last invoice (P13): what the eindrapportage tells the sponsor; before there is one, the year of the end. */
export function bookYearOf(dossier: Dossier, end: Day): number {
  const told = newestVersion(dossier, 'eindrapportage')?.sections.closing?.bookYear;
  return typeof told === 'number' ? told : Number(end.slice(0, 4));
}
