import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { letterheadFiles } from '#src/commands/documents/letterhead-files.ts';
import { planMaintenance } from '#src/commands/maintenance/begin.ts';
import { explainCheck } from '#src/commands/maintenance/explain.ts';
import { isAnyUnsupervised, startEmergency } from '#src/commands/maintenance/steps.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import { clockTime } from '#src/domain/format.ts';
import type { BranchId, MaintenanceId } from '#src/domain/ids.ts';
import { checkTitles } from '#src/domain/maintenance/check-words.ts';
import { findCheck, noteOf } from '#src/domain/maintenance/checks.ts';
import { isAhead } from '#src/domain/maintenance/maintenance.ts';
import { checkNoteForm, emergencyForm } from '#src/domain/maintenance/step-forms.ts';
import { invalid, ok } from '#src/domain/result.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { download, notFound, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { type Here, runnable, withRun } from './here.ts';
import { MaintenancePage } from './list-page.tsx';
import { askOpening, postAnswer, postOpening } from './openings.ts';
import { RunPage } from './run-page.tsx';
import { askStep, minutesOf, postStep } from './steps.tsx';

const access = { house: 'maintenance.list' } as const;
const { maintenance, maintenanceEmergency, maintenanceRun, maintenanceStep, maintenanceCheck } = paths;
const { maintenanceAsk, maintenanceOpening } = paths;
/** Who keeps the program going goes on while everybody else waits for it. */
const post = { method: 'POST', access, whileStill: true } as const;
const get = { method: 'GET', access } as const;

/** P22: maintenance of the program, under the supervision of the branch manager. */
export const routes = [
  route({ ...get, path: maintenance.pattern, handler: (visit: UserVisit) => page(<MaintenancePage visit={visit} />) }),
  route({ ...get, path: maintenanceEmergency.pattern, handler: askEmergency }),
  route({ ...post, path: maintenanceEmergency.pattern, handler: postEmergency }),
  route({ ...get, path: maintenanceRun.pattern, handler: withRun((here) => page(<RunPage here={here} />)) }),
  route({ ...get, path: maintenanceStep.pattern, handler: withRun(askStep) }),
  route({ ...post, path: maintenanceStep.pattern, handler: withRun(postStep) }),
  route({ ...get, path: maintenanceCheck.pattern, handler: withRun(askNote) }),
  route({ ...post, path: maintenanceCheck.pattern, handler: withRun(postNote) }),
  route({ ...get, path: paths.maintenanceReport.pattern, handler: withRun(showReport) }),
  route({ ...get, path: maintenanceAsk.pattern, act: 'maintenance.askDossier', handler: withRun(askOpening) }),
  route({ ...post, path: maintenanceAsk.pattern, act: 'maintenance.askDossier', handler: withRun(postOpening) }),
  route({ ...post, path: maintenanceOpening.pattern, act: 'maintenance.openDossier', handler: withRun(postAnswer) }),
];

const back = { href: maintenance(), label: 'Onderhoud' } as const;

function emergencyEditor(visit: UserVisit) {
  const form = emergencyForm(runnable(visit));
  const submit = 'Begin het noodonderhoud';
  return { title: form.title, here: 'work', back, form, action: maintenanceEmergency(), submit } as const;
}

function askEmergency(visit: UserVisit) {
  return runnable(visit).length === 0 ? notFound(visit) : showEditor(visit, emergencyEditor(visit), {});
}

const unsupervisedWords =
  'Op eerder noodonderhoud houdt nog niemand toezicht. Vraag de vestigingsmanager eerst om het toezicht te aanvaarden';

function postEmergency(visit: UserVisit) {
  if (runnable(visit).length === 0) return notFound(visit);
  return submitEditor(
    visit,
    emergencyEditor(visit),
    async ({ branch, minutes, reason }) => {
      // before anything is planned for it
      if (isAnyUnsupervised(visit.deps)) return invalid({ field: 'branch', message: unsupervisedWords });
      const id = await runFor(visit, branch as BranchId);
      if (!id.ok) return id;
      const how = { id: id.value, minutes: minutesOf(minutes), reason };
      const started = await startEmergency(visit.deps, visit.actor, how);
      return started.ok ? ok(id.value) : started;
    },
    (run) => maintenanceRun({ run }),
  );
}

/** What was planned for this branch is what is done now; else it is planned for this moment. */
async function runFor(visit: UserVisit, branchId: BranchId) {
  const { deps, actor, today, now } = visit;
  const [planned] = deps.store.maintenanceLists.open(branchId).filter(({ state }) => isAhead(state));
  if (planned) return ok<MaintenanceId>(planned.id);
  return planMaintenance(deps, actor, { branchId, plannedOn: today, from: clockTime(now).padStart(5, '0') });
}

function noteEditor({ visit, run, branch }: Here): Editor<typeof checkNoteForm.fields> | undefined {
  const check = findCheck(visit.param('check'));
  return (
    check && {
      title: checkTitles[check],
      here: 'work',
      back: { href: maintenanceRun({ run: run.id }), label: `Onderhoud in ${branch.name}` },
      form: checkNoteForm,
      action: maintenanceCheck({ run: run.id, check }),
      submit: 'Leg dit vast',
    }
  );
}

function askNote(here: Here) {
  const { visit, run, maySupervise } = here;
  const editor = noteEditor(here);
  const check = findCheck(visit.param('check'));
  if (!editor || !check || !maySupervise) return notFound(visit);
  return showEditor(visit, editor, { text: noteOf(run, check)?.text ?? '' });
}

function postNote(here: Here) {
  const { visit, run, maySupervise } = here;
  const editor = noteEditor(here);
  const check = findCheck(visit.param('check'));
  if (!editor || !check || !maySupervise) return notFound(visit);
  return submitEditor(
    visit,
    editor,
    ({ text }) => explainCheck(visit.deps, visit.actor, { id: run.id, check, text }),
    () => maintenanceRun({ run: run.id }),
  );
}

/** The report, made from its fixed words. */
async function showReport({ visit, run }: Here): Promise<Response> {
  const { store, render } = visit.deps;
  const format = visit.param('format');
  const { report } = run;
  if (!report || (format !== 'pdf' && format !== 'docx')) return notFound(visit);
  const paper = await letterheadFiles({ store }, report.letterhead);
  const files = await render(await frozenModel({ store }, run.id, report), report.fingerprint, paper);
  const fileName = `onderhoud-${report.number}.${format}`;
  return download({ bytes: files[format], type: contentTypes[format], fileName, view: format === 'pdf' });
}
