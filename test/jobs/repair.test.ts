import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { correctAddress } from '#src/commands/mail/address.ts';
import { confirmArrival, markBounced, recordBounce } from '#src/commands/mail/fate.ts';
import { resendMail } from '#src/commands/mail/repair.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { wrongRecipientConfirmed } from '#src/commands/mail/wrong-recipient.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Effect } from '#src/domain/effect.ts';
import { ok } from '#src/domain/result.ts';
import { createTransport } from '#src/mail/transport.ts';
import { type Script, startFailingServer } from '../mail/failing-server.ts';
import { linkIn, type PlanAt, type Scene, setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.close());

const clerk = () => ({ kind: 'user', id: scene.office.clerk.id }) as const;
/** How a clerk tells that a mail came back. */
const cameBack = { how: 'returned', reason: 'De mail kwam terug' } as const;
const coach = () => ({ kind: 'user', id: scene.office.coach.id }) as const;

async function sent(script?: Script): Promise<PlanAt & { mailId: Parameters<typeof markBounced>[2]['mailId'] }> {
  const at = await scene.plan();
  await scene.send(at);
  const server = script && (await startFailingServer(script));
  await scene.deliver(server ? { transport: createTransport({ url: server.url }) } : {});
  const [mail] = (await scene.dossier(at.dossierId)).messages;
  if (!mail) throw new Error('no mail');
  return { ...at, mailId: mail.id };
}

/** What a step would ask for, carried out as the system. */
async function effect(at: PlanAt, ...effects: Effect[]): Promise<void> {
  const done = await changeDossier(scene.deps, { kind: 'system' }, at.dossierId, 'system', ({ dossier }) =>
    ok({ dossier, effects, value: undefined }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done));
}

