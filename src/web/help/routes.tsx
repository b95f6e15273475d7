import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { PublicVisit } from '../visit.ts';
import { AccessibilityPage, HelpPage } from './pages.tsx';
import { showWhoMay } from './who-may.tsx';

export const routes = [
  route({
    method: 'GET',
    path: paths.help.pattern,
    access: 'public',
    handler: (visit: PublicVisit) => page(<HelpPage visit={visit} />),
  }),
  route({ method: 'GET', path: paths.whoMay.pattern, access: 'user', handler: showWhoMay }),
  route({
    method: 'GET',
    path: paths.accessibility.pattern,
    access: 'public',
    handler: (visit: PublicVisit) => page(<AccessibilityPage visit={visit} />),
  }),
];
