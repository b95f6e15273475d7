import type { DossierDocument } from '#src/domain/document.ts';
import { newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier, Note, ReportField } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import { closed } from './shorten.ts';

/**
 * R23: the notes a report has to tell, each exactly once. A note belongs to the first report of the series whose
 * period has reached its day and whose words were not yet fixed when the note was made; so a note written late, about
 * an earlier period, is told in the next report and not lost.
 */
export function notesFor(document: DossierDocument, dossier: Dossier): Note[] {
  const until = document.period?.until;
  const earlier = earlierReports(document, dossier);
  return dossier.notes
    .filter((note) => (until === undefined || note.on <= until) && !earlier.some((report) => tells(report, note)))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.at.localeCompare(b.at));
}

/** The report just before this one, for what it said of goals and activities. */
export function previousReport(document: DossierDocument, dossier: Dossier): DossierDocument | undefined {
  return earlierReports(document, dossier).at(-1);
}

/** Newest versions of the progress reports that come before; for another kind of document all of them. */
function earlierReports(document: DossierDocument, dossier: Dossier): DossierDocument[] {
  const progress = dossier.documents.filter((one) => one.kind === 'voortgangsrapportage');
  const numbers = [...new Set(progress.map((one) => one.number))].sort((a, b) => a - b);
  return numbers
    .filter((number) => document.kind !== 'voortgangsrapportage' || number < document.number)
    .flatMap((number) => newestVersion(dossier, 'voortgangsrapportage', number) ?? []);
}

function tells(report: DossierDocument, note: Note): boolean {
  const inPeriod = report.period !== undefined && note.on <= report.period.until;
  return inPeriod && (report.frozen === undefined || note.at <= report.frozen.at);
}

/** 'Op 18 juni: …' a line, the year only when it is not the year of the period. */
export function told(notes: readonly Note[], field: ReportField, until: Day | undefined): string {
  return notes
    .filter((note) => note.field === field && note.text.trim() !== '')
    .map((note) => `Op ${dayWords(note.on, until)}: ${closed(note.text)}`)
    .join('\n');
}

function dayWords(day: Day, until: Day | undefined): string {
  const words = longDate(day);
  return until?.slice(0, 4) === day.slice(0, 4) ? words.slice(0, -5) : words;
}

/** Numbers of appointments with the client; a reason of absence is not in them (DOMAIN 2.4). */
export function attendanceOf(notes: readonly Note[]) {
  const count = (how: Note['attendance']) => notes.filter((note) => note.attendance === how).length;
  const [kept, cancelled, missed] = [count('kept'), count('cancelledInTime'), count('missed')];
  return { planned: kept + cancelled + missed, kept, cancelled, missed };
}
