import { closeUser, promisedBy } from '#src/commands/organisation/close-user.ts';
import { branchesOf } from '#src/commands/trajectory/clients-of.ts';
import { longDate } from '#src/domain/format.ts';
import { isLastOfDirectorate, isShut, lostSubstitutions } from '#src/domain/leaving.ts';
import { findUser, type Substitution, type User } from '#src/domain/organisation.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';

const access = { house: 'users.edit' } as const;

/** R61, DOMAIN 8.11: an account that has to close this minute: first a page that says what that does, then it is done. */
export const routes = [
  route({ method: 'GET', path: paths.userClose.pattern, access, handler: withOther(show) }),
  // a thief does not wait for the end of maintenance
  route({ method: 'POST', path: paths.userClose.pattern, access, whileStill: true, handler: withOther(close) }),
];

function withOther(handler: (visit: UserVisit, user: User) => Promise<Response>) {
  return (visit: UserVisit) => {
    const user = visit.organisation.users.find((one) => one.id === visit.param('user'));
    return user && mayEditUser(visit.user, user) ? handler(visit, user) : notFound(visit);
  };
}

/** The page that asks, or tells that it was done: coming back to it, too. */
function show(visit: UserVisit, user: User) {
  const Page = isShut(user, visit.today) ? ClosedPage : AskPage;
  return page(<Page visit={visit} user={user} />);
}

async function close(visit: UserVisit, user: User): Promise<Response> {
  const closed = await closeUser(visit.deps, visit.user, user.id);
  if (!closed.ok) return refused(visit, closed.refusal);
  const { ended, isLast } = closed.value;
  const ends = ended.length > 0 ? (['substituteEnded'] as const) : [];
  visit.attempt.tell({ change: { did: [isLast ? 'locked' : 'closed', 'loggedOut', ...ends] } });
  return seeOther(paths.userClose({ user: user.id }));
}

type PageProps = { readonly visit: UserVisit; readonly user: User };

function AskPage({ visit, user }: PageProps) {
  const { organisation, today } = visit;
  const isLast = isLastOfDirectorate(organisation, user, today);
  return (
    <Layout
      visit={visit}
      title="Account nu sluiten"
      here="users"
      width="narrow"
      back={{ href: paths.user({ user: user.id }), label: user.name }}
    >
      <h1>Account van {user.name} nu sluiten</h1>
      <p class="lead">
        Voor als iemand nu geen toegang meer mag hebben, bijvoorbeeld na ontslag op staande voet of als iemand in het
        account zit.
      </p>
      <Notice kind="warn" title="Dit gebeurt meteen">
        <ul>
          <li>{user.name} wordt overal uitgelogd en kan niet meer inloggen, ook niet met een eenmalige link.</li>
          {isLast ? (
            <li>De laatste werkdag blijft open: {user.name} is de laatste met de rol directie.</li>
          ) : (
            <li>Vandaag wordt de laatste werkdag.</li>
          )}
          {!isLast && <Clients visit={visit} user={user} />}
          {!isLast &&
            promisedBy(organisation, user.id, today).map((one) => <li>{promiseWords(visit, one, 'vervangt')}</li>)}
        </ul>
      </Notice>
      {isLast && <LastOfDirectorate user={user} />}
      <form method="post" action={paths.userClose({ user: user.id })}>
        <Csrf visit={visit} />
        <div class="bar">
          <Button look="danger">Sluit het account nu</Button>
          <LinkButton look="second" href={paths.user({ user: user.id })}>
            Terug zonder sluiten
          </LinkButton>
        </div>
      </form>
    </Layout>
  );
}

function ClosedPage({ visit, user }: PageProps) {
  const { organisation, today } = visit;
  const isLast = isLastOfDirectorate(organisation, user, today);
  const lost = lostSubstitutions(organisation, today).filter(({ substituteId }) => substituteId === user.id);
  return (
    <Layout
      visit={visit}
      title="Account gesloten"
      here="users"
      width="narrow"
      back={{ href: paths.user({ user: user.id }), label: user.name }}
    >
      <h1>Het account van {user.name} is dicht</h1>
      <Notice kind="ok" title={`${user.name} is overal uitgelogd en kan niet meer inloggen`} />
      {isLast && <LastOfDirectorate user={user} />}
      {!isLast && (lost.length > 0 || hasClients(visit, user)) && (
        <ul>
          <Clients visit={visit} user={user} />
          {lost.map((one) => (
            <li>
              {promiseWords(visit, one, 'zou vervangen')}{' '}
              <a href={paths.userSubstitute({ user: one.coachId })}>Regel een andere vervanger</a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}

/** R61: nobody is without a coach: what is not handed over today goes by itself in the coming night. */
function Clients({ visit, user }: PageProps) {
  const { mine, others } = branchesOf(visit, user.id);
  const clients = mine.clients + others.clients;
  if (!hasClients(visit, user)) return null;
  return (
    <li>
      {clients === 1 ? '1 lopende cliënt gaat' : `${clients} lopende cliënten gaan`} komende nacht naar een opvolger:
      wie daarvoor gekozen was, anders de vervanger, anders wie waarneemt.
      {mine.clients > 0 && visit.may('clients.handOver') && (
        <>
          {' '}
          <a href={paths.userHandOver({ user: user.id })}>Draag ze nu al over</a>
        </>
      )}
    </li>
  );
}

function hasClients(visit: UserVisit, user: User): boolean {
  const { mine, others } = branchesOf(visit, user.id);
  return mine.clients + others.clients > 0;
}

/** What the house does when nobody is left who decides. */
function LastOfDirectorate({ user }: { readonly user: User }) {
  return (
    <Notice kind="warn" title="Zonder directie kan niemand beslissen">
      <ol>
        <li>
          Geef vandaag iemand anders de rol directie. Kan niemand dat meer? Dan doet de beheerder het op de server:
        </li>
        <li>
          <code>user add --rol directie</code>, met de naam en het e-mailadres van de nieuwe directeur.
        </li>
        <li>Vul daarna bij {user.name} de laatste werkdag in. Tot die tijd is het account op slot.</li>
      </ol>
    </Notice>
  );
}

/** 'Noor vervangt Sanne tot en met 6 november 2026. Die vervanging eindigt, …'. */
function promiseWords(
  { organisation }: UserVisit,
  { coachId, substituteId, until }: Substitution,
  verb: string,
): string {
  const name = (id: User['id']) => findUser(organisation, id)?.name ?? 'een oud-collega';
  const told = 'Dat staat ook bij Mijn werk van die coach en van wie het regelt.';
  return verb === 'vervangt'
    ? `${name(substituteId)} vervangt ${name(coachId)} tot en met ${longDate(until)}. Die vervanging eindigt. ${told}`
    : `${name(substituteId)} zou ${name(coachId)} vervangen tot en met ${longDate(until)}. ${told}`;
}
