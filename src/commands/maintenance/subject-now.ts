import type { DossierId } from '#src/domain/ids.ts';
import type { Subject } from '#src/domain/permissions.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';

/** What the permission table asks of a dossier whose page is opened: also to whom maintenance opened it at this moment (DOMAIN 8.7). */
export function subjectNow<S extends Subject & { readonly id: DossierId }>(
  { accessLog, maintenanceLists }: Pick<Store, 'accessLog' | 'maintenanceLists'>,
  summary: S,
  now: Instant,
): S {
  const opened = maintenanceLists.opened(now);
  if (opened.length === 0) return summary;
  const mark = accessLog.markOf(summary.id);
  return { ...summary, openedTo: opened.filter((one) => one.mark === mark).map(({ by }) => by) };
}
