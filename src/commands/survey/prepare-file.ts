import { createHash } from 'node:crypto';
import type { SurveyBatchId, SurveyFileId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { surveyCsv } from '#src/domain/survey/addressee.ts';
import { batchState, type SurveyBatch, standingRows } from '#src/domain/survey/batch.ts';
import { surveyBarrier } from '#src/domain/survey/standing.ts';
import { lockZip } from '#src/mail/lock-zip.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { surveyReference } from './agency-mail.ts';
import { changeBatch } from './change-batch.ts';
import { followSurvey } from './follow.ts';
import { type ReadRow, readBatch } from './read-rows.ts';
import { withLine } from './tell-registers.ts';

/** The file as it was just made, and the list it was made of. */
export type Prepared = {
  readonly batch: SurveyBatch;
  readonly fileId: SurveyFileId;
  readonly file: NonNullable<SurveyBatch['file']>;
  readonly zip: Uint8Array;
  /** The rows as they stand in it (`seenRows`): who lets it go, lets nothing else go. */
  readonly seen: string;
};

/**
 * Makes the file with names of a list that was released (R27): whoever may not go any more drops out first; then every row has
 * its number and every register its line, pending, before there is anything that could leave (R54); then the zip, apart under
 * a key of its own. Made anew at each try, since somebody may have said no meanwhile.
 *
 * @returns `conflict` when something changed on the way: it is made again at the next try; `illegalStep` without a passphrase.
 */
export async function prepareFile(deps: Deps, id: SurveyBatchId): Promise<Result<Prepared>> {
  const followed = await followSurvey(deps, id);
  if (!followed.ok) return followed;
  const organisation = deps.store.organisation.read().value;
  const { passphrase } = organisation.settings.survey ?? {};
  if (!passphrase) return refuse('illegalStep', { params: { reason: 'noPassphrase' } });
  const numbered = await number(deps, id);
  if (!numbered.ok) return numbered;
  const { batch, rows, seen } = numbered.value;
  const given = await announce(deps, batch);
  if (!given.ok) return given;
  const reference = surveyReference(organisation, batch);
  const csv = surveyCsv(rows.map(({ addressee }) => addressee));
  const zip = await lockZip({ name: `${reference}.csv`, bytes: csv, at: deps.clock.now() }, passphrase.words);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  const { fileId } = batch;
  if (!fileId) return refuse('conflict');
  await keep(deps, { fileId, batchId: id, zip });
  return ok({
    batch,
    fileId,
    zip,
    seen,
    file: { name: `${reference}.zip`, sha256, rows: rows.length, on: deps.clock.today() },
  });
}

type Numbered = { readonly batch: SurveyBatch; readonly rows: readonly ReadRow[]; readonly seen: string };

/** Each row its place in the file; from this write on the registers may have been told. */
async function number(deps: Deps, id: SurveyBatchId): Promise<Result<Numbered>> {
  let rows: readonly ReadRow[] = [];
  let seen = '';
  const changed = await changeBatch(deps, { kind: 'system' }, { id, right: 'system' }, async (situation) => {
    const { batch, today, newId: draw } = situation;
    if (!['released', 'failed'].includes(batchState(batch))) return refuse('conflict');
    ({ rows, seen } = await readBatch(deps.store, batch, today));
    if (rows.length === 0 || rows.some(({ barrier }) => barrier)) return refuse('conflict');
    const places = new Map(rows.map(({ row }, at) => [row.line, at + 1]));
    const numbered = batch.rows.map((row) => {
      const place = places.get(row.line);
      return place ? { ...row, number: place, told: 'pending' as const } : row;
    });
    return ok({ ...batch, fileId: batch.fileId ?? draw<SurveyFileId>(), rows: numbered });
  });
  return changed.ok ? ok({ batch: changed.value, rows, seen }) : changed;
}

/** R54: a line in every register before anything leaves. Whoever said no at this very moment stops it. */
async function announce(deps: Deps, batch: SurveyBatch): Promise<Result<undefined>> {
  for (const row of standingRows(batch)) {
    for (const dossierId of row.dossierIds) {
      const told = await changeDossier<undefined>(deps, { kind: 'system' }, dossierId, 'system', (situation) => {
        const { dossier, today } = situation;
        if (surveyBarrier(dossier, { today, own: row.line })) return refuse('conflict');
        return ok({ dossier: withLine(situation, { batch, row, status: 'pending' }), effects: [], value: undefined });
      });
      if (!told.ok) return told;
    }
  }
  return ok(undefined);
}

type Kept = { readonly fileId: SurveyFileId; readonly batchId: SurveyBatchId; readonly zip: Uint8Array };

/** The last file made takes the place of one that did not leave. */
async function keep({ store }: Deps, { fileId, batchId, zip: bytes }: Kept): Promise<void> {
  const zip = await store.blobs.put(fileId, bytes);
  const before = await store.surveyFiles.load(fileId);
  if (before) await store.surveyFiles.save(fileId, before.revision, { ...before.value, zip });
  else await store.surveyFiles.create(fileId, { id: fileId, batchId, zip });
}

/** The copy of the mail that carries the file lies with the file, since the file is in it. */
export async function keepMail({ store }: Deps, fileId: SurveyFileId, copy: Uint8Array): Promise<void> {
  const eml = await store.blobs.put(fileId, copy);
  const before = await store.surveyFiles.load(fileId);
  if (before) await store.surveyFiles.save(fileId, before.revision, { ...before.value, eml });
}
