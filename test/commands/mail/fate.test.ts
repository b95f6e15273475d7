import { describe, expect, it } from 'vitest';
import { confirmArrival, markBounced, markReplied } from '#src/commands/mail/fate.ts';
import { resendMail } from '#src/commands/mail/repair.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { MailId } from '#src/domain/ids.ts';
import type { PlanAt } from '#test/jobs/scene.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const clerk = () => ({ kind: 'user', id: stage.scene.office.clerk.id }) as const;
const cameBack = { how: 'returned', reason: 'De mail kwam terug' } as const;

async function mailsOf(at: PlanAt): Promise<MailId[]> {
  return (await stage.scene.dossier(at.dossierId)).messages.map((one) => one.id);
}

function bounce(at: PlanAt, mailId: MailId | undefined, failure: Parameters<typeof markBounced>[3] = cameBack) {
  if (!mailId) throw new Error('no such mail');
  return markBounced(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId }, failure);
}

const statuses = async (at: PlanAt) => {
  const { disclosures } = await stage.scene.dossier(at.dossierId);
  return disclosures.map((line) => [line.mailId, line.status]);
};

describe('a mail of which delivery failed (E8)', () => {
  it('is not marked without a reason', async () => {
    const at = await stage.atSponsor();
    const before = await stage.scene.store.dossiers.load(at.dossierId);
    const [mail] = await mailsOf(at);
    expect(await bounce(at, mail, { how: 'returned', reason: ' ' })).toMatchObject({
      refusal: { problems: [{ field: 'reason' }] },
    });
    expect(await stage.scene.store.dossiers.load(at.dossierId)).toEqual(before);
  });

  it('loses its own lines only, and a version that a newer mail carries stays with the sponsor', async () => {
    const at = await stage.atSponsor();
    const [first] = await mailsOf(at);
    if (!first) throw new Error('no mail');
    await resendMail(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId: first });
    await stage.scene.deliver();
    const [, second] = await mailsOf(at);
    expect((await bounce(at, first)).ok).toBe(true);
    expect(await statuses(at)).toEqual([
      [first, 'void'],
      [first, 'void'],
      [second, 'sent'],
      [second, 'sent'],
    ]);
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
    expect((await bounce(at, second)).ok).toBe(true);
    expect(approvalPath(await stage.scene.document(at))).toBe('mailFailed');
  });

  it('on the word of the recipient keeps its lines as unknown: the server did take it', async () => {
    const at = await stage.atSponsor();
    const [mail] = await mailsOf(at);
    expect((await bounce(at, mail, { how: 'told', reason: 'Mevrouw Ambtenaar belde' })).ok).toBe(true);
    expect((await statuses(at)).map(([, status]) => status)).toEqual(['unknown', 'unknown']);
    const { events } = await stage.scene.dossier(at.dossierId);
    expect(events.find((one) => one.type === 'mail.bounced')?.reason).toBe('Mevrouw Ambtenaar belde');
  });

  it('cannot be one through which the document was read', async () => {
    const at = await stage.atSponsor();
    const [mail] = await mailsOf(at);
    await stage.visitOf(at.link);
    expect(await bounce(at, mail)).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect((await statuses(at)).map(([, status]) => status)).toEqual(['sent', 'sent']);
  });
});

describe('in a restricted dossier (AVG 18)', () => {
  const restrict = async ({ dossierId }: PlanAt) => {
    const stored = await stage.scene.store.dossiers.load(dossierId);
    if (!stored) throw new Error('no dossier');
    await stage.scene.store.dossiers.save(dossierId, stored.revision, {
      ...stored.value,
      restrictedBy: [restrictingCase],
    });
  };

  it('a mail that came back is recorded, and sending it again is refused', async () => {
    const at = await stage.atSponsor();
    await restrict(at);
    const [mail] = await mailsOf(at);
    if (!mail) throw new Error('no mail');
    expect((await bounce(at, mail)).ok).toBe(true);
    expect(approvalPath(await stage.scene.document(at))).toBe('mailFailed');
    expect(await resendMail(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId: mail })).toMatchObject({
      refusal: { params: { reason: 'restricted' } },
    });
  });
});

describe('a mail that was answered', () => {
  const reply = (at: PlanAt, mailId: MailId, by: 'person' | 'machine') =>
    markReplied(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId }, { by, note: 'Ik kom erop terug' });

  it('by a person is answered; the sponsor still has to decide', async () => {
    const at = await stage.atSponsor();
    const [mail] = await mailsOf(at);
    if (!mail) throw new Error('no mail');
    expect((await reply(at, mail, 'person')).ok).toBe(true);
    const dossier = await stage.scene.dossier(at.dossierId);
    expect(dossier.messages.map(mailState)).toEqual(['replied']);
    expect(dossier.events.at(-1)).toMatchObject({ type: 'mail.replied', reason: 'Ik kom erop terug' });
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
    expect((await resendMail(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId: mail })).ok).toBe(true);
  });

  it('by a machine shows that it arrived and answers nothing', async () => {
    const at = await stage.atSponsor();
    const [mail] = await mailsOf(at);
    if (!mail) throw new Error('no mail');
    const stored = await stage.scene.store.dossiers.load(at.dossierId);
    if (!stored) throw new Error('no dossier');
    await stage.scene.store.dossiers.save(at.dossierId, stored.revision, unknownYet(stored.value));
    expect((await reply(at, mail, 'machine')).ok).toBe(true);
    expect((await stage.scene.dossier(at.dossierId)).messages.map(mailState)).toEqual(['accepted']);
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
    expect(await confirmArrival(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId: mail })).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
  });
});

/** The connection broke while the mail was sent. */
const unknownYet = (dossier: Dossier): Dossier => ({
  ...dossier,
  messages: dossier.messages.map((one) => ({ ...one, state: { ...one.state, value: 'unknown' } })),
  documents: dossier.documents.map(({ awaiting: _, ...one }) => ({
    ...one,
    ...(one.approval ? { approval: { ...one.approval, value: 'sending' } } : {}),
  })),
});
