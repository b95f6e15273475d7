import { openInvoice } from '#src/commands/invoices/open-invoice.ts';
import { addDays } from '#src/domain/calendar.ts';
import { toCsv } from '#src/domain/csv.ts';
import { formatForm, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import { bookingHead, bookingRows } from '#src/domain/invoices/booking-rows.ts';
import { exportForm } from '#src/domain/invoices/export-form.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { download, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { branchesOf } from './branches.ts';

const list = { house: 'invoices.list' } as const;

export const routes = [
  route({ method: 'GET', path: paths.invoiceExport.pattern, access: list, handler: showExport }),
  route({
    method: 'POST',
    path: paths.invoiceExport.pattern,
    access: list,
    act: 'invoices.export',
    handler: downloadInvoices,
  }),
];

/** The bookkeeping mostly wants the month before. */
function showExport(visit: UserVisit): Promise<Response> {
  const until = addDays(firstOfMonth(visit.today), -1);
  return page(<ExportPage visit={visit} raw={formatForm(exportForm, { from: firstOfMonth(until), until })} />);
}

/** P13: what this visitor sees of these days, for a package for bookkeeping. Writes nothing. */
async function downloadInvoices(visit: UserVisit): Promise<Response> {
  const { raw } = visit.posted;
  const parsed = parseForm(exportForm, raw);
  if (!parsed.ok) return page(<ExportPage visit={visit} raw={raw} problems={problemsOf(parsed)} />, 422);
  const { from, until } = parsed.value;
  const rows: string[][] = [];
  for (const { id: branchId } of branchesOf(visit))
    for (const { id } of visit.deps.store.invoiceLists.inPeriod({ from, until, branchId })) {
      const opened = await openInvoice(visit.deps, visit.actor, { id, action: 'invoices.export' });
      if (opened.ok) rows.push(...bookingRows(opened.value.invoice));
    }
  rows.sort(([one = ''], [other = '']) => (one < other ? -1 : one > other ? 1 : 0));
  return download({
    bytes: toCsv([bookingHead, ...rows]),
    type: 'text/csv; charset=utf-8',
    fileName: `facturen-${from}-${until}.csv`,
  });
}

type ExportProps = { readonly visit: UserVisit; readonly raw: Raw; readonly problems?: readonly Problem[] };

function ExportPage({ visit, raw, problems = [] }: ExportProps) {
  return (
    <Layout
      visit={visit}
      title="Voor de boekhouding"
      here="invoices"
      width="narrow"
      back={{ href: paths.invoices(), label: 'Facturen' }}
      problems={problems}
      notYet="gemaakt"
    >
      <h1>Voor de boekhouding</h1>
      <FormView
        visit={visit}
        form={exportForm}
        raw={raw}
        problems={problems}
        action={paths.invoiceExport()}
        submit="Download het bestand"
      />
    </Layout>
  );
}

function firstOfMonth(day: Day): Day {
  // the first is a day of every month
  return `${day.slice(0, 7)}-01` as Day;
}
