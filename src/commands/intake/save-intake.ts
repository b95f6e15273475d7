import type { Actor } from '#src/domain/actor.ts';
import type { Client } from '#src/domain/client.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { type Fields, type Form, formSchema } from '#src/domain/form.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import { type IntakeKey, type IntakeValues, intakeSectionsFor } from '#src/domain/intake.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { basisOf } from '../basis.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { bsnProblems } from '../sections/words.ts';

type Values = Readonly<Record<string, unknown>>;
type Stored = Dossier['intake'][string];

export type IntakeSaved = {
  readonly dossierId: DossierId;
  readonly section: IntakeKey;
  /** The parsed answers. */
  readonly values: Values;
  /** `basisOf` the section as it was shown. */
  readonly basis: string;
  /** Reasons given for words the health check warned about (R8). */
  readonly reasons?: readonly { readonly field: string; readonly word: string; readonly reason: string }[];
};

/**
 * Keeps one finished section of the intake with who gave the answers (R10), and drops its draft. One write.
 *
 * @returns `conflict` with `params.basis` of what is stored now, when somebody saved other words in between;
 *   `illegalStep` once the dossier is closed or restricted; `notFound` for a section this dossier does not have, such as
 *   the BSN where there is none (R9).
 */
export function saveIntake(deps: Deps, actor: Actor, saved: IntakeSaved): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, saved.dossierId, 'content.edit', (situation) => {
    const form = formOf(situation, saved.section);
    if (!form) return refuse('notFound');
    const values = plain(saved.values);
    const parsed = formSchema(form).safeParse(values);
    if (!parsed.success)
      return invalid({ field: Object.keys(form.fields)[0] ?? '', message: 'Controleer de antwoorden' });
    const problems = [...(form.check?.(parsed.data) ?? []), ...bsnProblems(form, values)];
    if (problems.length > 0) return refuse('invalid', { problems });
    const now = basisOf(situation.dossier.intake[saved.section]);
    if (now !== saved.basis && basisOf(values) !== now) return refuse('conflict', { params: { basis: now } });
    return ok({ dossier: kept(situation, { ...saved, values }), effects: [], value: undefined });
  });
}

function formOf({ dossier, organisation }: Situation, section: IntakeKey): Form<Fields> | undefined {
  const sponsor = organisation.sponsors.find(({ id }) => id === dossier.assignment.sponsorId);
  const contract = sponsor?.contracts.find(({ id }) => id === dossier.assignment.contractId);
  return contract && intakeSectionsFor(dossier, contract.kind).find(({ key }) => key === section)?.form;
}

function kept(situation: Situation, { section, values, reasons = [] }: IntakeSaved): Dossier {
  const { dossier, actor, now, today } = situation;
  const by: UserId = actor.kind === 'user' ? actor.id : responsibleCoach(dossier);
  const key = `intake.${section}`;
  const origin = { source: sourceOf(values), on: today, by };
  const given = reasons.map((one) => ({ section: key, ...one, by, at: now }));
  const again = (one: Dossier['overrides'][number]) =>
    given.some(({ field, word }) => one.section === key && one.field === field && one.word === word);
  const { [key]: _finished, ...drafts } = dossier.drafts;
  const changed: Dossier = {
    ...dossier,
    drafts,
    // plain() left JSON only, and the form's schema accepted it
    intake: { ...dossier.intake, [section]: values as Stored },
    overrides: [...dossier.overrides.filter((one) => !again(one)), ...given],
    provenance: { ...dossier.provenance, [key]: origin },
  };
  return section === 'civilStatus' ? withCivilStatus(changed, values, origin) : changed;
}

/** P5, kind 3 is kept with the client; the intake says who gave it. */
function withCivilStatus(dossier: Dossier, values: Values, origin: Dossier['provenance'][string]): Dossier {
  // the section's form was parsed: this is one of its answers
  const civilStatus = values.civilStatus as IntakeValues<'civilStatus'>['civilStatus'];
  const client: Client = { ...dossier.client, civilStatus };
  return { ...dossier, client, provenance: { ...dossier.provenance, 'client.civilStatus': origin } };
}

/** Who gave the answers (R10). Facts about the talk itself come from whoever held it. */
function sourceOf({ source }: Values): Dossier['provenance'][string]['source'] {
  return source === 'sponsor' || source === 'client' || source === 'document' ? source : 'staff';
}

/** Answers left open are not stored. */
function plain(values: Values): Values {
  return JSON.parse(JSON.stringify(values));
}
