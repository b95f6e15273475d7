import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { PublicVisit, UserVisit } from '../visit.ts';
import { RegulationPage } from './page.tsx';
import { PrivacyPage } from './privacy.tsx';
import { showProcessing } from './processing.tsx';

export const routes = [
  route({
    method: 'GET',
    path: paths.regulation.pattern,
    access: 'user',
    handler: (visit: UserVisit) => page(<RegulationPage visit={visit} />),
  }),
  route({ method: 'GET', path: paths.processing.pattern, access: 'user', handler: showProcessing }),
  route({
    method: 'GET',
    path: paths.privacy.pattern,
    access: 'public',
    handler: (visit: PublicVisit) => page(<PrivacyPage visit={visit} />),
  }),
];
