import type { Deps } from '#src/commands/context.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { sessionLimits } from '#src/domain/session-limits.ts';
import type { Instant } from '#src/domain/time.ts';
import { type JobLog, placeOf } from './log.ts';

/**
 * Removes blobs that no dossier names: files of a try that died, copies of mails that were written again, files that were
 * taken out. One dossier at a time, so that pages stay quick; the store itself spares whatever is younger than a day.
 *
 * @param stopped asked between dossiers
 * @returns how many blobs went
 */
export async function sweepBlobs(deps: Pick<Deps, 'store'>, log: JobLog, stopped: () => boolean): Promise<number> {
  let count = 0;
  for (const id of [...deps.store.dossiers.ids()]) {
    if (stopped()) break;
    try {
      const loaded = await deps.store.dossiers.load(id);
      if (loaded) count += await deps.store.blobs.sweep(id, namedBlobs(loaded.value));
    } catch (error) {
      // A damaged dossier is in quarantine already; its blobs are left as they are.
      log({ level: 'warn', what: 'sweep.dossierFailed', dossierId: id, error: placeOf(error) });
    }
  }
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

/** Every blob a dossier names, wherever it stands: whatever looks like a reference is one, so a new place is not missed. */
export function namedBlobs(dossier: Dossier): Set<string> {
  const named = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === 'object') {
      if ('id' in value && 'sha256' in value && typeof value.id === 'string') named.add(value.id);
      Object.values(value).forEach(look);
    }
  };
  look(dossier);
  return named;
}
