import { describe, expect, it } from 'vitest';
import { asksProof, provenActions } from '#src/domain/proven-actions.ts';
import { routes } from '#src/web/features.ts';
import { shortText } from '#src/web/respond.tsx';
import { type Route, route, rowsOf } from '#src/web/route.ts';
import type { UserVisit } from '#src/web/visit.ts';
import { codeOf } from '#test/authenticator.ts';
import { housePassword, startHarness } from '../harness.ts';
import { htmlProblems } from './html.ts';

const access = { house: 'users.edit' } as const;
const echo = (visit: UserVisit) => shortText(JSON.stringify(visit.posted.raw));
const probes: Route[] = [
  route({ method: 'GET', path: '/proef', access, handler: () => shortText('gezien') }),
  route({ method: 'POST', path: '/proef', access, handler: echo }),
  route({ method: 'POST', path: '/proef/tak', access: { house: 'survey.list' }, act: 'survey.release', handler: echo }),
  route({ method: 'POST', path: '/proef/licht', access: { house: 'survey.list' }, handler: echo }),
];

/** A manager who logged in a quarter of an hour ago, and clicked since. */
async function someTimeLater() {
  const harness = await startHarness({ routes: [...routes, ...probes] });
  const browser = await harness.as(harness.office.branchManager);
  harness.clock.advance(15);
  return { harness, browser };
}

