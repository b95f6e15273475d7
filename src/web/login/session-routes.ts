import { paths, withQuery } from '../paths.ts';
import { seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { cookieNames, dropCookie } from '../session.ts';
import { dropAllTyped } from '../typed-answers.ts';
import type { UserVisit } from '../visit.ts';
import { typed } from './typed.ts';

/** Ends one log-in of the own account, or all of them, this one too (R57). */
export const routes = [
  route({ method: 'POST', path: paths.accountSessions.pattern, access: 'user', handler: endSessions }),
];

async function endSessions(visit: UserVisit): Promise<Response> {
  const { deps, user, session } = visit;
  const wanted = typed(visit.posted.raw, 'sessie');
  // whatever else was posted is no log-in of this account, and ends nothing
  const ended = deps.store.sessions.ofUser(user.id).filter(({ hash }) => wanted === '' || hash === wanted);
  for (const { hash } of ended) {
    dropAllTyped(visit, hash);
    await deps.store.sessions.remove(hash);
  }
  deps.log.info({ request: visit.number, user: user.id, ended: ended.length }, 'signed out');
  if (!ended.some(({ hash }) => hash === session.hash))
    return seeOther(withQuery(paths.account(), { bewaard: 'uitgelogd' }));
  const answer = seeOther(paths.login());
  answer.headers.append('set-cookie', dropCookie(deps.appUrl, cookieNames(deps.appUrl).session));
  return answer;
}
