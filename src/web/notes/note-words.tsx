import { toldIn } from '#src/commands/prefill/notes.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Note } from '#src/domain/dossier.ts';
import { hours, longDate, shortDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import { documentName } from '../document-name.ts';
import type { OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { mayCorrect, mayStrike } from './mend.tsx';

type Props = { readonly open: OpenDossier; readonly note: Note };
type Mended = NonNullable<Note['struck']>;

/** The words of a note; struck through once it counts nowhere. */
export function NoteText({ note }: { readonly note: Note }) {
  return <p class="text">{note.struck ? <s>{note.text}</s> : note.text}</p>;
}

/** What became of a note: where it was told, what it said before, why it was struck out, and the ways to mend it. */
export function NoteFate({ open, note }: Props) {
  const { dossier } = open;
  const at = { dossier: dossier.id, note: note.id };
  const report = toldIn(note, dossier);
  const last = note.earlier?.at(-1);
  return (
    <>
      {report && <p class="small soft">Staat in {documentName(report).toLowerCase()}, zoals het toen was.</p>}
      {last && <p class="small soft">Verbeterd {mendedWords(open, last.corrected)}</p>}
      {note.earlier && (
        <details>
          <summary>Wat er eerst stond</summary>
          {note.earlier.map((before) => (
            <p class="text small">
              {shortDate(before.on)}, {hours(before.hours)}: {before.text}
            </p>
          ))}
        </details>
      )}
      {note.struck && <p class="small">Doorgehaald {mendedWords(open, note.struck)}</p>}
      {mayStrike(open, note) && (
        <p class="small">
          {mayCorrect(open, note) && (
            <>
              <a href={paths.noteCorrect(at)}>
                Verbeter<span class="vh"> het contact van {longDate(note.on)}</span>
              </a>{' '}
            </>
          )}
          <a href={paths.noteStrike(at)}>
            Haal door<span class="vh">: het contact van {longDate(note.on)}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** 'op 3 maart 2026 door Sanne Verzonnen: een half uur te veel geteld'. */
function mendedWords({ visit }: OpenDossier, { by, at, reason }: Mended): string {
  const name = findUser(visit.organisation, by)?.name ?? 'een oud-medewerker';
  return `op ${longDate(dayOf(at))} door ${name}: ${reason}`;
}
