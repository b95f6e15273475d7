import { dropSecondFactor, keepSecondFactor, renewRecoveryCodes } from '#src/commands/account/second-factor.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { dropTyped, keepTyped, keptTyped } from '../typed-answers.ts';
import type { UserVisit } from '../visit.ts';
import { newAuthenticatorSecret, newRecoveryCodes, readCode } from './authenticator.ts';
import { RecoveryCodesPage, SecondFactorPage } from './second-factor-pages.tsx';
import { endSessions } from './start-session.ts';
import { typed } from './typed.ts';

const access = 'entering';
const act = 'account.secure';

/** R57: the second factor of the own account. It counts once its first code was right. */
export const routes = [
  route({ method: 'GET', path: paths.accountFactor.pattern, access, act, handler: showFactor }),
  route({ method: 'POST', path: paths.accountFactorBegin.pattern, access, act, handler: begin }),
  route({ method: 'POST', path: paths.accountFactorOn.pattern, access, act, handler: switchOn }),
  route({ method: 'POST', path: paths.accountFactorOff.pattern, access, act, handler: switchOff }),
  route({ method: 'POST', path: paths.accountFactorCodes.pattern, access, act, handler: newCodes }),
];

/** Until its first code, a new secret is in memory alone. */
const keyOf = ({ session }: UserVisit) => `${session.hash} tweede stap`;

function waitingSecret(visit: UserVisit): string | undefined {
  const kept = keptTyped(visit, keyOf(visit));
  return kept && typed(kept, 'geheim');
}

function showFactor(visit: UserVisit) {
  return page(<SecondFactorPage visit={visit} waiting={waitingSecret(visit)} />);
}

function begin(visit: UserVisit) {
  keepTyped(visit, keyOf(visit), { geheim: newAuthenticatorSecret(visit.deps.random.bytes) });
  return seeOther(paths.accountFactor());
}

async function switchOn(visit: UserVisit): Promise<Response> {
  const { deps, user, now } = visit;
  const secret = waitingSecret(visit);
  if (secret === undefined) return seeOther(paths.accountFactor());
  const codes = newRecoveryCodes(deps.random.bytes);
  const read = readCode(typed(visit.posted.raw, 'code'), { secret }, now);
  const kept = await keepSecondFactor(deps, user.id, { secret, recovery: codes.hashes, typed: read });
  if (!kept.ok && kept.refusal.code === 'invalid')
    return page(<SecondFactorPage visit={visit} waiting={secret} problems={kept.refusal.problems ?? []} />, 422);
  if (!kept.ok) return refused(visit, kept.refusal);
  dropTyped(visit, keyOf(visit));
  // whoever else is in came in without it
  await endSessions(visit, (hash) => hash !== visit.session.hash);
  deps.log.info({ request: visit.number, user: user.id }, 'second factor on');
  return page(<RecoveryCodesPage visit={{ ...visit, user: kept.value }} codes={codes.shown} fresh />);
}

async function switchOff(visit: UserVisit): Promise<Response> {
  const dropped = await dropSecondFactor(visit.deps, visit.user.id);
  if (!dropped.ok) return refused(visit, dropped.refusal);
  visit.deps.log.warn({ request: visit.number, user: visit.user.id }, 'second factor off');
  return seeOther(withQuery(paths.account(), { bewaard: 'uit' }));
}

async function newCodes(visit: UserVisit): Promise<Response> {
  const codes = newRecoveryCodes(visit.deps.random.bytes);
  const kept = await renewRecoveryCodes(visit.deps, visit.user.id, codes.hashes);
  if (!kept.ok) return refused(visit, kept.refusal);
  return page(<RecoveryCodesPage visit={visit} codes={codes.shown} fresh={false} />);
}
