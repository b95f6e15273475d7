import { aboutUser } from '#src/commands/access-log/about.ts';
import { inviteUser } from '#src/commands/account/invite-user.ts';
import type { Deps } from '#src/commands/context.ts';
import type { Config } from '#src/config.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { linkHours } from '#src/domain/settings/terms.ts';
import { readSigner, sealKeyFile } from '#src/seal-key.ts';
import { random, realClock } from '#src/sources.ts';
import type { Store } from '#src/store/port.ts';
import { paths } from '#src/web/paths.ts';
import { hashSecret, newSecret } from '#src/web/session.ts';
import { tellOperator } from './told.ts';

/** What a command of the house needs, for one act from the terminal. */
export async function terminalDeps(config: Config, store: Store): Promise<Deps> {
  return {
    store,
    clock: realClock,
    random,
    signer: await readSigner(sealKeyFile(config)),
    mailQueued: () => undefined,
  };
}

/** A one-time link to choose a password; shown once, kept nowhere (R57). Undefined: no such user. */
type Invited = {
  readonly userId: UserId;
  readonly why: 'first' | 'reset';
  readonly dropsFactor?: boolean;
};

export async function oneTimeLink(
  deps: Deps,
  config: Pick<Config, 'appUrl'>,
  { userId, why, dropsFactor = false }: Invited,
): Promise<string | undefined> {
  const secret = newSecret(random.bytes);
  const had = findUser(deps.store.organisation.read().value, userId)?.secondFactor !== undefined;
  const invited = await inviteUser(deps, {
    userId,
    secretHash: hashSecret(secret),
    hours: linkHours(deps.store.organisation.read().value, why),
    by: 'server',
    dropsFactor,
  });
  if (!invited.ok) return undefined;
  const did = ['link', ...(dropsFactor && had ? (['factorOff'] as const) : []), 'loggedOut'] as const;
  await tellOperator(deps.store, { ...aboutUser(invited.value), action: 'operator.link', change: { did: [...did] } });
  return new URL(paths.welcome({ secret }), config.appUrl).href;
}
