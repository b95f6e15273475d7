import type { Dossier, Source } from '#src/domain/dossier.ts';
import { formatForm, type Raw } from '#src/domain/form.ts';
import {
  type IntakeSection,
  intakeAnswers,
  intakeComplete,
  intakeSectionsFor,
  type Missing,
} from '#src/domain/intake.ts';
import { provenanceLabels } from '#src/domain/labels.ts';
import type { TaskState } from '../components/task-list.tsx';
import { contractHere, type OpenDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';

/** The sections this dossier has (necessity guard). */
export function sectionsOf(open: OpenDossier): IntakeSection[] {
  return intakeSectionsFor(open.dossier, contractHere(open));
}

/** What of them still has to be done (R14). */
export function missingOf(open: OpenDossier): Missing[] {
  return intakeComplete(open.dossier, contractHere(open));
}

/** 'Van de cliënt, in het gesprek'; of a section whose answers say it one by one, that they do. */
export function originWords({ sourcePerAnswer }: IntakeSection, source: Source): string {
  return sourcePerAnswer ? 'Bij elk niveau staat hoe wij het weten' : provenanceLabels[source];
}

/** Text typed after the last save makes a finished section busy again. */
export function stateOf(dossier: Dossier, { key, form, required }: IntakeSection): TaskState {
  if (dossier.drafts[`intake.${key}`]) return 'busy';
  const answers = intakeAnswers(dossier, key);
  if (answers && (form.check?.(answers) ?? []).length === 0) return 'done';
  if (dossier.intake[key]) return 'busy';
  return required ? 'notStarted' : 'notApplicable';
}

/** What a section shows at first: unfinished text, else what was saved, else what the sponsor already gave. */
export function shownAnswers(dossier: Dossier, { key, form }: IntakeSection): Raw {
  const draft = dossier.drafts[`intake.${key}`];
  if (draft) return draft.raw;
  const stored = dossier.intake[key];
  if (stored) return formatForm(form, stored);
  const { civilStatus } = dossier.client;
  return key === 'civilStatus' && civilStatus !== 'notGiven'
    ? formatForm(form, { civilStatus, source: dossier.provenance['client.civilStatus']?.source ?? 'sponsor' })
    : {};
}

/** `back`: after saving, on to the page with all answers instead of the task list. */
export function sectionLink(dossier: Dossier, key: string, back: 'check' | 'list' = 'list'): string {
  const address = paths.intakeSection({ dossier: dossier.id, section: key });
  return back === 'check' ? withQuery(address, { naar: 'controleren' }) : address;
}
