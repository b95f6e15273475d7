import {
  arrivedFile,
  bouncedFile,
  confirmReceipt,
  discardFile,
  handFile,
  resendFile,
  returnList,
  takeFile,
  withdrawList,
} from '#src/commands/survey/steps.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import { longMonth } from '#src/domain/format.ts';
import type { SurveyBatchId } from '#src/domain/ids.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import type { Result } from '#src/domain/result.ts';
import {
  bouncedFileForm,
  confirmReceiptForm,
  handFileForm,
  returnListForm,
  withdrawListForm,
} from '#src/domain/survey/step-forms.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import { branchRights } from '#src/workflow/staff-rights.ts';
import { workflows } from '#workflows/index.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

type At = { readonly visit: UserVisit; readonly branch: Branch; readonly list: SurveySummary };
type SurveyEvent = keyof typeof workflows.survey.events;
type Step = {
  /** Who may take it is said there. */
  readonly event: SurveyEvent;
  readonly ask?: (at: At) => Promise<Response>;
  readonly post: (at: At, decided: (result: Result<unknown>) => Promise<Response>) => Promise<Response>;
};

/** A step that asks something: the page with its questions, and the answer. */
function asking<F extends Fields>(
  event: SurveyEvent,
  form: Form<F>,
  submit: string,
  keep: (
    at: At,
    answers: Parameters<Parameters<typeof submitEditor<F, undefined>>[2]>[0],
  ) => Promise<Result<undefined>>,
): (name: string) => Step {
  return (name) => ({
    event,
    ask: (at) => showEditor(at.visit, editorOf(at, name, { form, submit }), {}),
    post: (at) =>
      submitEditor(
        at.visit,
        editorOf(at, name, { form, submit }),
        (answers) => keep(at, answers),
        () => paths.surveyList({ branch: at.branch.id, list: at.list.id }),
      ),
  });
}

function editorOf<F extends Fields>(
  { branch, list }: At,
  name: string,
  { form, submit }: { readonly form: Form<F>; readonly submit: string },
): Editor<F> {
  const here = { branch: branch.id, list: list.id };
  return {
    title: form.title,
    here: 'survey',
    back: { href: paths.surveyList(here), label: `Enquête ${longMonth(list.month)}` },
    form,
    action: paths.surveyStep({ ...here, step: name }),
    submit,
  };
}

/** A step that asks nothing: a button on the page of the list. */
function pressing(
  event: SurveyEvent,
  act: (at: At, id: SurveyBatchId) => Promise<Result<undefined>>,
): (name: string) => Step {
  return () => ({ event, post: async (at, decided) => decided(await act(at, at.list.id)) });
}

const steps: Readonly<Record<string, (name: string) => Step>> = {
  terug: asking('list.returned', returnListForm, 'Zet de lijst terug', ({ visit, list }, { reason }) =>
    returnList(visit.deps, visit.actor, { id: list.id, reason }),
  ),
  intrekken: asking('list.withdrawn', withdrawListForm, 'Trek de lijst in', ({ visit, list }, { reason }) =>
    withdrawList(visit.deps, visit.actor, { id: list.id, reason }),
  ),
  teruggekomen: asking(
    'file.bounced',
    bouncedFileForm,
    'Leg vast dat de mail terugkwam',
    ({ visit, list }, { reason }) => bouncedFile(visit.deps, visit.actor, { id: list.id, reason }),
  ),
  aangeleverd: asking('file.handed', handFileForm, 'Leg vast dat het is aangeleverd', ({ visit, list }, { on }) =>
    handFile(visit.deps, visit.actor, { id: list.id, on }),
  ),
  bevestigd: asking('receipt.confirmed', confirmReceiptForm, 'Leg de bevestiging vast', ({ visit, list }, { on }) =>
    confirmReceipt(visit.deps, visit.actor, { id: list.id, on }),
  ),
  zelf: pressing('file.taken', ({ visit }, id) => takeFile(visit.deps, visit.actor, id)),
  weggooien: pressing('file.discarded', ({ visit }, id) => discardFile(visit.deps, visit.actor, id)),
  opnieuw: pressing('file.resent', ({ visit }, id) => resendFile(visit.deps, visit.actor, id)),
  aangekomen: pressing('file.arrived', ({ visit }, id) => arrivedFile(visit.deps, visit.actor, id)),
};

/** The step of this address, for who may take it in whatever state the list is. */
function stepOf({ visit, branch }: At): Step | undefined {
  const name = visit.param('step');
  const step = Object.hasOwn(steps, name) ? steps[name]?.(name) : undefined;
  const rights = step ? branchRights(workflows.survey.events[step.event]) : [];
  return rights.some((right) => mayInBranch(visit.user, right, branch.id)) ? step : undefined;
}

export function askStep(at: At): Promise<Response> {
  return stepOf(at)?.ask?.(at) ?? notFound(at.visit);
}

export function postStep(at: At, decided: (result: Result<unknown>) => Promise<Response>): Promise<Response> {
  return stepOf(at)?.post(at, decided) ?? notFound(at.visit);
}
