import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

/** The branches whose list this visitor may see. */
export function branchesOf({ organisation, user }: UserVisit): Branch[] {
  return organisation.branches.filter(({ id }) => mayInBranch(user, 'destruction.see', id));
}

/** Where something waits, for who sees more than one branch. */
export function BranchesPage({ visit }: { readonly visit: UserVisit }) {
  const { lists, destructionLists } = visit.deps.store;
  const count = (at: Parameters<typeof lists.keptAt>[0]) => (branch: Branch) => lists.keptAt(at, branch.id).length;
  return (
    <Layout visit={visit} title="Vernietigen" here="destruction">
      <h1>Vernietigen</h1>
      <Panel>
        <Table<Branch>
          caption="Vestigingen"
          captionHidden
          rows={branchesOf(visit)}
          columns={[
            {
              label: 'Vestiging',
              cell: ({ id, name }) => <a href={paths.destructionBranch({ branch: id })}>{name}</a>,
            },
            { label: 'Mag worden vernietigd', kind: 'number', cell: count('due') },
            { label: 'Te bevestigen', kind: 'number', cell: count('toConfirm') },
            { label: 'In de bedenktijd', kind: 'number', cell: count('coolingOff') },
            { label: 'Binnen zestig dagen', kind: 'number', cell: count('dueSoon') },
            {
              label: 'Niet gelukt',
              kind: 'number',
              cell: ({ id }) => destructionLists.open(id).reduce((sum, { failed }) => sum + failed, 0),
            },
          ]}
        />
      </Panel>
    </Layout>
  );
}
