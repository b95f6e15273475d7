import { expect, it } from 'vitest';
import { giveCopy } from '#src/commands/delivery/client-copy.ts';
import { correctAddress } from '#src/commands/mail/address.ts';
import { markBounced } from '#src/commands/mail/fate.ts';
import { verifyContact } from '#src/commands/organisation/keep-sponsor.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { contactId, type PlanAt } from '#test/jobs/scene.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const clerk = () => ({ kind: 'user', id: stage.scene.office.clerk.id }) as const;
const anja = 'anja@gemeente.example';

async function correct({ dossierId }: PlanAt, deps = stage.scene.deps) {
  const mailId = (await stage.scene.dossier(dossierId)).messages[0]?.id;
  if (!mailId) throw new Error('no mail');
  return correctAddress(deps, clerk(), { dossierId, mailId, email: anja, calledBack: true });
}

async function comesBack(at: PlanAt) {
  const mailId = (await stage.scene.dossier(at.dossierId)).messages[0]?.id;
  if (!mailId) throw new Error('no mail');
  await markBounced(stage.scene.deps, clerk(), { ...at, mailId }, { how: 'returned', reason: 'De mail kwam terug' });
}

const mailsToAnja = async () => (await stage.scene.server.list(anja)).length;

/** The store while somebody else writes in this dossier, each time just before us. */
function whileBusy(id: DossierId) {
  const { deps, store } = stage.scene;
  const save: typeof store.dossiers.save = async (saved, revision, dossier) => {
    const now = saved === id ? await store.dossiers.load(id) : undefined;
    if (now) await store.dossiers.save(id, now.revision, now.value);
    return store.dossiers.save(saved, revision, dossier);
  };
  return { ...deps, store: { ...store, dossiers: { ...store.dossiers, save } } };
}

it('tells when a dossier could not follow; saying again that the contact was called finishes it', async () => {
  const other = await stage.atSponsor();
  const third = await stage.atSponsor({ number: 2 });
  const first = await stage.atSponsor({ number: 3 });
  expect(await correct(first, whileBusy(other.dossierId))).toMatchObject({
    refusal: { code: 'unavailable', params: { reason: 'notEverywhere' } },
  });
  await stage.scene.deliver();
  expect(await mailsToAnja()).toBe(2);
  const call = { contactId, on: '2026-11-23', by: stage.scene.office.clerk.id } as const;
  const again = (deps = stage.scene.deps) => verifyContact(deps, stage.scene.sponsor.id, call);
  expect(await again(whileBusy(other.dossierId))).toMatchObject({ refusal: { code: 'unavailable' } });
  expect((await again()).ok).toBe(true);
  await stage.scene.deliver();
  expect(await mailsToAnja()).toBe(3);
  expect((await stage.scene.dossier(third.dossierId)).messages).toHaveLength(2);
});

it.each([
  ['long ago', '2026-11-01'],
  ['still to come', '2026-12-24'],
] as const)('sends nothing to an address for a call that is %s (R21)', async (_when, on) => {
  const { deps, office, sponsor, store } = stage.scene;
  const before = store.organisation.read();
  const call = { contactId, on, by: office.clerk.id };
  expect(await verifyContact(deps, sponsor.id, call)).toMatchObject({
    refusal: { code: 'invalid', problems: [{ field: 'on' }] },
  });
  expect(store.organisation.read()).toEqual(before);
});

it('goes on with the others when one dossier is damaged', async () => {
  const damaged = await stage.atSponsor();
  await comesBack(damaged);
  await stage.atSponsor({ number: 2 });
  const first = await stage.atSponsor({ number: 3 });
  stage.scene.clock.advance(24 * 60);
  const { deps, store } = stage.scene;
  const get: typeof store.blobs.get = async (id, ref) => {
    if (id === damaged.dossierId) throw new Error('the file is gone');
    return store.blobs.get(id, ref);
  };
  const broken = { ...deps, store: { ...store, blobs: { ...store.blobs, get } } };
  await expect(correct(first, broken)).rejects.toThrow('the file is gone');
  await stage.scene.deliver();
  expect(await mailsToAnja()).toBe(2);
});

it('never puts files of earlier words beside words that were dated anew while a mail was written', async () => {
  const at = await stage.atSponsor();
  await comesBack(at);
  await stage.scene.change(at, (one) => ({ ...one, client: { ...one.client, email: 'joris@voorbeeld.example' } }));
  const { deps, post, store } = stage.scene;
  expect((await giveCopy(deps, clerk(), { ...at, how: 'mail' }, post.render)).ok).toBe(true);
  stage.scene.clock.advance(24 * 60);
  let written = false;
  const put: typeof store.blobs.put = async (...rest) => {
    if (!written) {
      written = true;
      expect((await correct(at)).ok).toBe(true);
    }
    return store.blobs.put(...rest);
  };
  await stage.scene.deliver({ store: { ...store, blobs: { ...store.blobs, put } } });
  await stage.scene.deliver();
  const { files, frozen } = await stage.scene.document(at);
  if (!files || !frozen) throw new Error('nothing was made');
  const pdf = Buffer.from(await store.blobs.get(at.dossierId, files.pdf)).toString();
  expect(pdf).toContain(frozen.fingerprint);
  const [copy] = await stage.scene.server.list('joris@voorbeeld.example');
  expect(Buffer.from(copy?.attachments[0]?.bytes ?? []).toString()).toContain(frozen.fingerprint);
});
