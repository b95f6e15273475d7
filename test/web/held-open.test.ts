import { request, type Server } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lockUser } from '#src/commands/account/lock-user.ts';
import type { User } from '#src/domain/organisation.ts';
import { listen } from '#src/listen.ts';
import { castClients, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { type Harness, housePassword } from '../harness.ts';
import type { Browser } from '../web-browser.ts';
import { openScene, type Scene } from './scene.ts';

const { bsn = '' } = castClients.client1.client;
const newPassword = 'regenjas op de fiets 55';
let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

async function overSocket({ app }: Harness): Promise<number> {
  const opened = await listen({ host: '127.0.0.1', port: 0, appUrl: new URL('http://127.0.0.1:0') });
  opened.answer(app.fetch);
  server = opened.server;
  return opened.port;
}

/** Sends headers and the first ten bytes, and the rest when it is told to. */
async function heldOpen({ harness }: Scene, browser: Browser, path: string, fields: Readonly<Record<string, string>>) {
  const port = await overSocket(harness);
  const body = new URLSearchParams({ ...fields, _csrf: browser.csrf }).toString();
  const recognised = vi.spyOn(harness.store.sessions, 'get');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    origin: harness.deps.appUrl.origin,
    cookie: `__Host-sessie=${browser.cookie('__Host-sessie')}`,
  };
  const sending = request({ port, host: '127.0.0.1', method: 'POST', path, headers });
  const answer = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', async (incoming) => {
      let text = '';
      for await (const part of incoming) text += part;
      resolve({ status: incoming.statusCode, text });
    });
  });
  sending.write(body.slice(0, 10));
  await vi.waitFor(() => expect(recognised).toHaveBeenCalled());
  recognised.mockRestore();
  return {
    finish: () => {
      sending.end(body.slice(10));
      return answer;
    },
  };
}

const house = ({ harness }: Scene) => harness.store.organisation.read().value;
const now = (scene: Scene, { id }: Pick<User, 'id'>) => house(scene).users.find((one) => one.id === id);

async function change(scene: Scene, { id }: Pick<User, 'id'>, more: Partial<User>): Promise<void> {
  const { value, revision } = scene.harness.store.organisation.read();
  const changed = value.users.map((user) => (user.id === id ? { ...user, ...more } : user));
  await scene.harness.store.organisation.save(revision, { ...value, users: changed });
}

describe('a form of which the last bytes come late (R61)', () => {
  it('is carried out for whoever is still there', async () => {
    const scene = await openScene(dossierIn('intakePlanned').intake());
    const sanne = await scene.as(users.sanne);
    const held = await heldOpen(scene, sanne, `/dossiers/${scene.dossier.id}/bsn`, { reason: 'Nodig voor UWV' });
    const { status, text } = await held.finish();
    expect([status, text.includes(bsn)]).toEqual([200, true]);
  });

  it('shows nothing to whom the house closed to meanwhile', async () => {
    const scene = await openScene(dossierIn('intakePlanned').intake());
    const sanne = await scene.as(users.sanne);
    const hugo = await scene.as(users.hugo);
    const before = await scene.stored();
    const held = await heldOpen(scene, sanne, `/dossiers/${scene.dossier.id}/bsn`, { reason: 'Nodig voor UWV' });
    expect((await hugo.post(`/medewerkers/${users.sanne.id}/sluiten`)).status).toBe(303);
    const { status, text } = await held.finish();
    expect([status, text.includes(bsn), text.includes('inloggen')]).toEqual([401, false, true]);
    expect(await scene.stored()).toEqual(before);
  });

  it('opens no closed account again with a new password', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const sanne = await scene.as(users.sanne);
    const hugo = await scene.as(users.hugo);
    const fields = { huidig: housePassword, nieuw: newPassword };
    const held = await heldOpen(scene, sanne, '/account/wachtwoord', fields);
    await hugo.post(`/medewerkers/${users.sanne.id}/sluiten`);
    const { status, text } = await held.finish();
    expect(status).toBe(401);
    expect(text).not.toContain(newPassword);
    expect(now(scene, users.sanne)).not.toHaveProperty('passwordHash');
  });

  it('does nothing any more with a role that was taken, or in a branch that was left', async () => {
    for (const less of [{ roles: ['coach'] }, { branchId: users.els.branchId }] satisfies Partial<User>[]) {
      const scene = await openScene(dossierIn('active.running'));
      const hugo = await scene.as(users.hugo);
      const held = await heldOpen(scene, hugo, `/medewerkers/${users.noor.id}/sluiten`, {});
      await change(scene, users.hugo, less);
      expect((await held.finish()).status).toBe(404);
      expect(now(scene, users.noor)).not.toHaveProperty('leavesOn');
      await new Promise((resolve) => server?.close(resolve));
    }
  });

  it('reaches no dossier with a role that is another now', async () => {
    const scene = await openScene(dossierIn('intakePlanned').intake());
    const sanne = await scene.as(users.sanne);
    const held = await heldOpen(scene, sanne, `/dossiers/${scene.dossier.id}/bsn`, { reason: 'Nodig voor UWV' });
    await change(scene, users.sanne, { roles: ['complaintHandler'] });
    expect((await held.finish()).status).toBe(404);
  });

  it('makes no link for whoever was locked out at the server', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const hugo = await scene.as(users.hugo);
    const held = await heldOpen(scene, hugo, `/medewerkers/${users.noor.id}/link`, {});
    await lockUser(scene.harness.deps, users.hugo.id);
    expect((await held.finish()).status).toBe(401);
    expect(now(scene, users.noor)).not.toHaveProperty('invitation');
  });
});
