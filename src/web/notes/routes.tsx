import { addNote, noteDraftKey } from '#src/commands/notes/add-note.ts';
import { planActivities } from '#src/commands/notes/plan-activities.ts';
import { type Fields, type Form, parseForm, problemsOf } from '#src/domain/form.ts';
import { newId } from '#src/domain/ids.ts';
import { noteForm } from '#src/domain/note-form.ts';
import { checkFreeText } from '../free-text.ts';
import { keepDraft, throwAway, throwsAway } from '../keep-draft.ts';
import { type OpenDossier, withDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { DossierVisit } from '../visit.ts';
import { postCorrection, postStriking, showCorrection, showStriking } from './mend.tsx';
import { NotesPage } from './notes-page.tsx';

/** R23: what was done with and for the client, under the five reporting fields. */
export const routes = [
  route({
    method: 'GET',
    path: paths.note.pattern,
    access: { dossier: 'dossier.read' },
    handler: withDossier(showNotes),
  }),
  route({
    method: 'POST',
    path: paths.note.pattern,
    access: { dossier: 'content.edit' },
    handler: withDossier(saveNote),
  }),
  route({
    method: 'POST',
    path: paths.noteDraft.pattern,
    access: { dossier: 'content.edit' },
    handler: (visit: DossierVisit) => keepDraft(visit, noteDraftKey),
  }),
  mending('GET', paths.noteCorrect, showCorrection),
  mending('POST', paths.noteCorrect, postCorrection),
  mending('GET', paths.noteStrike, showStriking),
  mending('POST', paths.noteStrike, postStriking),
];

function mending(
  method: 'GET' | 'POST',
  { pattern }: { readonly pattern: string },
  handler: (open: OpenDossier) => Promise<Response>,
) {
  return route({ method, path: pattern, access: { dossier: 'content.edit' }, handler: withDossier(handler) });
}

function showNotes(open: OpenDossier): Promise<Response> | Response {
  const { visit, dossier, sight } = open;
  // a manager gives a reason first, on the dossier's own page
  if (sight !== 'content') return seeOther(paths.dossier({ dossier: dossier.id }));
  const activities = planActivities(dossier);
  const raw = dossier.drafts[noteDraftKey]?.raw ?? {};
  return page(<NotesPage open={open} activities={activities} raw={raw} formKey={newId(visit.deps.random.bytes)} />);
}

async function saveNote(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  if (throwsAway(visit)) return throwAway(visit, noteDraftKey);
  const { raw } = visit.posted;
  const activities = planActivities(dossier);
  const form = noteForm(activities, visit.today);
  const plainForm: Form<Fields> = form;
  const parsed = parseForm(form, raw);
  const text = checkFreeText(plainForm, raw);
  const key = typeof raw._sleutel === 'string' && raw._sleutel !== '' ? raw._sleutel : newId(visit.deps.random.bytes);
  const again = { open, activities, raw, formKey: key };
  if (!parsed.ok || text.warnings.length > 0)
    return page(<NotesPage {...again} problems={problemsOf(parsed)} warnings={text.warnings} />, 422);
  const added = await addNote(visit.deps, visit.actor, {
    dossierId: visit.dossierId,
    key,
    answers: parsed.value,
    reasons: text.overrides,
  });
  if (added.ok) return seeOther(withQuery(paths.note({ dossier: dossier.id }), { bewaard: 'ja' }));
  return added.refusal.code === 'invalid'
    ? page(<NotesPage {...again} problems={added.refusal.problems ?? []} />, 422)
    : refused(visit, added.refusal);
}
