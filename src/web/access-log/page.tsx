import type { SeenLine } from '#src/commands/access-log/look-in-log.ts';
import type { LogPage, LogPlace } from '#src/commands/access-log/page-of-log.ts';
import type { accessFilter } from '#src/domain/access-log/filter-form.ts';
import type { Outlier } from '#src/domain/access-log/outliers.ts';
import {
  actWords,
  outcomeWords,
  outlierRule,
  outlierWords,
  roleWords,
  ruleWords,
  whoWords,
} from '#src/domain/access-log/words.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Raw } from '#src/domain/form.ts';
import { clockTime, longDate, shortDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button, PostButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { FormFields } from '../form.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

type PageProps = {
  readonly visit: UserVisit;
  readonly form: ReturnType<typeof accessFilter>;
  readonly raw: Raw;
  /** Absent while the dates are not right. */
  readonly found?: LogPage;
  readonly problems: readonly Problem[];
};

/** Where a page begins stands under this name in its address. */
export const furtherName = 'verder';

/** R36: who looked at what, took it along, changed it or was refused it. */
export function AccessLogPage({ visit, form, raw, found, problems }: PageProps) {
  const outliers = found?.outliers ?? [];
  return (
    <Layout
      visit={visit}
      title="Toegangslog"
      here="users"
      back={{ href: paths.users(), label: 'Medewerkers' }}
      problems={problems}
      notYet="getoond"
    >
      <h1>Toegangslog</h1>
      <p class="lead">
        Elke keer dat een collega iets over een cliënt bekijkt, ophaalt, verandert of niet mag zien, komt hier een
        regel. Ook wie in- en uitlogt, wat iemand aan een account verandert, wat de beheerder op de server doet, en dat
        u nu kijkt. Regels blijven twee jaar.
      </p>
      <details open={problems.length > 0}>
        <summary>Kies dagen, een collega, een dossier of een account</summary>
        <form method="get" action={paths.accessLog()}>
          <FormFields fields={form.fields} context={{ raw, problems, warnings: [] }} />
          <div class="bar">
            <Button look="second">Toon deze regels</Button>
          </div>
        </form>
      </details>
      {outliers.length > 0 && <Outliers visit={visit} outliers={outliers} />}
      {found && <Lines visit={visit} raw={raw} found={found} />}
    </Layout>
  );
}

function Outliers({ visit, outliers }: { readonly visit: UserVisit; readonly outliers: readonly Outlier[] }) {
  return (
    <Panel title="Wat opvalt" count={outliers.length}>
      <p>{outlierRule}</p>
      <ul>
        {outliers.map((one) => (
          <li>
            {longDate(one.day)}: {whoWords(visit.organisation, one.by)} {outlierWords(one)}
            {one.kind === 'atDoor' && ` ${doorOf(visit, one)}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Whose account it was tried with. */
function doorOf({ deps, organisation }: UserVisit, { mark }: Outlier): string {
  const { markOf } = deps.store.accessLog;
  const user = organisation.users.find(({ id }) => markOf(id) === mark);
  return user ? `als ${user.name}` : 'met een e-mailadres dat hier geen account heeft';
}

type LinesProps = Pick<PageProps, 'visit' | 'raw'> & { readonly found: LogPage };

function Lines({ visit, raw, found: { lines, older } }: LinesProps) {
  if (lines.length === 0)
    return (
      <EmptyState title="Geen regels">
        <p>Kies andere dagen, of laat de collega, het dossier of het account weg.</p>
      </EmptyState>
    );
  const fields = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]));
  return (
    <Panel
      title="Wie wat deed"
      aside={
        <PostButton visit={visit} look="text" action={paths.accessLogFile()} fields={fields}>
          Download als CSV
        </PostButton>
      }
    >
      <Table<SeenLine>
        caption="Wie wat deed"
        captionHidden
        rows={lines}
        columns={[
          { label: 'Wanneer', kind: 'nowrap', cell: ({ at }) => `${shortDate(dayOf(at))}, ${clockTime(at)} uur` },
          { label: 'Wie', cell: (line) => who(visit, line) },
          { label: 'Wat', cell: actWords },
          { label: 'Waarover', kind: 'nowrap', cell: (line) => <About line={line} /> },
          { label: 'Door welke regel', cell: (line) => ruleWords(line) || '–' },
          { label: 'Uitkomst', cell: ({ outcome }) => outcomeWords[outcome] },
        ]}
      />
      {older && (
        <p>
          <a href={`${paths.accessLog()}?${new URLSearchParams({ ...fields, ...furtherIn(older) })}`}>
            Toon oudere regels
          </a>
          . In het bestand staan ze allemaal.
        </p>
      )}
    </Panel>
  );
}

function furtherIn({ day, left }: LogPlace) {
  return { [furtherName]: `${day}.${left}` };
}

function who({ organisation }: UserVisit, line: SeenLine): string {
  const role = roleWords(line).toLowerCase();
  return `${whoWords(organisation, line.by)}${role && ` (${role})`}`;
}

/** What a line is about, as the file says it. */
export function aboutWords({ about, of }: SeenLine): string {
  if (of?.kind === 'user') return of.name;
  return about?.kind === 'user' ? 'Oud-medewerker' : (of?.reference ?? '');
}

function About({ line }: { readonly line: SeenLine }) {
  const { about, of } = line;
  if (about?.kind === 'user' || of?.kind === 'user') return <>{aboutWords(line)}</>;
  if (of?.kind === 'case') return <a href={paths.theCase({ case: of.id })}>{of.reference}</a>;
  if (of?.id) return <a href={paths.dossier({ dossier: of.id })}>{of.reference}</a>;
  if (of) return <>{of.reference} (vernietigd)</>;
  return <>{about ? 'Vernietigd' : '–'}</>;
}
