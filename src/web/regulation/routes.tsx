import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { RegulationPage } from './page.tsx';

export const routes = [
  route({
    method: 'GET',
    path: paths.regulation.pattern,
    access: 'user',
    handler: (visit: UserVisit) => page(<RegulationPage visit={visit} />),
  }),
];
