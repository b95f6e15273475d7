import { type Billable, billable } from '#src/commands/invoices/billable.ts';
import { invoiceInput } from '#src/commands/invoices/input.ts';
import { draftInvoice, issueInvoice } from '#src/commands/invoices/issue.ts';
import { addDays } from '#src/domain/calendar.ts';
import { formatForm, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { InvoiceWish } from '#src/domain/invoices/compose.ts';
import { invoiceForm, toWish } from '#src/domain/invoices/invoice-form.ts';
import type { Problem } from '#src/domain/result.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import { factuur } from '#templates/factuur/kind.ts';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import { changedRows } from '../form-rows.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { DossierVisit } from '../visit.ts';
import { CheckPage } from './check-page.tsx';
import { lookAt } from './look.ts';

const bill = { dossier: 'hours.bill' } as const;

export const routes = [
  route({ method: 'GET', path: paths.dossierInvoice.pattern, access: bill, handler: withBillable(showForm) }),
  route({ method: 'POST', path: paths.dossierInvoice.pattern, access: bill, handler: withBillable(checkInvoice) }),
  // whoever comes back to this address by hand or after logging in finds the form
  route({ method: 'GET', path: paths.dossierInvoiceMake.pattern, access: bill, handler: withBillable(showForm) }),
  route({ method: 'POST', path: paths.dossierInvoiceMake.pattern, access: bill, handler: withBillable(makeInvoice) }),
];

type Billing = { readonly visit: DossierVisit; readonly found: Billable; readonly until: Day };

/** What can be billed until the day of the address, or today; to who may not, the page is not there (P14). */
function withBillable(handler: (billing: Billing) => Promise<Response>) {
  return async (visit: DossierVisit): Promise<Response> => {
    const { deps, actor, dossierId, today, url } = visit;
    const asked = daySchema.safeParse(url.searchParams.get('tot'));
    const until = asked.success && asked.data < today ? asked.data : today;
    const found = await billable(deps, actor, { dossierId, until });
    return found.ok ? handler({ visit, found: found.value, until }) : refused(visit, found.refusal);
  };
}

/** All hours that are left at the first price for an hour. */
function showForm({ visit, found, until }: Billing): Promise<Response> {
  const price = found.prices.find(({ unit }) => unit === 'hour');
  const { left } = found.toBill;
  const lines = price && left > 0 ? [{ code: price.code, quantity: left }] : [];
  const raw = formatForm(invoiceForm(found.prices, visit.today), { until, lines });
  return page(<FormPage billing={{ visit, found, until }} raw={raw} />);
}

/** Shows the invoice as it would be, as a page or as the PDF itself. Nothing is kept. */
async function checkInvoice(billing: Billing): Promise<Response> {
  const { visit } = billing;
  const { _wijzig, _bekijk, _basis, ...raw } = visit.posted.raw;
  if (_wijzig !== undefined) return page(<FormPage billing={billing} raw={raw} />);
  const rows = changedRows(raw);
  if (rows) return page(<FormPage billing={billing} raw={rows} />, 422);
  const judged = judge(billing, raw);
  if (!judged.ok) return judged.again([...judged.problems]);
  const drafted = await draftInvoice(visit.deps, visit.actor, { dossierId: visit.dossierId, ...judged.wish });
  if (!drafted.ok)
    return drafted.refusal.code === 'invalid'
      ? judged.again(drafted.refusal.problems ?? [])
      : refused(visit, drafted.refusal);
  const { invoice } = drafted.value;
  const model = factuur.toDocument(factuur.input.parse(invoiceInput(invoice, visit.organisation)));
  if (_bekijk === 'pdf') return lookAt(visit, model, invoice.branchId);
  const at = { dossier: visit.dossierId };
  return page(
    <CheckPage
      visit={visit}
      title={`Controleer de factuur, ${visit.summary.reference}`}
      back={{ href: paths.dossierInvoices(at), label: 'Facturen bij dit dossier' }}
      model={model}
      raw={raw}
      basis={drafted.value.basis}
      typedAt={paths.dossierInvoice(at)}
      madeAt={paths.dossierInvoiceMake(at)}
      make="Maak de factuur"
    />,
  );
}

/** It is made exactly as it was shown, or not at all: pressing twice makes one. */
async function makeInvoice(billing: Billing): Promise<Response> {
  const { visit } = billing;
  const { _basis, ...raw } = visit.posted.raw;
  const judged = judge(billing, raw);
  if (!judged.ok) return judged.again([...judged.problems]);
  const { deps, actor, dossierId } = visit;
  const made = await issueInvoice(deps, actor, { dossierId, ...judged.wish, basis: String(_basis ?? '') });
  if (made.ok) return seeOther(paths.invoice({ number: deps.store.invoices.summary(made.value)?.number ?? '' }));
  // the page before judged the same: since then it was made, or the hours changed
  return made.refusal.code === 'conflict' || made.refusal.code === 'invalid'
    ? seeOther(withQuery(paths.dossierInvoices({ dossier: dossierId }), { intussen: 'ja' }))
    : refused(visit, made.refusal);
}

type Judged =
  | { readonly ok: true; readonly wish: InvoiceWish; readonly again: Again }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly again: Again };
type Again = (problems: readonly Problem[]) => Promise<Response>;

function judge(billing: Billing, raw: Raw): Judged {
  const again: Again = (problems) => page(<FormPage billing={billing} raw={raw} problems={problems} />, 422);
  const parsed = parseForm(invoiceForm(billing.found.prices, billing.visit.today), raw);
  return parsed.ok
    ? { ok: true, wish: toWish(parsed.value), again }
    : { ok: false, problems: problemsOf(parsed), again };
}

type FormPageProps = { readonly billing: Billing; readonly raw: Raw; readonly problems?: readonly Problem[] };

function FormPage({ billing: { visit, found, until }, raw, problems = [] }: FormPageProps) {
  const at = { dossier: visit.dossierId };
  const monthEnd = addDays(`${visit.today.slice(0, 7)}-01` as Day, -1);
  return (
    <Layout
      visit={visit}
      title={`Factuur maken, ${visit.summary.reference}`}
      here="invoices"
      width="narrow"
      back={{ href: paths.dossierInvoices(at), label: 'Facturen bij dit dossier' }}
      problems={problems}
      notYet="gemaakt"
    >
      <h1>Factuur maken</h1>
      {until !== monthEnd && (
        <p class="alone">
          <a href={withQuery(paths.dossierInvoice(at), { tot: monthEnd })}>
            Neem de uren tot en met {longDate(monthEnd)}
          </a>
        </p>
      )}
      <FormView
        visit={visit}
        form={invoiceForm(found.prices, visit.today)}
        raw={raw}
        problems={problems}
        action={paths.dossierInvoice(at)}
        submit="Controleer de factuur"
      />
    </Layout>
  );
}
