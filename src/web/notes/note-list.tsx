import type { Note } from '#src/domain/dossier.ts';
import { hours, shortDate } from '#src/domain/format.ts';
import { attendanceLabels, noteKindLabels, reportFieldLabels } from '#src/domain/labels.ts';
import { findUser } from '#src/domain/organisation.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { Statement } from '../components/statement.tsx';
import type { OpenDossier } from '../open-dossier.ts';
import { NoteFate, NoteText } from './note-words.tsx';

type Props = {
  readonly open: OpenDossier;
  /** Titles of the activities of the plan in force, by number. */
  readonly activities: readonly { readonly number: number; readonly title: string }[];
};

/** Every note, newest first: by the day it happened, then by when it was written. */
export function NoteList({ open, activities }: Props) {
  const { dossier } = open;
  const newest = dossier.notes.toSorted((a, b) => b.on.localeCompare(a.on) || b.at.localeCompare(a.at));
  if (newest.length === 0)
    return (
      <Panel title="Vastgelegde contacten">
        <EmptyState title="Er is nog niets vastgelegd">
          <p>Het eerste gesprek of telefoontje komt hier te staan. Daarna staat het klaar voor de rapportage.</p>
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Vastgelegde contacten" count={newest.length}>
      <ul class="rows">
        {newest.map((note) => (
          <li>
            <p class="when">
              {shortDate(note.on)} <small>{hours(note.hours)}</small>
            </p>
            <div>
              <p class="title">
                {reportFieldLabels[note.field]}: {noteKindLabels[note.kind].toLowerCase()}
              </p>
              <NoteText note={note} />
              <Statement open={open} about={`note.${note.id}`} />
              <p class="small soft">{detailsOf(open, note, activities)}</p>
              <NoteFate open={open} note={note} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** 'Cliënt was er. Activiteit 2, Sollicitatietraining. Vastgelegd door Sanne Verzonnen'. */
function detailsOf({ visit }: OpenDossier, note: Note, activities: Props['activities']): string {
  const title = activities.find(({ number }) => number === note.activity)?.title;
  const by = findUser(visit.organisation, note.by);
  return [
    note.attendance === 'none' ? '' : attendanceLabels[note.attendance],
    note.activity === undefined ? '' : `Activiteit ${note.activity}${title ? `, ${title}` : ''}`,
    by ? `Vastgelegd door ${by.name}` : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
}
