import { mayWork } from '#src/domain/employment.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { cookieNames, dropCookie } from '../session.ts';
import type { PublicVisit, UserVisit } from '../visit.ts';
import { afterPassword } from './enter.tsx';
import { CannotLoginPage, LoginPage } from './pages.tsx';
import { tellRefused } from './refused.ts';
import { safeTarget } from './safe-target.ts';
import { endSession } from './start-session.ts';
import { accountPolicy, addressPolicy, attempt, forgive, takeBack } from './throttle.ts';
import { typed } from './typed.ts';

export const routes = [
  route({
    method: 'GET',
    path: paths.home.pattern,
    access: 'public',
    handler: (visit: PublicVisit) => seeOther(visit.user ? paths.work() : paths.login()),
  }),
  route({ method: 'GET', path: paths.login.pattern, access: 'public', handler: showLogin }),
  route({ method: 'POST', path: paths.login.pattern, access: 'public', whileStill: true, handler: login }),
  route({
    method: 'GET',
    path: paths.cannotLogin.pattern,
    access: 'public',
    handler: (visit: PublicVisit) => page(<CannotLoginPage visit={visit} />),
  }),
  route({ method: 'POST', path: paths.logout.pattern, access: 'entering', handler: logout }),
];

function showLogin(visit: PublicVisit) {
  const to = safeTarget(visit.url.searchParams.get('naar') ?? '', visit.deps.appUrl);
  return visit.user ? seeOther(to) : page(<LoginPage visit={visit} to={to} />);
}

/** Unknown, known and closed accounts look alike and take equally long: one hash is computed for each. */
async function login(visit: PublicVisit): Promise<Response> {
  const { deps, posted } = visit;
  const email = typed(posted.raw, 'email').trim().slice(0, 254);
  const password = typed(posted.raw, 'wachtwoord');
  const to = safeTarget(typed(posted.raw, 'naar'), deps.appUrl);
  const problems = missing(email, password);
  if (problems.length > 0) return page(<LoginPage visit={visit} to={to} email={email} problems={problems} />, 422);

  const accountKey = `account ${email.toLowerCase()}`;
  const addressKey = `address ${visit.address}`;
  const wait = (await attempt(visit, addressKey, addressPolicy)) || (await attempt(visit, accountKey, accountPolicy));
  if (wait > 0) return page(<LoginPage visit={visit} to={to} email={email} wait={wait} />, 429);

  const user = visit.organisation.users.find((one) => one.email.toLowerCase() === email.toLowerCase());
  const open = user && mayWork(user, visit.today) ? user : undefined;
  const right = await deps.passwords.verify(password.slice(0, 1000), open?.passwordHash);
  if (right === 'busy') return refused(visit, { code: 'unavailable' });
  // judging takes a while, in which the account may have closed or got another password
  const now = open && findUser(deps.store.organisation.read().value, open.id);
  if (!right || !open || now?.passwordHash !== open.passwordHash) {
    deps.log.warn({ request: visit.number, user: user?.id }, 'login refused');
    await tellRefused(visit, 'login.refused', user);
    const wrong: Problem[] = [
      { field: 'email', message: 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Typ ze opnieuw' },
    ];
    return page(<LoginPage visit={visit} to={to} email={email} problems={wrong} />, 422);
  }
  await forgive(visit, accountKey);
  await takeBack(visit, addressKey);
  return afterPassword(visit, open);
}

async function logout(visit: UserVisit): Promise<Response> {
  visit.attempt.tell({ action: 'login.leave' });
  await endSession(visit);
  const answer = seeOther(paths.login());
  answer.headers.append('set-cookie', dropCookie(visit.deps.appUrl, cookieNames(visit.deps.appUrl).session));
  return answer;
}

function missing(email: string, password: string): Problem[] {
  const problems: Problem[] = [];
  if (email === '') problems.push({ field: 'email', message: 'Vul uw e-mailadres in' });
  if (password === '') problems.push({ field: 'wachtwoord', message: 'Vul uw wachtwoord in' });
  return problems;
}
