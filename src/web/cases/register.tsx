import { daysBetween } from '#src/domain/calendar.ts';
import type { CaseKind } from '#src/domain/cases/case.ts';
import { topicLabels } from '#src/domain/cases/complaint-steps.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { clockTime, rowDate, shortDate } from '#src/domain/format.ts';
import { handlingLabel } from '../case-state.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { type Status, Tag } from '../components/tag.tsx';
import type { Section } from '../navigation.ts';
import { paths, withQuery } from '../paths.ts';
import { page } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';
import { seesCase } from './open-case.ts';

const rowsShown = 50;

type Register = {
  readonly title: string;
  readonly here: Section;
  readonly href: string;
  readonly figures: string;
  readonly none: string;
};

const registers: Readonly<Record<CaseKind, Register>> = {
  request: {
    title: 'Verzoeken',
    here: 'requests',
    href: paths.requests(),
    figures: paths.requestFigures(),
    none: 'Cliënten vragen via de website, per brief, door de telefoon of in een gesprek. Elk verzoek komt hier te staan.',
  },
  complaint: {
    title: 'Klachten',
    here: 'complaints',
    href: paths.complaints(),
    figures: paths.complaintFigures(),
    none: 'Iedereen mag een klacht indienen, ook meteen. Elke klacht komt hier te staan.',
  },
  breach: {
    title: 'Datalekken',
    here: 'breaches',
    href: paths.breaches(),
    figures: paths.breachFigures(),
    none: 'Gegevens bij de verkeerde persoon of kwijt? Meld het meteen, ook als u twijfelt.',
  },
};

/** A register: what this visitor may see of it, open ones with the nearest term first, then all, newest first. */
export function showRegister(kind: CaseKind) {
  return (visit: UserVisit): Promise<Response> => {
    const { caseLists } = visit.deps.store;
    const sees = (one: CaseSummary) => seesCase(visit, one);
    const open = caseLists.open().filter((one) => one.kind === kind && sees(one));
    const after = visit.url.searchParams.get('na') ?? undefined;
    // of a complaint not even the end of a page may tell (R51); who sees few requests goes through the pages of all
    const shown = { kind, limit: rowsShown, ...(kind === 'complaint' && { sees }) };
    const { rows, next } = caseLists.register({ ...shown, ...(after && { after }) });
    const closed = rows.filter((one) => !one.open && !one.tasks && sees(one));
    return page(<RegisterPage visit={visit} kind={kind} open={after ? [] : open} closed={closed} next={next} />);
  };
}

type RegisterProps = {
  readonly visit: UserVisit;
  readonly kind: CaseKind;
  readonly open: readonly CaseSummary[];
  readonly closed: readonly CaseSummary[];
  readonly next: string | undefined;
};

function RegisterPage({ visit, kind, open, closed, next }: RegisterProps) {
  const { title, here, href, figures, none } = registers[kind];
  return (
    <Layout visit={visit} title={title} here={here}>
      <div class="bar apart">
        <h1>{title}</h1>
        {kind === 'breach' && <LinkButton href={paths.breachNew()}>Meld een datalek</LinkButton>}
        {kind !== 'breach' && visit.may('case.enter') && (
          <LinkButton href={paths.caseNew()}>Leg een verzoek of klacht vast</LinkButton>
        )}
      </div>
      {(kind === 'complaint' || visit.may('figures.see')) && (
        <p class="alone">
          <a href={figures}>{title} per jaar</a>
        </p>
      )}
      {kind === 'breach' && open.length + closed.length > 0 && (
        <p class="alone">
          <a href={paths.breachRegister()}>Download het register als CSV</a>
        </p>
      )}
      {open.length + closed.length === 0 && (
        <EmptyState title="Hier staat niets open">
          <p>{none}</p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <Panel title="Open" count={open.length}>
          <Rows visit={visit} caption={`Open ${title.toLowerCase()}`} rows={open} kind={kind} />
        </Panel>
      )}
      {closed.length > 0 && (
        <Panel title="Afgehandeld">
          <Rows visit={visit} caption={`Afgehandelde ${title.toLowerCase()}`} rows={closed} kind={kind} />
        </Panel>
      )}
      {next && (
        <p class="alone">
          <a href={withQuery(href, { na: next })}>Oudere {title.toLowerCase()}</a>
        </p>
      )}
    </Layout>
  );
}

type RowsProps = {
  readonly visit: UserVisit;
  readonly caption: string;
  readonly rows: readonly CaseSummary[];
  readonly kind: CaseKind;
};

function Rows({ visit, caption, rows, kind }: RowsProps) {
  const { deps } = visit;
  const whose = [
    { label: 'Naam', cell: ({ name }: CaseSummary) => name },
    {
      label: 'Dossier',
      kind: 'nowrap' as const,
      cell: ({ dossierId }: CaseSummary) => (dossierId && deps.store.dossiers.summary(dossierId)?.reference) ?? '–',
    },
  ];
  return (
    <Table<CaseSummary>
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          label: 'Nummer',
          kind: 'nowrap',
          cell: (one) => <a href={paths.theCase({ case: one.id })}>{one.reference}</a>,
        },
        ...(kind === 'breach' ? [] : whose),
        ...(kind === 'complaint'
          ? [{ label: 'Waarover', cell: ({ topic }: CaseSummary) => (topic ? topicLabels[topic] : '–') }]
          : []),
        { label: 'Binnen', kind: 'nowrap', cell: (one) => shortDate(one.receivedOn) },
        { label: 'Stand', cell: (one) => <Tag status={statusOf(one, visit)}>{handlingLabel(one)}</Tag> },
        { label: 'Uiterlijk', kind: 'nowrap', cell: (one) => dueWords(one, visit) },
      ]}
    />
  );
}

/** Amber from ten days before the term, red after it (DOMAIN 10.1). */
export function statusOf(
  { open, dueOn, dueAt }: CaseSummary,
  { today, now }: Pick<UserVisit, 'today' | 'now'>,
): Status {
  if (dueOn === undefined) return open ? 'ok' : 'plain';
  if (dueAt && dueAt < now) return 'danger';
  const left = daysBetween(today, dueOn);
  return left < 0 ? 'danger' : left <= 10 ? 'warn' : 'info';
}

/** The last day; of a breach the hour too, and whether it is past (AVG 33). */
function dueWords({ dueOn, dueAt }: CaseSummary, { today, now }: UserVisit): string {
  if (!dueOn) return '–';
  if (!dueAt) return rowDate(dueOn, today);
  return `${rowDate(dueOn, today)} ${clockTime(dueAt)}${dueAt < now ? ', te laat' : ''}`;
}
