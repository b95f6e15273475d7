import { centsAsMoney, shortDate } from '#src/domain/format.ts';
import type { InvoiceSummary } from '#src/domain/invoices/summary.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { stateLabel } from '#workflows/index.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths, withQuery } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { branchesOf, chosenBranch } from './branches.ts';
import { InvoicesFrame } from './frame.tsx';
import { InvoiceTag } from './invoice-tag.tsx';

export const routes = [
  route({ method: 'GET', path: paths.invoices.pattern, access: { house: 'invoices.list' }, handler: showInvoices }),
];

const rowsShown = 50;

type List = {
  readonly branch: Branch | undefined;
  readonly year: number | undefined;
  readonly rows: readonly InvoiceSummary[];
  readonly next: string | undefined;
};

/** Newest first, of a branch and a book year. */
function showInvoices(visit: UserVisit): Promise<Response> {
  const query = visit.url.searchParams;
  const branch = chosenBranch(visit);
  const { bookYearLists, invoiceLists } = visit.deps.store;
  const year = bookYearLists.all().find((one) => String(one.year) === query.get('jaar'))?.year;
  const after = query.get('na') ?? undefined;
  const { rows, next } = invoiceLists.page({
    ...(branch && { branchId: branch.id }),
    ...(year !== undefined && { bookYear: year }),
    ...(after !== undefined && { after }),
    limit: rowsShown,
  });
  return page(<ListPage visit={visit} list={{ branch, year, rows, next }} />);
}

function ListPage({ visit, list }: { readonly visit: UserVisit; readonly list: List }) {
  const { branch, year, rows, next } = list;
  const kept = { vestiging: branch?.id, jaar: year === undefined ? undefined : String(year) };
  return (
    <InvoicesFrame visit={visit} title="Facturen" tab="list">
      <Choices visit={visit} list={list} />
      {rows.length === 0 ? (
        <EmptyState title="Hier staan nog geen facturen">
          <p>
            Een factuur maakt u bij <a href={paths.invoicesToMake()}>Te factureren</a>, uit de uren in het dossier en de
            prijzen in het contract.
          </p>
        </EmptyState>
      ) : (
        <Panel>
          <Table<InvoiceSummary>
            caption="Facturen"
            captionHidden
            rows={rows}
            columns={[
              {
                label: 'Nummer',
                kind: 'nowrap',
                cell: ({ number }) => <a href={paths.invoice({ number })}>{number}</a>,
              },
              { label: 'Dag', kind: 'nowrap', cell: ({ date }) => shortDate(date) },
              { label: 'Opdrachtgever', cell: ({ sponsor }) => sponsor },
              { label: 'Kenmerk', kind: 'nowrap', cell: ({ reference }) => reference },
              { label: 'Bedrag met btw', kind: 'number', cell: ({ gross }) => centsAsMoney(gross) },
              { label: 'Soort', cell: (one) => <InvoiceTag visit={visit} invoice={one} /> },
              { label: 'Boekjaar', cell: ({ bookYear }) => `${bookYear}: ${stateOf(visit, bookYear)}` },
            ]}
          />
        </Panel>
      )}
      {next && (
        <p class="alone">
          <a href={withQuery(paths.invoices(), { ...kept, na: next })}>Oudere facturen</a>
        </p>
      )}
    </InvoicesFrame>
  );
}

/** 'in gebruik', 'in het archief'. */
function stateOf({ deps }: UserVisit, year: number): string {
  const state = deps.store.bookYearLists.ofYear(year)?.state;
  return state ? stateLabel('bookYear', state).toLowerCase() : '';
}

/** Which branch and which year, as links: choosing changes nothing. */
function Choices({ visit, list: { branch, year } }: { readonly visit: UserVisit; readonly list: List }) {
  const seen = branchesOf(visit);
  const years = visit.deps.store.bookYearLists.all().map((one) => one.year);
  const at = (vestiging: string | undefined, jaar: number | undefined) =>
    withQuery(paths.invoices(), { vestiging, jaar: jaar === undefined ? undefined : String(jaar) });
  return (
    <>
      {seen.length > 1 && (
        <p class="alone">
          Vestiging: <Choice href={at(undefined, year)} here={!branch} label="alle" />
          {seen.map(({ id, name }) => (
            <>
              {' '}
              · <Choice href={at(id, year)} here={branch?.id === id} label={name} />
            </>
          ))}
        </p>
      )}
      {years.length > 1 && (
        <p class="alone">
          Boekjaar: <Choice href={at(branch?.id, undefined)} here={year === undefined} label="alle" />
          {years.map((one) => (
            <>
              {' '}
              · <Choice href={at(branch?.id, one)} here={one === year} label={String(one)} />
            </>
          ))}
        </p>
      )}
    </>
  );
}

function Choice({ href, here, label }: { readonly href: string; readonly here: boolean; readonly label: string }) {
  return here ? <strong>{label}</strong> : <a href={href}>{label}</a>;
}
