import { addDays } from '../calendar.ts';
import { dayProblems } from '../day-limits.ts';
import type { Dossier } from '../dossier.ts';
import { area, date, form } from '../form.ts';
import { longDate } from '../format.ts';
import type { Day } from '../time.ts';

/** R31: never longer than until the next look, thirty days on; then it is back on the list by itself. */
export const leftOutDays = 30;

/** Until which day this dossier is left out of the list; undefined when it is not, or not any more. */
export function leftOutUntil({ retention }: Pick<Dossier, 'retention'>, today: Day): Day | undefined {
  const until = retention.leftOut.at(-1)?.until;
  return until !== undefined && until > today ? until : undefined;
}

/** Why a dossier that may be destroyed stays for now, and when somebody looks again. */
export function leaveOutForm(today: Day) {
  const last = addDays(today, leftOutDays);
  return form({
    title: 'Laat een dossier weg',
    intro:
      'Een dossier dat u weglaat, staat daarna vanzelf weer op de lijst. Loopt er een zaak? Dan houdt het systeem de vernietiging zelf tegen.',
    why: 'Wij bewaren een dossier niet langer dan twee jaar na het einde, tenzij daar een reden voor is (privacyreglement, bepaling 12).',
    fields: {
      reason: area({
        label: 'Waarom moet dit dossier nog blijven?',
        missing: 'Schrijf op waarom dit dossier nog moet blijven',
        max: 400,
        rows: 3,
      }),
      until: date({
        label: 'Op welke dag kijkt u er opnieuw naar?',
        hint: `Uiterlijk ${longDate(last)}`,
        missing: 'Vul in op welke dag u er opnieuw naar kijkt',
      }),
    },
    check: ({ until }) =>
      until
        ? dayProblems('until', until, {
            first: { on: addDays(today, 1), says: `Vul een dag in vanaf morgen, ${longDate(addDays(today, 1))}` },
            last: { on: last, says: `Vul een dag in tot en met ${longDate(last)}: langer dan 30 dagen kan niet` },
          })
        : [],
  });
}
