import { ownerInAddress } from '#src/domain/destruction/destruction.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Place } from './overview.ts';

type BranchesProps = { readonly visit: UserVisit; readonly places: readonly Place[] };

/** Where something waits, for who sees more than one branch. */
export function BranchesPage({ visit, places }: BranchesProps) {
  const { lists, destructionLists } = visit.deps.store;
  const count =
    (at: Parameters<typeof lists.keptAt>[0]) =>
    ({ id }: Place) =>
      id === 'house' ? '–' : lists.keptAt(at, id).length;
  return (
    <Layout visit={visit} title="Vernietigen" here="destruction">
      <h1>Vernietigen</h1>
      {places.length === 0 ? (
        <EmptyState title="Hier is nu niets te vernietigen">
          <p>U hoeft niets te doen.</p>
        </EmptyState>
      ) : (
        <Panel>
          <Table<Place>
            caption="Dossiers per vestiging"
            captionHidden
            rows={places}
            columns={[
              {
                label: 'Lijst',
                cell: ({ id, title }) => <a href={paths.destructionBranch({ branch: ownerInAddress(id) })}>{title}</a>,
              },
              { label: 'Mag worden vernietigd', kind: 'number', cell: count('due') },
              { label: 'Te bevestigen', kind: 'number', cell: count('toConfirm') },
              { label: 'In de bedenktijd', kind: 'number', cell: count('coolingOff') },
              { label: 'Binnen zestig dagen', kind: 'number', cell: count('dueSoon') },
              {
                label: 'Niet gelukt',
                kind: 'number',
                cell: ({ id }) =>
                  id === 'house' ? '–' : destructionLists.open(id).reduce((sum, { failed }) => sum + failed, 0),
              },
            ]}
          />
        </Panel>
      )}
    </Layout>
  );
}
