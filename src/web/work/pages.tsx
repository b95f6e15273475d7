import { clockTime, weekdayDate } from '#src/domain/format.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Search } from '../components/search.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { paths, withQuery } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { type Group, groups, groupTitles, isOwn } from './groups.ts';

export type Work = {
  readonly entries: readonly Entry[];
  /** Place of the rows after these. */
  readonly more?: string | undefined;
  /** Whose work this is, when it is not the visitor's own clients: 'Vestiging Voorbeeldstad'. */
  readonly whose?: string | undefined;
  /** How many running trajectories the visitor is responsible for, or stands in for. */
  readonly clients?: number | undefined;
};

type Grouped = readonly { readonly group: Group; readonly entries: readonly Entry[] }[];

/** Deadline first, verb last: what has to be done, grouped by when. */
export function WorkPage({ visit, work }: { readonly visit: UserVisit; readonly work: Work }) {
  const { today } = visit;
  const shown = groups
    .map((group) => ({ group, entries: work.entries.filter((entry) => entry.group === group) }))
    .filter(({ entries }) => entries.length > 0);
  const first = shown.find(({ group }) => isOwn(group))?.entries[0];
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
        {capital(weekdayDate(today))}. {message(shown)}
      </p>
      <div class="cols">
        <div>
          {work.whose && <p class="soft">{work.whose}</p>}
          {!first && <Nothing visit={visit} />}
          {shown.map(({ group, entries }) => (
            <Panel title={groupTitles[group]} count={entries.length}>
              <WorkRows rows={entries.map((entry) => entry.row(entry === first))} />
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

function message(shown: Grouped): string {
  const entriesIn = (wanted: Group) => shown.find(({ group }) => group === wanted)?.entries ?? [];
  const [late, today] = [entriesIn('late').length, entriesIn('today').length];
  if (late === 0 && today === 0) {
    const soon = [...entriesIn('week'), ...entriesIn('later')].find(({ on }) => on)?.on;
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
