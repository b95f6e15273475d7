import { describe, expect, it } from 'vitest';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { correctAddress } from '#src/commands/mail/address.ts';
import { markBounced } from '#src/commands/mail/fate.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { verifyContact } from '#src/commands/organisation/keep-sponsor.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Contact } from '#src/domain/organisation.ts';
import { createTransport } from '#src/mail/transport.ts';
import { contactId, linkIn, type PlanAt } from '#test/jobs/scene.ts';
import { startFailingServer } from '#test/mail/failing-server.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const clerk = () => ({ kind: 'user', id: stage.scene.office.clerk.id }) as const;
const anja = 'anja@gemeente.example';

async function correct(at: PlanAt, email = anja, mail: 'first' | 'newest' = 'newest') {
  const { messages } = await stage.scene.dossier(at.dossierId);
  const mailId = (mail === 'first' ? messages.at(0) : messages.at(-1))?.id;
  if (!mailId) throw new Error('no mail');
  return correctAddress(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId, email, calledBack: true });
}

async function comesBack(at: PlanAt): Promise<void> {
  const [mail] = (await stage.scene.dossier(at.dossierId)).messages;
  if (!mail) throw new Error('no mail');
  const failure = { how: 'returned', reason: 'De mail kwam terug' } as const;
  await markBounced(stage.scene.deps, clerk(), { ...at, mailId: mail.id }, failure);
}

const state = async (at: PlanAt) => approvalPath(await stage.scene.document(at));
const page = async (link: string) => (await openLink(stage.scene.deps, link)).page;
const linksAt = async (email: string) => (await stage.scene.server.list(email)).map(linkIn);

async function withTrajectory({ dossierId }: PlanAt, value: 'closing' | 'ended'): Promise<void> {
  const stored = await stage.scene.store.dossiers.load(dossierId);
  if (!stored) throw new Error('no dossier');
  const { trajectory } = stored.value;
  await stage.scene.store.dossiers.save(dossierId, stored.revision, {
    ...stored.value,
    trajectory: { ...trajectory, machine: { ...trajectory.machine, value } },
  });
}

describe('the corrected address of a contact', () => {
  it('lies inside the sponsor’s own mail domains (R21)', async () => {
    const at = await stage.atSponsor();
    expect(await correct(at, 'anja@elders.example')).toMatchObject({
      refusal: { problems: [{ field: 'email', message: expect.stringContaining('gemeente.example') }] },
    });
    expect(stage.scene.store.organisation.read().value.sponsors[0]?.contacts[0]?.email).toBe(stage.scene.contact.email);
  });

  it('reaches a sponsor who so far only has the plan on paper', async () => {
    const at = await stage.atSponsor();
    await comesBack(at);
    const posting = { ...at, on: '2026-11-23', to: 'sponsor' } as const;
    await markPosted(stage.scene.deps, clerk(), posting, stage.scene.post.render);
    stage.scene.clock.advance(1);
    expect((await correct(at)).ok).toBe(true);
    await stage.scene.deliver();
    expect(await linksAt(anja)).toHaveLength(1);
  });

  it('is mailed to once, however often the button is pressed', async () => {
    const at = await stage.atSponsor();
    const answers = await Promise.all(Array.from({ length: 5 }, () => correct(at, anja, 'first')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await stage.scene.deliver();
    expect(await linksAt(anja)).toHaveLength(1);
  });
});

describe('whatever else lies with the contact', () => {
  it('in another dossier gets a link that works, and is mailed once', async () => {
    const first = await stage.atSponsor();
    const other = await stage.atSponsor({ number: 2 });
    expect((await correct(first)).ok).toBe(true);
    await stage.scene.deliver();
    const links = await linksAt(anja);
    expect(links).toHaveLength(2);
    for (const link of links) expect(await page(link)).toBe('askCode');
    expect(await page(other.link)).toBe('expired');
    expect(await state(other)).toBe('awaitingDecision.fresh');
    expect((await correct(first, anja)).ok).toBe(true);
    await stage.scene.deliver();
    expect(await linksAt(anja)).toHaveLength(3);
  });

  it('and did not arrive, or still waits to be sent, goes to the right address as well', async () => {
    const bounced = await stage.atSponsor();
    await comesBack(bounced);
    const waiting = await stage.scene.plan({ number: 2 });
    await stage.scene.send(waiting);
    const busy = await startFailingServer({ rcpt: '451 Later' });
    await stage.scene.deliver({ transport: createTransport({ url: busy.url }) });
    await busy.close();
    const first = await stage.atSponsor({ number: 3 });
    expect((await correct(first)).ok).toBe(true);
    stage.scene.clock.advance(48 * 60);
    await stage.scene.deliver();
    expect(await linksAt(anja)).toHaveLength(3);
    for (const at of [bounced, waiting, first]) expect(await state(at)).toBe('awaitingDecision.fresh');
    const { messages, disclosures } = await stage.scene.dossier(waiting.dossierId);
    expect(messages.map(mailState)).toEqual(['cancelled', 'accepted']);
    expect(disclosures.map(({ status }) => status)).toEqual(['void', 'void', 'sent', 'sent']);
  });

  it('on paper alone stays on paper', async () => {
    const paper = await stage.scene.plan({ number: 2 });
    const posting = { ...paper, on: '2026-11-23', to: 'sponsor' } as const;
    await markPosted(stage.scene.deps, clerk(), posting, stage.scene.post.render);
    const first = await stage.atSponsor();
    await correct(first);
    await stage.scene.deliver();
    expect(await linksAt(anja)).toHaveLength(1);
    expect(await state(paper)).toBe('awaitingDecision.fresh');
  });

  it('follows too when the address was changed with the contact and called back', async () => {
    const at = await stage.atSponsor();
    const { store, deps, office, sponsor } = stage.scene;
    const { value, revision } = store.organisation.read();
    const moved = ({ verified: _, ...contact }: Contact): Contact => ({ ...contact, email: anja });
    await store.organisation.save(revision, {
      ...value,
      sponsors: value.sponsors.map((one) => ({ ...one, contacts: one.contacts.map(moved) })),
    });
    await verifyContact(deps, sponsor.id, { contactId, on: '2026-11-23', by: office.clerk.id });
    await stage.scene.deliver();
    const [link] = await linksAt(anja);
    expect(await page(link ?? '')).toBe('askCode');
    expect(await state(at)).toBe('awaitingDecision.fresh');
  });
});

describe('once nothing new comes of it (R29)', () => {
  it.each(['closing', 'ended'] as const)(
    'a plan that lies with the sponsor while %s may still be answered there',
    async (value) => {
      const at = await stage.atSponsor();
      await withTrajectory(at, value);
      expect((await correct(at)).ok).toBe(true);
      expect(await state(at)).toBe('awaitingDecision.fresh');
      await stage.scene.deliver();
      const [link] = await linksAt(anja);
      expect(await page(link ?? '')).toBe('askCode');
      expect(await page(at.link)).toBe('expired');
    },
  );

  it('a plan that did not arrive is not sent any more, and no address is corrected for it', async () => {
    const at = await stage.atSponsor();
    await comesBack(at);
    await withTrajectory(at, 'closing');
    expect(await correct(at)).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect(stage.scene.store.organisation.read().value.sponsors[0]?.contacts[0]?.email).toBe(stage.scene.contact.email);
  });
});
