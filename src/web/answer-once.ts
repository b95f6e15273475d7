import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { later } from '#src/commands/mail/later.ts';
import type { Instant } from '#src/domain/time.ts';
import type { FleetingPlace, ValueOn } from '#src/store/fleeting-port.ts';
import type { Store } from '#src/store/port.ts';
import { alreadySent } from './errors/words.ts';
import { failed, seeOther } from './respond.tsx';
import { withoutSecrets } from './secret-fields.ts';
import { secondsBetween } from './session.ts';
import type { PublicVisit } from './visit.ts';

/** As long as somebody may take a page that does not move for one that was not pressed. */
const keptSeconds = 60;
/** How often is looked whether another server is done, and how long is waited between, in milliseconds. */
const patience = { looks: 40, between: 250 } as const;

type Given = { readonly answer: Promise<Response>; readonly at: Instant };
const given = new WeakMap<Store, Map<string, Given>>();

/**
 * A form that comes twice with its proof or code, since somebody pressed twice, is carried out once: both presses get the answer of the
 * first, also where that shows something once. What went wrong is tried again. For a minute, and the answer itself in memory alone: a
 * second press that another server gets is led to where the first one leads, or told that it was sent.
 *
 * @param visitor hash of the secret that this log-in, or half of one, has: nobody else gets the answer
 */
export async function answerOnce(
  visit: PublicVisit,
  visitor: string,
  act: () => Response | Promise<Response>,
): Promise<Response> {
  const { deps, now, url, posted } = visit;
  const mine = given.get(deps.store) ?? new Map<string, Given>();
  given.set(deps.store, mine);
  for (const [key, { at }] of mine) if (secondsBetween(at, now) >= keptSeconds) mine.delete(key);
  const form = JSON.stringify([visitor, url.pathname, url.search, withoutSecrets(posted.raw)]);
  const key = createHash('sha256').update(form).digest('base64url');
  const before = mine.get(key);
  if (before) return (await before.answer).clone();
  const answer = onceAnywhere(visit, { shelf: 'sent', whose: visitor, name: key }, act);
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

type Place = FleetingPlace<'sent'>;

/** Carries it out, unless another server does or did. */
async function onceAnywhere(
  visit: PublicVisit,
  place: Place,
  act: () => Response | Promise<Response>,
): Promise<Response> {
  for (let looks = 0; looks < patience.looks; looks++) {
    const elsewhere = await begin(visit, place);
    if (!elsewhere) return carryOut(visit, place, act);
    if (elsewhere.isDone) return elsewhere.to === undefined ? failed(visit, alreadySent) : seeOther(elsewhere.to);
    await delay(patience.between);
  }
  return failed(visit, alreadySent);
}

async function carryOut(visit: PublicVisit, place: Place, act: () => Response | Promise<Response>): Promise<Response> {
  let made: Response | undefined;
  try {
    made = await act();
    return made;
  } finally {
    const done = made && made.status < 400 ? { isDone: true, ...ledTo(made) } : undefined;
    // it was carried out, or went wrong by itself: the answer tells that, whatever becomes of the word to the other servers
    await tell(visit, place, done).catch(() => undefined);
  }
}

function ledTo({ headers }: Response): { readonly to?: string } {
  const to = headers.get('location');
  return to === null ? {} : { to };
}

/** What another server made of it so far; undefined: it is ours. */
function begin({ deps, now }: PublicVisit, place: Place): Promise<ValueOn<'sent'> | undefined> {
  return deps.store.fleeting.change(place, now, (kept) => ({
    result: kept?.value,
    kept: kept ?? { value: { isDone: false }, until: later(now, keptSeconds / 60) },
  }));
}

function tell({ deps, now }: PublicVisit, place: Place, done: ValueOn<'sent'> | undefined): Promise<void> {
  const kept = done && { value: done, until: later(now, keptSeconds / 60) };
  return deps.store.fleeting.change(place, now, () => ({ result: undefined, kept }));
}
