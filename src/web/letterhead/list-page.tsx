import { upperFirst } from '#src/domain/format.ts';
import type { LetterheadOwner } from '#src/domain/letterhead.ts';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { choiceNow, lookNow, ownerInPath, ownerName } from './words.ts';

/** What is in force for the house and for each branch. */
export function LetterheadsPage({ visit }: { readonly visit: UserVisit }) {
  const { organisation } = visit;
  const owners: readonly LetterheadOwner[] = ['house', ...organisation.branches.map(({ id }) => id)];
  return (
    <Layout visit={visit} title="Briefpapier" here="settings" back={{ href: paths.settings(), label: 'Instellingen' }}>
      <h1>Briefpapier</h1>
      <p>
        Nieuwe brieven en documenten komen op het briefpapier dat hier staat. Wat vastgesteld of verstuurd is, verandert
        niet. Een vestiging zonder eigen briefpapier heeft dat van de hele organisatie.
      </p>
      <Panel>
        <Table<LetterheadOwner>
          caption="Briefpapier"
          captionHidden
          rows={owners}
          columns={[
            {
              label: 'Van wie',
              cell: (owner) => (
                <a href={paths.letterheadOwner({ owner: ownerInPath(owner) })}>
                  {upperFirst(ownerName(organisation, owner))}
                </a>
              ),
            },
            { label: 'In gebruik', cell: (owner) => lookNow(organisation, owner) },
            { label: 'Sinds', cell: (owner) => choiceNow(organisation, owner).since },
            { label: 'Door', cell: (owner) => choiceNow(organisation, owner).who },
            { label: 'Reden', cell: (owner) => choiceNow(organisation, owner).reason },
          ]}
        />
      </Panel>
    </Layout>
  );
}
