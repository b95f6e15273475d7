import { mayWork } from '#src/domain/employment.ts';
import type { Raw } from '#src/domain/form.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { withoutSecrets } from '../secret-fields.ts';
import { cookieNames, dropCookie, hashSecret, newSecret, readCookie, setCookie } from '../session.ts';
import { dropTyped, keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { PublicVisit } from '../visit.ts';
import { typed } from './typed.ts';

/**
 * Between the password and the code of the second factor. It is no session and opens nothing: a secret in a cookie of its
 * own, and for a while, sealed and shared by all servers, whose password was right, with what was posted along. Where that is lost the
 * password is asked again.
 */
export type Halfway = { readonly user: User; readonly raw: Raw };

const [who, under] = ['_wie', '_wachtwoord'];

/** @returns the cookie; the text that waited goes along, the password does not. */
export async function startHalfway(visit: PublicVisit, user: User, raw: Raw): Promise<string> {
  const { appUrl, random } = visit.deps;
  const secret = newSecret(random.bytes);
  await keepTyped(visit, placeOf(hashSecret(secret)), {
    ...withoutSecrets(raw),
    [who]: user.id,
    [under]: user.passwordHash ?? '',
  });
  return setCookie(appUrl, cookieNames(appUrl).halfway, secret);
}

/** Whose password was right in this browser less than half an hour ago and is still the password. */
export async function halfwayOf(visit: PublicVisit): Promise<Halfway | undefined> {
  const key = halfwayKey(visit);
  const raw = key === undefined ? undefined : await keptTyped(visit, placeOf(key));
  if (!raw) return undefined;
  // any text may stand there; the organisation knows it as an id or does not know it
  const user = findUser(visit.organisation, typed(raw, who) as User['id']);
  if (!user?.secondFactor || !mayWork(user, visit.today) || typed(raw, under) !== user.passwordHash) return undefined;
  return { user, raw };
}

/** Done with it, in whichever way; answers the cookie that goes. */
export async function endHalfway(visit: PublicVisit): Promise<string> {
  const key = halfwayKey(visit);
  if (key) await dropTyped(visit, placeOf(key));
  const { appUrl } = visit.deps;
  return dropCookie(appUrl, cookieNames(appUrl).halfway);
}

/** The hash of what this browser has of it; undefined: it is not halfway. */
export function halfwayKey(visit: PublicVisit): string | undefined {
  const secret = readCookie(visit.request, cookieNames(visit.deps.appUrl).halfway);
  return secret === undefined ? undefined : hashSecret(secret);
}

function placeOf(whose: string): TypedPlace {
  return { shelf: 'known', whose };
}
