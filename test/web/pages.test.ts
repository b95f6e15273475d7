import { describe, expect, it } from 'vitest';
import { loadAssets } from '#src/web/assets.ts';
import { startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';

describe('every page of the base', () => {
  it('is valid HTML in Dutch, with one h1, a title, a skip link and help', async () => {
    const harness = await startHarness();
    const coach = await harness.as(harness.office.coach);
    const anonymous = harness.anonymous();
    const pages = [
      ...(await Promise.all(
        ['/inloggen', '/inloggen/hulp', '/hulp', '/toegankelijkheid', '/nergens', '/welkom/oud'].map((path) =>
          anonymous.get(path),
        ),
      )),
      await anonymous.post('/inloggen', {}),
      await anonymous.request('/inloggen', { method: 'POST' }),
      await anonymous.post('/account/wachtwoord', { huidig: 'x' }),
      await coach.get('/account'),
      await coach.post('/account/wachtwoord', {}),
      await coach.post('/account/weergave', { weergave: 'paars' }),
    ];
    for (const { text } of pages) {
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).toContain('<html lang="nl"');
      expect(text).toContain('href="#inhoud"');
      expect(text).toContain('href="/hulp"');
      expect(text).not.toMatch(/ style=| onclick=|<style|javascript:/);
    }
  });

  it('begins its title with Fout and focuses the summary when something is wrong', async () => {
    const harness = await startHarness();
    const answer = await harness.anonymous().post('/inloggen', { email: 'iemand@voorbeeld.example' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Fout: Inloggen · Maas groep</title>');
    expect(answer.text).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(answer.text).toContain('value="iemand@voorbeeld.example"');
    expect(answer.text).toMatch(/id="wachtwoord-fout"[\s\S]*aria-describedby="wachtwoord-hint wachtwoord-fout"/);
  });

  it('follows the wish for light or dark', async () => {
    const harness = await startHarness();
    const coach = await harness.as(harness.office.coach);
    expect((await coach.get('/account')).text).not.toContain('data-weergave');
    expect((await coach.post('/account/weergave', { weergave: 'donker' })).location).toBe('/account?bewaard=weergave');
    expect((await coach.get('/account')).text).toContain('data-weergave="donker"');
  });

  it('shows only the menu lines the permission table allows', async () => {
    const harness = await startHarness();
    const { coach, systemAdmin } = harness.office;
    expect((await (await harness.as(coach)).get('/account')).text).toContain('href="/clienten"');
    expect((await (await harness.as(systemAdmin)).get('/account')).text).not.toContain('href="/clienten"');
  });
});

describe('assets', () => {
  it('stay light: 20 kB of style, 2.7 kB of script, fonts only from here', () => {
    const assets = loadAssets();
    const css = Buffer.from(assets.get('maas.css')?.bytes ?? []).toString();
    expect(css.length).toBeGreaterThan(10_000);
    expect(css.length).toBeLessThan(20_000);
    expect(assets.get('maas.js')?.bytes.length).toBeLessThan(2750);
    expect(css.match(/url\([^)]*\)/g)).toEqual([
      expect.stringMatching(/^url\(\/vast\/[0-9a-f]{12}\/maas-tekst-latin\.woff2\)$/),
      expect.stringMatching(/latin-ext\.woff2\)$/),
    ]);
    expect(css).not.toMatch(/https?:|@import|data:/);
  });
});

describe('health', () => {
  it('says that the process answers, and apart from it whether its parts work', async () => {
    const harness = await startHarness({ deps: { trouble: () => ['post'] } });
    expect(await harness.anonymous().get('/gezond')).toMatchObject({ status: 200, text: 'gezond' });
    expect(await harness.anonymous().get('/gezond/gereed')).toMatchObject({ status: 503, text: 'niet gereed: post' });
  });

  it('tell on the help page who the supervisor is, and the old number of the notification (R62)', async () => {
    const harness = await startHarness();
    const { text } = await harness.anonymous().get('/hulp');
    for (const words of ['1299193', 'Autoriteit Persoonsgegevens', 'Postbus 93374', '088 180 52 50'])
      expect(text).toContain(words);
  });
});
