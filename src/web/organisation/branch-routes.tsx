import { keepBranch } from '#src/commands/organisation/keep-user.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import { formatForm } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { branchForm } from '#src/domain/sponsor-form.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';

const edit = { house: 'branches.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.branches.pattern,
    access: edit,
    handler: (visit: UserVisit) => page(<BranchesPage visit={visit} />),
  }),
  route({
    method: 'GET',
    path: paths.branchNew.pattern,
    access: edit,
    handler: (visit: UserVisit) => showEditor(visit, branchEditor(), {}),
  }),
  route({
    method: 'POST',
    path: paths.branchNew.pattern,
    access: edit,
    handler: (visit: UserVisit) => saveBranch(visit),
  }),
  route({
    method: 'GET',
    path: paths.branch.pattern,
    access: edit,
    handler: withBranch((visit, branch) => showEditor(visit, branchEditor(branch), formatForm(branchForm, branch))),
  }),
  route({ method: 'POST', path: paths.branch.pattern, access: edit, handler: withBranch(saveBranch) }),
];

function withBranch(handler: (visit: UserVisit, branch: Branch) => Promise<Response>) {
  return (visit: UserVisit) => {
    const branch = visit.organisation.branches.find((one) => one.id === visit.param('branch'));
    return branch ? handler(visit, branch) : notFound(visit);
  };
}

function branchEditor(branch?: Branch) {
  return {
    title: branch ? 'Vestiging wijzigen' : 'Vestiging toevoegen',
    here: 'branches' as const,
    back: { href: paths.branches(), label: 'Vestigingen' },
    form: branchForm,
    action: branch ? paths.branch({ branch: branch.id }) : paths.branchNew(),
    submit: branch ? 'Bewaar de vestiging' : 'Voeg de vestiging toe',
    note: <p>Deze gegevens staan in nieuwe brieven en documenten. Wat verstuurd is, verandert niet.</p>,
  };
}

function saveBranch(visit: UserVisit, branch?: Branch) {
  return submitEditor(
    visit,
    branchEditor(branch),
    (values) => keepBranch(visit.deps, values, branch?.id),
    () => paths.branches(),
  );
}

function BranchesPage({ visit }: { readonly visit: UserVisit }) {
  return (
    <Layout visit={visit} title="Vestigingen" here="branches">
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
          ]}
        />
      </Panel>
      <p class="soft">{lastBackup(visit)}</p>
    </Layout>
  );
}

/** Whoever keeps the program running sees here whether backups are made. */
function lastBackup({ deps }: UserVisit): string {
  const day = deps.store.knownDay.lastBackup();
  return day ? `Laatste goede back-up: ${longDate(day)}.` : 'Er is nog geen goede back-up gemaakt.';
}
