import { toCsv } from '#src/domain/csv.ts';
import { longDate, upperFirst } from '#src/domain/format.ts';
import {
  oldNames,
  processingRegister,
  type RegisterRow,
  registerColumns,
  responsible,
} from '#src/domain/processing/register.ts';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { paths, withQuery } from '../paths.ts';
import { download, page } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

// Object.keys widens the closed list of keys
const columns = Object.keys(registerColumns) as (keyof typeof registerColumns)[];

/** R13: the register of processing (AVG 30) for reading and printing, as a table and as data. */
export function showProcessing(visit: UserVisit): Response | Promise<Response> {
  const rows = processingRegister(visit);
  switch (visit.url.searchParams.get('als')) {
    case 'csv':
      return download({ bytes: csvOf(rows), type: 'text/csv; charset=utf-8', fileName: 'register-verwerkingen.csv' });
    case 'json':
      return download({
        bytes: jsonOf(visit, rows),
        type: 'application/json; charset=utf-8',
        fileName: 'register-verwerkingen.json',
      });
    default:
      return page(<ProcessingPage visit={visit} rows={rows} />);
  }
}

function csvOf(rows: readonly RegisterRow[]): Uint8Array {
  return toCsv([Object.values(registerColumns), ...rows.map((row) => columns.map((column) => row[column].join('; ')))]);
}

function jsonOf(visit: UserVisit, rows: readonly RegisterRow[]): Uint8Array {
  const register = { day: visit.today, responsible: responsible(visit), columns: registerColumns, processings: rows };
  return new TextEncoder().encode(`${JSON.stringify(register, null, 2)}\n`);
}

function ProcessingPage({ visit, rows }: { readonly visit: UserVisit; readonly rows: readonly RegisterRow[] }) {
  return (
    <Layout
      visit={visit}
      title="Register van verwerkingen"
      here="help"
      width="narrow"
      back={{ href: paths.regulation(), label: 'Ons privacyreglement' }}
    >
      <h1>Register van verwerkingen</h1>
      <p class="lead">
        Wat wij met gegevens van mensen doen, zoals de privacywet dat vraagt (AVG artikel 30). Het programma maakt dit
        uit zijn eigen regels, contracten en instellingen van {longDate(visit.today)}.
      </p>
      <p class="noprint">
        <a href={withQuery(paths.processing(), { als: 'csv' })}>Download als CSV</a> ·{' '}
        <a href={withQuery(paths.processing(), { als: 'json' })}>Download als JSON</a>
      </p>
      <Panel title="Wie wij zijn">
        <SummaryList rows={responsible(visit)} />
      </Panel>
      {rows.map((row) => (
        <Panel title={row.title.join(' ')}>
          <SummaryList
            rows={columns.filter((column) => !apart.includes(column)).map((column) => lineOf(row, column))}
          />
        </Panel>
      ))}
      <Panel title="Beveiliging van dit alles">
        <Listed words={rows[0]?.security ?? []} />
      </Panel>
      <Panel title="Oude namen">
        <Table<(typeof oldNames)[number]>
          caption="Oude namen en hoe zij nu heten"
          captionHidden
          rows={oldNames}
          columns={[
            { label: 'Vroeger', cell: ({ before }) => before },
            { label: 'Nu', cell: ({ today }) => today },
          ]}
        />
      </Panel>
    </Layout>
  );
}

/** On the page the same for every row, or its heading. */
const apart: readonly (keyof typeof registerColumns)[] = ['title', 'security'];

function lineOf(row: RegisterRow, column: keyof typeof registerColumns) {
  const words = row[column];
  const joined = column === 'data' || column === 'provisions';
  return {
    label: registerColumns[column],
    value: joined ? upperFirst(words.join(', ')) : <Listed words={words} />,
  };
}

function Listed({ words }: { readonly words: readonly string[] }) {
  if (words.length < 2) return <>{words.join('')}</>;
  return (
    <ul class="flush">
      {words.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}
