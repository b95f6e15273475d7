import { changeDisplay, changePassword } from '#src/commands/account/change-password.ts';
import type { User } from '#src/domain/organisation.ts';
import { passwordProblem } from '#src/domain/password-rules.ts';
import type { Problem } from '#src/domain/result.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { AccountPage } from './account-page.tsx';
import { startSession } from './start-session.ts';
import { accountPolicy } from './throttle.ts';

export const routes = [
  route({
    method: 'GET',
    path: paths.account.pattern,
    access: 'user',
    handler: (visit: UserVisit) => page(<AccountPage visit={visit} />),
  }),
  route({ method: 'POST', path: paths.accountPassword.pattern, access: 'user', handler: newPassword }),
  route({ method: 'POST', path: paths.accountDisplay.pattern, access: 'user', handler: newDisplay }),
];

/** The present password is asked again, so that an unattended screen is not enough to take an account over. */
async function newPassword(visit: UserVisit): Promise<Response> {
  const { deps, user } = visit;
  const [present = '', wanted = ''] = ['huidig', 'nieuw'].map((name) => {
    const value = visit.posted.raw[name];
    return typeof value === 'string' ? value : '';
  });
  const problems: Problem[] = [];
  if (present === '') problems.push({ field: 'huidig', message: 'Vul uw huidige wachtwoord in' });
  const problem = passwordProblem(wanted, user);
  if (problem) problems.push({ field: 'nieuw', message: problem });
  if (problems.length > 0) return page(<AccountPage visit={visit} problems={problems} />, 422);

  const key = `account ${user.email.toLowerCase()}`;
  const wait = deps.throttle.attempt(key, accountPolicy, visit.now);
  if (wait > 0) return refused(visit, { code: 'tooManyTries', params: { retryAfterSeconds: wait } });
  const right = await deps.passwords.verify(present.slice(0, 1000), user.passwordHash);
  const passwordHash = right === true ? await deps.passwords.hash(wanted) : 'busy';
  if (right === false)
    return page(
      <AccountPage
        visit={visit}
        problems={[{ field: 'huidig', message: 'Dit is niet uw huidige wachtwoord. Typ het opnieuw' }]}
      />,
      422,
    );
  if (passwordHash === 'busy') return refused(visit, { code: 'unavailable' });
  deps.throttle.forgive(key);

  const changed = await changePassword(deps, user.id, passwordHash);
  if (!changed.ok) return refused(visit, changed.refusal);
  const { cookie } = await startSession(visit, changed.value);
  const answer = seeOther(withQuery(paths.account(), { bewaard: 'wachtwoord' }));
  answer.headers.append('set-cookie', cookie);
  return answer;
}

const displays: readonly User['display'][] = ['system', 'licht', 'donker'];

async function newDisplay(visit: UserVisit): Promise<Response> {
  const display = displays.find((one) => one === visit.posted.raw.weergave);
  if (!display)
    return page(<AccountPage visit={visit} problems={[{ field: 'weergave', message: 'Kies een weergave' }]} />, 422);
  const changed = await changeDisplay(visit.deps, visit.user.id, display);
  return changed.ok ? seeOther(withQuery(paths.account(), { bewaard: 'weergave' })) : refused(visit, changed.refusal);
}
