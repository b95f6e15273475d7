import { describe, expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { shortText } from '#src/web/respond.tsx';
import { route } from '#src/web/route.ts';
import type { UserVisit } from '#src/web/visit.ts';
import { startHarness } from '../harness.ts';

async function startCounting() {
  const posted: unknown[] = [];
  const probe = route({
    method: 'POST',
    path: '/proef',
    access: 'user',
    handler: (visit: UserVisit) => {
      posted.push(visit.posted.raw);
      return shortText('gedaan');
    },
  });
  const harness = await startHarness({ routes: [...routes, probe] });
  return { harness, posted, browser: await harness.as(harness.office.coach) };
}

describe('a form', () => {
  it('is accepted from a page of ours, with its token', async () => {
    const { browser, posted } = await startCounting();
    expect((await browser.post('/proef', { tekst: 'hallo' })).status).toBe(200);
    expect(posted).toEqual([{ tekst: 'hallo' }]);
  });

  it('is refused from another site, from nowhere and from a sandbox, whatever it brings along', async () => {
    const { browser, posted } = await startCounting();
    const body = () => new URLSearchParams({ _csrf: browser.csrf });
    const foreign: Record<string, string>[] = [
      { origin: 'https://elders.example' },
      { origin: 'null' },
      {},
      { origin: 'https://dossier.voorbeeld.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://dossier.voorbeeld.example', 'sec-fetch-site': 'same-site' },
      { origin: 'https://dossier.voorbeeld.example.elders.example' },
      { referer: 'https://dossier.voorbeeld.example/' },
    ];
    for (const headers of foreign) {
      const answer = await browser.request('/proef', { method: 'POST', body: body(), headers });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Dit formulier is niet bewaard');
    }
    expect(posted).toEqual([]);
  });

  it('with an old token is not carried out; the page keeps the text for one more press', async () => {
    const { browser, posted } = await startCounting();
    const token = browser.csrf;
    browser.csrf = 'x'.repeat(43);
    const refused = await browser.post('/proef', { tekst: 'regel 1\nregel "2"', keuze: ['a', 'b'] });
    expect(refused.status).toBe(403);
    expect(posted).toEqual([]);
    expect(refused.text).toContain('Uw tekst is er nog');
    expect(refused.text).toContain('name="keuze" value="a"');
    expect(refused.text).toContain('name="keuze" value="b"');
    expect(browser.csrf).toBe(token);
    await browser.post('/proef', { tekst: 'regel 1\nregel "2"' });
    expect(posted).toEqual([{ tekst: 'regel 1\nregel "2"' }]);
  });

  it('sent as JSON is not accepted', async () => {
    const { browser, posted } = await startCounting();
    const answer = await browser.request('/proef', {
      method: 'POST',
      body: JSON.stringify({ _csrf: browser.csrf }),
      headers: { origin: 'https://dossier.voorbeeld.example', 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(415);
    expect(posted).toEqual([]);
  });

  it('typed while the session ended goes through the new login of the same person', async () => {
    const { harness, browser, posted } = await startCounting();
    harness.clock.advance(31);
    const ended = await browser.post('/proef', { tekst: 'lang getypt' });
    expect(ended.status).toBe(401);
    expect(ended.text).toContain('Uw tekst is er nog');
    const hidden = { naar: '/proef', _opnieuw: 'ja', '_bewaard.tekst': 'lang getypt' };
    const back = await browser.post('/inloggen', {
      ...hidden,
      email: harness.office.coach.email,
      wachtwoord: 'vier blauwe fietsen zingen',
    });
    expect(back.status).toBe(200);
    expect(back.text).toContain('U bent weer ingelogd');
    expect(back.text).toContain('name="tekst" value="lang getypt"');
    expect((await browser.post('/proef', { tekst: 'lang getypt' })).status).toBe(200);
    expect(posted).toEqual([{ tekst: 'lang getypt' }]);
  });

  it('typed by one person is not shown to another who logs in after', async () => {
    const { harness, browser } = await startCounting();
    harness.clock.advance(31);
    await browser.post('/proef', { tekst: 'van Sanne' });
    const hidden = { naar: '/proef', _opnieuw: 'ja', '_bewaard.tekst': 'van Sanne' };
    const other = await browser.post('/inloggen', {
      ...hidden,
      email: harness.office.otherCoach.email,
      wachtwoord: 'vier blauwe fietsen zingen',
    });
    expect(other.status).toBe(303);
    expect(other.location).toBe('/mijn-werk');
  });
});
