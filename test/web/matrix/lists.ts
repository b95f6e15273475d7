import { createHash } from 'node:crypto';
import type { User } from '#src/domain/organisation.ts';
import type { Store } from '#src/store/port.ts';
import { createApp } from '#src/web/app.tsx';
import type { Route } from '#src/web/route.ts';
import { Browser } from '../../web-browser.ts';
import { canary } from './hidden.ts';
import type { MatrixHouse } from './house.ts';
import { placesOf } from './places.ts';

/** A page as it is read: its words, and all that came with them. */
type Reading = { readonly status: number; readonly text: string; readonly whole: string };

/**
 * What somebody reads at an address in each of these houses, with one session and the same chance at every address, so that
 * they can be laid side by side.
 */
export async function readerOf({ harness }: MatrixHouse, stores: readonly Store[], user: User) {
  let drawn = 0;
  const bytes = (size: number) => createHash('shake256', { outputLength: size }).update(`${drawn++}`).digest();
  const apps = stores.map((store) => ({ ...harness.deps, store, random: { bytes } })).map((deps) => createApp(deps));
  const entered = await harness.as(user);
  await entered.get('/inloggen');
  const cookies = ['__Host-bezoek', '__Host-sessie'].map((name) => [name, entered.cookie(name) ?? ''] as const);
  return async (address: string, posted?: Readonly<Record<string, string>>): Promise<Reading[]> => {
    const read: Reading[] = [];
    for (const app of apps) {
      const browser = new Browser((request) => Promise.resolve(app.request(request)), harness.deps.appUrl);
      for (const [name, value] of cookies) browser.setCookie(name, value);
      browser.csrf = entered.csrf;
      drawn = 0;
      const { status, headers, text } = await (posted ? browser.post(address, posted) : browser.get(address));
      if (status === 429 || status >= 500) throw new Error(`${user.name} cannot read ${address}: ${status}`);
      read.push({ status, text, whole: [status, ...[...headers].map((line) => line.join(': ')), text].join('\n') });
    }
    return read;
  };
}

/** Of which dossiers and cases the pages are looked at. */
const looked: readonly string[] = ['own', 'requestOfNobodyYet', 'complaintHeard'];

/** Every page of the house, and of some dossiers and cases that are there already. */
export async function addressesOf(house: MatrixHouse, routes: readonly Route[]): Promise<string[]> {
  const read = routes.filter(({ method, access }) => method === 'GET' && access !== 'public' && access !== 'entering');
  const found = new Set<string>();
  for (const route of read) {
    for (const { address, about } of await placesOf(house, route))
      if (about.kind === 'house' || looked.includes(about.name)) found.add(address);
  }
  return [...found];
}

/** A page of the whole house, about nobody by its address. */
export const isList = (address: string) => !/[0-9a-z]{26}/.test(address);

/** Addresses of the same program that this page leads to with a question, and what its search would ask. */
export function waysOn(page: string, address: string): string[] {
  const asked = [...page.matchAll(/href="(\/[^"]*\?[^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !href.includes('?pad='));
  const searched = [...page.matchAll(/name="(zoek)"/g)].flatMap(([, name = '']) => [
    `${address}?${name}=${canary}`,
    `${address}?alle=ja&${name}=${canary}`,
  ]);
  return [...asked, ...searched];
}
