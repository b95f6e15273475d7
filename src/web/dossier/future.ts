import { bookYearOf } from '#src/domain/book-year.ts';
import { addDays } from '#src/domain/calendar.ts';
import { allDeadlines } from '#src/domain/deadlines.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { shortDate } from '#src/domain/format.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import { silenceOn } from '#src/domain/reminders.ts';
import { destroyFrom, fiscalDestroyFrom } from '#src/domain/retention.ts';
import { destroyDossierFrom } from '#src/domain/retention-days.ts';
import { retentionTicks } from '#src/domain/retention-ticks.ts';
import type { Day } from '#src/domain/time.ts';
import type { Moment } from '../components/timeline.tsx';
import { standOf } from '../stand.ts';
import { deadlineWords } from './deadline-words.ts';

/** How sure the lines of the future are: the last ones are a guess as long as nobody knows the end of participation. */
export function futureNote({ trajectory: { endDate, maxEnd } }: Dossier): string {
  if (endDate) return 'Dit doet het systeem vanzelf, op deze dagen.';
  const open = 'De einddatum is nog niet bekend.';
  return maxEnd ? `${open} De laatste regels gaan uit van de hele looptijd.` : open;
}

/** What will happen in this dossier and when, next first: terms, then archive and destruction (P12, R30, R35). */
export function futureOf(dossier: Dossier, today: Day, invoicedIn?: number): Moment[] {
  const planned: { on: Day; what: string }[] = allDeadlines(dossier).flatMap(({ kind, on }) => {
    const what = deadlineWords[kind];
    return what && on && on >= today ? [{ on, what }] : [];
  });
  const moments = [...planned, ...silences(dossier), ...afterEnd(dossier, invoicedIn)].filter(({ on }) => on >= today);
  const now = standOf(dossier);
  moments.sort((one, other) => (one.on < other.on ? -1 : 1));
  return [
    { when: `Vandaag, ${shortDate(today)}`, datetime: today, what: now, place: 'now' },
    ...moments.map(({ on, what }): Moment => ({ when: shortDate(on), datetime: on, what, place: 'future' })),
  ];
}

/** R19: where the words say that silence is agreement, as long as the sponsor can answer and nobody has to call. */
function silences(dossier: Dossier): { on: Day; what: string }[] {
  const troubled = new Set(dossier.messages.filter((one) => isTrouble(dossier, one)).map((one) => one.documentId));
  return dossier.documents.flatMap((document) => {
    const on = silenceOn(document);
    const counts = !troubled.has(document.id) && !approvalPath(document).endsWith('.escalated');
    return on && counts ? [{ on, what: 'Geen antwoord van de opdrachtgever is dan akkoord' }] : [];
  });
}

/** From the end of participation, or from the latest end agreed on as long as there is none. */
function afterEnd(dossier: Dossier, invoicedIn: number | undefined): { on: Day; what: string }[] {
  const { endDate, maxEnd } = dossier.trajectory;
  const end = endDate ?? maxEnd;
  if (!end) return [];
  const gone = destroyDossierFrom(dossier) ?? destroyFrom(end);
  return [
    ...(endDate ? [{ on: endDate, what: 'Deelname eindigt' }] : []),
    ...archiving(dossier),
    { on: addDays(gone, -1), what: 'Laatste dag in het archief' },
    { on: gone, what: 'Vernietigen vanaf deze dag: dossier, documenten en mails' },
    { on: fiscalDestroyFrom(bookYearOf(dossier, end, invoicedIn)), what: 'Factuurgegevens vernietigen' },
  ];
}

/** The day on which it goes to the archive, as long as it did not. */
function archiving(dossier: Dossier): { on: Day; what: string }[] {
  return retentionTicks(dossier).flatMap(({ on, event }) =>
    event === 'archive.run' ? [{ on, what: 'Het dossier gaat naar het archief' }] : [],
  );
}
