import { StoreAway } from '#src/domain/store-away.ts';
import { paths } from '../paths.ts';
import { shortText } from '../respond.tsx';
import { route } from '../route.ts';
import type { PublicVisit } from '../visit.ts';

const open = { method: 'GET', access: 'public', byItself: true } as const;

/** /gezond: the process answers. /gezond/gereed: its parts work. Neither says anything about data. */
export const routes = [
  route({ ...open, path: paths.healthLive.pattern, handler: () => shortText('gezond') }),
  route({ ...open, path: paths.healthReady.pattern, handler: ready }),
];

async function ready({ deps }: PublicVisit): Promise<Response> {
  const trouble = [...((await isReached(deps)) ? [] : ['database']), ...deps.trouble()];
  return trouble.length === 0 ? shortText('gereed') : shortText(`niet gereed: ${trouble.join(', ')}`, 503);
}

async function isReached({ store }: PublicVisit['deps']): Promise<boolean> {
  try {
    await store.fresh();
    return true;
  } catch (error) {
    if (error instanceof StoreAway) return false;
    throw error;
  }
}
