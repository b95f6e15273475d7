import { formatForm, type Raw } from '#src/domain/form.ts';
import { mailKindLabels } from '#src/domain/labels.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Problem } from '#src/domain/result.ts';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import { checkFreeText, toSummarise, type WordWarning } from '../free-text.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import type { MessageAct } from './act.ts';
import { findAct } from './acts.ts';
import type { OpenMessage } from './open-message.ts';

/** The page of one act; refused when the mail is in no state for it. */
export function showAct(open: OpenMessage): Promise<Response> {
  const act = findAct(open, open.visit.param('act'));
  return act ? page(<ActPage open={open} act={act} raw={startOf(open, act)} />) : refuseAct(open);
}

export async function postAct(open: OpenMessage): Promise<Response> {
  const { visit, dossier, message } = open;
  const act = findAct(open, visit.param('act'));
  if (!act) return refuseAct(open);
  const { raw } = visit.posted;
  const again = (problems: readonly Problem[], warnings: readonly WordWarning[] = []) =>
    page(<ActPage open={open} act={act} raw={raw} problems={problems} warnings={warnings} />, 422);
  const words = checkFreeText(act.form(open), raw);
  if (words.problems.length + words.warnings.length > 0) return again(words.problems, words.warnings);
  const done = await act.run(open);
  if (done.ok) return seeOther(paths.message({ dossier: dossier.id, message: message.id }));
  return done.refusal.code === 'invalid' ? again(done.refusal.problems ?? []) : refused(visit, done.refusal);
}

function refuseAct({ visit, message }: OpenMessage): Promise<Response> {
  return refused(visit, {
    code: 'illegalStep',
    params: { event: visit.param('act').slice(0, 40), state: statePath(message.state) },
  });
}

/** A letter is usually posted today. */
function startOf(open: OpenMessage, act: MessageAct): Raw {
  const form = act.form(open);
  return form.fields.on ? formatForm(form, { on: open.visit.today }) : {};
}

type ActProps = {
  readonly open: OpenMessage;
  readonly act: MessageAct;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

function ActPage({ open, act, raw, problems = [], warnings = [] }: ActProps) {
  const { visit, dossier, message } = open;
  const at = { dossier: dossier.id, message: message.id };
  const form = act.form(open);
  return (
    <Layout
      visit={visit}
      title={`${form.title}, ${dossier.reference}`}
      here="clients"
      width="narrow"
      problems={toSummarise(problems, warnings)}
      back={{ href: paths.message(at), label: mailKindLabels[message.kind] }}
    >
      <h1>{form.title}</h1>
      <p class="soft">Aan {[message.to.name, message.to.email].filter(Boolean).join(', ')}.</p>
      <FormView
        visit={visit}
        form={form}
        raw={raw}
        problems={problems}
        warnings={warnings}
        action={paths.messageAct({ ...at, act: act.key })}
        submit={act.label}
      >
        <p>{act.follows}</p>
      </FormView>
    </Layout>
  );
}
