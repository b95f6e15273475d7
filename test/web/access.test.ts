import { describe, expect, it } from 'vitest';
import { caseActions } from '#src/domain/case-permissions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { newId } from '#src/domain/ids.ts';
import { dossierActions, houseActions } from '#src/domain/permissions.ts';
import { routes } from '#src/web/features.ts';
import { paths } from '#src/web/paths.ts';
import { shortText } from '#src/web/respond.tsx';
import { type Route, route } from '#src/web/route.ts';
import type { DossierVisit } from '#src/web/visit.ts';
import { type Harness, startHarness } from '../harness.ts';
import { sampleDossier } from '../store/sample-dossier.ts';

const probes: Route[] = [
  route({
    method: 'GET',
    path: '/proef/huis',
    access: { house: 'contracts.edit' },
    handler: () => shortText('binnen'),
  }),
  route({
    method: 'POST',
    path: '/proef/huis',
    access: { house: 'contracts.edit' },
    handler: () => shortText('gedaan'),
  }),
  route({
    method: 'GET',
    path: '/proef/:dossier',
    access: { dossier: 'content.edit' },
    handler: (visit: DossierVisit) => shortText(`binnen ${visit.summary.coachId}`),
  }),
];

async function startWithDossier(): Promise<{ harness: Harness; dossier: Dossier }> {
  const harness = await startHarness({ routes: [...routes, ...probes] });
  const { coach, here } = harness.office;
  const dossier: Dossier = {
    ...sampleDossier(1, 2),
    branchId: here.id,
    coaches: [{ userId: coach.id, from: '2026-01-05', reason: 'aanmelding' }],
  };
  await harness.store.dossiers.create(dossier.id, dossier);
  return { harness, dossier };
}

/** The page without what differs by nature: the number, and nothing else. */
const plain = (text: string) => text.replace(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'F');

