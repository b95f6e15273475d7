import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { type Fields, type Form, parseForm, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { stepForm } from '#src/domain/steps.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import { changedRows } from '../form-rows.ts';
import { checkFreeText, type WordWarning } from '../free-text.ts';
import { type OpenDossier, refusedNow, withDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';

const access = { dossier: 'dossier.see' } as const;

/** One page for every step of the trajectory: its questions, and a sentence about what follows. */
export const routes = [
  route({ method: 'GET', path: paths.dossierStep.pattern, access, handler: withDossier(showStep) }),
  route({ method: 'POST', path: paths.dossierStep.pattern, access, handler: withDossier(takeStep) }),
];

/** Only a step that machine and permission table allow now has a page; any other is a visible refusal. */
function showStep(open: OpenDossier): Promise<Response> {
  const found = findStep(open);
  return found ? page(<StepPage open={open} step={found} raw={{}} />) : refuseStep(open);
}

async function takeStep(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const found = findStep(open);
  if (!found) return refuseStep(open);
  const { raw } = visit.posted;
  const again = (problems: readonly Problem[], typed: Raw = raw, warnings: readonly WordWarning[] = []) =>
    page(<StepPage open={open} step={found} raw={typed} problems={problems} warnings={warnings} />, 422);
  const rows = changedRows(raw);
  if (rows) return again([], rows);
  const parsed = parseForm(found.form, raw);
  const words = checkFreeText(found.form, raw);
  if (!parsed.ok || words.warnings.length > 0) return again(parsed.ok ? [] : parsed.problems, raw, words.warnings);
  const step = { dossierId: dossier.id, event: found.event, answers: parsed.value };
  const taken = await stepTrajectory(visit.deps, visit.actor, step);
  if (taken.ok) return seeOther(paths.dossier({ dossier: dossier.id }));
  return taken.refusal.code === 'invalid' ? again(taken.refusal.problems ?? []) : refused(visit, taken.refusal);
}

type Step = { readonly event: string; readonly label: string; readonly form: Form<Fields> };

function findStep({ visit, dossier }: OpenDossier): Step | undefined {
  const { organisation, today, user } = visit;
  const event = visit.param('step');
  const offer = offeredSteps(dossier, user, organisation, today).find(
    (one) => one.kind === 'step' && one.event === event,
  );
  const form = stepForm(event, { dossier, organisation, today });
  return offer && form ? { event, label: offer.label, form } : undefined;
}

function refuseStep(open: OpenDossier): Promise<Response> {
  return refusedNow(open, { event: open.visit.param('step') });
}

type StepPageProps = {
  readonly open: OpenDossier;
  readonly step: Step;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

function StepPage({ open, step, raw, problems = [], warnings = [] }: StepPageProps) {
  const { visit, dossier } = open;
  const at = { dossier: dossier.id };
  return (
    <Layout
      visit={visit}
      title={step.form.title}
      here="clients"
      width="narrow"
      problems={problems}
      back={{ href: paths.dossier(at), label: `Dossier ${dossier.reference}` }}
    >
      <h1>{step.form.title}</h1>
      <FormView
        visit={visit}
        form={step.form}
        raw={raw}
        problems={problems}
        warnings={warnings}
        action={paths.dossierStep({ ...at, step: step.event })}
        submit={step.label}
      />
    </Layout>
  );
}
