import type { Actor } from '#src/domain/actor.ts';
import type { Client } from '#src/domain/client.ts';
import { changedFields, contactChangeForm, minorAlone, personChangeForm } from '#src/domain/client-change.ts';
import { contactDataAnswers, personAnswers, withContactData, withPerson } from '#src/domain/client-form.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import type { ValuesOf } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { DossierAction } from '#src/domain/permissions.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { basisOf } from '../basis.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';

type ContactChange = ValuesOf<typeof contactChangeForm>;
type PersonChange = ValuesOf<ReturnType<typeof personChangeForm>>;
type Asked<A> = {
  readonly dossierId: DossierId;
  readonly answers: A;
  /** `contactBasis` or `personBasis` of the client as it was shown. */
  readonly basis: string;
};

/** What a change of address, phone or mail is based on. */
export const contactBasis = (client: Client): string => basisOf(contactDataAnswers(client));
/** What a correction of name or birth date is based on. */
export const personBasis = (client: Client): string => basisOf(personAnswers(client));

/**
 * Changes address, phone and mail: the clerk's and the coach's work. Frozen documents keep what they were sent with.
 *
 * @returns `conflict` when somebody else changed the same data in between; `illegalStep` once the dossier has ended.
 */
export function changeContactData(deps: Deps, actor: Actor, asked: Asked<ContactChange>): Promise<Result<undefined>> {
  return change(deps, actor, {
    ...asked,
    action: 'address.edit',
    basisNow: contactBasis,
    apply: (client) => withContactData(client, asked.answers),
    check: () => contactChangeForm.check?.(asked.answers) ?? [],
  });
}

/** Corrects name, form of address or birth date: the coach's work. Refused as `changeContactData` is. */
export function changePerson(deps: Deps, actor: Actor, asked: Asked<PersonChange>): Promise<Result<undefined>> {
  return change(deps, actor, {
    ...asked,
    action: 'content.edit',
    basisNow: personBasis,
    apply: (client) => withPerson(client, asked.answers),
    check: ({ dossier, today }) => [
      ...(personChangeForm(today).check?.(asked.answers) ?? []),
      ...minorAlone(dossier.client, asked.answers.birthDate, today),
    ],
  });
}

type Change = {
  readonly dossierId: DossierId;
  readonly action: DossierAction;
  readonly answers: { readonly source: Dossier['provenance'][string]['source'] };
  readonly basis: string;
  readonly basisNow: (client: Client) => string;
  readonly apply: (client: Client) => Client;
  readonly check: (situation: Situation) => Problem[];
};

function change(deps: Deps, actor: Actor, asked: Change): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, asked.dossierId, asked.action, (situation) => {
    const { dossier } = situation;
    const problems = asked.check(situation);
    if (problems.length > 0) return refuse('invalid', { problems });
    const client = asked.apply(dossier.client);
    const fields = changedFields(dossier.client, client);
    if (fields.length === 0) return ok({ dossier, effects: [], value: undefined });
    if (asked.basisNow(dossier.client) !== asked.basis) return refuse('conflict');
    return ok({
      dossier: changed(situation, { client, fields, source: asked.answers.source }),
      effects: [],
      value: undefined,
    });
  });
}

type Changed = Pick<Change['answers'], 'source'> & { readonly client: Client; readonly fields: readonly string[] };

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
