import { byOwner } from '#src/commands/access-log/about.ts';
import type { Raw } from '#src/domain/form.ts';
import type { User } from '#src/domain/organisation.ts';
import { paths } from '../paths.ts';
import { page, seeOther } from '../respond.tsx';
import { cookieNames, hashSecret, readCookie } from '../session.ts';
import type { PublicVisit } from '../visit.ts';
import { keptFields, ResendPage, resendMark } from './again.tsx';
import { startHalfway } from './halfway.ts';
import { safeTarget } from './safe-target.ts';
import { startSession } from './start-session.ts';
import { typed } from './typed.ts';

/** The password was right, or was chosen just now: in, or first to the code of the second factor (R57). */
export async function afterPassword(visit: PublicVisit, user: User): Promise<Response> {
  const { raw } = visit.posted;
  if (!user.secondFactor) return enter(visit, user, raw);
  const answer = seeOther(paths.loginCode());
  answer.headers.append('set-cookie', await startHalfway(visit, user, raw));
  return answer;
}

/** In: to where the visitor was going, with the text that waited, if it is the same person's (UX). */
export async function enter(visit: PublicVisit, user: User, raw: Raw): Promise<Response> {
  const { deps } = visit;
  const to = safeTarget(typed(raw, 'naar'), deps.appUrl);
  const resumes = typed(raw, resendMark) !== '';
  const before = ownerOfOldSession(visit);
  const { cookie, csrf } = await startSession(visit, user);
  const answer = !resumes
    ? seeOther(to)
    : before === user.id
      ? await page(<ResendPage visit={{ ...visit, csrf }} action={to} kept={keptFields(raw)} why="signedIn" />)
      : seeOther(paths.work());
  answer.headers.append('set-cookie', cookie);
  visit.attempt.tell({ ...byOwner(user), action: 'login.enter' });
  deps.log.info({ request: visit.number, user: user.id, resumes }, 'entered');
  return answer;
}

/** The browser still brings the cookie of the session that ended; the store may still know whose it was. */
function ownerOfOldSession(visit: PublicVisit): string | undefined {
  const secret = readCookie(visit.request, cookieNames(visit.deps.appUrl).session);
  return secret === undefined ? undefined : visit.deps.store.sessions.get(hashSecret(secret))?.userId;
}
