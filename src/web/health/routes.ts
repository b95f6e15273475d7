import { paths } from '../paths.ts';
import { shortText } from '../respond.tsx';
import { route } from '../route.ts';
import type { PublicVisit } from '../visit.ts';

/** /gezond: the process answers. /gezond/gereed: its parts work. Neither says anything about data. */
export const routes = [
  route({ method: 'GET', path: paths.healthLive.pattern, access: 'public', handler: () => shortText('gezond') }),
  route({ method: 'GET', path: paths.healthReady.pattern, access: 'public', handler: ready }),
];

function ready(visit: PublicVisit): Response {
  const trouble = visit.deps.trouble();
  return trouble.length === 0 ? shortText('gereed') : shortText(`niet gereed: ${trouble.join(', ')}`, 503);
}
