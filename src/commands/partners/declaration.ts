import type { Actor } from '#src/domain/actor.ts';
import type { PartnerPersonId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { declarationForm } from '#src/domain/partner/forms.ts';
import { isUnderContract } from '#src/domain/partner/partner.ts';
import { askedOn, type PartnerPerson } from '#src/domain/partner/person.ts';
import { preparersOf } from '#src/domain/partner/summary.ts';
import { mayDo } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import type { Day } from '#src/domain/time.ts';
import { checkUpload } from '#src/domain/upload-check.ts';
import { partnerPersonStep } from '#src/workflow/partner/step.ts';
import { houseRights } from '#src/workflow/staff-rights.ts';
import { workflows } from '#workflows/index.ts';
import type { Deps } from '../context.ts';
import { changePerson, type PersonSituation } from './change-person.ts';

type Step = {
  readonly event: keyof typeof workflows.partnerPerson.events;
  readonly facts: (situation: PersonSituation) => Readonly<Record<string, boolean>>;
  readonly change?: (person: PartnerPerson, situation: PersonSituation) => PartnerPerson;
  readonly reason?: string;
};

/** Somebody of the house takes one step of a person, under the row of the permission table that the event asks for. */
export async function takePersonStep(
  deps: Deps,
  actor: Actor,
  id: PartnerPersonId,
  { event, facts, change, reason }: Step,
): Promise<Result<undefined>> {
  const right = rightFor(deps, actor, event);
  const changed = await changePerson(deps, actor, { id, right }, (situation) => {
    const stepped = partnerPersonStep(situation.person, situation, { type: event, facts: facts(situation), reason });
    return stepped.ok && change ? ok(change(stepped.value, situation)) : stepped;
  });
  return changed.ok ? ok(undefined) : changed;
}

/** The first row of the event that this user has, else its first of all, by which is refused. */
function rightFor({ store }: Deps, actor: Actor, event: Step['event']) {
  const rights = houseRights(workflows.partnerPerson.events[event]);
  const user = actor.kind === 'user' ? findUser(store.organisation.read().value, actor.id) : undefined;
  return rights.find((right) => user && mayDo(user, right)) ?? rights[0] ?? 'partners.clear';
}

/** The declaration left the house on paper or by mail, to be signed. */
export function sendDeclaration(deps: Deps, actor: Actor, id: PartnerPersonId): Promise<Result<undefined>> {
  return takePersonStep(deps, actor, id, { event: 'declaration.sent', facts: contracted });
}

type Signed = { readonly id: PartnerPersonId; readonly signedOn: Day; readonly scan: Uint8Array };

/**
 * The signed declaration came back: its scan is sealed under the key of this person.
 *
 * @returns `invalid` at `signedOn` for a day to come, of before it was asked, or of too long ago; at `file` for what is no PDF or photo.
 */
export async function receiveDeclaration(
  deps: Deps,
  actor: Actor,
  { id, signedOn, scan }: Signed,
): Promise<Result<undefined>> {
  const checked = checkUpload(scan);
  const unread = checked.ok
    ? checked.type === 'docx'
      ? [notAScan]
      : []
    : [{ field: 'file', message: checked.message }];
  return changed(
    await changePerson(deps, actor, { id, right: 'partners.prepare' }, async (situation) => {
      const { person, actor: who, today } = situation;
      const problems = [...(signingForm(deps, person).check?.({ signedOn }) ?? []), ...unread];
      if (problems.length > 0 || !checked.ok || checked.type === 'docx') return refuse('invalid', { problems });
      const { type } = checked;
      const facts = { signed: true, nameMatches: true, ...contracted(situation) };
      const stepped = partnerPersonStep(person, situation, { type: 'declaration.received', facts });
      if (!stepped.ok || who.kind !== 'user') return stepped;
      const blob = await deps.store.blobs.put(id, scan);
      const declaration = { signedOn, receivedOn: today, receivedBy: who.id, scan: { type, blob } };
      return ok({ ...stepped.value, declaration });
    }),
  );
}

/** What is asked of a signed declaration of this person today. */
export function signingForm({ clock, store }: Pick<Deps, 'clock' | 'store'>, person: PartnerPerson) {
  const { declarationDays } = houseTerms(store.organisation.read().value);
  return declarationForm({ today: clock.today(), askedOn: askedOn(person), declarationDays });
}

const notAScan = { field: 'file', message: 'Kies een PDF of een foto van de getekende verklaring' };

/** It lies in the archive under a number, which is drawn here: never given twice. */
export async function archiveDeclaration(deps: Deps, actor: Actor, id: PartnerPersonId): Promise<Result<undefined>> {
  const { store, clock } = deps;
  const state = store.partnerPersons.summary(id)?.state;
  if (state !== 'declarationReceived') return takePersonStep(deps, actor, id, archived(''));
  const year = clock.today().slice(0, 4);
  const drawn = await store.counter(`declaration-${year}`);
  return takePersonStep(deps, actor, id, archived(`GV-${year}-${String(drawn).padStart(3, '0')}`));
}

function archived(number: string): Step {
  return {
    event: 'declaration.archived',
    facts: () => ({ numbered: number !== '' }),
    change: (person, { actor, today }) =>
      person.declaration && actor.kind === 'user'
        ? { ...person, declaration: { ...person.declaration, archived: { number, on: today, by: actor.id } } }
        : person,
  };
}

type Why = { readonly id: PartnerPersonId; readonly reason: string };

/** It is not right: its scan goes, and this person signs again. */
export function refuseDeclaration(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return takePersonStep(deps, actor, id, {
    event: 'declaration.refused',
    facts: () => ({ reasonGiven: reason.trim() !== '' }),
    reason: reason.trim(),
    change: ({ declaration: _declaration, ...person }) => person,
  });
}

/**
 * P15: the branch manager looked at the archived declaration, and it is right: from today this person may be told things.
 *
 * @returns `illegalStep` for who put it down or gave it its number, and as long as the address was not called back.
 */
export function clearPerson(deps: Deps, actor: Actor, id: PartnerPersonId): Promise<Result<undefined>> {
  return takePersonStep(deps, actor, id, {
    event: 'person.cleared',
    facts: (situation) => ({
      ...contracted(situation),
      addressProven: situation.person.verified !== undefined,
      bySecondPerson: actor.kind === 'user' && !preparersOf(situation.person).includes(actor.id),
    }),
    change: fromToday,
  });
}

/** Once a year somebody looks whether this is still right. */
export function reviewPerson(deps: Deps, actor: Actor, id: PartnerPersonId): Promise<Result<undefined>> {
  return takePersonStep(deps, actor, id, {
    event: 'person.reviewed',
    facts: contracted,
    change: (person, { today }) => ({ ...person, reviewedOn: today }),
  });
}

/** After a suspension: for a reason, and as if cleared today. */
export function resumePerson(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return takePersonStep(deps, actor, id, {
    event: 'person.resumed',
    facts: (situation) => ({
      ...contracted(situation),
      addressProven: situation.person.verified !== undefined,
      reasonGiven: reason.trim() !== '',
    }),
    reason: reason.trim(),
    change: fromToday,
  });
}

function contracted({ partner, today }: PersonSituation): { contracted: boolean } {
  return { contracted: isUnderContract(partner, today) };
}

function fromToday(person: PartnerPerson, { today }: PersonSituation): PartnerPerson {
  return { ...person, clearedFrom: today, reviewedOn: today };
}

function changed(result: Result<unknown>): Result<undefined> {
  return result.ok ? ok(undefined) : result;
}
