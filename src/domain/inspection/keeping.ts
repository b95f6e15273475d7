import { addDays } from '../calendar.ts';
import type { Dossier } from '../dossier.ts';
import { longDate } from '../format.ts';
import { destroyBy } from '../retention.ts';
import { destroyDossierFrom } from '../retention-days.ts';
import type { Day } from '../time.ts';
import type { Datum } from './inspection.ts';

/** How long what is recorded is kept (P12, P13), reckoned from the end of the participation. */
export function keepingData(dossier: Pick<Dossier, 'trajectory' | 'notes'>): Datum[] {
  const from = destroyDossierFrom(dossier);
  const invoices = datum('invoices', 'Factuurgegevens, zonder inhoud van het dossier', {
    words: 'zeven jaar na het boekjaar, want dat moet van de belastingwet',
  });
  if (from === undefined)
    return [
      datum('archivedUntil', 'In het archief', { words: 'tot twee jaar na de laatste dag van uw deelname' }),
      invoices,
    ];
  return [
    datum('archivedUntil', 'In het archief tot en met', onDay(addDays(from, -1))),
    datum('destroyedFrom', 'Vernietiging mag vanaf', onDay(from)),
    datum('destroyedBy', 'Vernietigd uiterlijk op', onDay(destroyBy(from))),
    invoices,
  ];
}

function onDay(day: Day): Pick<Datum, 'words' | 'value'> {
  return { words: longDate(day), value: day };
}

function datum(key: string, label: string, told: Pick<Datum, 'words' | 'value'>): Datum {
  return { path: `keeping/${key}`, label, ...told };
}
