import type { Actor } from '#src/domain/actor.ts';
import { choice, form, type ValuesOf } from '#src/domain/form.ts';
import type { DossierId, ItemId, SurveyBatchId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { standingRows } from '#src/domain/survey/batch.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { followSurvey } from './follow.ts';

/** AVG 21: who said no needs to give no reason, in writing or otherwise. Of a death after the end nobody else in the program knows. */
export const leaveOffForm = form({
  title: 'Laat iemand weg uit de enquête',
  intro:
    'Naam en adres gaan dan niet naar het bureau, ook later niet. Zijn ze er al? Dan vragen wij het bureau om de regel te verwijderen.',
  fields: {
    why: choice({
      label: 'Waarom?',
      missing: 'Kies waarom deze persoon niet meedoet',
      options: [
        { value: 'objected', label: 'De cliënt wil niet meedoen', hint: 'U hoeft niet te vragen waarom' },
        { value: 'deceased', label: 'De cliënt is overleden' },
      ],
    }),
  },
});
export type LeftOff = ValuesOf<typeof leaveOffForm>;

type Row = { readonly id: SurveyBatchId; readonly line: ItemId };

/** Whoever is on the list, or in its file, does not take part: it is put down in every dossier of this client, and followed at once. */
export async function leaveOff(
  deps: Deps,
  actor: Actor,
  { id, line }: Row,
  { why }: LeftOff,
): Promise<Result<undefined>> {
  const { store } = deps;
  const batch = (await store.surveyBatches.load(id))?.value;
  const user = actor.kind === 'user' ? findUser(store.organisation.read().value, actor.id) : undefined;
  if (!batch || !user || !mayInBranch(user, 'survey.see', batch.branchId)) return refuse('notFound');
  if (!rights.some((right) => mayInBranch(user, right, batch.branchId))) return refuse('notAllowed');
  const row = standingRows(batch).find((one) => one.line === line);
  if (!row || row.dossierIds.length === 0) return refuse('notFound');
  for (const dossierId of row.dossierIds) {
    const put = await putDown(deps, actor, dossierId, why);
    if (!put.ok) return put;
  }
  return followSurvey(deps, id);
}

const rights = ['survey.prepare', 'survey.release'] as const;

function putDown(deps: Deps, actor: Actor, id: DossierId, why: LeftOff['why']): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', (situation) => {
    const { dossier } = situation;
    const line = logLine({ ...situation, actor }, { type: 'survey.objected', data: { why } });
    const objecting = { ...dossier, surveyObjection: true, events: [...dossier.events, line] };
    return ok({ dossier: objecting, effects: [], value: undefined });
  });
}