describe('a weighty act', () => {
  it('asks nothing just after the log-in, and who is there a quarter of an hour later', async () => {
    const harness = await startHarness({ routes: [...routes, ...probes] });
    const browser = await harness.as(harness.office.branchManager);
    harness.clock.advance(14);
    expect((await browser.get('/proef')).text).toBe('gezien');
    harness.clock.advance(1);
    expect((await browser.get('/proef?x=1')).location).toBe(`/bevestigen?naar=${encodeURIComponent('/proef?x=1')}`);
    expect((await browser.post('/proef/licht', { a: '1' })).text).toBe('{"a":"1"}');
  });

  it('shows the page that was asked for once the password was right', async () => {
    const { browser } = await someTimeLater();
    const asked = await browser.get('/bevestigen?naar=%2Fproef%3Fx%3D1');
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect(asked.text).not.toContain('one-time-code');
    for (const naar of ['/proef?x=1', '//elders.example/a', 'https://elders.example']) {
      const wrong = await browser.post('/bevestigen', { naar, ditBenIk: 'iets anders' });
      expect(wrong.status).toBe(422);
      expect(await htmlProblems(wrong.text)).toEqual([]);
      const right = await browser.post('/bevestigen', { naar, ditBenIk: housePassword });
      expect(right.location).toBe(naar.startsWith('/proef') ? naar : '/mijn-werk');
    }
    expect((await browser.get('/proef?x=1')).text).toBe('gezien');
  });

  it('does what was sent in the same press as the proof, and hands the proof to nobody', async () => {
    for (const path of ['/proef', '/proef/tak']) {
      const { browser } = await someTimeLater();
      const asked = await browser.post(path, { reden: 'een <goede> reden', keuze: ['a', 'b'] });
      expect(asked.status).toBe(401);
      expect(await htmlProblems(asked.text)).toEqual([]);
      expect(asked.text).toContain(`action="${path}"`);
      expect(asked.text).toContain('value="een &lt;goede&gt; reden"');
      const fields = { reden: 'een <goede> reden', keuze: ['a', 'b'] };
      expect((await browser.post(path, { ...fields, ditBenIk: '' })).status).toBe(422);
      const wrong = await browser.post(path, { ...fields, ditBenIk: 'fout' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).not.toContain('value="fout"');
      const done = await browser.post(path, { ...fields, ditBenIk: housePassword });
      expect(JSON.parse(done.text)).toEqual(fields);
      expect((await browser.post(path, fields)).text).toBe(done.text);
    }
  });

  it('asks a code of whoever has a second factor, and takes no password instead', async () => {
    const { harness, browser } = await someTimeLater();
    const { value, revision } = harness.store.organisation.read();
    const factor = {
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      since: harness.clock.now(),
      lastStep: 0,
      recovery: [],
    };
    const users = value.users.map((user) => ({ ...user, secondFactor: factor }));
    await harness.store.organisation.save(revision, { ...value, users });
    expect((await browser.post('/proef', {})).text).toContain('one-time-code');
    expect((await browser.post('/proef', { ditBenIk: housePassword })).status).toBe(422);
    const code = codeOf(factor.secret, harness.clock.now());
    expect((await browser.post('/proef', { ditBenIk: code })).text).toBe('{}');
    harness.clock.advance(15);
    expect((await browser.post('/proef', { ditBenIk: code })).status).toBe(422);
  });

  it('is guessed at no more than a log-in is', async () => {
    const { harness, browser } = await someTimeLater();
    let judged = 0;
    for (let guess = 0; guess < 20; guess++)
      if ((await browser.post('/proef', { ditBenIk: `gok ${guess}` })).status === 422) judged++;
    expect(judged).toBe(5);
    expect((await browser.post('/proef', { ditBenIk: housePassword })).status).toBe(429);
    harness.clock.advance(4);
    expect((await browser.post('/proef', { ditBenIk: housePassword })).status).toBe(200);
  });

  it('is held up by no stranger who guesses at the door', async () => {
    const { harness, browser } = await someTimeLater();
    const { email } = harness.office.branchManager;
    const stranger = harness.anonymous();
    for (let guess = 0; guess < 7; guess++)
      await stranger.post('/inloggen', { email, wachtwoord: `gok ${guess} en nog wat`, naar: '' });
    expect((await browser.post('/proef', { ditBenIk: housePassword })).status).toBe(200);
  });

  it('leaves no proof or password behind, in a page or with the handler', async () => {
    const { harness, browser } = await someTimeLater();
    await browser.post('/proef', { ditBenIk: housePassword });
    const again = await browser.post('/proef', { a: '1', ditBenIk: housePassword });
    expect(again.text).toBe('{"a":"1"}');
    const token = browser.csrf;
    browser.csrf = 'oud';
    const resent = await browser.post('/proef', { a: '1', ditBenIk: housePassword });
    browser.csrf = token;
    harness.clock.advance(45);
    const late = await browser.post('/proef', { a: '1', ditBenIk: housePassword });
    const own = await browser.post('/account/wachtwoord', { huidig: housePassword, nieuw: 'iets nieuws en langs' });
    expect([resent.status, late.status, own.status]).toEqual([403, 401, 401]);
    for (const { text } of [resent, late]) expect(text).toContain('value="1"');
    for (const { text } of [resent, late, own]) expect(text).not.toMatch(/vier blauwe fietsen|iets nieuws/);
  });

  it('says it in a sentence to what saves by itself', async () => {
    const { browser } = await someTimeLater();
    const answer = await browser.post('/proef', { a: '1' }, { accept: 'text/plain' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'text/plain; charset=utf-8']);
  });

  it('is hidden all the same from whom it is not for', async () => {
    const harness = await startHarness({ routes: [...routes, ...probes] });
    const browser = await harness.as(harness.office.coach);
    harness.clock.advance(20);
    expect((await browser.get('/proef')).status).toBe(404);
    expect((await browser.post('/proef', {})).status).toBe(404);
  });
});

/** Without what differs by who asks it. */
const asking = routes.filter((one) => rowsOf(one).some(asksProof)).map(({ method, path }) => `${method} ${path}`);

it('is what shows a BSN, leaves as a file, destroys, or says who may do what', () => {
  expect(asking.sort()).toEqual(
    [
      'GET /account/tweede-stap',
      'GET /datalekken/csv',
      'GET /dossiers/:dossier/bsn',
      'GET /dossiers/:dossier/partners/:provision/verstrekken',
      'GET /dossiers/:dossier/partners/nieuw',
      'GET /dossiers/:dossier/verstrekkingen/csv',
      'GET /enquete/:branch/:list/bestand',
      'GET /instellingen/enquetebureau',
      'GET /instellingen/enquetebureau/nabellen',
      'GET /instellingen/factuurgegevens',
      'GET /instellingen/onderhoud',
      'GET /instellingen/geheimhouding',
      'GET /instellingen/termijnen',
      'GET /instellingen/toegang',
      'GET /instellingen/toezichthouder',
      'GET /instellingen/tweede-stap',
      'GET /medewerkers/:user',
      'GET /medewerkers/:user/link',
      'GET /medewerkers/:user/sluiten',
      'GET /medewerkers/:user/vervanging',
      'GET /medewerkers/nieuw',
      'GET /vestigingen/:branch',
      'GET /vestigingen/nieuw',
      'GET /zaken/:case/pakket/bestand',
      'POST /account/tweede-stap/aanzetten',
      'POST /account/tweede-stap/beginnen',
      'POST /account/tweede-stap/herstelcodes',
      'POST /account/tweede-stap/uitzetten',
      'GET /partners/:partner/personen/:person/besluit/:step',
      'GET /partners/:partner/stap/:step',
      'POST /dossiers/:dossier/bsn',
      'POST /dossiers/:dossier/partners/:provision/verstrekken',
      'POST /dossiers/:dossier/partners/nieuw',
      'POST /partners/:partner/personen/:person/besluit/:step',
      'POST /partners/:partner/stap/:step',
      'POST /enquete/:branch/:list/vrijgeven',
      'POST /facturen/boekhouding',
      'POST /instellingen/enquetebureau',
      'POST /instellingen/enquetebureau/nabellen',
      'POST /instellingen/factuurgegevens',
      'POST /instellingen/onderhoud',
      'POST /instellingen/geheimhouding',
      'POST /instellingen/termijnen',
      'POST /instellingen/toegang',
      'POST /instellingen/toezichthouder',
      'POST /instellingen/tweede-stap',
      'POST /medewerkers/:user',
      'POST /medewerkers/:user/link',
      'POST /medewerkers/:user/sluiten',
      'POST /medewerkers/:user/vervanging',
      'POST /medewerkers/:user/vervanging/beeindigen',
      'POST /medewerkers/nieuw',
      'POST /onderhoud/:run/dossier/:opening/:answer',
      'POST /toegangslog/bestand',
      'POST /vernietigen/:branch/:list/bevestigen',
      'POST /vestigingen/:branch',
      'POST /vestigingen/nieuw',
    ].sort(),
  );
});

it('is asked by every row that is said to ask it', () => {
  const named = new Set(routes.flatMap((one) => rowsOf(one)));
  expect(provenActions.filter((row) => !named.has(row))).toEqual([]);
});

it('never comes with a file, which could not wait for the proof', () => {
  expect(routes.filter((one) => one.accepts === 'file' && rowsOf(one).some(asksProof))).toEqual([]);
});
