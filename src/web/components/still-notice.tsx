import type { Child } from '#html/jsx-runtime';
import { clockTime } from '#src/domain/format.ts';
import type { PublicVisit } from '../visit.ts';
import { Notice } from './notice.tsx';

type Props = { readonly visit: PublicVisit; readonly children?: Child };

/** P22: while maintenance runs every page says so, before anybody types something that cannot be kept yet. */
export function StillNotice({ visit, children }: Props) {
  const until = visit.deps.store.maintenanceLists.stillUntil(visit.now);
  if (!until) return null;
  const title = `Er is nu onderhoud. Tot ${clockTime(until)} uur kunt u lezen, maar niets bewaren of versturen.`;
  return (
    <Notice kind="warn" title={title}>
      {children}
    </Notice>
  );
}
