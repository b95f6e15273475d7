import { correctNote, strikeNote } from '#src/commands/notes/mend-note.ts';
import { planActivities } from '#src/commands/notes/plan-activities.ts';
import { toldIn } from '#src/commands/prefill/notes.ts';
import type { Note } from '#src/domain/dossier.ts';
import type { Fields } from '#src/domain/form.ts';
import { formatForm } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { noteKindLabels, reportFieldLabels } from '#src/domain/labels.ts';
import { activitiesFor, correctNoteForm, noteAnswers, strikeNoteForm } from '#src/domain/note-mending.ts';
import { documentName } from '../document-name.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { mayNow, type OpenDossier, refusedNow } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { notFound } from '../respond.tsx';

/** A coach corrects what the coach wrote; a note that was struck out stays as it is. */
export function mayCorrect(open: OpenDossier, note: Note): boolean {
  return note.by === open.visit.user.id && mayStrike(open, note);
}

export function mayStrike(open: OpenDossier, note: Note): boolean {
  return note.struck === undefined && mayNow(open, 'content.edit');
}

export function showCorrection(open: OpenDossier): Promise<Response> {
  return withNote(open, mayCorrect, 'note.corrected', (note) => {
    const editor = correctionOf(open, note);
    return showEditor(open.visit, editor, formatForm(editor.form, noteAnswers(note)));
  });
}

export function postCorrection(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  return withNote(open, mayCorrect, 'note.corrected', (note) =>
    submitEditor(
      visit,
      correctionOf(open, note),
      ({ reason, ...answers }, reasons) =>
        correctNote(visit.deps, visit.actor, { dossierId: dossier.id, noteId: note.id, answers, reason, reasons }),
      () => withQuery(paths.note({ dossier: dossier.id }), { bewaard: 'verbeterd' }),
    ),
  );
}

export function showStriking(open: OpenDossier): Promise<Response> {
  return withNote(open, mayStrike, 'note.struck', (note) => showEditor(open.visit, strikingOf(open, note), {}));
}

export function postStriking(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  return withNote(open, mayStrike, 'note.struck', (note) =>
    submitEditor(
      visit,
      strikingOf(open, note),
      ({ reason }, reasons) =>
        strikeNote(visit.deps, visit.actor, { dossierId: dossier.id, noteId: note.id, reason, reasons }),
      () => withQuery(paths.note({ dossier: dossier.id }), { bewaard: 'doorgehaald' }),
    ),
  );
}

function withNote(
  open: OpenDossier,
  may: (open: OpenDossier, note: Note) => boolean,
  event: string,
  answer: (note: Note) => Promise<Response>,
): Promise<Response> {
  const note = open.dossier.notes.find(({ id }) => id === open.visit.param('note'));
  if (!note) return notFound(open.visit);
  return may(open, note) ? answer(note) : refusedNow(open, { event });
}

function correctionOf(open: OpenDossier, note: Note) {
  const { visit, dossier } = open;
  const form = correctNoteForm(activitiesFor(note, planActivities(dossier)), visit.today);
  return {
    ...editorOf(open, note, form),
    action: paths.noteCorrect({ dossier: dossier.id, note: note.id }),
    submit: 'Verbeter het contact',
    follows: `Hierna tellen uw nieuwe antwoorden voor de uren en de rapportages. ${concepts}`,
  };
}

function strikingOf(open: OpenDossier, note: Note) {
  return {
    ...editorOf(open, note, strikeNoteForm),
    action: paths.noteStrike({ dossier: open.dossier.id, note: note.id }),
    submit: 'Haal het contact door',
    follows: `Hierna tellen de uren niet meer mee en komt het contact in geen rapportage meer. De tekst blijft doorgestreept staan. ${concepts}`,
  };
}

const concepts = 'Staat het contact al in een concept? Pas dat dan zelf aan.';

/** What both pages say above the form: which contact it is, and that a fixed report keeps what it told. */
function editorOf<F extends Fields>({ dossier }: OpenDossier, note: Note, form: Editor<F>['form']) {
  const report = toldIn(note, dossier);
  return {
    title: `${form.title}, ${dossier.reference}`,
    here: 'clients' as const,
    back: { href: paths.note({ dossier: dossier.id }), label: 'Contact' },
    form,
    note: (
      <>
        <p>
          {reportFieldLabels[note.field]}: {noteKindLabels[note.kind].toLowerCase()} op {longDate(note.on)}.
        </p>
        {report && (
          <p>
            Dit contact staat al in {documentName(report).toLowerCase()}. Dat document ligt vast en verandert niet mee.
          </p>
        )}
      </>
    ),
  };
}
