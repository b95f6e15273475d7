import type { Actor } from '#src/domain/actor.ts';
import type { Client } from '#src/domain/client.ts';
import {
  changedFields,
  contactChangeForm,
  minorAlone,
  personChangeForm,
  representativeChangeForm,
  withRepresentative,
} from '#src/domain/client-change.ts';
import { contactDataAnswers, personAnswers, withContactData, withPerson } from '#src/domain/client-form.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { type Fields, type Form, judgeForm, type Values, type ValuesOf } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { DossierAction } from '#src/domain/permissions.ts';
import { representativeAnswers } from '#src/domain/registration/representative-form.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { basisOf } from '../basis.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

type ContactChange = ValuesOf<typeof contactChangeForm>;
type PersonChange = ValuesOf<ReturnType<typeof personChangeForm>>;
type RepresentativeChange = ValuesOf<ReturnType<typeof representativeChangeForm>>;
type Asked<A> = {
  readonly dossierId: DossierId;
  readonly answers: A;
  /** `contactBasis`, `personBasis` or `representativeBasis` of the client as it was shown. */
  readonly basis: string;
} & Pick<Handed, 'reasons'>;

/** What a change of address, phone or mail is based on. */
export const contactBasis = (client: Client): string => basisOf(contactDataAnswers(client));
/** What a correction of name or birth date is based on. */
export const personBasis = (client: Client): string => basisOf(personAnswers(client));
/** What a change of representative is based on. */
export const representativeBasis = (client: Client): string => basisOf(representativeAnswers(client));

/**
 * Changes address, phone and mail: the clerk's and the coach's work. Frozen documents keep what they were sent with.
 *
 * @returns `conflict` when somebody else changed the same data in between; `illegalStep` once the dossier has ended.
 */
export function changeContactData(deps: Deps, actor: Actor, asked: Asked<ContactChange>): Promise<Result<undefined>> {
  return change(deps, actor, asked, {
    action: 'address.edit',
    form: () => contactChangeForm,
    basisNow: contactBasis,
    apply: (client) => withContactData(client, asked.answers),
  });
}

/** Corrects name, form of address or birth date: the coach's work. Refused as `changeContactData` is. */
export function changePerson(deps: Deps, actor: Actor, asked: Asked<PersonChange>): Promise<Result<undefined>> {
  return change(deps, actor, asked, {
    action: 'content.edit',
    form: ({ today }) => personChangeForm(today),
    basisNow: personBasis,
    apply: (client) => withPerson(client, asked.answers),
    check: ({ dossier, today }) => minorAlone(dossier.client, asked.answers.birthDate, today),
  });
}

/**
 * Changes who acts for the client, or that nobody does (P17, E19): the clerk's and the coach's work. What waits for a
 * representative who may not act any more stays here. Refused as `changeContactData` is.
 */
export function changeRepresentative(
  deps: Deps,
  actor: Actor,
  asked: Asked<RepresentativeChange>,
): Promise<Result<undefined>> {
  return change(deps, actor, asked, {
    action: 'address.edit',
    form: ({ dossier: { client }, today }) => representativeChangeForm({ birthDate: client.birthDate, today }),
    basisNow: representativeBasis,
    apply: (client, { newId }) => withRepresentative(client, asked.answers, newId),
  });
}

/** One group of the client's data: who may change it, by which form, and what the client is then. */
type Change<F extends Fields> = {
  readonly action: DossierAction;
  readonly form: (situation: Situation) => Form<F>;
  readonly basisNow: (client: Client) => string;
  readonly apply: (client: Client, situation: Situation) => Client;
  /** What the form alone cannot tell. */
  readonly check?: (situation: Situation) => Problem[];
};
type WithSource = { readonly source: Dossier['provenance'][string]['source'] };

function change<F extends Fields>(
  deps: Deps,
  actor: Actor,
  asked: Asked<Values<F> & WithSource>,
  change: Change<F>,
): Promise<Result<undefined>> {
  const { answers } = asked;
  return changeDossier<undefined>(deps, actor, asked.dossierId, change.action, (situation) => {
    const { dossier } = situation;
    const wrong = judgeForm(change.form(situation), answers);
    const problems = wrong.length > 0 ? wrong : (change.check?.(situation) ?? []);
    if (problems.length > 0) return refuse('invalid', { problems });
    const client = change.apply(dossier.client, situation);
    const fields = changedFields(dossier.client, client);
    if (fields.length === 0) return ok({ dossier, effects: [], value: undefined });
    if (change.basisNow(dossier.client) !== asked.basis) return refuse('conflict');
    const next = changed(situation, { client, fields, source: answers.source });
    const kept = keepWords(situation, next, { section: 'data.corrected', reasons: asked.reasons });
    return ok({ dossier: kept, effects: [], value: undefined });
  });
}

type Changed = WithSource & { readonly client: Client; readonly fields: readonly string[] };

/** The log names the fields and never what is in them (R4). */
function changed(situation: Situation, { client, fields, source }: Changed): Dossier {
  const { dossier, actor, today } = situation;
  const by = actor.kind === 'user' ? actor.id : responsibleCoach(dossier);
  const origins = Object.fromEntries(fields.map((field) => [`client.${field}`, { source, on: today, by }]));
  return {
    ...dossier,
    client,
    provenance: { ...dossier.provenance, ...origins },
    events: [...dossier.events, logLine(situation, { type: 'data.corrected', data: { fields: fields.join(', ') } })],
  };
}
