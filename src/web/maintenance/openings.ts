import { askDossier, closeForAdministrator, openForAdministrator } from '#src/commands/maintenance/open-dossier.ts';
import { dossierOf } from '#src/commands/maintenance/opened-dossiers.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { Opening } from '#src/domain/maintenance/opening.ts';
import { askDossierForm } from '#src/domain/maintenance/step-forms.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, refused, seeOther } from '../respond.tsx';
import type { Here } from './here.ts';

/** Break-glass (DOMAIN 8.7): the administrator asks for one dossier. */
export function askOpening(here: Here) {
  return mayAskNow(here) ? showEditor(here.visit, editorOf(here), {}) : notFound(here.visit);
}

export function postOpening(here: Here) {
  const { visit, run, mayAsk } = here;
  if (!mayAsk) return notFound(visit);
  return submitEditor(
    visit,
    editorOf(here),
    ({ reference, reason }) => askDossier(visit.deps, visit.actor, { id: run.id, reference, reason }),
    () => pageOf(here),
  );
}

/** Only while the house stands still for this run. */
export function mayAskNow({ visit, run, mayAsk }: Here): boolean {
  return mayAsk && run.stillUntil !== undefined && visit.now < run.stillUntil;
}

function editorOf(here: Here): Editor<typeof askDossierForm.fields> {
  return {
    title: askDossierForm.title,
    here: 'work',
    back: { href: pageOf(here), label: `Onderhoud in ${here.branch.name}` },
    form: askDossierForm,
    action: paths.maintenanceAsk({ run: here.run.id }),
    submit: 'Vraag toestemming',
  };
}

/** The dossier, for who may see it and for who asked for it (R3). */
export function summaryOf({ visit }: Here, of: Opening): DossierSummary | undefined {
  const { store } = visit.deps;
  const id = dossierOf(store, of);
  const summary = id && store.dossiers.summary(id);
  if (!summary) return undefined;
  const isAsker = of.asked.by === visit.user.id;
  return isAsker || mayTouch(visit.user, 'dossier.see', summary, visit.organisation, visit.today) ? summary : undefined;
}

const answers = { openen: openForAdministrator, sluiten: closeForAdministrator } as const;
export type Answer = keyof typeof answers;

/** The second person opens it, refuses, or takes it back. */
export async function postAnswer(here: Here): Promise<Response> {
  const { visit, run, maySupervise } = here;
  const name = visit.param('answer');
  const answer = Object.hasOwn(answers, name) ? answers[name as Answer] : undefined;
  if (!answer || !maySupervise) return notFound(visit);
  // any text may stand in the address; the run has it or has not
  const opening = visit.param('opening') as ItemId;
  const done = await answer(visit.deps, visit.actor, { id: run.id, opening });
  return done.ok ? seeOther(pageOf(here)) : refused(visit, done.refusal);
}

function pageOf({ run }: Here): string {
  return paths.maintenanceRun({ run: run.id });
}