describe('access', () => {
  it('is named by every registered route, from the permission table or public', () => {
    const named = routes.map(({ access }) => access);
    expect(named.length).toBeGreaterThan(5);
    for (const access of named) {
      const known =
        access === 'public' ||
        access === 'entering' ||
        access === 'user' ||
        ('house' in access
          ? access.house in houseActions
          : 'case' in access
            ? access.case === 'see' || access.case in caseActions
            : access.dossier in dossierActions);
      expect(known).toBe(true);
    }
  });

  it('asks a :dossier in the path of every dossier route', () => {
    const missing = routes.filter(
      ({ access, path }) => typeof access === 'object' && 'dossier' in access && !path.includes(':dossier'),
    );
    expect(missing).toEqual([]);
  });

  it('asks a :case in the path of every route of a case', () => {
    const missing = routes.filter(
      ({ access, path }) => typeof access === 'object' && 'case' in access && !path.includes(':case'),
    );
    expect(missing).toEqual([]);
  });

  it('lets nobody do more than what has to come first, and leave, before it was done', () => {
    const before = routes.filter(({ access }) => access === 'entering').map(({ method, path }) => `${method} ${path}`);
    expect(before.sort()).toEqual([
      'GET /account/tweede-stap',
      'GET /bevestigen',
      'GET /geheimhouding',
      'POST /account/tweede-stap/aanzetten',
      'POST /account/tweede-stap/beginnen',
      'POST /account/tweede-stap/herstelcodes',
      'POST /account/tweede-stap/uitzetten',
      'POST /bevestigen',
      'POST /geheimhouding',
      'POST /uitloggen',
    ]);
  });

  it('keeps the list of public routes short and known', () => {
    const open = routes
      .filter(
        ({ access, path }) =>
          access === 'public' &&
          !path.startsWith('/besluit/') &&
          !path.startsWith('/inzage/') &&
          !path.startsWith('/pakket/'),
      )
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual(
      [
        'GET /',
        'GET /gezond',
        'GET /gezond/gereed',
        'GET /hulp',
        'GET /inloggen',
        'GET /inloggen/code',
        'GET /inloggen/hulp',
        'GET /privacy',
        'GET /toegankelijkheid',
        'GET /verzoek',
        'GET /verzoek/:ask/controleren',
        'GET /verzoek/:ask/gegevens',
        'GET /verzoek/anders',
        'GET /verzoek/ontvangen',
        'GET /verzoek/stand',
        'GET /verzoek/stand/afspraak',
        'GET /verzoek/stand/pakket',
        'GET /verzoek/stand/stap/:act',
        'GET /welkom/:secret',
        'POST /inloggen',
        'POST /inloggen/code',
        'POST /verzoek',
        'POST /verzoek/:ask/controleren',
        'POST /verzoek/:ask/gegevens',
        'POST /verzoek/anders',
        'POST /verzoek/stand',
        'POST /verzoek/stand/stap/:act',
        'POST /welkom/:secret',
      ].sort(),
    );
  });

  it('is refused for an address nobody registered, signed in or not', async () => {
    const harness = await startHarness();
    const signedIn = await harness.as(harness.office.directorate);
    for (const browser of [harness.anonymous(), signedIn]) {
      for (const path of [
        '/bestaat-niet',
        '/dossiers',
        '/vast/x/../../package.json',
        '/src/cli.ts',
        '/%00',
        '/%E0%A4%A',
      ])
        expect((await browser.get(path)).status).toBe(404);
    }
  });

  it('sends somebody without a session to the login, and afterwards to where they were going', async () => {
    const { harness, dossier } = await startWithDossier();
    const answer = await harness.anonymous().get(`/proef/${dossier.id}?deel=2`);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`/inloggen?naar=${encodeURIComponent(`/proef/${dossier.id}?deel=2`)}`);
  });

  it('lets the responsible coach in and hides the dossier from everybody else exactly as if it did not exist', async () => {
    const { harness, dossier } = await startWithDossier();
    const { coach, otherCoach, farCoach, clerk, branchManager, directorate, complaintHandler, systemAdmin } =
      harness.office;
    const own = await (await harness.as(coach)).get(`/proef/${dossier.id}`);
    expect(own.text).toBe(`binnen ${coach.id}`);
    for (const user of [otherCoach, farCoach, clerk, branchManager, directorate, complaintHandler, systemAdmin]) {
      const browser = await harness.as(user);
      const hidden = await browser.get(`/proef/${dossier.id}`);
      const unknown = await browser.get(`/proef/${newId(harness.deps.random.bytes)}`);
      const nowhere = await browser.get('/bestaat-niet');
      expect(hidden.status).toBe(404);
      expect(plain(hidden.text)).toBe(plain(unknown.text));
      expect(plain(hidden.text)).toBe(plain(nowhere.text));
    }
  });

  it('logs a refusal by ids only', async () => {
    const { harness, dossier } = await startWithDossier();
    const { otherCoach } = harness.office;
    await (await harness.as(otherCoach)).get(`/proef/${dossier.id}`);
    expect(harness.log).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'refused', refusal: 'notFound', user: otherCoach.id }),
    );
    expect(harness.log).toContainEqual(
      expect.objectContaining({ message: 'request', dossier: dossier.id, route: '/proef/:dossier', status: 404 }),
    );
    expect(JSON.stringify(harness.log)).not.toContain('Bedenksel');
  });

  it('follows a dated substitution from the first to the last day', async () => {
    const { harness, dossier } = await startWithDossier();
    const { coach, otherCoach } = harness.office;
    const { value, revision } = harness.store.organisation.read();
    const substitution = {
      coachId: coach.id,
      substituteId: otherCoach.id,
      from: '2026-11-24',
      until: '2026-11-25',
    } as const;
    await harness.store.organisation.save(revision, { ...value, substitutions: [substitution] });
    const statuses: number[] = [];
    for (const day of ['23', '24', '25', '26']) {
      harness.clock.set(`2026-11-${day}T11:00:00.000Z` as const);
      statuses.push((await (await harness.as(otherCoach)).get(`/proef/${dossier.id}`)).status);
    }
    expect(statuses).toEqual([404, 200, 200, 404]);
  });

  it('follows the permission table for work outside dossiers, for every role', async () => {
    const { harness } = await startWithDossier();
    const { office } = harness;
    for (const user of office.organisation.users) {
      const browser = await harness.as(user);
      const may = user.roles.some((role) => (houseActions['contracts.edit'] as readonly string[]).includes(role));
      expect((await browser.get('/proef/huis')).status).toBe(may ? 200 : 404);
      expect((await browser.post('/proef/huis')).status).toBe(may ? 200 : 404);
    }
  });

  it('ends at the next click after the last working day', async () => {
    const { harness } = await startWithDossier();
    const { value, revision } = harness.store.organisation.read();
    const users = value.users.map((user) =>
      user.id === harness.office.coach.id ? { ...user, leavesOn: '2026-11-23' as const } : user,
    );
    await harness.store.organisation.save(revision, { ...value, users });
    harness.clock.set('2026-11-23T22:55:00.000Z');
    const browser = await harness.as(harness.office.coach);
    expect((await browser.get('/account')).status).toBe(200);
    harness.clock.advance(6);
    expect((await browser.get('/account')).status).toBe(303);
  });

  it('answers 405 for a method an address does not have, and changes nothing', async () => {
    const { harness } = await startWithDossier();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      const answer = await harness.anonymous().request(paths.login(), { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    }
    expect((await harness.anonymous().request('/nergens', { method: 'DELETE' })).status).toBe(404);
  });
});
