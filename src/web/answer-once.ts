import { createHash } from 'node:crypto';
import type { Instant } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { withoutSecrets } from './secret-fields.ts';
import { secondsBetween } from './session.ts';
import type { PublicVisit } from './visit.ts';

/** As long as somebody may take a page that does not move for one that was not pressed. */
const keptSeconds = 60;

type Given = { readonly answer: Promise<Response>; readonly at: Instant };
const given = new WeakMap<Store, Map<string, Given>>();

/**
 * A form that comes twice with its proof or code, since somebody pressed twice, is carried out once: both presses get the answer of the
 * first, also where that shows something once. What went wrong is tried again. In memory alone, for a minute.
 *
 * @param visitor hash of the secret that this log-in, or half of one, has: nobody else gets the answer
 */
export async function answerOnce(
  { deps, now, url, posted }: PublicVisit,
  visitor: string,
  act: () => Response | Promise<Response>,
): Promise<Response> {
  const mine = given.get(deps.store) ?? new Map<string, Given>();
  given.set(deps.store, mine);
  for (const [key, { at }] of mine) if (secondsBetween(at, now) >= keptSeconds) mine.delete(key);
  const form = JSON.stringify([visitor, url.pathname, url.search, withoutSecrets(posted.raw)]);
  const key = createHash('sha256').update(form).digest('base64url');
  const before = mine.get(key);
  if (before) return (await before.answer).clone();
  const answer = Promise.resolve(act());
  mine.set(key, { answer, at: now });
  try {
    const made = await answer;
    if (made.status >= 400) mine.delete(key);
    return made.clone();
  } catch (error) {
    mine.delete(key);
    throw error;
  }
}
