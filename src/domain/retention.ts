import { addDays, addYears } from './calendar.ts';
import type { Day } from './time.ts';

/** P12, P13: what the regulation says, in years; days count from the dates below. */
export const keptYears = {
  dossier: 2,
  invoices: 7,
  /** DOMAIN 7.3, of the certificate and of the register of destruction. */
  certificate: 7,
  /** DOMAIN 7.3: so long a request or complaint is kept after it was closed. */
  asked: 2,
  /** AVG 33(5): a breach can be shown as long as the supervisor may still fine for it (Awb 5:45). */
  breach: 5,
} as const;
/** DOMAIN 7.3: a backup is kept no longer. */
export const backupDays = 35;
/** R30, R33, in days. */
export const destructionDays = { doneWithin: 30, afterHold: 14 } as const;

/** Last day of the two years in the archive: same date two years on, 29 February becomes 28 February (P12, R30). */
export function lastArchivedDay(endDate: Day): Day {
  return addYears(endDate, keptYears.dossier);
}

/** First day on which the dossier may be destroyed; a period of years does not roll over weekends (R30). */
export function destroyFrom(endDate: Day): Day {
  return addDays(lastArchivedDay(endDate), 1);
}

/** Last day by which the destruction has to be done: 30 days after the first day on which it is allowed (R30). */
export function destroyBy(allowedFrom: Day): Day {
  return addDays(allowedFrom, destructionDays.doneWithin);
}

/** R33: after holds the later of the original day and 14 days after the last hold was released. */
export function destroyFromAfterHold(original: Day, lastRelease: Day | undefined): Day {
  if (lastRelease === undefined) return original;
  const released = addDays(lastRelease, destructionDays.afterHold);
  return released > original ? released : original;
}

/** Day from which the invoices of a book year are archived: 1 January after it (P13, R35). */
export function fiscalArchiveFrom(bookYear: number): Day {
  return yearDay(bookYear + 1, '01-01');
}

/** Last day the invoices of a book year are kept: seven years after it (P13, AWR 52). */
export function fiscalKeptUntil(bookYear: number): Day {
  return yearDay(bookYear + keptYears.invoices, '12-31');
}

/** Day from which the invoices of a book year are destroyed (R35). */
export function fiscalDestroyFrom(bookYear: number): Day {
  return yearDay(bookYear + keptYears.invoices + 1, '01-01');
}

/** Last day a certificate of destruction is kept: seven years after it (DOMAIN 7.3). */
export function certificateKeptUntil(destroyedOn: Day): Day {
  return addYears(destroyedOn, keptYears.certificate);
}

function yearDay(year: number, monthAndDay: '01-01' | '12-31'): Day {
  // four digits and a day every year has
  return `${String(year).padStart(4, '0')}-${monthAndDay}` as Day;
}
