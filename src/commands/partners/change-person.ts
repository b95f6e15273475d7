import type { Actor } from '#src/domain/actor.ts';
import { newId, type PartnerPersonId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { mayClear } from '#src/domain/partner/clearing.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import { type HouseAction, mayDo } from '#src/domain/permissions.ts';
import { type Result, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { rewrite } from '../rewrite.ts';

/** A person at a partner, and everything that is true around it at this moment. */
export type PersonSituation = {
  readonly person: PartnerPerson;
  readonly partner: Partner;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly newId: <I extends string>() => I;
};

export type PersonChange = (situation: PersonSituation) => Result<PartnerPerson> | Promise<Result<PartnerPerson>>;

/**
 * The one way to change a person at a partner: load, ask the permission table, decide, one write. Decided anew when somebody
 * else wrote in between. The very same person: there is nothing to write.
 *
 * @returns the person as stored now; `notFound` for whoever may not see partners (R3), `notAllowed` for who lacks this right.
 */
export async function changePerson(
  deps: Deps,
  actor: Actor,
  { id, right }: { readonly id: PartnerPersonId; readonly right: HouseAction | 'system' },
  change: PersonChange,
): Promise<Result<PartnerPerson>> {
  return rewrite(deps.store.partnerPersons, id, (person) => {
    const organisation = deps.store.organisation.read().value;
    const partner = organisation.partners.find((one) => one.id === person.partnerId);
    if (!partner) return refuse('notFound');
    return permission(deps, actor, right) ?? change({ person, partner, ...around(deps, actor) });
  });
}

/** Who acts, and when. */
export function around(deps: Deps, actor: Actor) {
  return {
    actor,
    now: deps.clock.now(),
    today: deps.clock.today(),
    newId: <I extends string>() => newId<I>(deps.random.bytes),
  };
}

/** Why this actor may not do this. Undefined: may. */
export function permission({ store, clock }: Deps, actor: Actor, right: HouseAction | 'system') {
  const organisation = store.organisation.read().value;
  if (actor.kind !== 'user') return right === 'system' ? undefined : refuse('notAllowed');
  const user = findUser(organisation, actor.id);
  if (!user || !mayDo(user, 'partners.see')) return refuse('notFound');
  const may =
    right === 'partners.clear' ? mayClear(user, organisation, clock.today()) : right !== 'system' && mayDo(user, right);
  return may ? undefined : refuse('notAllowed');
}
