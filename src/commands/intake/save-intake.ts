import type { Actor } from '#src/domain/actor.ts';
import type { Client } from '#src/domain/client.ts';
import { dayProblems, notAfter, sinceOrder, untilToday } from '#src/domain/day-limits.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import {
  type IntakeKey,
  type IntakeSection,
  type IntakeValues,
  intakeSectionsFor,
  intakeSource,
} from '#src/domain/intake.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { daySchema } from '#src/domain/time.ts';
import type { Situation } from '#src/workflow/context.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { type Handed, judgeSection, type Stored, withReasons } from '../sections/judge.ts';
import { stillKept } from '../sections/words.ts';

export type IntakeSaved = Handed & { readonly dossierId: DossierId; readonly section: IntakeKey };

/**
 * Keeps one finished section of the intake with who gave the answers (R10), and drops its draft. One write.
 *
 * @returns what `judgeSection` refuses; `notFound` for a section this dossier does not have, such as the BSN where there
 *   is none (R9).
 */
export function saveIntake(deps: Deps, actor: Actor, saved: IntakeSaved): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, saved.dossierId, 'content.edit', (situation) => {
    const section = sectionOf(situation, saved.section);
    if (!section) return refuse('notFound');
    const values = judgeSection(section.form, saved, situation.dossier.intake[saved.section]);
    if (!values.ok) return values;
    const problems = saved.section === 'conversation' ? talkProblems(situation, values.value) : [];
    if (problems.length > 0) return refuse('invalid', { problems });
    const finished = { section, values: values.value, reasons: saved.reasons };
    return ok({ dossier: kept(situation, finished), effects: [], value: undefined });
  });
}

function sectionOf({ dossier, organisation }: Situation, section: IntakeKey): IntakeSection | undefined {
  const sponsor = findSponsor(organisation, dossier.assignment.sponsorId);
  const contract = sponsor?.contracts.find(({ id }) => id === dossier.assignment.contractId);
  return contract && intakeSectionsFor(dossier, contract).find(({ key }) => key === section);
}

/** What the answers about the talk say that the dossier itself contradicts. */
function talkProblems(situation: Situation, values: Stored): Problem[] {
  return [...noticeProblems(situation, values), ...copyProblems(situation, values)];
}

/** R14: the client was told since the order, and before the talk was over. */
function noticeProblems({ dossier, today }: Situation, { noticeGivenOn }: Stored): Problem[] {
  const { intakeHeldOn } = dossier.trajectory;
  const last = intakeHeldOn ? notAfter(intakeHeldOn, 'de dag van het gesprek') : untilToday(today);
  return dayProblems('noticeGivenOn', daySchema.parse(noticeGivenOn), { first: sinceOrder(dossier), last });
}

/** R12: only a file that was handed in is a copy in the dossier. */
function copyProblems({ dossier }: Situation, { diplomaCopy }: Stored): Problem[] {
  if (diplomaCopy !== 'yes' || dossier.uploads.some(({ kind }) => kind === 'diploma')) return [];
  const message = 'Er staat nog geen diploma in het dossier. Voeg het eerst toe, of kies een ander antwoord';
  return [{ field: 'diplomaCopy', message }];
}

type Kept = Pick<Handed, 'reasons'> & { readonly section: IntakeSection; readonly values: Stored };

function kept(situation: Situation, { section, values, reasons }: Kept): Dossier {
  const { dossier, actor, now, today } = situation;
  const by: UserId = actor.kind === 'user' ? actor.id : responsibleCoach(dossier);
  const key = `intake.${section.key}`;
  const origin = { source: intakeSource(section, values), on: today, by };
  const before = dossier.intake[section.key];
  const held = stillKept(dossier.overrides, { section: key, form: section.form, before, after: values });
  const { [key]: _finished, ...drafts } = dossier.drafts;
  const changed: Dossier = {
    ...dossier,
    drafts,
    intake: { ...dossier.intake, [section.key]: values },
    overrides: withReasons(held, { reasons }, { section: key, by, at: now }),
    provenance: { ...dossier.provenance, [key]: origin },
  };
  return section.key === 'civilStatus' ? withCivilStatus(changed, values, origin) : changed;
}

/** P5, kind 3 is kept with the client; the intake says who gave it. */
function withCivilStatus(dossier: Dossier, values: Stored, origin: Dossier['provenance'][string]): Dossier {
  // the section's form was parsed: this is one of its answers
  const civilStatus = values.civilStatus as IntakeValues<'civilStatus'>['civilStatus'];
  const client: Client = { ...dossier.client, civilStatus };
  return { ...dossier, client, provenance: { ...dossier.provenance, 'client.civilStatus': origin } };
}
