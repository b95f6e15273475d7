import { branchesOf, whoElse } from '#src/commands/trajectory/clients-of.ts';
import { hasLeft } from '#src/domain/employment.ts';
import { roleLabels } from '#src/domain/labels.ts';
import { isShut } from '#src/domain/leaving.ts';
import { findBranch, type User } from '#src/domain/organisation.ts';
import { lacksSecondFactor } from '#src/domain/second-factor.ts';
import { hasConfirmed } from '#src/domain/secrecy.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import { LinkButton } from '../components/button.tsx';
import { Confirmations } from '../components/confirmations.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { Substitutions } from './substitutions.tsx';

/** Accounts: a branch manager sees the own branch (R63), the directorate and the administrator all. */
export function UsersPage({ visit }: { readonly visit: UserVisit }) {
  const users = visibleUsers(visit).sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const edit = visit.may('users.edit');
  return (
    <Layout visit={visit} title="Medewerkers" here="users">
      <div class="bar apart">
        <h1>Medewerkers</h1>
        {edit && <LinkButton href={paths.userNew()}>Voeg een medewerker toe</LinkButton>}
      </div>
      {visit.may('accessLog.list') && (
        <p>
          <a href={paths.accessLog()}>Toegangslog</a>: wie keek in welk dossier
        </p>
      )}
      <Panel>
        <Table<User>
          caption="Medewerkers"
          captionHidden
          rows={users}
          columns={[
            {
              label: 'Naam',
              cell: (one) =>
                edit && (one.id === visit.user.id || mayEditUser(visit.user, one)) ? <UserLink user={one} /> : one.name,
            },
            { label: 'Rol', cell: (one) => one.roles.map((role) => roleLabels[role]).join(', ') },
            { label: 'Vestiging', cell: (one) => findBranch(visit.organisation, one.branchId)?.name ?? '' },
            { label: 'Toegang', cell: (one) => <AccessState visit={visit} user={one} /> },
          ]}
        />
      </Panel>
    </Layout>
  );
}

export function visibleUsers(visit: UserVisit): User[] {
  const wide = visit.user.roles.includes('directorate') || visit.user.roles.includes('systemAdmin');
  return visit.organisation.users.filter((one) => wide || one.branchId === visit.user.branchId);
}

function UserLink({ user }: { readonly user: User }) {
  return <a href={paths.user({ user: user.id })}>{user.name}</a>;
}

function AccessState({ visit: { organisation, today }, user }: { readonly visit: UserVisit; readonly user: User }) {
  if (hasLeft(user, today)) return <Tag>Uit dienst</Tag>;
  if (isShut(user, today)) return <Tag>Gesloten</Tag>;
  if (!user.clauseSignedOn) return <Tag status="warn">Geheimhouding ontbreekt</Tag>;
  if (user.passwordHash && !hasConfirmed(organisation, user))
    return <Tag status="warn">Geheimhouding nog bevestigen</Tag>;
  if (!user.passwordHash) return <Tag status="warn">Nog geen wachtwoord</Tag>;
  if (lacksSecondFactor(user, organisation)) return <Tag status="warn">Tweede stap ontbreekt</Tag>;
  return <Tag status="ok">Actief</Tag>;
}

/** Below the form of an account: one-time link, clients to hand over, substitution. */
export function UserActs({ visit, user }: { readonly visit: UserVisit; readonly user: User }) {
  return (
    <>
      <Panel title="Wachtwoord">
        <p>Met een eenmalige link kiest {user.name} zelf een nieuw wachtwoord.</p>
        <LinkButton look="second" href={paths.userLink({ user: user.id })}>
          Maak een eenmalige link
        </LinkButton>
      </Panel>
      <Panel title="Geheimhouding">
        <Confirmations organisation={visit.organisation} user={user} />
      </Panel>
      {user.roles.includes('coach') && (
        <Panel title="Cliënten en vervanging">
          <Clients visit={visit} coach={user} />
          <Substitutions visit={visit} coach={user} />
          <LinkButton look="second" href={paths.userSubstitute({ user: user.id })}>
            Regel een vervanger
          </LinkButton>
        </Panel>
      )}
      {!hasLeft(user, visit.today) && !isShut(user, visit.today) && (
        <Panel title="Meteen dicht">
          <p>
            Mag {user.name} nu geen toegang meer hebben? Dat kan altijd, ook als er nog cliënten of vervangingen zijn.
          </p>
          <LinkButton look="second" href={paths.userClose({ user: user.id })}>
            Sluit dit account nu
          </LinkButton>
        </Panel>
      )}
    </>
  );
}

/** R61: handed over before the last working day, each branch by whoever may (R63). */
function Clients({ visit, coach }: { readonly visit: UserVisit; readonly coach: User }) {
  const { mine, others } = branchesOf(visit, coach.id);
  const clients = mine.clients + others.clients;
  if (clients === 0) return <p>Deze coach heeft geen lopende cliënten.</p>;
  return (
    <>
      <p>
        Deze coach heeft {clients} lopende {clients === 1 ? 'cliënt' : 'cliënten'}.
        {mine.clients > 0 && ' Draag die over vóór de laatste werkdag.'}
        {others.clients > 0 && ` ${whoElse(others.branches)}.`}
      </p>
      {mine.clients > 0 && (
        <p class="alone">
          <a href={paths.userHandOver({ user: coach.id })}>Draag cliënten over aan een andere coach</a>
        </p>
      )}
      {mine.clients > 0 && coach.leavesOn && !hasLeft(coach, visit.today) && (
        <p class="alone">
          <a href={paths.userSuccessors({ user: coach.id })}>Kies wie ze na de laatste werkdag krijgt</a>
        </p>
      )}
    </>
  );
}
