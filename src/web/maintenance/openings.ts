import { aboutDossier } from '#src/commands/access-log/about.ts';
import { askDossier, closeForAdministrator, openForAdministrator } from '#src/commands/maintenance/open-dossier.ts';
import { markOfReference } from '#src/commands/maintenance/opened-dossiers.ts';
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
    ({ reference, reason }) => {
      const mark = markOfReference(visit.deps.store, reference, run.branchId);
      tellOf(here, mark === undefined ? undefined : { mark }, 'asked');
      return askDossier(visit.deps, visit.actor, { id: run.id, reference, reason });
    },
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
  const id = store.marked.dossier(of.mark);
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
  const asked = run.openings.find(({ id }) => id === opening);
  tellOf(here, asked, name === 'openen' ? 'given' : asked?.given ? 'closed' : 'refused');
  const done = await answer(visit.deps, visit.actor, { id: run.id, opening });
  return done.ok ? seeOther(pageOf(here)) : refused(visit, done.refusal);
}

/** The access log tells it of the dossier, so that whoever looks there sees who let the administrator in. */
function tellOf(
  { visit }: Here,
  of: Pick<Opening, 'mark'> | undefined,
  opening: 'asked' | 'given' | 'refused' | 'closed',
) {
  const { attempt, deps } = visit;
  const id = of && deps.store.marked.dossier(of.mark);
  attempt.tell({ opening, ...(id && aboutDossier(deps.store, id)) });
}

function pageOf({ run }: Here): string {
  return paths.maintenanceRun({ run: run.id });
}
