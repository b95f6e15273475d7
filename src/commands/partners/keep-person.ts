import type { Actor } from '#src/domain/actor.ts';
import { newId, type PartnerId, type PartnerPersonId } from '#src/domain/ids.ts';
import { type PartnerPersonAnswers, verifyPersonForm } from '#src/domain/partner/forms.ts';
import { type PartnerPerson, personState } from '#src/domain/partner/person.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { partnerPersonStep } from '#src/workflow/partner/step.ts';
import { start } from '#src/workflow/step.ts';
import type { Deps } from '../context.ts';
import { changePerson, permission } from './change-person.ts';
import { followProvisions } from './follow-provisions.ts';

/** Names one person of a partner. Nothing is provided to this person yet: that asks for a declaration first. */
export async function addPerson(
  deps: Deps,
  actor: Actor,
  { partnerId, answers }: { readonly partnerId: PartnerId; readonly answers: PartnerPersonAnswers },
): Promise<Result<PartnerPersonId>> {
  const partner = deps.store.organisation.read().value.partners.find(({ id }) => id === partnerId);
  const refusal = permission(deps, actor, 'partners.prepare');
  if (!partner || refusal) return refusal ?? refuse('notFound');
  const id = newId<PartnerPersonId>(deps.random.bytes);
  await deps.store.partnerPersons.create(id, {
    id,
    partnerId,
    ...without(answers),
    addedOn: deps.clock.today(),
    machine: start('partnerPerson'),
    events: [],
  });
  return ok(id);
}

/**
 * Changes a person's data. Another address has to be called back again.
 *
 * @returns `invalid` at `name` once a declaration is there: another name is another person, who signs again.
 */
export async function keepPerson(
  deps: Deps,
  actor: Actor,
  { id, answers }: { readonly id: PartnerPersonId; readonly answers: PartnerPersonAnswers },
): Promise<Result<PartnerPersonId>> {
  const changed = await changePerson(deps, actor, { id, right: 'partners.prepare' }, (situation) => {
    const { person } = situation;
    if (personState(person) === 'ended')
      return refuse('illegalStep', { params: { event: 'person.kept', state: 'ended' } });
    if (person.declaration && answers.name !== person.name)
      return invalid({ field: 'name', message: 'De verklaring staat op een andere naam. Voeg een nieuwe persoon toe' });
    const { phone: _phone, verified, ...before } = person;
    const kept: PartnerPerson = { ...before, ...without(answers) };
    if (person.email === answers.email) return ok(verified ? { ...kept, verified } : kept);
    // the manager looked at another address: nobody sends elsewhere alone
    if (personState(person) !== 'cleared') return ok(kept);
    return partnerPersonStep(kept, situation, {
      type: 'person.lapsed',
      facts: { groundGiven: true },
      reason: 'Het e-mailadres is gewijzigd',
    });
  });
  if (!changed.ok) return changed;
  await followProvisions(deps, id);
  return ok(id);
}

/** Records the call-back that makes the address fit to send to. `invalid` at `on` for a day to come or a call of too long ago. */
export async function verifyPerson(
  deps: Deps,
  actor: Actor,
  { id, on }: { readonly id: PartnerPersonId; readonly on: Day },
): Promise<Result<undefined>> {
  const problems = verifyPersonForm(deps.clock.today()).check?.({ on }) ?? [];
  if (problems.length > 0) return refuse('invalid', { problems });
  const changed = await changePerson(deps, actor, { id, right: 'partners.prepare' }, ({ person, actor: who }) =>
    who.kind === 'user' ? ok({ ...person, verified: { on, by: who.id } }) : refuse('notAllowed'),
  );
  return changed.ok ? ok(undefined) : changed;
}

/** Leaves out what was not filled in. */
function without({ phone, ...answers }: PartnerPersonAnswers) {
  return { ...answers, ...(phone && { phone }) };
}
