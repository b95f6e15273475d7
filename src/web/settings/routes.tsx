import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { SettingsPage } from './index-page.tsx';
import { routes as secrecy } from './secrecy-routes.tsx';
import { routes as settings } from './setting-routes.tsx';

/** What the house decides for itself. */
export const routes = [
  route({
    method: 'GET',
    path: paths.settings.pattern,
    access: { house: 'settings.see' },
    handler: (visit: UserVisit) => page(<SettingsPage visit={visit} />),
  }),
  ...secrecy,
  ...settings,
];
