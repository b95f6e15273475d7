import { bookYearOf } from '#src/domain/book-year.ts';
import type { Coming } from '#src/domain/coming.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { fiscalDestroyFrom } from '#src/domain/retention.ts';
import { surveyBarrier, surveyFrom } from '#src/domain/survey/standing.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';

type Kept = Pick<Store, 'invoiceLists' | 'organisation'>;

/** What comes after the end of what is kept elsewhere than in the dossier, from a day on. */
export function afterEnd(store: Kept, dossier: Dossier, from: Day): Coming[] {
  return [...surveyAfter(store, dossier), ...invoices(store, dossier)].filter(({ day }) => day >= from);
}

/** P13, R35: by the year of the last invoice, as the final report tells it too. */
function invoices({ invoiceLists }: Kept, dossier: Dossier): Coming[] {
  const { endDate } = dossier.trajectory;
  if (!endDate) return [];
  const year = bookYearOf(dossier, endDate, invoiceLists.ofReference(dossier.reference).at(-1)?.bookYear);
  const what = `De facturen van boekjaar ${year} mogen worden vernietigd`;
  return [{ day: fiscalDestroyFrom(year), who: 'branchManager', rule: 'P13', what }];
}

/** P11, R26: from this day on the client belongs on the list of the month, unless something keeps the bureau from it. */
export function surveyAfter({ organisation }: Pick<Kept, 'organisation'>, dossier: Dossier): Coming[] {
  const { settings } = organisation.read().value;
  const day = surveyFrom(dossier);
  if (!settings.survey || !day || surveyBarrier(dossier, { today: day })) return [];
  const what = `Naam en adres mogen voor de enquête naar ${settings.surveyAgency}, tenzij de cliënt bezwaar maakt`;
  return [{ day, who: 'branchManager', rule: 'P11', what }];
}
