import { dropSecondFactor, keepSecondFactor, renewRecoveryCodes } from '#src/commands/account/second-factor.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { secondsBetween } from '../session.ts';
import { keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { UserVisit } from '../visit.ts';
import { newAuthenticatorSecret, newRecoveryCodes, readCode, recoveryHashes } from './authenticator.ts';
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

/** Until its first code, a new secret and its recovery codes are no part of the account. */
const placeOf = ({ session }: UserVisit): TypedPlace => ({ shelf: 'known', whose: session.hash, name: 'tweede stap' });

type Waiting = { readonly secret: string; readonly codes: readonly string[] };

async function waitingIn(visit: UserVisit): Promise<Waiting | undefined> {
  const kept = await keptTyped(visit, placeOf(visit));
  return kept && { secret: typed(kept, 'geheim'), codes: [kept.herstel ?? []].flat() };
}

async function showFactor(visit: UserVisit): Promise<Response> {
  const secret = (await waitingIn(visit))?.secret;
  return page(
    <SecondFactorPage visit={visit} waiting={secret === visit.user.secondFactor?.secret ? undefined : secret} />,
  );
}

async function begin(visit: UserVisit): Promise<Response> {
  const { bytes } = visit.deps.random;
  await keepTyped(visit, placeOf(visit), { geheim: newAuthenticatorSecret(bytes), herstel: newRecoveryCodes(bytes) });
  return seeOther(paths.accountFactor());
}

/** Whoever presses twice sees the same codes, for a minute. */
const shownSeconds = 60;

async function switchOn(visit: UserVisit): Promise<Response> {
  const { deps, user, now } = visit;
  const waiting = await waitingIn(visit);
  if (!waiting) return seeOther(paths.accountFactor());
  const { secret, codes } = waiting;
  const read = readCode(typed(visit.posted.raw, 'code'), { secret }, now);
  const kept = await keepSecondFactor(deps, user.id, { secret, recovery: recoveryHashes(codes), typed: read });
  if (!kept.ok && kept.refusal.code === 'invalid')
    return page(<SecondFactorPage visit={visit} waiting={secret} problems={kept.refusal.problems ?? []} />, 422);
  if (!kept.ok) return refused(visit, kept.refusal);
  const { secondFactor } = kept.value;
  if (!secondFactor || secondsBetween(secondFactor.since, now) > shownSeconds) return seeOther(paths.accountFactor());
  // whoever else is in came in without it
  await endSessions(visit, (hash) => hash !== visit.session.hash);
  visit.attempt.tell({ change: { did: ['factorOn', 'loggedOut'] } });
  deps.log.info({ request: visit.number, user: user.id }, 'second factor on');
  return page(<RecoveryCodesPage visit={{ ...visit, user: kept.value }} codes={codes} fresh />);
}

async function switchOff(visit: UserVisit): Promise<Response> {
  const dropped = await dropSecondFactor(visit.deps, visit.user.id);
  if (!dropped.ok) return refused(visit, dropped.refusal);
  visit.attempt.tell({ change: { did: ['factorOff'] } });
  visit.deps.log.warn({ request: visit.number, user: visit.user.id }, 'second factor off');
  return seeOther(withQuery(paths.account(), { bewaard: 'uit' }));
}

async function newCodes(visit: UserVisit): Promise<Response> {
  const codes = newRecoveryCodes(visit.deps.random.bytes);
  const kept = await renewRecoveryCodes(visit.deps, visit.user.id, recoveryHashes(codes));
  if (!kept.ok) return refused(visit, kept.refusal);
  visit.attempt.tell({ change: { did: ['recoveryCodes'] } });
  return page(<RecoveryCodesPage visit={visit} codes={codes} fresh={false} />);
}
