import { invoicesOf } from '#src/commands/invoices/billing.ts';
import { creditInvoice, draftCredit } from '#src/commands/invoices/credit.ts';
import { invoiceInput } from '#src/commands/invoices/input.ts';
import { formatForm, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import { creditForm } from '#src/domain/invoices/credit-form.ts';
import { creditedLines } from '#src/domain/invoices/to-bill.ts';
import type { Problem } from '#src/domain/result.ts';
import { creditfactuur } from '#templates/factuur/kind.ts';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import { checkFreeText, toSummarise, type WordWarning } from '../free-text.ts';
import { paths } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { CheckPage } from './check-page.tsx';
import { lookAt } from './look.ts';
import { type OpenInvoice, withInvoice } from './open-invoice.ts';

const list = { house: 'invoices.list' } as const;

export const routes = [
  route({ method: 'GET', path: paths.invoiceCredit.pattern, access: list, handler: withInvoice(showForm) }),
  route({ method: 'POST', path: paths.invoiceCredit.pattern, access: list, handler: withInvoice(checkCredit) }),
  // whoever comes back to this address by hand or after logging in finds the form
  route({ method: 'GET', path: paths.invoiceCreditMake.pattern, access: list, handler: withInvoice(showForm) }),
  route({ method: 'POST', path: paths.invoiceCreditMake.pattern, access: list, handler: withInvoice(makeCredit) }),
];

/** All that was not taken back yet. */
async function showForm(open: OpenInvoice): Promise<Response> {
  const form = await formOf(open);
  if (!form) return notFound(open.visit);
  const { control } = form.fields.lines;
  const lines = control.kind === 'checkboxes' ? control.options.map(({ value }) => value) : [];
  return page(<FormPage open={open} form={form} raw={formatForm(form, { lines })} />);
}

/** Shows the credit note as it would be, as a page or as the PDF itself. Nothing is kept. */
async function checkCredit(open: OpenInvoice): Promise<Response> {
  const { visit, invoice } = open;
  const form = await formOf(open);
  if (!form) return notFound(visit);
  const { _wijzig, _bekijk, _basis, ...raw } = visit.posted.raw;
  if (_wijzig !== undefined) return page(<FormPage open={open} form={form} raw={raw} />);
  const judged = judge(open, form, raw);
  if (!judged.ok) return judged.again;
  const drafted = await draftCredit(visit.deps, visit.actor, { id: invoice.id, ...judged.wish });
  if (!drafted.ok) return refused(visit, drafted.refusal);
  const credit = drafted.value.invoice;
  const model = creditfactuur.toDocument(creditfactuur.input.parse(invoiceInput(credit, visit.organisation)));
  if (_bekijk === 'pdf') return lookAt(visit, model, credit.branchId);
  const at = { number: invoice.number };
  return page(
    <CheckPage
      visit={visit}
      title="Controleer de creditfactuur"
      back={{ href: paths.invoice(at), label: `Factuur ${invoice.number}` }}
      model={model}
      raw={raw}
      basis={drafted.value.basis}
      typedAt={paths.invoiceCredit(at)}
      madeAt={paths.invoiceCreditMake(at)}
      make="Maak de creditfactuur"
    />,
  );
}

/** Pressing twice finds nothing more to take back, and leads to what the first made. */
async function makeCredit(open: OpenInvoice): Promise<Response> {
  const { visit, invoice } = open;
  const form = await formOf(open);
  if (!form) return seeOther(paths.invoice({ number: invoice.number }));
  const { _basis, ...raw } = visit.posted.raw;
  const judged = judge(open, form, raw);
  // the page before judged the same: what it took back is gone since
  if (!judged.ok) return seeOther(paths.invoice({ number: invoice.number }));
  const order = { id: invoice.id, ...judged.wish, basis: String(_basis ?? '') };
  const made = await creditInvoice(visit.deps, visit.actor, order);
  if (made.ok) return seeOther(paths.invoice({ number: visit.deps.store.invoices.summary(made.value)?.number ?? '' }));
  return made.refusal.code === 'conflict'
    ? seeOther(paths.invoice({ number: invoice.number }))
    : refused(visit, made.refusal);
}

type CreditForm = ReturnType<typeof creditForm>;

/** Of lines that were not taken back; undefined when there is none. */
async function formOf({ visit, invoice }: OpenInvoice): Promise<CreditForm | undefined> {
  if (invoice.kind === 'credit') return undefined;
  const gone = creditedLines(invoice, await invoicesOf(visit.deps.store, invoice.reference));
  return gone.length < invoice.lines.length ? creditForm(invoice.lines, gone) : undefined;
}

/** The typed answers, if nothing is wrong with them; else the form again with all that is. */
function judge(open: OpenInvoice, form: CreditForm, raw: Raw) {
  const parsed = parseForm(form, raw);
  const { warnings } = checkFreeText(form, raw);
  if (parsed.ok && warnings.length === 0)
    return { ok: true, wish: { lines: parsed.value.lines.map(Number), reason: parsed.value.reason } } as const;
  const problems = problemsOf(parsed);
  const again = page(<FormPage open={open} form={form} raw={raw} problems={problems} warnings={warnings} />, 422);
  return { ok: false, again } as const;
}

type FormPageProps = {
  readonly open: OpenInvoice;
  readonly form: CreditForm;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

function FormPage({ open: { visit, invoice }, form, raw, problems = [], warnings = [] }: FormPageProps) {
  const at = { number: invoice.number };
  return (
    <Layout
      visit={visit}
      title={form.title}
      here="invoices"
      width="narrow"
      back={{ href: paths.invoice(at), label: `Factuur ${invoice.number}` }}
      problems={toSummarise(problems, warnings)}
      notYet="gemaakt"
    >
      <h1>{form.title}</h1>
      <FormView
        visit={visit}
        form={form}
        raw={raw}
        problems={problems}
        warnings={warnings}
        action={paths.invoiceCredit(at)}
        submit="Controleer de creditfactuur"
      />
    </Layout>
  );
}
