import { inviteUser } from '#src/commands/account/invite-user.ts';
import type { User } from '#src/domain/organisation.ts';
import { linkHours } from '#src/domain/settings/terms.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import { notFound, page, refused } from '../respond.tsx';
import { route } from '../route.ts';
import { hashSecret, newSecret } from '../session.ts';
import type { UserVisit } from '../visit.ts';

/** A one-time link ends a password and lets its holder in as somebody else: first a page that says so, then the link. */
export const routes = [
  route({ method: 'GET', path: paths.userLink.pattern, access: { house: 'users.edit' }, handler: withOther(askLink) }),
  route({
    method: 'POST',
    path: paths.userLink.pattern,
    access: { house: 'users.edit' },
    handler: withOther(makeLink),
  }),
];

function withOther(handler: (visit: UserVisit, user: User) => Response | Promise<Response>) {
  return (visit: UserVisit) => {
    const user = visit.organisation.users.find((one) => one.id === visit.param('user'));
    return user && mayEditUser(visit.user, user) ? handler(visit, user) : notFound(visit);
  };
}

function askLink(visit: UserVisit, user: User) {
  return page(<AskLinkPage visit={visit} user={user} />);
}

async function makeLink(visit: UserVisit, user: User): Promise<Response> {
  const secret = newSecret(visit.deps.random.bytes);
  const hours = hoursFor(visit, user);
  const secretHash = hashSecret(secret);
  const dropsFactor = visit.posted.raw.tweedeStap === 'uit';
  const invited = await inviteUser(visit.deps, { userId: user.id, secretHash, hours, by: visit.user, dropsFactor });
  if (!invited.ok) return refused(visit, invited.refusal);
  const dropped = dropsFactor && user.secondFactor !== undefined;
  visit.attempt.tell({ change: { did: ['link', ...(dropped ? (['factorOff'] as const) : []), 'loggedOut'] } });
  const link = new URL(paths.welcome({ secret }), visit.deps.appUrl).href;
  return page(<LinkPage visit={visit} user={user} link={link} hours={hours} />);
}

function hoursFor({ organisation }: UserVisit, user: User): number {
  return linkHours(organisation, user.passwordHash ? 'reset' : 'first');
}

/** '7 dagen', '24 uur'. */
function termOf(hours: number): string {
  return hours > 24 && hours % 24 === 0 ? `${hours / 24} dagen` : `${hours} uur`;
}

type LinkPageProps = { readonly visit: UserVisit; readonly user: User };

function AskLinkPage({ visit, user }: LinkPageProps) {
  return (
    <Layout
      visit={visit}
      title="Eenmalige link maken"
      here="users"
      width="narrow"
      back={{ href: paths.user({ user: user.id }), label: user.name }}
    >
      <h1>Eenmalige link maken voor {user.name}</h1>
      <Notice kind="warn" title="Dit gebeurt zodra u de link maakt">
        <ul>
          {user.passwordHash && <li>Het oude wachtwoord werkt niet meer.</li>}
          {user.secondFactor && (
            <li>De code van de telefoon blijft nodig, tenzij u de tweede stap hieronder uitzet.</li>
          )}
          <li>{user.name} wordt overal uitgelogd. Wat nog niet bewaard is, kan dan weg zijn.</li>
          <li>Een eerdere eenmalige link werkt niet meer.</li>
          <li>{user.name} ziet na het inloggen dat u deze link maakte, en wanneer.</li>
        </ul>
      </Notice>
      <p>
        Met de link kiest {user.name} zelf een nieuw wachtwoord. De link werkt één keer en hoogstens{' '}
        {termOf(hoursFor(visit, user))}.
      </p>
      <form method="post" action={paths.userLink({ user: user.id })}>
        <Csrf visit={visit} />
        {user.secondFactor && (
          <div class="field">
            <p class="hint" id="tweedeStap-hint">
              Alleen als de telefoon en de herstelcodes kwijt zijn. Controleer eerst dat u {user.name} zelf spreekt.
            </p>
            <div class="choice">
              <input type="checkbox" id="tweedeStap" name="tweedeStap" value="uit" aria-describedby="tweedeStap-hint" />
              <label for="tweedeStap">Zet ook de tweede stap uit</label>
            </div>
          </div>
        )}
        <div class="bar">
          <Button>Maak de eenmalige link</Button>
          <LinkButton look="second" href={paths.user({ user: user.id })}>
            Terug zonder link
          </LinkButton>
        </div>
      </form>
    </Layout>
  );
}

/** The link is shown once; only its hash is kept. */
function LinkPage({ visit, user, link, hours }: LinkPageProps & { readonly link: string; readonly hours: number }) {
  return (
    <Layout
      visit={visit}
      title="Eenmalige link"
      here="users"
      width="narrow"
      back={{ href: paths.users(), label: 'Medewerkers' }}
    >
      <h1>Eenmalige link voor {user.name}</h1>
      <Notice kind="warn" title="U ziet deze link maar één keer">
        <p class="code">{link}</p>
        <p>Geef de link zelf, niet per mail aan een ander. De link werkt één keer en hoogstens {termOf(hours)}.</p>
      </Notice>
    </Layout>
  );
}
