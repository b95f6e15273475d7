import type { Disclosure } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId, SurveyBatchId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { surveyFields } from '#src/domain/survey/addressee.ts';
import { usualBasis } from '#src/domain/survey/agency.ts';
import { lastOf, type SurveyBatch, type SurveyRow, toBeTold } from '#src/domain/survey/batch.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { surveyReference } from './agency-mail.ts';
import { changeBatch } from './change-batch.ts';

/**
 * R54: the register of every client on the list says what became of it there, in dossiers of the archive too. What has to
 * be told follows from the list; a process that dies in between tells it again, and each line is there once.
 *
 * @returns `unavailable` when a dossier could not be told; the daily tick does it again.
 */
export async function tellRegisters(deps: Deps, id: SurveyBatchId): Promise<Result<undefined>> {
  const batch = (await deps.store.surveyBatches.load(id))?.value;
  const behind = batch?.rows.filter((row) => row.told !== toBeTold(batch, row)) ?? [];
  if (!batch || behind.length === 0) return ok(undefined);
  const told = new Map<SurveyRow['line'], SurveyRow['told']>();
  for (const row of behind) {
    const status = toBeTold(batch, row);
    if (await tellRow(deps, { batch, row, status })) told.set(row.line, status);
  }
  const marked = await changeBatch(deps, { kind: 'system' }, { id, right: 'system' }, ({ batch: now }) =>
    ok({ ...now, rows: now.rows.map((row) => ({ ...row, told: told.get(row.line) ?? row.told })) }),
  );
  if (!marked.ok) return marked;
  return told.size < behind.length ? refuse('unavailable', { params: { reason: 'registers left' } }) : ok(undefined);
}

type Telling = { readonly batch: SurveyBatch; readonly row: SurveyRow; readonly status: SurveyRow['told'] };

/** Every dossier of a row. A dossier that is gone has no register any more. */
async function tellRow(deps: Deps, telling: Telling): Promise<boolean> {
  for (const dossierId of telling.row.dossierIds) {
    const told = await tellOne(deps, dossierId, telling);
    if (!told.ok && told.refusal.code !== 'notFound') return false;
  }
  return true;
}

function tellOne(deps: Deps, id: DossierId, { batch, row, status }: Telling): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', (situation) => {
    if (status === 'nothing') return ok({ dossier: situation.dossier, effects: [], value: undefined });
    return ok({ dossier: withLine(situation, { batch, row, status }), effects: [], value: undefined });
  });
}

/** The dossier whose register has the line of this row, as it stands now. */
export function withLine(
  situation: Situation,
  { batch, row, status }: Telling & { readonly status: Disclosure['status'] },
): Dossier {
  const { dossier } = situation;
  const line = lineOf(situation, { batch, row, status });
  const before = dossier.disclosures.find(({ id }) => id === row.line);
  // what never left leaves no line, and what was corrected since stays so
  if ((!before && status === 'void') || (before?.status === 'corrected' && status === 'sent')) return dossier;
  const disclosures = before
    ? dossier.disclosures.map((one) => (one === before ? { ...before, ...line, at: before.at } : one))
    : [...dossier.disclosures, line];
  const isNews = status === 'sent' && before?.status !== 'sent';
  const events = isNews ? [...dossier.events, logLine(situation, { type: 'survey.exported' })] : dossier.events;
  return { ...dossier, disclosures, events };
}

function lineOf(
  { now, organisation }: Situation,
  { batch, row, status }: Telling & { readonly status: Disclosure['status'] },
): Disclosure {
  const { settings } = organisation;
  const released = lastOf(batch, 'list.released')?.by;
  const file = batch.file?.name ?? `${surveyReference(organisation, batch)}.zip`;
  return {
    id: row.line,
    at: now,
    recipientKind: 'surveyAgency',
    recipientName: batch.agency ?? settings.surveyAgency,
    purpose: 'survey',
    legalBasis: settings.survey?.legalBasis ?? usualBasis,
    what: { kind: 'fields', fields: [...surveyFields] },
    channel: lastOf(batch, 'file.handed') ? 'handed' : 'mail',
    by: released && released !== 'sponsor' ? released : 'system',
    status,
    ...(batch.sentOn && status === 'sent' && { sentOn: batch.sentOn }),
    ...(row.number && { remark: `Regel ${row.number} van ${file}` }),
  };
}
