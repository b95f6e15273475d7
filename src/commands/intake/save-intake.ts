import type { Actor } from '#src/domain/actor.ts';
import type { Client } from '#src/domain/client.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import { type IntakeKey, type IntakeValues, intakeSectionsFor } from '#src/domain/intake.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { type Handed, judgeSection, type Stored, withReasons } from '../sections/judge.ts';

export type IntakeSaved = Handed & { readonly dossierId: DossierId; readonly section: IntakeKey };

/**
 * Keeps one finished section of the intake with who gave the answers (R10), and drops its draft. One write.
 *
 * @returns what `judgeSection` refuses; `notFound` for a section this dossier does not have, such as the BSN where there
 *   is none (R9).
 */
export function saveIntake(deps: Deps, actor: Actor, saved: IntakeSaved): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, saved.dossierId, 'content.edit', (situation) => {
    const form = formOf(situation, saved.section);
    if (!form) return refuse('notFound');
    const values = judgeSection(form, saved, situation.dossier.intake[saved.section]);
    if (!values.ok) return values;
    return ok({ dossier: kept(situation, { ...saved, values: values.value }), effects: [], value: undefined });
  });
}

function formOf({ dossier, organisation }: Situation, section: IntakeKey): Form<Fields> | undefined {
  const sponsor = organisation.sponsors.find(({ id }) => id === dossier.assignment.sponsorId);
  const contract = sponsor?.contracts.find(({ id }) => id === dossier.assignment.contractId);
  return contract && intakeSectionsFor(dossier, contract.kind).find(({ key }) => key === section)?.form;
}

type Kept = Omit<IntakeSaved, 'values'> & { readonly values: Stored };

function kept(situation: Situation, { section, values, reasons }: Kept): Dossier {
  const { dossier, actor, now, today } = situation;
  const by: UserId = actor.kind === 'user' ? actor.id : responsibleCoach(dossier);
  const key = `intake.${section}`;
  const origin = { source: sourceOf(values), on: today, by };
  const { [key]: _finished, ...drafts } = dossier.drafts;
  const changed: Dossier = {
    ...dossier,
    drafts,
    intake: { ...dossier.intake, [section]: values },
    overrides: withReasons(dossier.overrides, { reasons }, { section: key, by, at: now }),
    provenance: { ...dossier.provenance, [key]: origin },
  };
  return section === 'civilStatus' ? withCivilStatus(changed, values, origin) : changed;
}

/** P5, kind 3 is kept with the client; the intake says who gave it. */
function withCivilStatus(dossier: Dossier, values: Stored, origin: Dossier['provenance'][string]): Dossier {
  // the section's form was parsed: this is one of its answers
  const civilStatus = values.civilStatus as IntakeValues<'civilStatus'>['civilStatus'];
  const client: Client = { ...dossier.client, civilStatus };
  return { ...dossier, client, provenance: { ...dossier.provenance, 'client.civilStatus': origin } };
}

/** Who gave the answers (R10). Facts about the talk itself come from whoever held it. */
function sourceOf({ source }: Stored): Dossier['provenance'][string]['source'] {
  return source === 'sponsor' || source === 'client' || source === 'document' ? source : 'staff';
}
