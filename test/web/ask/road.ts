import { expect } from 'vitest';
import { type Harness, startHarness } from '#test/harness.ts';
import type { Answer, Browser } from '#test/web-browser.ts';

/** What somebody types who asks to see the own data. */
export const typed = {
  writer: 'self',
  name: 'J.M. van der Proef',
  'birthDate-dag': '14',
  'birthDate-maand': '5',
  'birthDate-jaar': '1986',
  phone: '06 12 34 56 78',
  answer: 'talk',
  text: 'Ik wil graag alles zien.',
} as const;

export type Fields = Readonly<Record<string, string>>;

export type Road = {
  readonly harness: Harness;
  readonly browser: Browser;
  /** From the details to the check page; a minute is spent on filling in. */
  fill(slug: string, fields?: Fields): Promise<Answer>;
  /** Sends what the check page holds. */
  send(slug: string): Promise<Answer>;
  /** The whole road; the receipt page. */
  walk(slug: string, fields?: Fields): Promise<Answer>;
};

export async function startRoad(harness?: Harness): Promise<Road> {
  const house = harness ?? (await startHarness());
  const browser = house.anonymous();
  const road: Road = {
    harness: house,
    browser,
    async fill(slug, fields = typed) {
      const form = await browser.get(`/verzoek/${slug}/gegevens`);
      house.clock.advance(1);
      return browser.post(`/verzoek/${slug}/gegevens`, { ...fields, _key: keyIn(form) });
    },
    async send(slug) {
      const check = await browser.get(`/verzoek/${slug}/controleren`);
      expect(check.status).toBe(200);
      return browser.post(`/verzoek/${slug}/controleren`, hiddenIn(check));
    },
    async walk(slug, fields) {
      expect(await road.fill(slug, fields)).toMatchObject({ status: 303, location: `/verzoek/${slug}/controleren` });
      expect(await road.send(slug)).toMatchObject({ status: 303, location: '/verzoek/ontvangen' });
      return browser.get('/verzoek/ontvangen');
    },
  };
  return road;
}

export function keyIn({ text }: Answer): string {
  return /name="_key" value="([\w-]+)"/.exec(text)?.[1] ?? '';
}

/** Every hidden field of a page, but its token. */
export function hiddenIn({ text }: Answer): Record<string, string> {
  const found = text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const read = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  return Object.fromEntries(
    [...found].flatMap(([, name = '', value = '']) => (name === '_csrf' ? [] : [[name, read(value)] as const])),
  );
}

/** The receipt code on a page, as it is read. */
export function codeIn({ text }: Answer): string {
  const [, html = ''] = /<p class="figure">([\s\S]*?)<\/p>/.exec(text) ?? [];
  return html.replace(/<[^>]+>|\s/g, '');
}

/** Everything that was received so far. */
export async function casesOf({ store }: Harness) {
  const loaded = await Promise.all([...store.cases.ids()].map((id) => store.cases.load(id)));
  return loaded.flatMap((one) => one?.value ?? []);
}
