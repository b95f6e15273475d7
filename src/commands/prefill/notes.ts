import type { DossierDocument } from '#src/domain/document.ts';
import { newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier, Note, ReportField } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import { dayNamedAt, standingNotes } from '#src/domain/note-mending.ts';
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
  return standingNotes(dossier)
    .filter((note) => (until === undefined || note.on <= until) && !earlier.some((report) => tells(report, note)))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.at.localeCompare(b.at));
}

/** The report just before this one, for what it said of goals and activities. */
export function previousReport(document: DossierDocument, dossier: Dossier): DossierDocument | undefined {
  return earlierReports(document, dossier).at(-1);
}

/** The progress reports that come before; for another kind of document all of them. */
function earlierReports(document: DossierDocument, dossier: Dossier): DossierDocument[] {
  const isBefore = ({ number }: DossierDocument) => number < document.number;
  return progressReports(dossier).filter((one) => document.kind !== 'voortgangsrapportage' || isBefore(one));
}

/** Newest version of each, in their order. */
function progressReports(dossier: Dossier): DossierDocument[] {
  const progress = dossier.documents.filter((one) => one.kind === 'voortgangsrapportage');
  const numbers = [...new Set(progress.map((one) => one.number))].sort((a, b) => a - b);
  return numbers.flatMap((number) => newestVersion(dossier, 'voortgangsrapportage', number) ?? []);
}

/** Fixed words tell what the note said then, so a correction afterwards makes no other report tell it again. */
function tells({ period, frozen }: DossierDocument, note: Note): boolean {
  const on = frozen ? dayNamedAt(note, frozen.at) : note.on;
  return period !== undefined && on <= period.until && (frozen === undefined || note.at <= frozen.at);
}

/** The progress report with fixed words that told this note; what is mended or struck afterwards stays told there. */
export function toldIn(note: Note, dossier: Dossier): DossierDocument | undefined {
  const report = progressReports(dossier).find((one) => tells(one, note));
  return report?.frozen && (note.struck === undefined || note.struck.at > report.frozen.at) ? report : undefined;
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
