import { changeDisplay, changePassword } from '#src/commands/account/change-password.ts';
import type { User } from '#src/domain/organisation.ts';
import { passwordProblem } from '#src/domain/password-rules.ts';
import type { Problem, Result } from '#src/domain/result.ts';
import { answerOnce } from '../answer-once.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { AccountPage } from './account-page.tsx';
import { judgeCode, judgePassword } from './proof.ts';
import { startSession } from './start-session.ts';
import { typed } from './typed.ts';

export const routes = [
  route({
    method: 'GET',
    path: paths.account.pattern,
    access: 'user',
    handler: (visit: UserVisit) => page(<AccountPage visit={visit} />),
  }),
  route({
    method: 'POST',
    path: paths.accountPassword.pattern,
    access: 'user',
    whileStill: true,
    // pressed twice, the first ends the log-in the second came with
    handler: (visit: UserVisit) => answerOnce(visit, visit.session.hash, () => newPassword(visit)),
  }),
  route({ method: 'POST', path: paths.accountDisplay.pattern, access: 'user', handler: newDisplay }),
];

/** The present password is asked again, so that an unattended screen is not enough to take an account over. */
async function newPassword(visit: UserVisit): Promise<Response> {
  const { deps, user } = visit;
  const [present, wanted] = [typed(visit.posted.raw, 'huidig'), typed(visit.posted.raw, 'nieuw')];
  const problem =
    passwordProblem(wanted, user) ?? (wanted === present ? 'Kies een ander wachtwoord dan u nu heeft' : undefined);
  const problems: readonly Problem[] = problem ? [{ field: 'nieuw', message: problem }] : [];
  // a new password that is no good costs no guess at the present one
  const judged = problem && present ? undefined : await judgeOwner(visit, present);
  if (judged && !judged.ok && judged.refusal.code !== 'invalid') return refused(visit, judged.refusal);
  const wrong = [...(judged?.ok === false ? (judged.refusal.problems ?? []) : []), ...problems];
  if (wrong.length > 0) return page(<AccountPage visit={visit} problems={wrong} />, 422);
  const passwordHash = await deps.passwords.hash(wanted);
  if (passwordHash === 'busy') return refused(visit, { code: 'unavailable' });

  const changed = await changePassword(deps, user, passwordHash);
  if (!changed.ok) return refused(visit, changed.refusal);
  visit.attempt.tell({ action: 'account.password', change: { did: ['password', 'loggedOut'] } });
  const { cookie } = await startSession(visit, changed.value, visit.session.createdAt);
  const answer = seeOther(withQuery(paths.account(), { bewaard: 'wachtwoord' }));
  answer.headers.append('set-cookie', cookie);
  return answer;
}

/** A password alone never stands in for the second factor, nor does a new one. */
async function judgeOwner(visit: UserVisit, present: string): Promise<Result<void>> {
  const { user } = visit;
  const judged = await judgePassword(visit, { user, typed: present, field: 'huidig' });
  if (!judged.ok || !user.secondFactor) return judged;
  return judgeCode(visit, { user, typed: typed(visit.posted.raw, 'code'), at: 'inside' });
}

const displays: readonly User['display'][] = ['system', 'licht', 'donker'];

async function newDisplay(visit: UserVisit): Promise<Response> {
  const display = displays.find((one) => one === visit.posted.raw.weergave);
  if (!display)
    return page(<AccountPage visit={visit} problems={[{ field: 'weergave', message: 'Kies een weergave' }]} />, 422);
  const changed = await changeDisplay(visit.deps, visit.user.id, display);
  return changed.ok ? seeOther(withQuery(paths.account(), { bewaard: 'weergave' })) : refused(visit, changed.refusal);
}
