import type { User } from '#src/domain/organisation.ts';
import type { Store } from '#src/store/port.ts';
import { createApp } from '#src/web/app.tsx';
import type { Route } from '#src/web/route.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { type Answer, Browser } from '../../web-browser.ts';
import type { MatrixHouse } from './house.ts';

/** How somebody came off: the page, its refusal because of how things stand, or an address that nobody has. */
export type Outcome = 'in' | 'notNow' | 'hidden' | 'signIn' | 'failed';

export function outcomeOf({ status, location, headers }: Answer): Outcome {
  if (status === 404) return 'hidden';
  // whoever logs out is shown the same page, and has no session any more
  const loggedOut = headers.getSetCookie().some((line) => line.startsWith('__Host-sessie=;'));
  if (status === 401 || (status === 303 && location?.startsWith('/inloggen') && !loggedOut)) return 'signIn';
  if (status >= 500) return 'failed';
  return status === 409 || status === 403 ? 'notNow' : 'in';
}

/** Somebody with a session, or nobody: asks for one address at a time, and each time as if it were the first. */
export type Visitor = {
  readonly get: (address: string) => Promise<Answer>;
  /** A form of ours, mostly an empty one; what comes of it is done in a copy of the house, and forgotten. */
  readonly post: (address: string, posted?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** The same without a token. */
  readonly postForeign: (address: string) => Promise<Answer>;
};

/** The doors of the house for one of these people. */
export function openDoors({ harness }: Pick<MatrixHouse, 'harness'>, routes?: readonly Route[]) {
  const { store } = harness;
  const { sessions } = store;
  // what is read a hundred times is opened once
  const base: Store = { ...store.imagined(), sessions };
  let here = base;
  const deps: WebDeps = Object.defineProperty({ ...harness.deps }, 'store', { get: () => here });
  const app = createApp(deps, routes);
  // logging out in a copy ends nothing here
  const kept = { ...sessions, remove: async () => undefined, removeOf: async () => undefined };

  const newCopy = (): Store => ({ ...base.imagined(), sessions: kept });
  let copy = newCopy();

  async function inCopy(act: () => Promise<Answer>): Promise<Answer> {
    here = copy;
    try {
      const answer = await act();
      // whoever does not get through the door has done nothing
      if (![403, 404].includes(answer.status)) copy = newCopy();
      return answer;
    } finally {
      here = base;
    }
  }

  return async (user: User | undefined): Promise<Visitor> => {
    const entered = user ? await harness.as(user) : harness.anonymous();
    await entered.get('/inloggen');
    const cookies = ['__Host-bezoek', '__Host-sessie'].map((name) => [name, entered.cookie(name)] as const);
    const browser = () => {
      const fresh = new Browser((request) => Promise.resolve(app.request(request)), deps.appUrl);
      for (const [name, value] of cookies) if (value !== undefined) fresh.setCookie(name, value);
      fresh.csrf = entered.csrf;
      return fresh;
    };
    const form = { origin: deps.appUrl.origin, 'content-type': 'application/x-www-form-urlencoded' };
    return {
      get: (address) => browser().get(address),
      post: (address, posted) => inCopy(() => browser().post(address, posted)),
      postForeign: (address) => inCopy(() => browser().request(address, { method: 'POST', headers: form, body: '' })),
    };
  };
}
