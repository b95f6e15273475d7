import { branchSetting } from '#src/commands/settings/branch-setting.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { type BranchId, newId } from '#src/domain/ids.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import { notFound, page } from '../respond.tsx';
import { route } from '../route.ts';
import { saveSetting, showSetting } from '../setting-page.tsx';
import type { UserVisit } from '../visit.ts';

const edit = { house: 'branches.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.branches.pattern,
    // looking at the list is no change
    access: { house: 'settings.see' },
    handler: (visit: UserVisit) => page(<BranchesPage visit={visit} />),
  }),
  route({
    method: 'GET',
    path: paths.branchNew.pattern,
    access: edit,
    handler: (visit: UserVisit) => showSetting(visit, newBranch(visit)),
  }),
  route({
    method: 'POST',
    path: paths.branchNew.pattern,
    access: edit,
    handler: (visit: UserVisit) => saveSetting(visit, newBranch(visit), paths.branches),
  }),
  route({
    method: 'GET',
    path: paths.branch.pattern,
    access: edit,
    handler: withBranch((visit, branch) => showSetting(visit, branchPage(visit, branch))),
  }),
  route({
    method: 'POST',
    path: paths.branch.pattern,
    access: edit,
    handler: withBranch((visit, branch) => saveSetting(visit, branchPage(visit, branch), paths.branches)),
  }),
];

function withBranch(handler: (visit: UserVisit, branch: Branch) => Promise<Response>) {
  return (visit: UserVisit) => {
    const branch = visit.organisation.branches.find((one) => one.id === visit.param('branch'));
    return branch ? handler(visit, branch) : notFound(visit);
  };
}

const around = {
  here: 'settings',
  back: { href: paths.branches(), label: 'Vestigingen' },
  note: <p>Deze gegevens staan in nieuwe brieven en documenten. Wat verstuurd is, verandert niet.</p>,
} as const;

function newBranch({ deps }: UserVisit) {
  const setting = branchSetting(deps, newId<BranchId>(deps.random.bytes));
  return {
    ...around,
    setting,
    title: 'Vestiging toevoegen',
    action: paths.branchNew(),
    usual: { use: 'open' },
  } as const;
}

function branchPage({ deps }: UserVisit, branch: Branch) {
  const setting = branchSetting(deps, branch.id);
  return { ...around, setting, title: 'Vestiging wijzigen', action: paths.branch({ branch: branch.id }) };
}

function BranchesPage({ visit }: { readonly visit: UserVisit }) {
  return (
    <Layout visit={visit} title="Vestigingen" here="settings">
      <div class="bar apart">
        <h1>Vestigingen</h1>
        <LinkButton href={paths.branchNew()}>Voeg een vestiging toe</LinkButton>
      </div>
      <Panel>
        <Table<Branch>
          caption="Vestigingen"
          captionHidden
          rows={visit.organisation.branches}
          columns={[
            { label: 'Naam', cell: (one) => <a href={paths.branch({ branch: one.id })}>{one.name}</a> },
            { label: 'Adres', cell: (one) => `${one.street}, ${one.postcode} ${one.town}` },
            { label: 'Telefoon', kind: 'nowrap', cell: (one) => showPhone(one.phone) },
            { label: 'E-mailadres', cell: (one) => one.email },
            {
              label: 'Stand',
              cell: ({ closedOn }) =>
                closedOn ? <Tag>Gesloten op {longDate(closedOn)}</Tag> : <Tag status="ok">In gebruik</Tag>,
            },
          ]}
        />
      </Panel>
      <p class="soft">{lastBackup(visit)}</p>
    </Layout>
  );
}

/** Whoever keeps the program running sees here whether backups are made. */
function lastBackup({ deps }: UserVisit): string {
  const at = deps.store.knownDay.lastBackup();
  return at
    ? `Laatste goede back-up: ${longDate(dayOf(at))}, ${clockTime(at)} uur.`
    : 'Er is nog geen goede back-up gemaakt.';
}
