import { describe, expect, it } from 'vitest';
import { inviteUser } from '#src/commands/account/invite-user.ts';
import { hashSecret, newSecret } from '#src/web/session.ts';
import { codeOf } from '#test/authenticator.ts';
import type { Harness } from '../harness.ts';
import { htmlProblems } from './html.ts';
import { factorOf, strictHouse, withFactor } from './second-factor-stage.ts';

describe('a lost phone', () => {
  const good = 'rode daken glimmen zacht';

  async function link(harness: Harness, dropsFactor: boolean) {
    const secret = newSecret(harness.deps.random.bytes);
    const { coach, branchManager } = harness.office;
    const made = { userId: coach.id, secretHash: hashSecret(secret), hours: 24, by: branchManager, dropsFactor };
    expect((await inviteUser(harness.deps, made)).ok).toBe(true);
    return `/welkom/${secret}`;
  }

  it('is not needed for a new password, which alone opens nothing', async () => {
    const { harness, secret } = await withFactor();
    const browser = harness.anonymous();
    expect((await browser.post(await link(harness, false), { nieuw: good })).location).toBe('/inloggen/code');
    expect((await browser.get('/mijn-werk')).location).toContain('/inloggen');
    expect((await browser.post('/inloggen/code', { code: codeOf(secret, harness.clock.now()) })).location).toBe(
      '/mijn-werk',
    );
  });

  it('is set right by a colleague with the right, from a page, and its owner is told', async () => {
    const { harness, coach } = await withFactor();
    const manager = await harness.as(harness.office.branchManager);
    const asked = await manager.get(`/medewerkers/${coach.id}/link`);
    expect(asked.text).toContain('Zet ook de tweede stap uit');
    expect(await htmlProblems(asked.text)).toEqual([]);
    const shown = await manager.post(`/medewerkers/${coach.id}/link`, { tweedeStap: 'uit' });
    const address = /https:\/\/[^<\s]+(\/welkom\/[\w-]+)/.exec(shown.text)?.[1] ?? '';
    const browser = harness.anonymous();
    expect((await browser.post(address, { nieuw: good })).location).toBe('/mijn-werk');
    expect((await browser.get('/mijn-werk')).text).toContain(
      'Hugo Fictema een eenmalige link voor uw account en ging uw tweede stap uit',
    );
    expect(factorOf(harness, coach.id)).toBeUndefined();
  });

  it('leads back to setting one up where the role asks for it', async () => {
    const harness = await strictHouse();
    const { branchManager, directorate } = harness.office;
    const secret = newSecret(harness.deps.random.bytes);
    const made = { userId: branchManager.id, secretHash: hashSecret(secret), hours: 24, by: directorate };
    expect((await inviteUser(harness.deps, { ...made, dropsFactor: true })).ok).toBe(true);
    const browser = harness.anonymous();
    expect((await browser.post(`/welkom/${secret}`, { nieuw: good })).location).toBe('/mijn-werk');
    expect((await browser.open('/mijn-werk')).text).toContain('Zet eerst uw tweede stap aan');
  });
});
