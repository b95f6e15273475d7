import type { Actor } from '#src/domain/actor.ts';
import { newId, type PartnerId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { type PartnerAnswers, partnerContractForm } from '#src/domain/partner/forms.ts';
import { nameProblem } from '#src/domain/partner/named.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { partnerStep } from '#src/workflow/partner/step.ts';
import { type StepEvent, start } from '#src/workflow/step.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { followPeople } from './follow.ts';

/**
 * Adds a partner, or changes its name and address. Who may is the caller's route.
 *
 * @returns `invalid` at `name` when another partner has that name, or plans say it of others.
 */
export function keepPartner(deps: Deps, answers: PartnerAnswers, id?: PartnerId): Promise<Result<PartnerId>> {
  const wanted = id ?? newId<PartnerId>(deps.random.bytes);
  return changeOrganisation(deps, (organisation) => {
    const before = organisation.partners.find((one) => one.id === wanted);
    if (id && !before) return refuse('notFound');
    const isTaken = organisation.partners.some(
      (one) => one.id !== wanted && one.name.toLowerCase() === answers.name.toLowerCase(),
    );
    if (isTaken) return invalid({ field: 'name', message: 'Dit bedrijf staat er al. Open het in de lijst' });
    const wrong = before?.name === answers.name ? undefined : nameProblem(organisation, answers.name);
    if (wrong) return invalid({ field: 'name', message: wrong });
    if (before && before.name !== answers.name && hasDeclarations(deps, before))
      return invalid({ field: 'name', message: 'Er zijn verklaringen op deze naam. Voeg een nieuw bedrijf toe' });
    const kept = before ?? { id: wanted, machine: start('partner'), events: [] };
    return ok({ organisation: withPartner(organisation, { ...kept, ...answers }), value: wanted });
  });
}

/** Declarations say the name of the company, and plans name it by that. */
function hasDeclarations({ store }: Deps, { id }: Partner): boolean {
  const { partnerPersons } = store;
  return [...partnerPersons.ids()].some((one) => {
    const person = partnerPersons.summary(one);
    return person?.partnerId === id && person.since !== undefined;
  });
}

/** A contract that is in force: from now on its people may be cleared. */
export async function contractPartner(
  deps: Deps,
  actor: Actor,
  { id, ...contract }: { readonly id: PartnerId; readonly from: Day; readonly until: Day },
): Promise<Result<undefined>> {
  const today = deps.clock.today();
  const problems = partnerContractForm(today).check?.(contract) ?? [];
  if (problems.length > 0) return refuse('invalid', { problems });
  const facts = { inForce: contract.from <= today && today <= contract.until };
  return change(deps, id, (partner) =>
    partnerStep({ ...partner, contract }, by(deps, actor), { type: 'partner.contracted', facts }),
  );
}

type Why = { readonly id: PartnerId; readonly reason: string };

/** All its people are suspended with it, and open packages recalled. */
export function suspendPartner(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return stopped(deps, actor, { id, reason, type: 'partner.suspended' });
}

/** For good: its people end with it. */
export function endPartner(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return stopped(deps, actor, { id, reason, type: 'partner.ended' });
}

/** DOMAIN 8.6: a breach began there. All its people are suspended with it, and open packages recalled. */
export function partnerLeaked(deps: Deps, { id, reason }: Why): Promise<Result<undefined>> {
  return stopped(deps, { kind: 'system' }, { id, reason, type: 'partner.leaked', facts: { breachReported: true } });
}

async function stopped(
  deps: Deps,
  actor: Actor,
  { id, reason, type, facts = { reasonGiven: reason.trim() !== '' } }: Why & StepEvent,
): Promise<Result<undefined>> {
  const changed = await change(deps, id, (partner) =>
    partnerStep(partner, by(deps, actor), { type, facts, reason: reason.trim() }),
  );
  // what is left of this is done by the daily tick
  if (changed.ok) await followPeople(deps, id);
  return changed;
}

/** Suspends every partner of which the contract was over before this day. Its people follow. */
export async function endContracts(deps: Deps, day: Day): Promise<PartnerId[]> {
  const over: PartnerId[] = [];
  for (const { id, contract } of deps.store.organisation.read().value.partners) {
    if (!contract || contract.until >= day) continue;
    const changed = await change(deps, id, (partner) =>
      partnerStep(partner, by(deps, { kind: 'system' }), { type: 'contract.ended', facts: { contractOver: true } }),
    );
    if (changed.ok) over.push(id);
  }
  return over;
}

function change(deps: Deps, id: PartnerId, act: (partner: Partner) => Result<Partner>): Promise<Result<undefined>> {
  return changeOrganisation(deps, (organisation) => {
    const partner = organisation.partners.find((one) => one.id === id);
    if (!partner) return refuse('notFound');
    const acted = act(partner);
    return acted.ok ? ok({ organisation: withPartner(organisation, acted.value), value: undefined }) : acted;
  });
}

function withPartner(organisation: Organisation, partner: Partner): Organisation {
  const isKnown = organisation.partners.some((one) => one.id === partner.id);
  const partners = isKnown
    ? organisation.partners.map((one) => (one.id === partner.id ? partner : one))
    : [...organisation.partners, partner];
  return { ...organisation, partners };
}

function by(deps: Deps, actor: Actor) {
  return { actor, now: deps.clock.now(), newId: <I extends string>() => newId<I>(deps.random.bytes) };
}
