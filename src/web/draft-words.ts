import { dayOf } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';

/** 'Bewaard om 14.03 uur', with the day when it is not today's. */
export function draftWords(draft: Dossier['drafts'][string] | undefined, today: Day): string | undefined {
  if (!draft) return undefined;
  const day = dayOf(draft.at);
  const when = day === today ? '' : `op ${longDate(day)} `;
  return `Bewaard ${when}om ${clockTime(draft.at)} uur. Nog niet klaar: u kunt stoppen en later verdergaan.`;
}