describe('a mail that came back', () => {
  it('stops the timers, voids its lines and waits for a right address', async () => {
    const at = await sent();
    expect((await markBounced(scene.deps, clerk(), at, cameBack)).ok).toBe(true);
    const dossier = await scene.dossier(at.dossierId);
    expect(dossier.messages.map(mailState)).toEqual(['bounced']);
    expect(approvalPath(await scene.document(at))).toBe('mailFailed');
    expect((await scene.document(at)).awaiting).toBeUndefined();
    expect(dossier.disclosures.map((line) => line.status)).toEqual(['void', 'void']);
    expect(await resendMail(scene.deps, clerk(), at)).toMatchObject({ ok: false, refusal: { code: 'illegalStep' } });
  });

  it('goes to a corrected address only after a call-back; the old link is dead, the new one works', async () => {
    const at = await sent();
    const old = linkIn((await scene.server.list())[0]);
    await markBounced(scene.deps, clerk(), at, cameBack);
    const correction = { ...at, email: 'anja@gemeente.example', calledBack: false };
    expect(await correctAddress(scene.deps, clerk(), correction)).toMatchObject({
      refusal: { problems: [{ field: 'calledBack' }] },
    });
    expect(
      await correctAddress(scene.deps, clerk(), { ...correction, calledBack: true, email: 'a@b.example,c@d.example' }),
    ).toMatchObject({
      refusal: { problems: [{ field: 'email' }] },
    });
    expect(scene.store.organisation.read().value.sponsors[0]?.contacts[0]?.email).toBe(scene.contact.email);
    expect((await correctAddress(scene.deps, clerk(), { ...correction, calledBack: true })).ok).toBe(true);
    await scene.deliver();
    const mails = await scene.server.list('anja@gemeente.example');
    expect(mails).toHaveLength(1);
    expect(await openLink(scene.deps, old)).toEqual({ page: 'expired' });
    expect((await openLink(scene.deps, linkIn(mails[0]))).page).toBe('askCode');
    expect(scene.store.organisation.read().value.sponsors[0]?.contacts[0]?.verified?.by).toBe(scene.office.clerk.id);
  });

  it('of a stranger cannot be repaired: the dossier is not theirs', async () => {
    const at = await sent();
    const far = { kind: 'user', id: scene.office.farCoach.id } as const;
    expect(await markBounced(scene.deps, far, at, cameBack)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(
      await correctAddress(scene.deps, far, { ...at, email: 'x@gemeente.example', calledBack: true }),
    ).toMatchObject({ refusal: { code: 'notFound' } });
    expect(scene.store.organisation.read().value.sponsors[0]?.contacts[0]?.email).toBe(scene.contact.email);
  });
});

describe('a returned mail that a clerk hands in', () => {
  const report = (messageId: string) =>
    Buffer.from(
      `Content-Type: multipart/report; boundary="g"\r\n\r\n--g\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--g\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${messageId}\r\n\r\n--g--\r\n`,
    );

  it('marks the mail it is about, and is refused when it is about another', async () => {
    const at = await sent();
    const [mail] = (await scene.dossier(at.dossierId)).messages;
    const other = { dossierId: at.dossierId, raw: report('<iets@anders.example>') };
    expect(await recordBounce(scene.deps, clerk(), other)).toMatchObject({
      refusal: { problems: [{ field: 'bounce' }] },
    });
    const own = { dossierId: at.dossierId, raw: report(mail?.messageId ?? '') };
    expect((await recordBounce(scene.deps, clerk(), own)).ok).toBe(true);
    expect(approvalPath(await scene.document(at))).toBe('mailFailed');
  });
});

describe('a document that lies with the sponsor', () => {
  it('moves to another address of the same contact after a call-back', async () => {
    const at = await sent();
    expect(
      (await correctAddress(scene.deps, clerk(), { ...at, email: 'anja@gemeente.example', calledBack: true })).ok,
    ).toBe(true);
    await scene.deliver();
    expect(scene.server.arrivals('anja@gemeente.example')).toHaveLength(1);
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
  });

  it('whose new address is refused as well waits for a right one: the old mail carries it no more', async () => {
    const at = await sent();
    const correct = async (email: string) => {
      const mailId = (await scene.dossier(at.dossierId)).messages.at(-1)?.id ?? at.mailId;
      return correctAddress(scene.deps, clerk(), { ...at, mailId, email, calledBack: true });
    };
    await correct('anja@gemeente.example');
    const server = await startFailingServer({ rcpt: '550 5.1.1 unknown' });
    await scene.deliver({ transport: createTransport({ url: server.url }) });
    await server.close();
    expect(approvalPath(await scene.document(at))).toBe('mailFailed');
    expect((await correct('anna@gemeente.example')).ok).toBe(true);
    await scene.deliver();
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
  });

  it('that reached a wrong person is withdrawn, its link is dead and deletion is asked', async () => {
    const at = await sent();
    const link = linkIn((await scene.server.list())[0]);
    const told = { ...at, reason: 'Naamgenoot bij een andere gemeente' };
    expect((await wrongRecipientConfirmed(scene.deps, coach(), told)).ok).toBe(true);
    await scene.deliver();
    expect(approvalPath(await scene.document(at))).toBe('withdrawn');
    expect((await openLink(scene.deps, link)).page).toBe('withdrawn');
    expect((await scene.server.list()).at(-1)?.subject).toContain('Ingetrokken');
    expect((await scene.dossier(at.dossierId)).disclosures.map((line) => line.status)).toEqual([
      'recalled',
      'recalled',
    ]);
  });
});

describe('what reached a wrong person', () => {
  it('is in the register of breaches at once, and once, and counts its 72 hours (DOMAIN 8.10)', async () => {
    const at = await sent();
    const told = { ...at, reason: 'Naamgenoot bij een andere gemeente' };
    const confirm = () => wrongRecipientConfirmed(scene.deps, coach(), told);
    expect((await Promise.all([confirm(), confirm()])).filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = scene.deps.store.caseLists.register({ kind: 'breach', limit: 9 });
    expect(rows).toHaveLength(1);
    const [{ id = undefined } = {}] = rows;
    const breach = id && (await scene.deps.store.cases.load(id))?.value;
    const awareAt = scene.clock.now();
    expect(breach).toMatchObject({ dossierIds: [at.dossierId], text: told.reason, awareAt });
  });
});

describe('an unknown mail that did arrive', () => {
  it('and asked for deletion is in the register, from the day it was sent', async () => {
    const at = await sent();
    const told = { ...at, reason: 'Naamgenoot bij een andere gemeente' };
    expect((await wrongRecipientConfirmed(scene.deps, coach(), told)).ok).toBe(true);
    const server = await startFailingServer({ end: 'cut' });
    await scene.deliver({ transport: createTransport({ url: server.url }) });
    await server.close();
    const mailId = (await scene.dossier(at.dossierId)).messages.at(-1)?.id ?? at.mailId;
    scene.clock.advance(24 * 60);
    expect((await confirmArrival(scene.deps, clerk(), { ...at, mailId })).ok).toBe(true);
    const [line] = (await scene.dossier(at.dossierId)).disclosures;
    expect(line).toMatchObject({ status: 'recalled', remark: expect.stringContaining('Op 23 november 2026') });
  });

  it('counts as sent from the moment the recipient says so', async () => {
    const at = await sent({ end: 'cut' });
    expect((await confirmArrival(scene.deps, clerk(), at)).ok).toBe(true);
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
    expect((await scene.dossier(at.dossierId)).disclosures.map((line) => line.status)).toEqual(['sent', 'sent']);
  });
});

describe('the death of a client', () => {
  it('takes every waiting mail out of the outbox at once', async () => {
    const at = await scene.plan();
    await scene.send(at);
    await effect(at, { kind: 'cancelMail' });
    await scene.deliver();
    expect(scene.server.arrivals()).toHaveLength(0);
    expect((await scene.dossier(at.dossierId)).messages.map(mailState)).toEqual(['cancelled']);
  });
});

describe('a letter', () => {
  it('to a sponsor goes as a file with its register line, and names nobody in the mail', async () => {
    const at = await scene.plan();
    await effect(at, { kind: 'letter', letter: 'L01', to: 'sponsor' });
    await scene.deliver();
    const [mail] = await scene.server.list(scene.contact.email);
    const dossier = await scene.dossier(at.dossierId);
    expect(mail?.subject).toBe('Brief van Maas groep, kenmerk MG-2026-0001');
    expect(mail?.attachments.map((one) => one.fileName)).toEqual([
      'MG-2026-0001-L01-v1.pdf',
      'MG-2026-0001-L01-v1.docx',
    ]);
    expect(`${mail?.subject}${mail?.text}`).not.toContain('Proef');
    expect(dossier.disclosures.map((line) => [line.purpose, line.status])).toEqual([
      ['assignmentConfirmation', 'sent'],
      ['assignmentConfirmation', 'sent'],
    ]);
  });

  it('to a client without e-mail waits to be posted, and posting it writes the line', async () => {
    const at = await scene.plan();
    await effect(at, { kind: 'letter', letter: 'L12', to: 'client' });
    await scene.deliver();
    expect(scene.server.arrivals()).toHaveLength(0);
    const waiting = await scene.dossier(at.dossierId);
    const letter = waiting.documents.find((one) => one.kind === 'L12');
    expect(scene.store.dossiers.summary(at.dossierId)?.next.kind).toBe('postLetter');
    if (!letter) throw new Error('no letter');
    const posting = { dossierId: at.dossierId, documentId: letter.id, on: '2026-11-23', to: 'client' } as const;
    expect(await markPosted(scene.deps, clerk(), { ...posting, on: '2026-11-24' }, scene.post.render)).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect((await markPosted(scene.deps, clerk(), posting, scene.post.render)).ok).toBe(true);
    const dossier = await scene.dossier(at.dossierId);
    expect(dossier.messages.map(mailState)).toEqual(['posted']);
    expect(dossier.disclosures.map((line) => [line.channel, line.status, line.sentOn, line.recipientKind])).toEqual([
      ['post', 'sent', '2026-11-23', 'client'],
    ]);
    expect(await markPosted(scene.deps, clerk(), posting, scene.post.render)).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
  });

  it('to a client with e-mail greets nobody by name', async () => {
    const at = await scene.plan();
    const loaded = await scene.store.dossiers.load(at.dossierId);
    if (!loaded) throw new Error('no dossier');
    const client = { ...loaded.value.client, email: 'client@voorbeeld.example' };
    await scene.store.dossiers.save(at.dossierId, loaded.revision, { ...loaded.value, client });
    await effect(at, { kind: 'letter', letter: 'L12', to: 'client' });
    await scene.deliver();
    const [mail] = await scene.server.list('client@voorbeeld.example');
    expect(mail?.text).toContain('Goedendag');
    expect(`${mail?.text}${mail?.html}`).not.toContain('Proef');
  });

  it('to a sponsor who takes nothing by mail waits to be posted', async () => {
    const at = await scene.plan({ delivery: 'linkOnly' });
    await effect(at, { kind: 'letter', letter: 'L01', to: 'sponsor' });
    await scene.deliver();
    expect(scene.server.arrivals()).toHaveLength(0);
    expect(scene.store.dossiers.summary(at.dossierId)?.next.kind).toBe('postLetter');
  });
});
