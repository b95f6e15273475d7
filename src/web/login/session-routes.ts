import { paths, withQuery } from '../paths.ts';
import { seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { cookieNames, dropCookie } from '../session.ts';
import type { UserVisit } from '../visit.ts';
import { endSessions } from './start-session.ts';
import { typed } from './typed.ts';

/** Ends one log-in of the own account, or all of them, this one too (R57). */
export const routes = [
  route({ method: 'POST', path: paths.accountSessions.pattern, access: 'user', whileStill: true, handler: logOut }),
];

async function logOut(visit: UserVisit): Promise<Response> {
  const { deps, session } = visit;
  const wanted = typed(visit.posted.raw, 'sessie');
  // whatever else was posted is no log-in of this account, and ends nothing
  const ended = await endSessions(visit, (hash) => wanted === '' || hash === wanted);
  if (ended.length > 0) visit.attempt.tell({ action: 'login.leave' });
  if (!ended.includes(session.hash)) return seeOther(withQuery(paths.account(), { bewaard: 'uitgelogd' }));
  const answer = seeOther(paths.login());
  answer.headers.append('set-cookie', dropCookie(deps.appUrl, cookieNames(deps.appUrl).session));
  return answer;
}
