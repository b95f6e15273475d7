import { clockTime, upperFirst, weekdayDate } from '#src/domain/format.ts';
import { isComing, whenWords } from '#src/domain/maintenance/maintenance.ts';
import { inWords } from '#templates/parts/prose.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { HandedOver } from '../components/handed-over.tsx';
import { Layout } from '../components/layout.tsx';
import { LastLink } from '../components/made-links.tsx';
import { Panel } from '../components/panel.tsx';
import { Search } from '../components/search.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { paths, withQuery } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entries } from './entries.tsx';
import { groups, groupTitles, isOwn } from './groups.ts';

export type Work = {
  readonly entries: Entries;
  /** Whose work this is, when it is not the visitor's own clients: 'Vestiging Voorbeeldstad'. */
  readonly whose?: string | undefined;
  /** How many running trajectories the visitor is responsible for, or stands in for. */
  readonly clients?: number | undefined;
};

/** Deadline first, verb last: what has to be done, grouped by when. */
export function WorkPage({ visit, work }: { readonly visit: UserVisit; readonly work: Work }) {
  const { shown, next } = work.entries;
  const first = shown.find(({ group }) => isOwn(group));
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
      <LastLink visit={visit} />
      <HandedOver visit={visit} />
      <p class="lead">
        {upperFirst(weekdayDate(visit.today))}. {message(work.entries)}
      </p>
      <div class="cols">
        <div>
          {work.whose && <p class="soft">{work.whose}</p>}
          {!hasOwn(work.entries) && <Nothing visit={visit} />}
          {groups
            .map((group) => ({ group, entries: shown.filter((entry) => entry.group === group) }))
            .filter(({ entries }) => entries.length > 0)
            .map(({ group, entries }) => (
              <Panel title={groupTitles[group]} count={work.entries.counts[group]}>
                <WorkRows rows={entries.map((entry) => entry.row(entry === first))} />
              </Panel>
            ))}
          {next && <a href={withQuery(paths.work(), { na: next })}>Bekijk wat daarna komt</a>}
        </div>
        <aside>
          {visit.may('clients.list') && <Clients clients={work.clients} />}
          {visit.may('overrides.see') && <KeptWords />}
          <Maintenance visit={visit} />
          <Panel title="Gaat er iets mis met gegevens?">
            <p class="flush">
              <a href={paths.breachNew()}>Meld een datalek</a>, ook als u twijfelt.
            </p>
          </Panel>
        </aside>
      </div>
    </Layout>
  );
}

function Clients({ clients }: { readonly clients: number | undefined }) {
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
      <p class="flush alone">
        <a href={paths.branchWords()}>Bekijk de woorden van deze maand</a>
      </p>
    </Panel>
  );
}

/** P22: when nobody can write, for everybody; and the way to maintenance for whoever has a part in it. */
function Maintenance({ visit }: { readonly visit: UserVisit }) {
  const { maintenanceLists } = visit.deps.store;
  const coming = maintenanceLists.open().filter((run) => isComing(run, visit.now));
  const sees = visit.may('maintenance.list');
  if (coming.length === 0 && !sees) return null;
  return (
    <Panel title="Onderhoud">
      {coming.map((run) => (
        <p>Op {whenWords(run)} kunt u lezen, maar niets bewaren.</p>
      ))}
      {sees && (
        <p class="flush alone">
          <a href={paths.maintenance()}>Bekijk het onderhoud van het programma</a>
        </p>
      )}
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
  const part = hour < 5 || hour >= 18 ? 'Goedenavond' : hour < 12 ? 'Goedemorgen' : 'Goedemiddag';
  const [first = user.name] = user.name.split(' ');
  return `${part}, ${first.includes('.') ? user.name : first}`;
}

function hasOwn(entries: Entries): boolean {
  return groups.some((group) => isOwn(group) && entries.counts[group] > 0);
}

function message(entries: Entries): string {
  const { late, today } = entries.counts;
  if (late === 0 && today === 0) {
    const none = 'Er lopen vandaag geen termijnen af.';
    return entries.firstOn ? `${none} De eerste termijn is op ${weekdayDate(entries.firstOn)}.` : none;
  }
  const gone = late === 0 ? '' : late === 1 ? 'één termijn is voorbij' : `${inWords(late)} termijnen zijn voorbij`;
  const subject = late === 0 ? (today === 1 ? ' termijn' : ' termijnen') : '';
  const now =
    today === 0
      ? ''
      : `${today === 1 ? 'één' : inWords(today)}${subject} ${today === 1 ? 'loopt' : 'lopen'} vandaag af`;
  return `${upperFirst([gone, now].filter(Boolean).join(', '))}.`;
}
