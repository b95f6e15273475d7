import { caseSubject } from '#src/commands/cases/subject.ts';
import { isAbout } from '#src/domain/case-permissions.ts';
import type { ComplaintCase } from '#src/domain/cases/case.ts';
import { type ComplaintYear, complaintFigures } from '#src/domain/cases/complaint-figures.ts';
import { toCsv } from '#src/domain/csv.ts';
import { dutchNumber } from '#src/domain/format.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths, withQuery } from '../paths.ts';
import { download, page } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

const pageSize = 200;

const labels: readonly (readonly [keyof ComplaintYear, string])[] = [
  ['year', 'Jaar'],
  ['filed', 'Ingediend'],
  ['open', 'Nog zonder oordeel'],
  ['upheld', 'Gegrond'],
  ['partlyUpheld', 'Deels gegrond'],
  ['notUpheld', 'Ongegrond'],
  ['noFinding', 'Geen oordeel'],
  ['settled', 'Samen opgelost'],
  ['notHandled', 'Niet behandeld of doorgestuurd'],
  ['withdrawn', 'Ingetrokken of vervallen'],
  ['medianDays', 'Dagen tot oordeel, middelste'],
  ['maxDays', 'Dagen tot oordeel, langste'],
  ['extended', 'Verlengd'],
  ['late', 'Te laat'],
  ['measuresOpen', 'Maatregelen open'],
  ['measuresDone', 'Maatregelen gedaan'],
];

/** R53: the year in numbers, without names. Whoever a complaint is about does not find it counted here either (R51). */
export async function showFigures(visit: UserVisit): Promise<Response> {
  const years = complaintFigures(await complaintsFor(visit));
  if (visit.url.searchParams.get('als') !== 'csv') return page(<FiguresPage visit={visit} years={years} />);
  const rows = years.map((year) => labels.map(([key]) => cell(year[key])));
  return download({
    bytes: toCsv([labels.map(([, label]) => label), ...rows]),
    type: 'text/csv; charset=utf-8',
    fileName: 'klachten-per-jaar.csv',
  });
}

async function complaintsFor({ deps, user }: UserVisit): Promise<ComplaintCase[]> {
  const found: ComplaintCase[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = deps.store.caseLists.register({
      kind: 'complaint',
      limit: pageSize,
      ...(after && { after }),
    });
    for (const row of rows) {
      if (isAbout(user, caseSubject(deps.store, row))) continue;
      const one = (await deps.store.cases.load(row.id))?.value;
      if (one?.kind === 'complaint') found.push(one);
    }
    after = next;
  } while (after);
  return found;
}

function cell(value: ComplaintYear[keyof ComplaintYear]): string {
  return typeof value === 'number' ? dutchNumber(value) : (value ?? '–');
}

function FiguresPage({ visit, years }: { readonly visit: UserVisit; readonly years: readonly ComplaintYear[] }) {
  return (
    <Layout
      visit={visit}
      title="Klachten per jaar"
      here="complaints"
      back={{ href: paths.complaints(), label: 'Klachten' }}
    >
      <h1>Klachten per jaar</h1>
      <p class="lead">Aantallen zonder namen, per jaar van indienen.</p>
      {years.length === 0 && (
        <EmptyState title="Er zijn nog geen klachten">
          <p>Vanaf de eerste klacht staan hier de aantallen.</p>
        </EmptyState>
      )}
      {years.map((year) => (
        <Panel title={year.year}>
          <Table<(typeof labels)[number]>
            caption={`Klachten in ${year.year}`}
            captionHidden
            rows={labels.slice(1)}
            columns={[
              { label: 'Wat', cell: ([, label]) => label },
              { label: 'Aantal', kind: 'number', cell: ([key]) => cell(year[key]) },
            ]}
          />
        </Panel>
      ))}
      {years.length > 0 && (
        <p class="alone">
          <a href={withQuery(paths.complaintFigures(), { als: 'csv' })}>Download als CSV</a>
        </p>
      )}
    </Layout>
  );
}
