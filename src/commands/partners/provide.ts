import type { Actor } from '#src/domain/actor.ts';
import { dayProblems, untilToday } from '#src/domain/day-limits.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import type { DocumentId, DossierId, ItemId, PartnerPersonId } from '#src/domain/ids.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { Clearance } from '#src/domain/partner/clearance.ts';
import {
  type Provision,
  type ProvisionField,
  provisionBasis,
  provisionData,
  provisionState,
} from '#src/domain/partner/provision.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { provisionStep } from '#src/workflow/partner/provision-step.ts';
import { start } from '#src/workflow/step.ts';
import { partnerpakket } from '#templates/partnerpakket/kind.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { factsOf } from '../documents/facts.ts';
import { queueMail } from '../mail/queue.ts';
import { changePerson } from './change-person.ts';
import { type Chosen, makePackage, packageJson } from './make-package.ts';

type Request = {
  readonly dossierId: DossierId;
  readonly personId: PartnerPersonId;
  readonly activity: string;
  readonly requestedOn: Day;
};

/**
 * Puts down that a person at a partner asked for data (P15: on request, never of ourselves). The proof is asked at once, so
 * that nothing is prepared for who may not.
 *
 * @returns refusals of `Clearance.check`; `invalid` at `requestedOn` for a day to come.
 */
export function requestProvision(deps: Deps, actor: Actor, request: Request): Promise<Result<ItemId>> {
  const { dossierId, requestedOn, ...asked } = request;
  const problems = dayProblems('requestedOn', requestedOn, { last: untilToday(deps.clock.today()) });
  if (problems.length > 0) return Promise.resolve(refuse('invalid', { problems }));
  return changeDossier(deps, actor, dossierId, 'partner.provide', async (situation) => {
    const proof = await prove(deps, situation, asked);
    if (!proof.ok) return proof;
    const { person, partner, activity } = proof.value;
    if (situation.actor.kind !== 'user') return refuse('notAllowed');
    const provision: Provision = {
      id: situation.newId<ItemId>(),
      partnerId: partner.id,
      personId: person.id,
      person: { name: person.name, formOfAddress: person.formOfAddress, partner: partner.name, email: person.email },
      activity: activity.label,
      requestedOn,
      by: situation.actor.id,
      machine: start('provision'),
      fields: [],
    };
    const line = logLine(situation, {
      type: 'provision.requested',
      data: { recipient: `${person.name}, ${partner.name}` },
    });
    const { dossier } = situation;
    const after = {
      ...dossier,
      provisions: [...dossier.provisions, provision],
      events: [...dossier.events, line],
    };
    return ok({ dossier: after, effects: [], value: provision.id });
  });
}

type Providing = { readonly dossierId: DossierId; readonly provisionId: ItemId } & Chosen;

/**
 * Makes the package and mails its link: one write with words, data, line of the register and mail. The proof is made now,
 * whatever was true when it was asked for.
 *
 * @returns refusals of `Clearance.check`; `illegalStep` for one that was opened or stopped.
 */
export function provide(deps: Deps, actor: Actor, providing: Providing): Promise<Result<undefined>> {
  const { dossierId, provisionId, fields } = providing;
  return changeDossier<undefined>(deps, actor, dossierId, 'partner.provide', async (situation) => {
    const provision = situation.dossier.provisions.find(({ id }) => id === provisionId);
    if (!provision) return refuse('notFound');
    const proof = await prove(deps, situation, provision);
    if (!proof.ok) return proof;
    const granted = grantedFirst(situation, provision, { proof: proof.value, fields });
    if (!granted.ok) return granted;
    const making = { proof: proof.value, chosen: providing };
    const made = await withPackage(deps, { ...situation, dossier: granted.value }, provision.id, making);
    if (!made.ok) return made;
    // before the dossier: of who got nothing after all it does no harm
    await changePerson(deps, { kind: 'system' }, { id: provision.personId, right: 'system' }, ({ person, today }) =>
      ok({ ...person, lastProvidedOn: today }),
    );
    return ok({ dossier: made.value, effects: [], value: undefined });
  });
}

