import { confirmSecrecy } from '#src/commands/organisation/secrecy.ts';
import type { Problem } from '#src/domain/result.ts';
import { hasConfirmed } from '#src/domain/secrecy.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { keptFields, ResendPage, resendMark } from './again.tsx';
import { safeTarget } from './safe-target.ts';
import { changedMeanwhile } from './secrecy-clause.tsx';
import { SecrecyPage } from './secrecy-page.tsx';

export const routes = [
  route({ method: 'GET', path: paths.secrecy.pattern, access: 'entering', handler: showSecrecy }),
  route({ method: 'POST', path: paths.secrecy.pattern, access: 'entering', handler: confirm }),
];

function showSecrecy(visit: UserVisit) {
  const to = safeTarget(visit.url.searchParams.get('naar') ?? '', visit.deps.appUrl);
  return hasConfirmed(visit.organisation, visit.user) ? seeOther(to) : page(<SecrecyPage visit={visit} to={to} />);
}

/** R60: keeps the confirmation and goes on to where the visitor was going, with the text that waited. */
async function confirm(visit: UserVisit): Promise<Response> {
  const { deps, user } = visit;
  const { raw } = visit.posted;
  const to = safeTarget(String(raw.naar ?? ''), deps.appUrl);
  const kept = raw[resendMark] === 'ja' ? keptFields(raw) : undefined;
  const again = (message: string) => {
    const problems: Problem[] = [{ field: 'geheimhouding', message }];
    const organisation = deps.store.organisation.read().value;
    return page(<SecrecyPage visit={{ ...visit, organisation }} to={to} kept={kept} problems={problems} />, 422);
  };
  if (raw.geheimhouding !== 'ja') return again('Zet een vinkje: zonder geheimhouding kunt u hier niet werken');
  const confirmed = await confirmSecrecy(deps, user.id, String(raw.tekst ?? ''));
  if (!confirmed.ok)
    return confirmed.refusal.code === 'conflict' ? again(changedMeanwhile) : refused(visit, confirmed.refusal);
  visit.attempt.tell({ action: 'account.secrecy', change: { did: ['secrecy'] } });
  return kept ? page(<ResendPage visit={visit} action={to} kept={kept} why="confirmed" />) : seeOther(to);
}
