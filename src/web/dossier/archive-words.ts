import { addDays } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import { destroyDossierFrom } from '#src/domain/retention-days.ts';

/** Since when a dossier lies in the archive, and until when (R29, R30). */
export function archivedWords(dossier: Dossier): string {
  const { archivedOn } = dossier.retention;
  const from = destroyDossierFrom(dossier);
  const days = [archivedOn && `sinds ${longDate(archivedOn)}`, from && `tot en met ${longDate(addDays(from, -1))}`];
  return `In het archief ${days.filter(Boolean).join(', ')}. Lezen kan alleen met een reden, die wij vastleggen. Wijzigen en versturen kan niet.`;
}