/** R39: made anew each time, of the person, the plan and the client as they are now. */
export async function prove(
  deps: Pick<Deps, 'store'>,
  { dossier, organisation, today }: Pick<Situation, 'dossier' | 'organisation' | 'today'>,
  { personId, activity }: { readonly personId: PartnerPersonId; readonly activity: string },
): Promise<Result<Clearance>> {
  const person = (await deps.store.partnerPersons.load(personId))?.value;
  const partner = organisation.partners.find(({ id }) => id === person?.partnerId);
  return person && partner ? Clearance.check({ person, partner, dossier, activity, today }) : refuse('notFound');
}

type Granting = { readonly proof: Clearance; readonly fields: readonly ProvisionField[] };

function grantedFirst(situation: Situation, provision: Provision, { proof, fields }: Granting) {
  if (provisionState(provision) !== 'requested') return ok(situation.dossier);
  return provisionStep(situation, provision, {
    type: 'provision.approved',
    proof,
    change: (one) => ({ ...one, fields: [...fields] }),
  });
}

type Making = { readonly proof: Clearance; readonly chosen: Chosen };

async function withPackage(deps: Deps, situation: Situation, id: ItemId, { proof, chosen }: Making) {
  const { dossier, organisation, today, now } = situation;
  const provision = dossier.provisions.find((one) => one.id === id);
  if (!provision) throw new Error('a provision that was found is there');
  const given = makePackage(proof, chosen);
  const { reference, branch, coach } = factsOf(dossier, organisation, today);
  const { fullName: _fullName, ...writer } = coach;
  const model = partnerpakket.toDocument({
    facts: { organisation: organisation.name, reference, branch, coach: writer },
    issue: { number: 1, version: 1, date: today },
    package: given,
  });
  const letterhead = letterheadInForce(organisation, dossier.branchId);
  const document: DossierDocument = {
    id: situation.newId<DocumentId>(),
    kind: partnerpakket.key,
    number: dossier.documents.filter((one) => one.kind === partnerpakket.key).length + 1,
    version: 1,
    authorId: situation.actor.kind === 'user' ? situation.actor.id : responsibleCoach(dossier),
    createdAt: now,
    sections: {},
    overrides: [],
    links: [],
    frozen: await freezeModel(deps, dossier.id, model, { at: now, letterhead }),
  };
  const json = await deps.store.blobs.put(dossier.id, packageJson(reference, given));
  const line = lineFor(situation, proof, chosen.fields);
  const stepped = provisionStep(situation, provision, {
    type: 'package.provided',
    proof,
    change: ({ link: _link, ...one }) => ({
      ...one,
      person: { ...one.person, email: proof.person.email },
      fields: [...chosen.fields],
      documentId: document.id,
      json,
      line: line.id,
      providedOn: today,
    }),
  });
  if (!stepped.ok) return stepped;
  const after = {
    ...stepped.value,
    documents: [...stepped.value.documents, document],
    disclosures: [...stepped.value.disclosures, line],
  };
  const { name, email } = proof.person;
  const to = { kind: 'partner', name, email } as const;
  return ok(queueMail({ ...situation, dossier: after }, { kind: 'M09', to, documentId: document.id }));
}

/** R54: one line for a package, there before its mail is; it counts as given once the code was right. */
function lineFor(situation: Situation, { person, partner }: Clearance, fields: readonly ProvisionField[]): Disclosure {
  const { actor, now, newId } = situation;
  return {
    id: newId<ItemId>(),
    at: now,
    recipientKind: 'partner',
    recipientName: `${person.name}, ${partner.name}`,
    purpose: 'partnerActivity',
    legalBasis: provisionBasis,
    what: { kind: 'fields', fields: ['client.name', ...fields.flatMap((field) => provisionData[field])] },
    channel: 'link',
    by: actor.kind === 'user' ? actor.id : 'system',
    status: 'pending',
  };
}
