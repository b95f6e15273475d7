import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { isOver, whenWords } from '#src/domain/maintenance/maintenance.ts';
import { isLeftOpen, type MaintenanceSummary } from '#src/domain/maintenance/summary.ts';
import { findBranch } from '#src/domain/organisation.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { branchesOf, runnable } from './here.ts';
import { stateStatus } from './words.ts';

/** P22: what is planned, what runs, and what was signed for; of the branches that this visitor may see. */
export function MaintenancePage({ visit }: { readonly visit: UserVisit }) {
  const { maintenanceLists, knownDay } = visit.deps.store;
  const all = branchesOf(visit).flatMap(({ id }) => maintenanceLists.ofBranch(id));
  const open = all.filter(({ state }) => !isOver(state));
  const over = all.filter(({ state }) => isOver(state));
  const backup = knownDay.lastBackup();
  return (
    <Layout visit={visit} title="Onderhoud" here="work" back={{ href: paths.work(), label: 'Mijn werk' }}>
      <h1>Onderhoud van het programma</h1>
      <p class="lead">
        De beheerder doet het onderhoud, onder toezicht van de vestigingsmanager. Daarna kijkt het programma zelf na of
        alles heel is, en tekent de manager af.
      </p>
      {runnable(visit).length > 0 && (
        <p class="bar">
          <LinkButton href={paths.maintenanceEmergency()} look="danger">
            Begin noodonderhoud
          </LinkButton>
        </p>
      )}
      {open.length === 0 ? (
        <EmptyState title="Er is nu geen onderhoud gepland">
          <p>Het programma plant zelf onderhoud voor elke vestiging.</p>
        </EmptyState>
      ) : (
        <Panel title="Gepland en bezig" count={open.length}>
          <Runs visit={visit} runs={open} caption="Gepland en bezig" />
        </Panel>
      )}
      {over.length > 0 && (
        <Panel title="Afgetekend" count={over.length}>
          <Runs visit={visit} runs={over} caption="Afgetekend" />
        </Panel>
      )}
      <p class="soft">
        {backup
          ? `Laatste goede back-up: ${longDate(dayOf(backup))}, ${clockTime(backup)} uur.`
          : 'Er is nog geen goede back-up gemaakt.'}
      </p>
    </Layout>
  );
}

type RunsProps = {
  readonly visit: UserVisit;
  readonly runs: readonly MaintenanceSummary[];
  readonly caption: string;
};

function Runs({ visit, runs, caption }: RunsProps) {
  return (
    <Table<MaintenanceSummary>
      caption={caption}
      captionHidden
      rows={runs}
      columns={[
        { label: 'Wanneer', cell: (run) => <a href={paths.maintenanceRun({ run: run.id })}>{whenWords(run)}</a> },
        { label: 'Vestiging', cell: ({ branchId }) => findBranch(visit.organisation, branchId)?.name ?? '–' },
        {
          label: 'Stand',
          cell: (run) => (
            <>
              <Tag status={stateStatus(run.state)}>{stateLabel('maintenance', run.state)}</Tag>{' '}
              {isLeftOpen(run, visit.today) && <Tag status="danger">Te laat</Tag>}
            </>
          ),
        },
        { label: 'Verslag', kind: 'nowrap', cell: ({ number }) => number ?? '–' },
      ]}
    />
  );
}
