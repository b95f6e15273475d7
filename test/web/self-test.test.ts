import { describe, expect, it } from 'vitest';
import { checksOf } from '#src/web/self-test/checks.ts';
import type { Installation } from '#src/web/self-test/installation.ts';
import { type Harness, soundInstallation, startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';

const address = '/instellingen/zelfcontrole';

async function house(found: Partial<Installation> = {}): Promise<Harness> {
  const installation = () => Promise.resolve({ ...soundInstallation, ...found });
  const harness = await startHarness({ deps: { installation } });
  await harness.store.knownDay.remember(harness.clock.today());
  await harness.store.knownDay.rememberBackup(harness.clock.now());
  return harness;
}

async function seen(harness: Harness): Promise<string> {
  const { status, text } = await (await harness.as(harness.office.systemAdmin)).get(address);
  expect(status).toBe(200);
  expect(await htmlProblems(text)).toEqual([]);
  return text;
}

/** What asks for attention, by its subject. */
function wrongIn(page: string): string[] {
  const rows = page.split('<tr>').filter((row) => row.includes('Let op'));
  return rows.map((row) => /<th scope="row"[^>]*>([^<]*)/.exec(row)?.[1] ?? '');
}

describe('the self-test', () => {
  it('is for the directorate and the administrator, and unknown to others', async () => {
    const harness = await house();
    const { directorate, systemAdmin, users } = { ...harness.office, users: harness.office.organisation.users };
    for (const user of users) {
      const { status } = await (await harness.as(user)).get(address);
      expect(status).toBe(user === directorate || user === systemAdmin ? 200 : 404);
    }
  });

  it('says in Dutch that all is well', async () => {
    const page = await seen(await house());
    expect(englishIn(page.replaceAll(/default-src[^<]*/g, ''))).toBeUndefined();
    expect(page).toContain('Alles is in orde');
    expect(wrongIn(page)).toEqual([]);
  });

  it.each<[string, Partial<Installation>]>([
    ['Verbindingen naar buiten', { outgoing: [{ address: '203.0.113.9', port: 443 }] }],
    ['Hoofdsleutel', { keys: [{ name: 'master', isSafe: false }] }],
    ['Zegelsleutel', { keys: [{ name: 'seal', isSafe: undefined }] }],
    ['Ruimte op de schijf', { space: { free: 5 * 1024 ** 3, size: 100 * 1024 ** 3 } }],
    ['Node', { nodeVersion: '20.20.2' }],
  ])('asks attention for: %s', async (subject, found) => {
    expect(wrongIn(await seen(await house(found)))).toEqual([subject]);
  });

  it('tells where the database is, and counts what is open to it apart', async () => {
    const database = { host: '203.0.113.7', port: 5432, name: 'dossiers', isLocal: false, isSealed: true };
    const open = [5432, 5432, 587].map((port) => ({ address: '203.0.113.7', port }));
    const page = await seen(await house({ database, outgoing: open }));
    expect(page).toContain('dossiers op 203.0.113.7, poort 5432, altijd versleuteld (TLS)');
    expect(page).toContain('Nu open: 1 naar de mailserver, 2 naar de database, 0 naar iets anders');
    expect(wrongIn(page)).toEqual([]);
    expect(wrongIn(await seen(await house({ database: { ...database, isSealed: false } })))).toEqual(['Database']);
    expect(wrongIn(await seen(await house({ database, outgoing: [{ address: '203.0.113.9', port: 443 }] })))).toEqual([
      'Verbindingen naar buiten',
    ]);
  });

  it('counts a connection to the mail server as mail', async () => {
    const page = await seen(await house({ outgoing: [{ address: '203.0.113.9', port: 587 }] }));
    expect(page).toContain('Nu open: 1 naar de mailserver, 0 naar iets anders');
    expect(wrongIn(page)).toEqual([]);
  });

  it('misses the backup and the daily work of the day before yesterday', async () => {
    const harness = await house();
    harness.clock.advance(24 * 60);
    expect(wrongIn(await seen(harness))).toEqual([]);
    harness.clock.advance(24 * 60);
    expect(wrongIn(await seen(harness))).toEqual(['Klok en dagelijks werk', 'Back-up']);
  });

  it('sees a clock that was set back', async () => {
    const harness = await house();
    harness.clock.advance(-3 * 24 * 60);
    expect(wrongIn(await seen(harness))).toEqual(['Klok en dagelijks werk']);
  });

  it.each([
    ['http://dossier.voorbeeld.example', true],
    ['https://dossier.voorbeeld.example', false],
    ['http://127.0.0.1:3000', false],
  ])('asks for https at %s: %s', async (url, asks) => {
    const { deps, clock, office } = await house();
    const when = { today: clock.today(), now: clock.now(), organisation: office.organisation };
    const found = await checksOf({ ...when, deps: { ...deps, appUrl: new URL(url) } }, soundInstallation);
    const wrong = found.flatMap(({ subject, todo }) => (todo ? [subject] : []));
    expect(wrong).toEqual(asks ? ['Adres van het programma'] : []);
  });
});
