import { createHash } from 'node:crypto';
import type { Actor } from '#src/domain/actor.ts';
import { judgeForm } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { type DossierId, type ItemId, newId } from '#src/domain/ids.ts';
import { type NoteAnswers, noteForm, toNote } from '#src/domain/note-form.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { planActivities } from './plan-activities.ts';

export type NoteAdded = {
  readonly dossierId: DossierId;
  /** Drawn when the form was shown: the same key makes the same note, so a double press makes one. */
  readonly key: string;
  readonly answers: NoteAnswers;
  /** Reasons given for words the health check warned about (R8). */
  readonly reasons?: readonly { readonly field: string; readonly word: string; readonly reason: string }[];
};

/** The draft of a note that is being written. */
export const noteDraftKey = 'note.new';

/**
 * Files one appointment or action under one reporting field (R23), with its hours and the activity of the plan in force.
 *
 * @returns `invalid` for wrong answers, among which a day before the order; `illegalStep` once the dossier has ended.
 */
export function addNote(deps: Deps, actor: Actor, added: NoteAdded): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, added.dossierId, 'content.edit', (situation) => {
    const { dossier, today, now } = situation;
    if (actor.kind !== 'user') return refuse('notAllowed');
    const id = noteId(dossier.id, added.key);
    if (dossier.notes.some((note) => note.id === id)) return ok({ dossier, effects: [], value: undefined });
    // Values are judged again as plain answers: the plan may have changed since the form was shown.
    const wrong = judgeForm(noteForm(planActivities(dossier), today), added.answers);
    const problems = wrong.length > 0 ? wrong : beforeOrder(added.answers, dossier.assignment.receivedOn);
    if (problems.length > 0) return refuse('invalid', { problems });
    const note = toNote(added.answers, { id, by: actor.id, at: now });
    const reasons = (added.reasons ?? []).map((one) => ({ section: `note.${id}`, ...one, by: actor.id, at: now }));
    const { [noteDraftKey]: _finished, ...drafts } = dossier.drafts;
    return ok({
      dossier: {
        ...dossier,
        drafts,
        notes: [...dossier.notes, note],
        overrides: [...dossier.overrides, ...reasons],
        events: [...dossier.events, logLine(situation, { type: 'note.added', data: { field: note.field } })],
      },
      effects: [],
      value: undefined,
    });
  });
}

/** The same press twice gives the same id. */
export function noteId(dossierId: DossierId, key: string): ItemId {
  const bytes = createHash('sha256').update(`note ${dossierId} ${key}`).digest();
  return newId<ItemId>((size) => bytes.subarray(0, size));
}

/** A contact is about this order, so not from before it. */
export function beforeOrder({ on }: NoteAnswers, receivedOn: NoteAnswers['on']) {
  return on < receivedOn
    ? [{ field: 'on', message: `Vul een dag in vanaf ${longDate(receivedOn)}, toen de opdracht binnenkwam` }]
    : [];
}
