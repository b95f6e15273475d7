import type { Actor } from '#src/domain/actor.ts';
import type { Dossier, Note } from '#src/domain/dossier.ts';
import { judgeForm } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { type NoteAnswers, toNote } from '#src/domain/note-form.ts';
import { activitiesFor, correctNoteForm, noteAnswers, strikeNoteForm } from '#src/domain/note-mending.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { basisOf } from '../basis.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';
import { beforeOrder } from './add-note.ts';
import { planActivities } from './plan-activities.ts';

type Mended = { readonly dossierId: DossierId; readonly noteId: string; readonly reason: string } & Pick<
  Handed,
  'reasons'
>;

/**
 * Corrects a note of one's own: hours and reports to come go by what it says now; what it said before is kept in it, and
 * a report with fixed words keeps what it told.
 *
 * @returns `invalid` with a sentence a field; `notAllowed` for somebody else's note; `illegalStep` for one struck out.
 */
export function correctNote(
  deps: Deps,
  actor: Actor,
  mended: Mended & { readonly answers: NoteAnswers },
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, mended.dossierId, 'content.edit', (situation) => {
    const { dossier, today, now } = situation;
    const found = standing(dossier, mended.noteId, 'note.corrected');
    if (!found.ok) return found;
    const note = found.value;
    if (actor.kind !== 'user' || note.by !== actor.id) return refuse('notAllowed');
    const answers = { ...mended.answers, reason: mended.reason };
    const form = correctNoteForm(activitiesFor(note, planActivities(dossier)), today);
    const wrong = judgeForm(form, answers);
    const problems = wrong.length > 0 ? wrong : beforeOrder(mended.answers, dossier.assignment.receivedOn);
    if (problems.length > 0) return refuse('invalid', { problems });
    const { earlier = [], id, by, at } = note;
    const corrected = toNote(mended.answers, { id, by, at });
    if (basisOf(noteAnswers(corrected)) === basisOf(noteAnswers(note)))
      return ok({ dossier, effects: [], value: undefined });
    const { id: _id, by: _by, at: _at, earlier: _earlier, struck: _struck, ...words } = note;
    const before = { ...words, corrected: { by: actor.id, at: now, reason: mended.reason } };
    return ok(
      mend(situation, mended, { note: { ...corrected, earlier: [...earlier, before] }, event: 'note.corrected' }),
    );
  });
}

/**
 * Strikes out a note that stands in the wrong dossier: its words stay to be read, and neither hours nor reports nor
 * attempts count it any more.
 *
 * @returns `invalid` at `reason`; `illegalStep` for one that was struck out before.
 */
export function strikeNote(deps: Deps, actor: Actor, mended: Mended): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, mended.dossierId, 'content.edit', (situation) => {
    const { dossier, now } = situation;
    const { reason, noteId } = mended;
    const found = standing(dossier, noteId, 'note.struck');
    if (!found.ok) return found;
    if (actor.kind !== 'user') return refuse('notAllowed');
    if (reason.trim() === '') return invalid({ field: 'reason', message: 'Vul in waarom dit contact hier niet hoort' });
    const problems = judgeForm(strikeNoteForm, { reason });
    if (problems.length > 0) return refuse('invalid', { problems });
    const note = { ...found.value, struck: { by: actor.id, at: now, reason } };
    return ok(mend(situation, mended, { note, event: 'note.struck' }));
  });
}

function standing({ notes, trajectory }: Dossier, id: string, event: string): Result<Note> {
  const note = notes.find((one) => one.id === id);
  if (!note) return refuse('notFound');
  return note.struck ? refuse('illegalStep', { params: { event, state: statePath(trajectory.machine) } }) : ok(note);
}

function mend(situation: Situation, { reason, reasons }: Mended, { note, event }: { note: Note; event: string }) {
  const kept = keepWords(situation, situation.dossier, { section: `note.${note.id}`, reasons });
  const notes = kept.notes.map((one) => (one.id === note.id ? note : one));
  const line = logLine(situation, { type: event, reason, data: { field: note.field } });
  return { dossier: { ...kept, notes, events: [...kept.events, line] }, effects: [], value: undefined };
}
