import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { checksOf } from './checks.ts';
import { SelfTestPage } from './page.tsx';

export const routes = [
  route({
    method: 'GET',
    path: paths.selfTest.pattern,
    access: { house: 'settings.see' },
    handler: async (visit: UserVisit) => {
      const checks = await checksOf(visit, await visit.deps.installation());
      return page(<SelfTestPage visit={visit} checks={checks} />);
    },
  }),
];
