import { signRun } from '#src/commands/maintenance/sign-run.ts';
import {
  acceptSupervision,
  announce,
  failWork,
  finishWork,
  postpone,
  rightsTo,
  rollBack,
  startWork,
} from '#src/commands/maintenance/steps.ts';
import { type Fields, type Form, formatForm, type Raw } from '#src/domain/form.ts';
import { lengths, type Minutes } from '#src/domain/maintenance/maintenance.ts';
import { announceForm, failForm, postponeForm, rollBackForm } from '#src/domain/maintenance/step-forms.ts';
import type { Result } from '#src/domain/result.ts';
import { workflows } from '#workflows/index.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, refused, seeOther } from '../respond.tsx';
import type { Here } from './here.ts';

type Step = {
  readonly event: keyof typeof workflows.maintenance.events;
  readonly ask?: (here: Here, name: string) => Promise<Response>;
  readonly post: (here: Here, name: string) => Promise<Response>;
};

type Asked<F extends Fields> = {
  readonly event: Step['event'];
  readonly form: Form<F>;
  /** What stands in it at first. */
  readonly shown?: (here: Here) => Raw;
  readonly keep: (
    here: Here,
    answers: Parameters<Parameters<typeof submitEditor<F, undefined>>[2]>[0],
  ) => Promise<Result<undefined>>;
};

/** A step that asks something: the page with its questions, and the answer. */
function asking<F extends Fields>({ event, form, shown = () => ({}), keep }: Asked<F>): Step {
  const editor = (here: Here, name: string): Editor<F> => ({
    title: form.title,
    here: 'work',
    back: { href: pageOf(here), label: `Onderhoud in ${here.branch.name}` },
    form,
    action: paths.maintenanceStep({ run: here.run.id, step: name }),
    submit: workflows.maintenance.events[event].verb,
  });
  return {
    event,
    ask: (here, name) => showEditor(here.visit, editor(here, name), shown(here)),
    post: (here, name) =>
      submitEditor(
        here.visit,
        editor(here, name),
        (answers) => keep(here, answers),
        () => pageOf(here),
      ),
  };
}

/** A step that asks nothing: a button on the page of the run. */
function pressing(event: Step['event'], act: (here: Here) => Promise<Result<undefined>>): Step {
  return {
    event,
    async post(here) {
      const done = await act(here);
      return done.ok ? seeOther(pageOf(here)) : refused(here.visit, done.refusal);
    },
  };
}

const steps: Readonly<Record<string, Step>> = {
  aankondigen: asking({
    event: 'maintenance.announced',
    form: announceForm,
    shown: ({ run }) =>
      formatForm(announceForm, { day: run.plannedOn, from: run.from, minutes: `${run.minutes}`, work: run.work }),
    keep: ({ visit, run }, { minutes, ...when }) =>
      announce(visit.deps, visit.actor, { id: run.id, ...when, minutes: minutesOf(minutes) }),
  }),
  uitstellen: asking({
    event: 'maintenance.postponed',
    form: postponeForm,
    keep: ({ visit, run }, answers) => postpone(visit.deps, visit.actor, { id: run.id, ...answers }),
  }),
  mislukt: asking({
    event: 'work.failed',
    form: failForm,
    keep: ({ visit, run }, { reason }) => failWork(visit.deps, visit.actor, { id: run.id, reason }),
  }),
  teruggezet: asking({
    event: 'work.rolledBack',
    form: rollBackForm,
    keep: ({ visit, run }, { reason }) => rollBack(visit.deps, visit.actor, { id: run.id, reason }),
  }),
  toezicht: pressing('supervision.accepted', ({ visit, run }) => acceptSupervision(visit.deps, visit.actor, run.id)),
  begin: pressing('work.started', ({ visit, run }) => startWork(visit.deps, visit.actor, run.id)),
  klaar: pressing('work.finished', ({ visit, run }) => finishWork(visit.deps, visit.actor, run.id)),
  aftekenen: pressing('run.signedOff', ({ visit, run }) => signRun(visit.deps, visit.actor, run.id)),
};

/** The page of the run after a step. */
function pageOf({ run }: Here): string {
  return paths.maintenanceRun({ run: run.id });
}

/** The chosen length as a number. */
export function minutesOf(chosen: string): Minutes {
  return lengths.find((length) => `${length}` === chosen) ?? 60;
}

export function askStep(here: Here): Promise<Response> {
  const name = here.visit.param('step');
  return stepOf(here)?.ask?.(here, name) ?? notFound(here.visit);
}

export function postStep(here: Here): Promise<Response> {
  return stepOf(here)?.post(here, here.visit.param('step')) ?? notFound(here.visit);
}

/** R3: a step of which this visitor has no row looks like one that does not exist. */
function stepOf({ visit, mayRun, maySupervise }: Here): Step | undefined {
  const name = visit.param('step');
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  const rights = step ? rightsTo(workflows.maintenance.events[step.event]) : [];
  const may = rights.some((right) => (right === 'maintenance.run' ? mayRun : maySupervise));
  return may ? step : undefined;
}
