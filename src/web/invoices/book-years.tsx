import { longDate } from '#src/domain/format.ts';
import type { BookYearSummary } from '#src/domain/invoices/summary.ts';
import { fiscalKeptUntil } from '#src/domain/retention.ts';
import { stateLabel } from '#workflows/index.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths, withQuery } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { branchesOf } from './branches.ts';
import { InvoicesFrame } from './frame.tsx';

export const routes = [
  route({ method: 'GET', path: paths.bookYears.pattern, access: { house: 'invoices.list' }, handler: showBookYears }),
];

function showBookYears(visit: UserVisit): Promise<Response> {
  return page(<BookYearsPage visit={visit} years={visit.deps.store.bookYearLists.all()} />);
}

/** P13: until when the invoices of a year are kept, and where they stand on the way there. */
function BookYearsPage({ visit, years }: { readonly visit: UserVisit; readonly years: readonly BookYearSummary[] }) {
  const { invoiceLists } = visit.deps.store;
  const seen = branchesOf(visit);
  const count = (year: number) => seen.reduce((sum, { id }) => sum + invoiceLists.countOf(year, id), 0);
  return (
    <InvoicesFrame visit={visit} title="Boekjaren" tab="bookYears">
      <p>
        Op 1 januari na het boekjaar gaan de facturen naar het archief. De belastingwet vraagt ze zeven jaar te bewaren.
        Daarna worden ze vernietigd, alle facturen van een boekjaar tegelijk.
        {visit.may('destruction.list') && (
          <>
            {' '}
            Voorstellen en bevestigen gaat op de pagina <a href={paths.destructions()}>Vernietigen</a>.
          </>
        )}
      </p>
      {years.length === 0 ? (
        <EmptyState title="Er is nog geen boekjaar">
          <p>Het begint met de eerste factuur van een jaar.</p>
        </EmptyState>
      ) : (
        <Panel>
          <Table<BookYearSummary>
            caption="Boekjaren"
            captionHidden
            rows={years}
            columns={[
              {
                label: 'Boekjaar',
                cell: ({ year }) => <a href={withQuery(paths.invoices(), { jaar: String(year) })}>{year}</a>,
              },
              {
                label: 'Stand',
                cell: ({ state }) => (
                  <Tag status={state === 'booked' ? 'info' : 'plain'}>{stateLabel('bookYear', state)}</Tag>
                ),
              },
              { label: 'Facturen', kind: 'number', cell: ({ year }) => count(year) },
              { label: 'Bewaard tot en met', kind: 'nowrap', cell: ({ year }) => longDate(fiscalKeptUntil(year)) },
              { label: 'Vernietigen vanaf', kind: 'nowrap', cell: ({ destroyFrom }) => longDate(destroyFrom) },
              ...(visit.may('bookYears.hold')
                ? [{ label: 'Tegenhouden', cell: (one: BookYearSummary) => <HoldLink bookYear={one} /> }]
                : []),
            ]}
          />
        </Panel>
      )}
    </InvoicesFrame>
  );
}

function HoldLink({ bookYear: { year, review } }: { readonly bookYear: BookYearSummary }) {
  return (
    <a href={paths.bookYear({ year })}>
      {review ? `Bekijken op ${longDate(review)}` : 'Houd tegen'}
      <span class="vh"> boekjaar {year}</span>
    </a>
  );
}
