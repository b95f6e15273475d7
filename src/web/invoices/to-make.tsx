import { hours } from '#src/domain/format.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths, withQuery } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { branchesOf } from './branches.ts';
import { InvoicesFrame } from './frame.tsx';

export const routes = [
  route({ method: 'GET', path: paths.invoicesToMake.pattern, access: { house: 'invoices.list' }, handler: showToMake }),
];

const rowsShown = 50;

type Row = { readonly dossier: DossierSummary; readonly spent: number; readonly billed: number };
type ToMake = { readonly rows: readonly Row[]; readonly next: string | undefined; readonly all: boolean };

/** Dossiers in use of the own branch, by name: those with hours to bill, or all of them. */
function showToMake(visit: UserVisit): Promise<Response> {
  const query = visit.url.searchParams;
  const all = query.get('alle') === 'ja';
  const found = rowsFrom(visit, { all, after: query.get('na') ?? undefined });
  return page(<ToMakePage visit={visit} toMake={{ ...found, all }} />);
}

function rowsFrom(
  visit: UserVisit,
  { all, after: from }: { readonly all: boolean; readonly after?: string | undefined },
) {
  const { lists } = visit.deps.store;
  const branchIds = branchesOf(visit).map(({ id }) => id);
  const rows: Row[] = [];
  let after = from;
  for (;;) {
    const part = lists.list({
      scope: { kind: 'branches', branchIds, withoutArchive: true },
      order: 'name',
      limit: rowsShown,
      ...(after !== undefined && { after }),
    });
    for (const row of part.rows.map((dossier) => rowOf(visit, dossier))) {
      if (rows.length === rowsShown) return { rows, next: rows.at(-1)?.dossier.id };
      if (all || row.spent > row.billed) rows.push(row);
    }
    if (part.next === undefined) return { rows, next: undefined };
    after = part.next;
  }
}

/** Both numbers are known by heart: a row costs the same however many notes and invoices there are. */
function rowOf({ deps }: UserVisit, dossier: DossierSummary): Row {
  return { dossier, spent: dossier.hours ?? 0, billed: deps.store.invoiceLists.hoursOf(dossier.reference) };
}

function ToMakePage({ visit, toMake: { rows, next, all } }: { readonly visit: UserVisit; readonly toMake: ToMake }) {
  return (
    <InvoicesFrame visit={visit} title="Te factureren" tab="toMake">
      {!visit.organisation.billing && (
        <EmptyState title="De factuurgegevens zijn nog niet ingevuld">
          <p>Zonder KvK-nummer, btw-id en rekening kan niemand een factuur maken. De directie vult ze in.</p>
        </EmptyState>
      )}
      <p class="alone">
        {all ? (
          <a href={paths.invoicesToMake()}>Toon alleen dossiers met open uren</a>
        ) : (
          <a href={withQuery(paths.invoicesToMake(), { alle: 'ja' })}>Toon alle dossiers in gebruik</a>
        )}
      </p>
      {rows.length === 0 ? (
        <EmptyState title="Er staat niets open">
          <p>Alle uren staan op een factuur. Nieuwe uren komen hier vanzelf bij.</p>
        </EmptyState>
      ) : (
        <Panel>
          <Table<Row>
            caption="Te factureren"
            captionHidden
            rows={rows}
            columns={[
              {
                label: 'Cliënt',
                cell: ({ dossier }) => <a href={paths.dossierInvoices({ dossier: dossier.id })}>{dossier.name}</a>,
              },
              { label: 'Kenmerk', kind: 'nowrap', cell: ({ dossier }) => dossier.reference },
              {
                label: 'Opdrachtgever',
                cell: ({ dossier }) => findSponsor(visit.organisation, dossier.sponsorId)?.name ?? '',
              },
              { label: 'Besteed', kind: 'number', cell: ({ spent }) => hours(spent) },
              { label: 'Gefactureerd', kind: 'number', cell: ({ billed }) => hours(billed) },
              {
                label: 'Nog te factureren',
                kind: 'number',
                cell: ({ spent, billed }) => hours(Math.max(0, spent - billed)),
              },
            ]}
          />
        </Panel>
      )}
      {next && (
        <p class="alone">
          <a href={withQuery(paths.invoicesToMake(), { alle: all ? 'ja' : undefined, na: next })}>Volgende bladzijde</a>
        </p>
      )}
    </InvoicesFrame>
  );
}
