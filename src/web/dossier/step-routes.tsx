import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { appointmentOf } from '#src/domain/appointment.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type Fields, type Form, formatForm, type Raw } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { stepFollows } from '#src/domain/step-follows.ts';
import { stepEvents, stepForm } from '#src/domain/steps.ts';
import { clientIsSponsor } from '#src/workflow/act.ts';
import { documentName } from '../document-name.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import type { KeptReason } from '../free-text.ts';
import { mayEver, type OpenDossier, refusedNow, withDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { failed, notFound } from '../respond.tsx';
import { route } from '../route.ts';
import { lackOf } from './step-lacks.ts';

const access = { dossier: 'dossier.see' } as const;

/** One page for every step of the trajectory: its questions, and a sentence about what follows. */
export const routes = [
  route({ method: 'GET', path: paths.dossierStep.pattern, access, handler: withDossier(showStep) }),
  route({ method: 'POST', path: paths.dossierStep.pattern, access, handler: withDossier(takeStep) }),
];

/** Only a step that machine and permission table allow now has a page; any other of the visitor's is a visible refusal. */
function showStep(open: OpenDossier): Promise<Response> {
  const step = findStep(open);
  return step ? showEditor(open.visit, editorOf(open, step), firstAnswers(open.dossier, step)) : refuseStep(open);
}

/** What is moved or mended stands in the form as it is now. */
function firstAnswers(dossier: Dossier, { event, form }: Step): Raw {
  if (event === 'intake.rescheduled') return formatForm(form, appointmentOf(dossier) ?? {});
  return event === 'death.corrected' ? formatForm(form, { on: dossier.trajectory.endDate }) : {};
}

function takeStep(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const step = findStep(open);
  if (!step) return refuseStep(open);
  const take = (answers: Readonly<Record<string, unknown>>, reasons: readonly KeptReason[]) =>
    stepTrajectory(visit.deps, visit.actor, { dossierId: dossier.id, event: step.event, answers, reasons });
  return submitEditor(visit, editorOf(open, step), take, () => afterStep(open, step));
}

/** The page of the dossier says what was done and what follows; of one that went elsewhere, the list does. */
function afterStep({ visit, dossier: { id } }: OpenDossier, { event }: Step): string {
  const { deps, organisation, today, user } = visit;
  const summary = deps.store.dossiers.summary(id);
  if (!summary || !mayTouch(user, 'dossier.see', summary, organisation, today))
    return withQuery(paths.clients(), { bewaard: 'elders' });
  return withQuery(paths.dossier({ dossier: id }), { bewaard: event });
}

type Step = { readonly event: string; readonly label: string; readonly form: Form<Fields> };

function findStep({ visit, dossier, offers }: OpenDossier): Step | undefined {
  const { organisation, today, actor } = visit;
  const event = visit.param('step');
  const offer = offers().find((one) => one.kind === 'step' && one.event === event);
  const form = stepForm(event, { dossier, organisation, actor, today });
  return offer && form ? { event, label: offer.label, form } : undefined;
}

function refuseStep(open: OpenDossier): Promise<Response> {
  const event = open.visit.param('step');
  if (!stepEvents.includes(event) || !mayEver(open, 'trajectory', event)) return notFound(open.visit);
  const lack = lackOf(open, event);
  return lack ? failed(open.visit, { ...notYet, lead: lack.text, way: lack.way }) : refusedNow(open, { event });
}

const notYet = {
  status: 409,
  title: 'Deze stap kan nu niet',
  advice: 'Er is niets veranderd.',
};

function editorOf({ visit, dossier }: OpenDossier, { event, form, label }: Step): Editor<Fields> {
  const at = { dossier: dossier.id };
  return {
    title: form.title,
    here: 'clients',
    back: { href: paths.dossier(at), label: `Dossier ${dossier.reference}` },
    form,
    action: paths.dossierStep({ ...at, step: event }),
    submit: label,
    ...(event === 'plan.rejected' && { note: <WhyRejected dossier={dossier} /> }),
    repairs: (field) => intakeRepair(dossier, field),
    follows: stepFollows(event, clientIsSponsor({ dossier, organisation: visit.organisation })),
  };
}

/** Whoever decides what follows reads the sponsor's reason where it stands, with the right to read it. */
function WhyRejected({ dossier }: { readonly dossier: Dossier }) {
  const plan = newestVersion(dossier, 'trajectplan');
  if (!plan?.decision) return null;
  return (
    <p>
      De opdrachtgever besloot op {longDate(dayOf(plan.decision.at))}: niet akkoord.{' '}
      <a href={paths.document({ dossier: dossier.id, document: plan.id })}>Lees de reden bij {documentName(plan)}</a>.
    </p>
  );
}

/** What a section of the intake keeps back is mended in that section. */
function intakeRepair({ id }: Dossier, field: string): string | undefined {
  const [owner, section] = field.split('.');
  return owner === 'intake' && section ? paths.intakeSection({ dossier: id, section }) : undefined;
}
