import { copyFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Dossier } from '#src/domain/dossier.ts';
import { summarise } from '#src/domain/summarise.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { createApp } from '#src/web/app.tsx';
import { cookieNames } from '#src/web/session.ts';
import { hiddenIn, inzage, setStage } from '#test/web/sponsor-stage.ts';
import { Browser } from '#test/web-browser.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

/** Two web servers of one house, and a browser at each. */
async function openTwo() {
  const { databaseUrl, keyFile } = await emptyHouse(server);
  await copyFile(keyFile, `${keyFile}.other`);
  const stage = await setStage({
    openStore: (organisation) => openPostgresStore({ databaseUrl, keyFile, summarise, organisation }),
  });
  const other = await openPostgresStore({ databaseUrl, keyFile: `${keyFile}.other`, summarise });
  onTestFinished(async () => {
    await Promise.all([stage.close(), other.close()]);
  });
  const app = createApp({ ...stage.deps, store: other });
  const atOther = () => new Browser((request) => Promise.resolve(app.request(request)), stage.deps.appUrl);
  return { stage, atOther };
}

/** The sponsor with the code typed, in a browser that asks the one server and in the same that asks the other. */
async function visitWith({ stage, atOther }: Awaited<ReturnType<typeof openTwo>>, address: string) {
  const browser = await stage.visitor(address);
  const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
  const same = atOther();
  for (const name of ['__Secure-inzage', cookieNames(stage.deps.appUrl).visitor])
    same.setCookie(name, browser.cookie(name) ?? '');
  same.csrf = browser.csrf;
  const deciding = (by: Browser) => (outcome: 'approved' | 'rejected') => {
    const remarks = outcome === 'rejected' ? 'Past niet bij de opdracht' : '';
    const decision = { outcome, remarks, name: 'A. Ambtenaar', function: 'Klantmanager', ...hashes };
    return by.post(`${inzage(address)}/definitief`, decision);
  };
  return { one: deciding(browser), other: deciding(same) };
}

/** What came into a dossier. */
function added(before: Dossier, after: Dossier) {
  const since = <T>(all: readonly T[], some: readonly T[]) => all.slice(some.length);
  return {
    decisions: after.documents.filter(({ decision }) => decision).length,
    versions: after.documents.length,
    events: since(after.events, before.events)
      .map(({ type }) => type)
      .sort(),
    mails: since(after.messages, before.messages)
      .map(({ kind }) => kind)
      .sort(),
    disclosures: since(after.disclosures, before.disclosures).length,
  };
}

type Act = () => Promise<unknown>;
/** `alone`: how many decisions there are when only the one act is done, and only the other. */
type Race = { readonly name: string; readonly acts: readonly [Act, Act]; readonly alone: readonly [number, number] };

/** A dossier of which a version lies with the sponsor, and what may be done with that at both servers at once. */
async function atSponsor(two: Awaited<ReturnType<typeof openTwo>>, number: number) {
  const { stage } = two;
  const { address, ...at } = await stage.mailed({ number });
  const { one, other } = await visitWith(two, address);
  const coach = await stage.as(stage.office.coach);
  const { path: mail } = await stage.mailOf(at);
  const withdraw = async () => {
    const document = `/dossiers/${at.dossierId}/documenten/${at.documentId}`;
    await coach.post(`${document}/stap/doc.withdrawn`, { reason: 'Verkeerde uren' });
    await coach.post(`/dossiers/${at.dossierId}/documenten/nieuw/trajectplan`);
  };
  const revoke = () => coach.post(`${mail}/verkeerd`, { reason: 'Verkeerde gemeente' });
  const approve = () => other('approved');
  const races: readonly Race[] = [
    { name: 'approve and reject', acts: [() => one('approved'), () => other('rejected')], alone: [1, 1] },
    { name: 'approve and approve', acts: [() => one('approved'), approve], alone: [1, 1] },
    { name: 'approve and a new version', acts: [withdraw, approve], alone: [0, 1] },
    { name: 'approve and the link withdrawn', acts: [revoke, approve], alone: [0, 1] },
  ];
  const before = await stage.dossier(at.dossierId);
  /** What came of it, after which the dossier is as it was. */
  const outcomeOf = async (acts: readonly Act[], lead = 0) => {
    await Promise.all(acts.map((act, place) => delay(place * lead).then(act)));
    const outcome = added(before, await stage.dossier(at.dossierId));
    const now = await stage.store.dossiers.load(at.dossierId);
    if (now) await stage.store.dossiers.save(at.dossierId, now.revision, before);
    return outcome;
  };
  return { races, outcomeOf };
}

it('of two servers at which something is done with one version at once, exactly one does it, 600 times', {
  timeout: 600_000,
}, async () => {
  const two = await openTwo();
  for (const number of [1, 2, 3, 4, 5]) {
    const { races, outcomeOf } = await atSponsor(two, number);
    for (const { name, acts, alone } of races) {
      const [one, other] = acts;
      const either = [await outcomeOf([one]), await outcomeOf([other])];
      expect(either.map(({ decisions }) => decisions)).toEqual(alone);
      for (let n = 0; n < 30; n++) {
        // now this one begins a little before the other, now the other
        const outcome = await outcomeOf(n % 2 === 0 ? [one, other] : [other, one], 1.5 * n);
        expect(either, `${name}, ${n}`).toContainEqual(outcome);
      }
    }
  }
});
