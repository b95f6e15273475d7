import type { Deps } from '#src/commands/context.ts';
import { placeOf } from '#src/commands/place-of.ts';
import { sessionLimits } from '#src/domain/session-limits.ts';
import type { Instant } from '#src/domain/time.ts';
import type { BlobOwner, Collection } from '#src/store/port.ts';
import type { JobLine, JobLog } from './log.ts';

type Ids = Pick<
  JobLine,
  'caseId' | 'dossierId' | 'destructionId' | 'invoiceId' | 'surveyBatchId' | 'partnerPersonId' | 'maintenanceId'
>;

/**
 * Removes blobs that no dossier, case, certificate, invoice, survey list or maintenance names: files of a try that died, copies of mails that were written again, files that were
 * taken out. One at a time, so that pages stay quick; the store itself spares whatever is younger than a day.
 *
 * @param stopped asked in between
 * @returns how many blobs went
 */
export async function sweepBlobs(deps: Pick<Deps, 'store'>, log: JobLog, stopped: () => boolean): Promise<number> {
  const { dossiers, cases, destructions, invoices, surveyBatches, surveyFiles, partnerPersons, maintenances, blobs } =
    deps.store;
  let count = 0;
  async function sweep<I extends BlobOwner>(id: I, owners: Pick<Collection<I, unknown, unknown>, 'load'>, ids: Ids) {
    try {
      const loaded = await owners.load(id);
      if (loaded) count += await blobs.sweep(id, namedBlobs(loaded.value));
    } catch (error) {
      // What is damaged is in quarantine already; its blobs are left as they are.
      log({ level: 'warn', what: 'sweep.failed', ...ids, error: placeOf(error) });
    }
  }
  for (const id of [...dossiers.ids()]) if (!stopped()) await sweep(id, dossiers, { dossierId: id });
  for (const id of [...cases.ids()]) if (!stopped()) await sweep(id, cases, { caseId: id });
  for (const id of [...destructions.ids()]) if (!stopped()) await sweep(id, destructions, { destructionId: id });
  for (const id of [...invoices.ids()]) if (!stopped()) await sweep(id, invoices, { invoiceId: id });
  for (const id of [...surveyBatches.ids()]) if (!stopped()) await sweep(id, surveyBatches, { surveyBatchId: id });
  for (const id of [...surveyFiles.ids()]) if (!stopped()) await sweep(id, surveyFiles, {});
  for (const id of [...partnerPersons.ids()]) if (!stopped()) await sweep(id, partnerPersons, { partnerPersonId: id });
  for (const id of [...maintenances.ids()]) if (!stopped()) await sweep(id, maintenances, { maintenanceId: id });
  if (count > 0) log({ level: 'info', what: 'sweep.done', count });
  return count;
}

/** Removes log-ins that can never be used again: whoever closes the browser without logging off leaves one behind. */
export async function sweepSessions({ store, clock }: Pick<Deps, 'store' | 'clock'>, log: JobLog): Promise<number> {
  const longest = sessionLimits.absoluteSeconds * 1000;
  // toISOString always ends in Z, which is all the type says.
  const since = new Date(Date.parse(clock.now()) - longest).toISOString() as Instant;
  const count = await store.sessions.removeUnseenSince(since);
  if (count > 0) log({ level: 'info', what: 'sweep.sessions', count });
  return count;
}

/**
 * Removes files of briefpapier that are no version, left by a crash before the write that names them. Only at a start, when
 * nobody is adding one. What a dossier, case, certificate, invoice or report names stays, even if the organisation came to forget it.
 *
 * @returns how many went; none when one of them cannot be read
 */
export async function sweepLetterheads({ store }: Pick<Deps, 'store'>, log: JobLog): Promise<number> {
  const { organisation, letterheads, dossiers, cases, destructions, invoices, maintenances } = store;
  const unnamed = new Set(letterheads.ids());
  const spare = (value: unknown): void => {
    const text = JSON.stringify(value);
    for (const id of unnamed) if (text.includes(id)) unnamed.delete(id);
  };
  spare(organisation.read().value);
  if (unnamed.size === 0) return 0;
  try {
    for (const id of [...dossiers.ids()]) spare(await dossiers.load(id));
    for (const id of [...cases.ids()]) spare(await cases.load(id));
    for (const id of [...destructions.ids()]) spare(await destructions.load(id));
    for (const id of [...invoices.ids()]) spare(await invoices.load(id));
    for (const id of [...maintenances.ids()]) spare(await maintenances.load(id));
    for (const id of unnamed) await letterheads.destroy(id);
    if (unnamed.size > 0) log({ level: 'info', what: 'sweep.letterheads', count: unnamed.size });
    return unnamed.size;
  } catch (error) {
    // A file too many does no harm; the next start tries again.
    log({ level: 'warn', what: 'sweep.letterheadsFailed', error: placeOf(error) });
    return 0;
  }
}

/** Every blob a dossier or case names, wherever it stands: whatever looks like a reference is one, so a new place is not missed. */
export function namedBlobs(value: unknown): Set<string> {
  const named = new Set<string>();
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    else if (part !== null && typeof part === 'object') {
      if ('id' in part && 'sha256' in part && typeof part.id === 'string') named.add(part.id);
      Object.values(part).forEach(look);
    }
  };
  look(value);
  return named;
}
