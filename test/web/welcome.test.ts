import { describe, expect, it } from 'vitest';
import { inviteUser } from '#src/commands/account/invite-user.ts';
import { keepSecrecyText } from '#src/commands/organisation/secrecy.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';
import { hashSecret, newSecret } from '#src/web/session.ts';
import { type Harness, housePassword, startHarness } from '../harness.ts';

const good = 'rode daken glimmen zacht';

/** Somebody new: no password, no clause, a one-time link. */
async function invite(harness: Harness, clause = false): Promise<string> {
  const { coach } = harness.office;
  const { value, revision } = harness.store.organisation.read();
  const users = value.users.map((user) => {
    const { clauseSignedOn, secrecy, ...rest } = user;
    return user.id === coach.id ? { ...rest, ...(clause ? { clauseSignedOn, secrecy } : {}) } : user;
  });
  await harness.store.organisation.save(revision, { ...value, users });
  const secret = newSecret(harness.deps.random.bytes);
  const invited = await inviteUser(harness.deps, {
    userId: coach.id,
    secretHash: hashSecret(secret),
    hours: 24,
    by: 'server',
  });
  expect(invited.ok).toBe(true);
  return `/welkom/${secret}`;
}

describe('the one-time link', () => {
  it('opens an account after a password was chosen and secrecy confirmed, and dates the clause', async () => {
    const harness = await startHarness();
    const link = await invite(harness);
    const browser = harness.anonymous();
    expect((await browser.get(link)).text).toContain('Ik houd alles geheim');
    const answer = await browser.post(link, { nieuw: good, geheimhouding: 'ja', tekst: firstSecrecyText.sha256 });
    expect(answer.location).toBe('/mijn-werk');
    expect((await browser.get('/account')).status).toBe(200);
    const user = harness.store.organisation.read().value.users.find((one) => one.id === harness.office.coach.id);
    expect(user).toMatchObject({
      clauseSignedOn: '2026-11-23',
      secrecy: [{ version: 1, sha256: firstSecrecyText.sha256, at: '2026-11-23T08:00:00.000Z' }],
    });
    expect(user?.invitation).toBeUndefined();
  });

  it('of a new account is no news to its owner, and any later one is', async () => {
    const harness = await startHarness();
    const owner = harness.office.coach;
    const { value, revision } = harness.store.organisation.read();
    const users = value.users.map((user) => {
      const { passwordHash: _, ...rest } = user;
      return user.id === owner.id ? rest : user;
    });
    await harness.store.organisation.save(revision, { ...value, users });
    const warned = async (link: string) => {
      const browser = harness.anonymous();
      expect(
        (await browser.post(link, { nieuw: good, geheimhouding: 'ja', tekst: firstSecrecyText.sha256 })).status,
      ).toBe(303);
      return (await browser.get('/mijn-werk')).text.includes('Heeft u daar niet om gevraagd?');
    };
    await invite(harness);
    expect(await warned(await invite(harness))).toBe(false);
    expect(await warned(await invite(harness, true))).toBe(true);
  });

  it('lets nobody in without the clause, and says so at the box', async () => {
    const harness = await startHarness();
    const link = await invite(harness);
    const answer = await harness.anonymous().post(link, { nieuw: good });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Zet een vinkje: zonder geheimhouding kunt u hier niet werken');
    expect(answer.text).toContain('<title>Fout: Kies uw wachtwoord');
  });

  it('keeps no confirmation of a text that was not shown, and shows the one in force', async () => {
    const harness = await startHarness();
    const link = await invite(harness);
    const { deps, office } = harness;
    const kept = { text: 'Ik zwijg.', reason: 'Korter', basis: firstSecrecyText.sha256 };
    expect((await keepSecrecyText(deps, office.directorate, kept)).ok).toBe(true);
    const browser = harness.anonymous();
    const answer = await browser.post(link, { nieuw: good, geheimhouding: 'ja', tekst: firstSecrecyText.sha256 });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/De tekst is net veranderd[\s\S]*Ik zwijg\./);
    const shown = /name="tekst" value="(\w+)"/.exec(answer.text)?.[1] ?? '';
    expect((await browser.post(link, { nieuw: good, geheimhouding: 'ja', tekst: shown })).status).toBe(303);
    expect((await browser.get('/account')).status).toBe(200);
  });

  it('works once, and not after its hour', async () => {
    const harness = await startHarness();
    const link = await invite(harness, true);
    const late = await startHarness();
    const lateLink = await invite(late, true);
    expect((await harness.anonymous().post(link, { nieuw: good })).status).toBe(303);
    expect((await harness.anonymous().get(link)).status).toBe(410);
    expect((await harness.anonymous().post(link, { nieuw: good })).status).toBe(410);
    late.clock.advance(24 * 60);
    expect((await late.anonymous().get(lateLink)).status).toBe(410);
    expect((await late.anonymous().get('/welkom/verzonnen')).status).toBe(410);
  });

  it('is not used up by looking at it, and stands in no log line', async () => {
    const harness = await startHarness();
    const link = await invite(harness, true);
    for (let look = 0; look < 5; look++) await harness.anonymous().get(link);
    expect((await harness.anonymous().post(link, { nieuw: good })).status).toBe(303);
    expect(JSON.stringify(harness.log)).not.toContain(link.split('/')[2]);
  });

  it('ends the old password and running sessions from the moment it is made', async () => {
    const harness = await startHarness();
    const session = await harness.as(harness.office.coach);
    await invite(harness, true);
    expect((await session.get('/account')).status).toBe(303);
    const answer = await harness
      .anonymous()
      .post('/inloggen', { email: harness.office.coach.email, wachtwoord: housePassword });
    expect(answer.status).toBe(422);
  });
});
