import { clockTime, weekdayDate } from '#src/domain/format.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Search } from '../components/search.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { paths, withQuery } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { type Group, groupOf, groupTitles, workRow } from './rows.tsx';

export type Work = {
  readonly rows: readonly DossierSummary[];
  /** Cursor of the rows after these. */
  readonly more?: string | undefined;
  /** Whose work this is, when it is not the visitor's own clients: 'Vestiging Voorbeeldstad'. */
  readonly whose?: string | undefined;
  /** How many running trajectories the visitor is responsible for, or stands in for. */
  readonly clients?: number | undefined;
};

type Grouped = readonly { readonly group: Group; readonly rows: readonly DossierSummary[] }[];

const order: readonly Group[] = ['late', 'today', 'week', 'later', 'waiting'];

/** Deadline first, verb last: what has to be done, grouped by when. */
export function WorkPage({ visit, work }: { readonly visit: UserVisit; readonly work: Work }) {
  const { today } = visit;
  const groups = order
    .map((group) => ({ group, rows: work.rows.filter((row) => groupOf(row, today) === group) }))
    .filter(({ rows }) => rows.length > 0);
  const first = groups.find(({ group }) => group !== 'waiting')?.rows[0];
  const register = visit.may('assignment.register') && (
    <LinkButton href={paths.register()} look={first ? 'second' : 'filled'}>
      Registreer een opdracht
    </LinkButton>
  );
  return (
    <Layout visit={visit} title="Mijn werk" here="work">
      <div class="bar apart">
        <h1>{greeting(visit)}</h1>
        {register}
      </div>
      <p class="lead">
        {capital(weekdayDate(today))}. {message(groups)}
      </p>
      <div class="cols">
        <div>
          {work.whose && <p class="soft">{work.whose}</p>}
          {!first && <Nothing visit={visit} />}
          {groups.map(({ group, rows }) => (
            <Panel title={groupTitles[group]} count={rows.length}>
              <WorkRows rows={rows.map((row) => workRow(visit, row, { group, filled: row === first }))} />
            </Panel>
          ))}
          {work.more && <a href={withQuery(paths.work(), { na: work.more })}>Bekijk wat daarna komt</a>}
        </div>
        <aside>
          {visit.may('clients.list') && <Clients work={work} />}
          {visit.may('overrides.see') && <KeptWords />}
        </aside>
      </div>
    </Layout>
  );
}

function Clients({ work: { clients } }: { readonly work: Work }) {
  return (
    <Panel title={clients === undefined ? 'Cliënten' : 'Mijn cliënten'}>
      {clients !== undefined && (
        <>
          <p class="figure">{clients}</p>
          <p class="soft small">met een lopend traject</p>
        </>
      )}
      <Search action={paths.clients()} name="zoek" label="Zoek op naam of kenmerk" value="" />
    </Panel>
  );
}

function KeptWords() {
  return (
    <Panel title="Woorden over gezondheid">
      <p>Soms houdt een coach een woord over gezondheid, met een reden.</p>
      <p class="flush">
        <a href={paths.branchWords()}>Bekijk de woorden van deze maand</a>
      </p>
    </Panel>
  );
}

/** Why the list is empty, and what comes instead. */
function Nothing({ visit }: { readonly visit: UserVisit }) {
  return visit.may('clients.list') ? (
    <EmptyState title="U bent bij">
      <p>U hoeft nu zelf niets te doen. Zodra er een termijn loopt, staat die hier met de dag erbij.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Hier staan geen termijnen voor u">
      <p>Bij uw rol horen geen dossiers van cliënten. Wat u wel kunt doen, staat in het menu.</p>
    </EmptyState>
  );
}

/** 'Goedemorgen, Sanne'; with initials the whole name. */
function greeting({ user, now }: UserVisit): string {
  const hour = Number(clockTime(now).slice(0, 2));
  const part = hour < 6 || hour >= 18 ? 'Goedenavond' : hour < 12 ? 'Goedemorgen' : 'Goedemiddag';
  const [first = user.name] = user.name.split(' ');
  return `${part}, ${first.includes('.') ? user.name : first}`;
}

function message(groups: Grouped): string {
  const rowsOf = (wanted: Group) => groups.find(({ group }) => group === wanted)?.rows ?? [];
  const [late, today] = [rowsOf('late').length, rowsOf('today').length];
  if (late === 0 && today === 0) {
    const soon = [...rowsOf('week'), ...rowsOf('later')].find(({ next }) => next.on)?.next.on;
    const none = 'Er lopen vandaag geen termijnen af.';
    return soon ? `${none} De eerste termijn is op ${weekdayDate(soon)}.` : none;
  }
  const gone = late === 0 ? '' : late === 1 ? 'één termijn is voorbij' : `${inWords(late)} termijnen zijn voorbij`;
  const subject = late === 0 ? (today === 1 ? ' termijn' : ' termijnen') : '';
  const now =
    today === 0
      ? ''
      : `${today === 1 ? 'één' : inWords(today)}${subject} ${today === 1 ? 'loopt' : 'lopen'} vandaag af`;
  return `${capital([gone, now].filter(Boolean).join(', '))}.`;
}

const numbers = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** A capital 'één' has its first accent left out, as is usual. */
function capital(text: string): string {
  if (text.startsWith('één')) return `Eén${text.slice(3)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
