import type { User } from '#src/domain/organisation.ts';
import { cookieNames, hashSecret, newSecret, readCookie, setCookie } from '../session.ts';
import { dropAllTyped } from '../typed-answers.ts';
import type { PublicVisit, UserVisit } from '../visit.ts';
import { browserWords } from './browser-words.ts';

export type Started = { readonly cookie: string; readonly csrf: string };

/**
 * A new session with a new secret, always: whatever cookie the browser brought is never promoted (fixation), and the
 * session it named ends.
 *
 * @param createdAt from when its twelve hours count: earlier for one that goes on from another
 */
export async function startSession(visit: PublicVisit, user: User, createdAt = visit.now): Promise<Started> {
  const { deps, now } = visit;
  await endSession(visit);
  const secret = newSecret(deps.random.bytes);
  const csrf = newSecret(deps.random.bytes);
  await deps.store.sessions.create({
    hash: hashSecret(secret),
    userId: user.id,
    createdAt,
    seenAt: now,
    csrf,
    provedAt: now,
    browser: browserWords(visit.request.headers.get('user-agent')),
  });
  deps.log.info({ request: visit.number, user: user.id }, 'signed in');
  return { cookie: setCookie(deps.appUrl, cookieNames(deps.appUrl).session, secret), csrf };
}

/** Ends the session of this browser, if there is one. */
export async function endSession(visit: PublicVisit): Promise<void> {
  const secret = readCookie(visit.request, cookieNames(visit.deps.appUrl).session);
  if (secret === undefined) return;
  const hash = hashSecret(secret);
  await dropAllTyped(visit, hash);
  await visit.deps.store.sessions.remove(hash);
}

/** Ends these log-ins of the own account, with what was typed in them; the hashes of those that ended. */
export async function endSessions(
  { deps, user, number }: UserVisit,
  which: (hash: string) => boolean,
): Promise<readonly string[]> {
  const ended = deps.store.sessions.ofUser(user.id).flatMap(({ hash }) => (which(hash) ? [hash] : []));
  for (const hash of ended) {
    await dropAllTyped({ deps }, hash);
    await deps.store.sessions.remove(hash);
  }
  deps.log.info({ request: number, user: user.id, ended: ended.length }, 'signed out');
  return ended;
}
