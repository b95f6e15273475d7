import { endHold, orderHold, reviewHold } from '#src/commands/retention/ordered-holds.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { orderHoldForm, reviewHoldForm } from '#src/domain/ordered-hold-form.ts';
import { LinkButton } from '../components/button.tsx';
import { Held } from '../components/held.tsx';
import { Panel } from '../components/panel.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { mayNow, type OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { notFound, refused, seeOther } from '../respond.tsx';

/** R33: what the directorate keeps this dossier for, and the way to end or lengthen it. Only the directorate sees it. */
export function HoldsPanel({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  if (!mayNow(open, 'hold.order')) return null;
  return (
    <Panel title="Vernietiging tegenhouden">
      <Holds open={open} />
      <LinkButton look="second" href={paths.dossierHolds({ dossier: dossier.id })}>
        Houd de vernietiging tegen
      </LinkButton>
    </Panel>
  );
}

function Holds({ open }: { readonly open: OpenDossier }) {
  const holds = open.dossier.retention.holds.filter(({ ended }) => !ended);
  if (holds.length === 0) return <p class="soft">De directie houdt dit dossier nu nergens voor aan.</p>;
  return (
    <>
      {holds.map((hold) => (
        <Held
          visit={open.visit}
          hold={hold}
          longer={paths.dossierHold({ dossier: open.dossier.id, hold: hold.id })}
          end={paths.dossierHoldEnd({ dossier: open.dossier.id, hold: hold.id })}
        />
      ))}
    </>
  );
}

export function showOrder(open: OpenDossier): Response | Promise<Response> {
  return showEditor(open.visit, ordering(open), {});
}

export function postOrder(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  return submitEditor(
    visit,
    ordering(open),
    (answers, reasons) => orderHold(visit.deps, visit.actor, dossier.id, { answers, reasons }),
    () => paths.dossierHolds({ dossier: dossier.id }),
  );
}

export function showReview(open: OpenDossier): Response | Promise<Response> {
  const editor = reviewing(open);
  return editor ? showEditor(open.visit, editor, {}) : notFound(open.visit);
}

export function postReview(open: OpenDossier): Response | Promise<Response> {
  const { visit, dossier } = open;
  const editor = reviewing(open);
  if (!editor) return notFound(visit);
  return submitEditor(
    visit,
    editor,
    (answers, reasons) => reviewHold(visit.deps, visit.actor, dossier.id, { holdId: holdOf(open), answers, reasons }),
    () => paths.dossierHolds({ dossier: dossier.id }),
  );
}

export async function postEnd(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const ended = await endHold(visit.deps, visit.actor, dossier.id, holdOf(open));
  return ended.ok ? seeOther(paths.dossierHolds({ dossier: dossier.id })) : refused(visit, ended.refusal);
}

function holdOf({ visit }: OpenDossier): ItemId {
  // any text may stand in the address; the dossier knows it or does not
  return visit.param('hold') as ItemId;
}

/** Whoever does not read the dossier itself, finds here what is in force. */
function ordering(open: OpenDossier) {
  const { dossier, visit } = open;
  return {
    ...about(open, orderHoldForm(visit.today)),
    note: <Holds open={open} />,
    action: paths.dossierHolds({ dossier: dossier.id }),
    submit: 'Houd de vernietiging tegen',
  } as const;
}

function about<F extends Fields>({ dossier }: OpenDossier, form: Form<F>) {
  const back = { href: paths.dossier({ dossier: dossier.id }), label: dossier.reference };
  return { title: form.title, here: 'clients', back, form } as const;
}

function reviewing(open: OpenDossier) {
  const { dossier, visit } = open;
  const hold = dossier.retention.holds.find(({ id, ended }) => id === holdOf(open) && !ended);
  if (!hold) return undefined;
  return {
    ...about(open, reviewHoldForm(visit.today)),
    action: paths.dossierHold({ dossier: dossier.id, hold: hold.id }),
    submit: 'Houd langer tegen',
  } as const;
}
