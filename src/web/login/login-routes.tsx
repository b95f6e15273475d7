import type { Raw } from '#src/domain/form.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { cookieNames, dropCookie, hashSecret, mayWork, readCookie } from '../session.ts';
import type { PublicVisit, UserVisit } from '../visit.ts';
import { keptFields, ResendPage, resendMark } from './again.tsx';
import { CannotLoginPage, LoginPage } from './pages.tsx';
import { safeTarget } from './safe-target.ts';
import { endSession, startSession } from './start-session.ts';
import { accountPolicy, addressPolicy } from './throttle.ts';

export const routes = [
  route({
    method: 'GET',
    path: paths.home.pattern,
    access: 'public',
    handler: (visit: PublicVisit) => seeOther(visit.user ? paths.work() : paths.login()),
  }),
  route({ method: 'GET', path: paths.login.pattern, access: 'public', handler: showLogin }),
  route({ method: 'POST', path: paths.login.pattern, access: 'public', handler: login }),
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
  const wait =
    deps.throttle.attempt(addressKey, addressPolicy, visit.now) ||
    deps.throttle.attempt(accountKey, accountPolicy, visit.now);
  if (wait > 0) return page(<LoginPage visit={visit} to={to} email={email} wait={wait} />, 429);

  const user = visit.organisation.users.find((one) => one.email.toLowerCase() === email.toLowerCase());
  const open = user && mayWork(user, visit.today) ? user : undefined;
  const right = await deps.passwords.verify(password.slice(0, 1000), open?.passwordHash);
  if (right === 'busy') return refused(visit, { code: 'unavailable' });
  if (!right || !open) {
    deps.log.warn({ request: visit.number, user: user?.id }, 'login refused');
    const wrong: Problem[] = [
      { field: 'email', message: 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Typ ze opnieuw' },
    ];
    return page(<LoginPage visit={visit} to={to} email={email} problems={wrong} />, 422);
  }
  deps.throttle.forgive(accountKey);
  deps.throttle.takeBack(addressKey);
  return enter(visit, open, to);
}

/** In: to where the visitor was going, with the text that waited, if it is the same person's (UX). */
async function enter(visit: PublicVisit, user: User, to: string): Promise<Response> {
  const { deps, posted } = visit;
  const resumes = typed(posted.raw, resendMark) !== '';
  const before = ownerOfOldSession(visit);
  const { cookie, csrf } = await startSession(visit, user);
  const answer = !resumes
    ? seeOther(to)
    : before === user.id
      ? await page(<ResendPage visit={{ ...visit, csrf }} action={to} kept={keptFields(posted.raw)} why="signedIn" />)
      : seeOther(paths.work());
  answer.headers.append('set-cookie', cookie);
  deps.log.info({ request: visit.number, user: user.id, resumes }, 'entered');
  return answer;
}

/** The browser still brings the cookie of the session that ended; the store may still know whose it was. */
function ownerOfOldSession(visit: PublicVisit): string | undefined {
  const secret = readCookie(visit.request, cookieNames(visit.deps.appUrl).session);
  return secret === undefined ? undefined : visit.deps.store.sessions.get(hashSecret(secret))?.userId;
}

async function logout(visit: UserVisit): Promise<Response> {
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

function typed(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
