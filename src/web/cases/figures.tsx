import { caseSubject } from '#src/commands/cases/subject.ts';
import { isAbout } from '#src/domain/case-permissions.ts';
import type { CaseKind } from '#src/domain/cases/case.ts';
import { type CaseFigure, figureOf } from '#src/domain/cases/case-figure.ts';
import { type FiguresOfYear, yearlyFigures } from '#src/domain/cases/yearly-figures.ts';
import { toCsv } from '#src/domain/csv.ts';
import { dutchNumber } from '#src/domain/format.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import type { Section } from '../navigation.ts';
import { paths, withQuery } from '../paths.ts';
import { download, page } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

const pageSize = 200;

type About = {
  readonly title: string;
  readonly here: Section;
  readonly href: string;
  readonly register: { readonly href: string; readonly label: string };
  readonly lead: string;
  readonly none: string;
  readonly fileName: string;
};

const about: Readonly<Record<CaseKind, About>> = {
  complaint: {
    title: 'Klachten per jaar',
    here: 'complaints',
    href: paths.complaintFigures(),
    register: { href: paths.complaints(), label: 'Klachten' },
    lead: 'Aantallen zonder namen, per jaar van indienen.',
    none: 'Er zijn nog geen klachten',
    fileName: 'klachten-per-jaar.csv',
  },
  request: {
    title: 'Verzoeken per jaar',
    here: 'requests',
    href: paths.requestFigures(),
    register: { href: paths.requests(), label: 'Verzoeken' },
    lead: 'Aantallen zonder namen, per jaar van ontvangst.',
    none: 'Er zijn nog geen verzoeken',
    fileName: 'verzoeken-per-jaar.csv',
  },
  breach: {
    title: 'Datalekken per jaar',
    here: 'breaches',
    href: paths.breachFigures(),
    register: { href: paths.breaches(), label: 'Datalekken' },
    lead: 'Aantallen zonder namen, per jaar waarin wij het merkten.',
    none: 'Er zijn nog geen datalekken',
    fileName: 'datalekken-per-jaar.csv',
  },
};

/**
 * R53: the year in numbers, without names, also of cases that were destroyed. Whoever a complaint is about does not find it
 * counted here either, as long as anybody knows whom it was about (R51).
 */
export function showFigures(kind: CaseKind) {
  return async (visit: UserVisit): Promise<Response> => {
    const years = yearlyFigures(kind, [...(await visit.deps.store.figures.kept()), ...(await livingFor(visit, kind))]);
    if (visit.url.searchParams.get('als') !== 'csv')
      return page(<FiguresPage visit={visit} kind={kind} years={years} />);
    const head = ['Jaar', ...(years[0]?.rows.map(([label]) => label) ?? [])];
    const rows = years.map(({ year, rows }) => [year, ...rows.map(([, value]) => cell(value))]);
    return download({
      bytes: toCsv([head, ...rows]),
      type: 'text/csv; charset=utf-8',
      fileName: about[kind].fileName,
    });
  };
}

async function livingFor({ deps, user }: UserVisit, kind: CaseKind): Promise<CaseFigure[]> {
  const found: CaseFigure[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = deps.store.caseLists.register({ kind, limit: pageSize, ...(after && { after }) });
    for (const row of rows) {
      if (kind === 'complaint' && isAbout(user, caseSubject(deps.store, row))) continue;
      const one = (await deps.store.cases.load(row.id))?.value;
      if (one) found.push(figureOf(one));
    }
    after = next;
  } while (after);
  return found;
}

function cell(value: number | undefined): string {
  return value === undefined ? '–' : dutchNumber(value);
}

type FiguresProps = {
  readonly visit: UserVisit;
  readonly kind: CaseKind;
  readonly years: readonly FiguresOfYear[];
};

function FiguresPage({ visit, kind, years }: FiguresProps) {
  const { title, here, href, register, lead, none } = about[kind];
  return (
    <Layout visit={visit} title={title} here={here} back={register}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {years.length === 0 && (
        <EmptyState title={none}>
          <p>Vanaf de eerste staan hier de aantallen.</p>
        </EmptyState>
      )}
      {years.map(({ year, rows }) => (
        <Panel title={year}>
          <Table<(typeof rows)[number]>
            caption={`${register.label} in ${year}`}
            captionHidden
            rows={rows}
            columns={[
              { label: 'Wat', cell: ([label]) => label },
              { label: 'Aantal', kind: 'number', cell: ([, value]) => cell(value) },
            ]}
          />
        </Panel>
      ))}
      {years.length > 0 && (
        <p class="alone">
          <a href={withQuery(href, { als: 'csv' })}>Download als CSV</a>
        </p>
      )}
    </Layout>
  );
}
