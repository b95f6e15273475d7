import { describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { giveCopy } from '#src/commands/delivery/client-copy.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { correctAddress } from '#src/commands/mail/address.ts';
import { markBounced } from '#src/commands/mail/fate.ts';
import { resendMail } from '#src/commands/mail/repair.ts';
import { settleMail } from '#src/commands/mail/settle.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { decide } from '#src/commands/sponsor/decide.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { MailKind, Message } from '#src/domain/message.ts';
import { ok } from '#src/domain/result.ts';
import { createTransport } from '#src/mail/transport.ts';
import type { PlanAt } from '#test/jobs/scene.ts';
import { startFailingServer } from '#test/mail/failing-server.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const clerk = () => ({ kind: 'user', id: stage.scene.office.clerk.id }) as const;
const cameBack = { how: 'returned', reason: 'De mail kwam terug' } as const;
const anja = 'anja@gemeente.example';
const today = '2026-11-23';

async function newest(at: PlanAt, kind: MailKind): Promise<Message> {
  const mail = (await stage.scene.dossier(at.dossierId)).messages.findLast((one) => one.kind === kind);
  if (!mail) throw new Error(`no ${kind}`);
  return mail;
}

/** One round of the outbox in which every recipient is refused for good. */
async function refuseAll(): Promise<void> {
  const server = await startFailingServer({ rcpt: '550 5.1.1 unknown' });
  await stage.scene.deliver({ transport: createTransport({ url: server.url }) });
  await server.close();
}

/** What "Mijn werk" would show, and its alarm. */
function work({ dossierId }: PlanAt) {
  const summary = stage.scene.store.dossiers.summary(dossierId);
  const kinds = [summary?.next, ...(summary?.also ?? [])].map((task) => task?.kind);
  return { task: kinds.includes('mailTrouble'), alarm: summary?.trouble };
}
const open = { task: true, alarm: true };
const over = { task: false, alarm: false };

/** The sponsor agreed through the link, and the receipt was refused. */
async function receiptRefused(): Promise<PlanAt> {
  const { link, ...at } = await stage.atSponsor();
  const visit = await stage.visitOf(link);
  const decided = await decide(stage.scene.deps, visit, await stage.answerTo(at));
  if (!decided.ok) throw new Error('the plan lies there');
  await refuseAll();
  return at;
}

const posted = (at: PlanAt) =>
  markPosted(stage.scene.deps, clerk(), { ...at, on: today, to: 'sponsor' }, stage.scene.post.render);

describe('a plan that did not arrive is work until', () => {
  async function bounced(): Promise<PlanAt & { mailId: Message['id'] }> {
    const at = await stage.atSponsor();
    const mailId = (await newest(at, 'M01')).id;
    await markBounced(stage.scene.deps, clerk(), { ...at, mailId }, cameBack);
    expect(work(at)).toEqual(open);
    return { ...at, mailId };
  }

  it('it was sent to a corrected address', async () => {
    const at = await bounced();
    expect((await correctAddress(stage.scene.deps, clerk(), { ...at, email: anja, calledBack: true })).ok).toBe(true);
    await stage.scene.deliver();
    expect(work(at)).toEqual(over);
    expect((await newest(at, 'M01')).to.email).toBe(anja);
  });

  it('it went by post', async () => {
    const at = await bounced();
    expect((await posted(at)).ok).toBe(true);
    expect(work(at)).toEqual(over);
  });

  it('it was withdrawn', async () => {
    const at = await bounced();
    await stage.take(at, 'doc.withdrawn', { reason: 'Er komt een ander plan' });
    expect(work(at)).toEqual(over);
  });

  it('and is not called settled before', async () => {
    const at = await bounced();
    expect(await settleMail(stage.scene.deps, clerk(), at, { reason: 'Laat maar' })).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
  });
});

it('a reminder that did not arrive is over once the sponsor has decided', async () => {
  const { link, ...at } = await stage.atSponsor();
  await changeDossier(stage.scene.deps, { kind: 'system' }, at.dossierId, 'system', ({ dossier }) =>
    ok({
      dossier,
      effects: [{ kind: 'mail', mail: 'M02', documentId: at.documentId, to: 'sponsor' }],
      value: undefined,
    }),
  );
  await refuseAll();
  expect(work(at)).toEqual(open);
  const visit = await stage.visitOf(link);
  await decide(stage.scene.deps, visit, await stage.answerTo(at));
  await stage.scene.deliver();
  expect(work(at)).toEqual(over);
});

describe('a receipt that was refused', () => {
  it('goes to a corrected address, also after the dossier was closed', async () => {
    const at = await receiptRefused();
    await stage.scene.change(at, ({ trajectory, ...dossier }) => ({
      ...dossier,
      trajectory: { ...trajectory, machine: { ...trajectory.machine, value: 'ended' } },
    }));
    expect(work(at)).toEqual(open);
    const { id: mailId } = await newest(at, 'M05');
    const corrected = { ...at, mailId, email: anja, calledBack: true };
    expect((await correctAddress(stage.scene.deps, clerk(), corrected)).ok).toBe(true);
    expect(await correctAddress(stage.scene.deps, clerk(), corrected)).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
    await stage.scene.deliver();
    expect((await stage.scene.server.list(anja)).map(({ subject }) => subject)).toHaveLength(1);
    expect(work(at)).toEqual(over);
  });

  it('is sent again to the address that was proven since', async () => {
    const at = await receiptRefused();
    const { store, deps } = stage.scene;
    const { value, revision } = store.organisation.read();
    await store.organisation.save(revision, {
      ...value,
      sponsors: value.sponsors.map((one) => ({
        ...one,
        contacts: one.contacts.map((contact) => ({ ...contact, email: anja })),
      })),
    });
    const { id: mailId } = await newest(at, 'M05');
    expect((await resendMail(deps, clerk(), { ...at, mailId })).ok).toBe(true);
    await stage.scene.deliver();
    expect(await stage.scene.server.list(anja)).toHaveLength(1);
    expect(work(at)).toEqual(over);
  });

  it('is settled with a reason, which the log keeps', async () => {
    const at = await receiptRefused();
    const { id: mailId } = await newest(at, 'M05');
    const settle = (reason: string) => settleMail(stage.scene.deps, clerk(), { ...at, mailId }, { reason });
    expect(await settle(' ')).toMatchObject({ refusal: { problems: [{ field: 'reason' }] } });
    expect((await settle('Telefonisch bevestigd aan mevrouw Ambtenaar')).ok).toBe(true);
    expect(mailState(await newest(at, 'M05'))).toBe('settled');
    expect(work(at)).toEqual(over);
    expect((await stage.scene.dossier(at.dossierId)).events.at(-1)).toMatchObject({
      type: 'mail.settled',
      reason: 'Telefonisch bevestigd aan mevrouw Ambtenaar',
    });
    expect(await settle('Nog een keer')).toMatchObject({ refusal: { code: 'illegalStep' } });
  });
});

describe("a client's copy that was refused", () => {
  const wrong = 'joriss@voorbeeld.example';
  const right = 'joris@voorbeeld.example';
  const reachable = (email: string) => (dossier: Dossier) => ({ ...dossier, client: { ...dossier.client, email } });
  const give = (at: PlanAt, way: { how: 'mail' } | { how: 'handed' | 'post'; on: typeof today }) =>
    giveCopy(stage.scene.deps, clerk(), { ...at, ...way }, stage.scene.post.render);

  async function copyRefused(): Promise<PlanAt> {
    const at = await stage.atSponsor();
    await stage.scene.change(at, reachable(wrong));
    expect((await give(at, { how: 'mail' })).ok).toBe(true);
    await refuseAll();
    expect(work(at)).toEqual(open);
    return at;
  }

  it.each(['handed', 'post'] as const)('is over once a copy was %s', async (how) => {
    const at = await copyRefused();
    expect((await give(at, { how, on: today })).ok).toBe(true);
    expect(work(at)).toEqual(over);
  });

  it('is sent again to the address that stands in the dossier by then', async () => {
    const at = await copyRefused();
    await stage.scene.change(at, reachable(right));
    const { id: mailId } = await newest(at, 'copy');
    expect((await resendMail(stage.scene.deps, clerk(), { ...at, mailId })).ok).toBe(true);
    await stage.scene.deliver();
    expect((await stage.scene.server.list(right))[0]?.attachments).toHaveLength(1);
    expect(await stage.scene.server.list(wrong)).toEqual([]);
    expect(work(at)).toEqual(over);
    const copies = (await stage.scene.dossier(at.dossierId)).disclosures.filter(
      (line) => line.recipientKind === 'client',
    );
    expect(copies.map(({ status }) => status)).toEqual(['void', 'sent']);
  });

  it('is nobody’s work and goes nowhere after the client has died (E4)', async () => {
    const at = await copyRefused();
    const { id: mailId } = await newest(at, 'copy');
    await stage.scene.change(at, (dossier) => ({
      ...dossier,
      trajectory: { ...dossier.trajectory, endReason: 'deceased' },
    }));
    expect(work(at)).toEqual(over);
    expect(await resendMail(stage.scene.deps, clerk(), { ...at, mailId })).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
  });
});

it('a letter that waits for the post is taken off the list with a reason', async () => {
  const at = await stage.scene.plan();
  await changeDossier(stage.scene.deps, { kind: 'system' }, at.dossierId, 'system', ({ dossier }) =>
    ok({ dossier, effects: [{ kind: 'letter', letter: 'L12', to: 'client' }], value: undefined }),
  );
  const { id: mailId } = await newest(at, 'letter');
  expect(stage.scene.store.dossiers.summary(at.dossierId)?.next.kind).toBe('postLetter');
  const settled = await settleMail(
    stage.scene.deps,
    clerk(),
    { ...at, mailId },
    { reason: 'Besproken in het gesprek van vandaag' },
  );
  expect(settled.ok).toBe(true);
  expect(mailState(await newest(at, 'letter'))).toBe('cancelled');
  expect(stage.scene.store.dossiers.summary(at.dossierId)?.next.kind).not.toBe('postLetter');
});
