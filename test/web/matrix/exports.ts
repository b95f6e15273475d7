import { paths } from '#src/web/paths.ts';
import { dayParts } from '../day-parts.ts';
import { today } from './dossiers.ts';

/** Files that are made of what somebody posts, and of which days they are asked. */
export const exports: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [paths.invoiceExport.pattern]: { ...dayParts('from', '2027-01-01'), ...dayParts('until', today) },
  [paths.accessLogFile.pattern]: { ...dayParts('van', '2027-11-01'), ...dayParts('tot', today) },
};
