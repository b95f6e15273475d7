import { billable } from '#src/commands/invoices/billable.ts';
import { writeOffHours } from '#src/commands/invoices/write-off.ts';
import { hours } from '#src/domain/format.ts';
import { notBilledForm } from '#src/domain/invoices/not-billed-form.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { refused } from '../respond.tsx';
import { route } from '../route.ts';
import type { DossierVisit } from '../visit.ts';

const bill = { dossier: 'hours.bill' } as const;

export const routes = [
  route({ method: 'GET', path: paths.dossierNotBilled.pattern, access: bill, handler: showForm }),
  route({ method: 'POST', path: paths.dossierNotBilled.pattern, access: bill, handler: keep }),
];

async function showForm(visit: DossierVisit): Promise<Response> {
  const left = await leftOf(visit);
  return left.ok ? showEditor(visit, editor(visit, left.hours), {}) : refused(visit, left.refusal);
}

/** What is noted later is to be billed again; so the hours that were seen go along. */
async function keep(visit: DossierVisit): Promise<Response> {
  const left = await leftOf(visit);
  if (!left.ok) return refused(visit, left.refusal);
  const { deps, actor, dossierId } = visit;
  const seen = Number(visit.posted.raw._basis);
  return submitEditor(
    visit,
    editor(visit, left.hours),
    ({ reason }) => writeOffHours(deps, actor, { dossierId, hours: seen, reason }),
    () => paths.dossierInvoices({ dossier: dossierId }),
  );
}

async function leftOf({ deps, actor, dossierId, today }: DossierVisit) {
  const found = await billable(deps, actor, { dossierId, until: today });
  return found.ok ? ({ ok: true, hours: found.value.toBill.left } as const) : found;
}

function editor(visit: DossierVisit, left: number): Editor<typeof notBilledForm.fields> {
  const at = { dossier: visit.dossierId };
  return {
    title: notBilledForm.title,
    here: 'invoices',
    back: { href: paths.dossierInvoices(at), label: 'Facturen bij dit dossier' },
    form: notBilledForm,
    action: paths.dossierNotBilled(at),
    submit: 'Factureer deze uren niet',
    basis: String(left),
    note: (
      <p>
        Er staat nog {hours(left)} open. Die uren komen op geen enkele factuur. Uren die later worden vastgelegd, komen
        er weer bij.
      </p>
    ),
  };
}
