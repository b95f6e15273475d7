import { byOwner } from '#src/commands/access-log/about.ts';
import { acceptInvitation, asksClause, findInvited } from '#src/commands/account/accept-invitation.ts';
import type { User } from '#src/domain/organisation.ts';
import { passwordProblem } from '#src/domain/password-rules.ts';
import type { Problem } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { page, refused } from '../respond.tsx';
import { route } from '../route.ts';
import { hashSecret } from '../session.ts';
import type { PublicVisit } from '../visit.ts';
import { afterPassword } from './enter.tsx';
import { WelcomePage } from './pages.tsx';
import { changedMeanwhile } from './secrecy-clause.tsx';

export const routes = [
  route({ method: 'GET', path: paths.welcome.pattern, access: 'public', handler: showWelcome }),
  route({ method: 'POST', path: paths.welcome.pattern, access: 'public', whileStill: true, handler: choosePassword }),
];

function showWelcome(visit: PublicVisit) {
  const user = invited(visit);
  return user ? page(<Welcome visit={visit} user={user} problems={[]} />) : refused(visit, { code: 'expired' });
}

async function choosePassword(visit: PublicVisit): Promise<Response> {
  const { deps, posted } = visit;
  const user = invited(visit);
  if (!user) return refused(visit, { code: 'expired' });
  const password = posted.raw.nieuw;
  const problem = passwordProblem(typeof password === 'string' ? password : '', user);
  const confirmed = posted.raw.geheimhouding === 'ja' ? String(posted.raw.tekst ?? '') : undefined;
  const problems: Problem[] = problem ? [{ field: 'nieuw', message: problem }] : [];
  if (asksClause(visit.organisation, user) && confirmed === undefined)
    problems.push({ field: 'geheimhouding', message: 'Zet een vinkje: zonder geheimhouding kunt u hier niet werken' });
  if (problems.length > 0 || typeof password !== 'string')
    return page(<Welcome visit={visit} user={user} problems={problems} />, 422);

  const passwordHash = await deps.passwords.hash(password);
  if (passwordHash === 'busy') return refused(visit, { code: 'unavailable' });
  const accepted = await acceptInvitation(deps, {
    secretHash: hashSecret(visit.param('secret')),
    passwordHash,
    confirmed,
  });
  if (!accepted.ok)
    return accepted.refusal.code === 'conflict' ? textChanged(visit, user) : refused(visit, accepted.refusal);
  const answer = await afterPassword(visit, accepted.value);
  visit.attempt.tell({ ...byOwner(accepted.value), action: 'account.welcome', change: { did: ['welcome'] } });
  return answer;
}

/** Nobody confirms a text that was not shown: the new one is. */
function textChanged(visit: PublicVisit, user: User) {
  const organisation = visit.deps.store.organisation.read().value;
  const problems = [{ field: 'geheimhouding', message: changedMeanwhile }];
  return page(
    <Welcome visit={{ ...visit, organisation, posted: { raw: {}, files: {} } }} user={user} problems={problems} />,
    422,
  );
}

function invited(visit: PublicVisit): User | undefined {
  return findInvited(visit.organisation, hashSecret(visit.param('secret')), visit);
}

function Welcome({
  visit,
  user,
  problems,
}: {
  readonly visit: PublicVisit;
  readonly user: User;
  readonly problems: readonly Problem[];
}) {
  return (
    <WelcomePage
      visit={visit}
      action={paths.welcome({ secret: visit.param('secret') })}
      name={user.name}
      email={user.email}
      askClause={asksClause(visit.organisation, user)}
      confirmed={visit.posted.raw.geheimhouding === 'ja'}
      problems={problems}
    />
  );
}
