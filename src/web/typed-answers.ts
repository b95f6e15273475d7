import { later } from '#src/commands/mail/later.ts';
import type { Raw } from '#src/domain/form.ts';
import { accessTerms } from '#src/domain/settings/terms.ts';
import { type FleetingPlace, keptAt } from '#src/store/fleeting-port.ts';
import type { PublicVisit } from './visit.ts';

type At = Pick<PublicVisit, 'deps' | 'now'>;

/**
 * Whoever is known here (staff, sponsors) and whoever comes without an account: neither pushes the other's answers out. `whose` is the
 * hash of a secret of this visitor, so that nobody else comes by these answers.
 */
export type TypedPlace = FleetingPlace<'known' | 'public'>;

/**
 * What was typed on one page and is shown on the next: a POST ends in 303, and no answer may stand in an address. Sealed where it has
 * to be written, since another server may show the next page. That page carries the same answers in its form, so where they are lost
 * nothing typed is: only going back leads to the first page then. Nothing is kept longer than a session may rest.
 */
export function keepTyped({ deps, now }: At, place: TypedPlace, raw: Raw): Promise<void> {
  const { idleMinutes } = accessTerms(deps.store.organisation.read().value);
  const kept = { value: raw, until: later(now, idleMinutes) };
  return deps.store.fleeting.change(place, now, () => ({ result: undefined, kept }));
}

export function keptTyped({ deps, now }: At, place: TypedPlace): Promise<Raw | undefined> {
  return keptAt(deps.store.fleeting, place, now);
}

/** Once it was done with them. */
export function dropTyped({ deps, now }: At, place: TypedPlace): Promise<void> {
  return deps.store.fleeting.change(place, now, () => ({ result: undefined, kept: undefined }));
}

/** Once this visitor has gone: nobody can reach any of it any more. */
export function dropAllTyped({ deps }: Pick<At, 'deps'>, visitor: string): Promise<void> {
  return deps.store.fleeting.forget('known', visitor);
}
