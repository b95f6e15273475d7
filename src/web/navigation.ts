import type { HouseAction } from '#src/domain/permissions.ts';
import { paths } from './paths.ts';

/** Which part of the menu a page belongs to. */
export type Section =
  | 'work'
  | 'clients'
  | 'requests'
  | 'complaints'
  | 'breaches'
  | 'destruction'
  | 'invoices'
  | 'survey'
  | 'sponsors'
  | 'users'
  | 'settings'
  | 'account'
  | 'help';

/** The menu: a line shows when the permission table allows it (R36). */
export const menu: readonly {
  readonly section: Section;
  readonly label: string;
  readonly href: string;
  readonly may: HouseAction;
}[] = [
  { section: 'work', label: 'Mijn werk', href: paths.work(), may: 'work.see' },
  { section: 'clients', label: 'Cliënten', href: paths.clients(), may: 'clients.list' },
  { section: 'requests', label: 'Verzoeken', href: paths.requests(), may: 'requests.list' },
  { section: 'complaints', label: 'Klachten', href: paths.complaints(), may: 'complaints.list' },
  { section: 'breaches', label: 'Datalekken', href: paths.breaches(), may: 'breaches.list' },
  { section: 'destruction', label: 'Vernietigen', href: paths.destructions(), may: 'destruction.list' },
  { section: 'invoices', label: 'Facturen', href: paths.invoices(), may: 'invoices.list' },
  { section: 'survey', label: 'Enquête', href: paths.surveys(), may: 'survey.list' },
  { section: 'sponsors', label: 'Opdrachtgevers', href: paths.sponsors(), may: 'sponsors.see' },
  { section: 'users', label: 'Medewerkers', href: paths.users(), may: 'users.see' },
  { section: 'settings', label: 'Instellingen', href: paths.settings(), may: 'settings.see' },
];
