import { describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { markBounced } from '#src/commands/mail/fate.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { recordDecision } from '#src/commands/sponsor/record-decision.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { ok } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { createTransport } from '#src/mail/transport.ts';
import { tickUntil } from '#src/workflow/decide.ts';
import { contactId, type PlanAt } from '#test/jobs/scene.ts';
import { startFailingServer } from '#test/mail/failing-server.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const clerk = () => ({ kind: 'user', id: stage.scene.office.clerk.id }) as const;

function post(at: PlanAt, on: Day = '2026-11-23') {
  const { deps, post } = stage.scene;
  return markPosted(deps, clerk(), { ...at, on, to: 'sponsor' }, post.render);
}

/** The clock's job on this day. */
async function tick(at: PlanAt, today: Day): Promise<void> {
  await changeDossier(stage.scene.deps, { kind: 'system' }, at.dossierId, 'system', (situation) =>
    ok({ ...tickUntil({ ...situation, today }, today), value: undefined }),
  );
}

const state = async (at: PlanAt) => approvalPath(await stage.scene.document(at));
const mails = async (at: PlanAt) =>
  (await stage.scene.dossier(at.dossierId)).messages.map((one) => [one.kind, one.to.kind, mailState(one)]);
const lines = async (at: PlanAt) =>
  (await stage.scene.dossier(at.dossierId)).disclosures.map((one) => [one.channel, one.status]);

describe('a plan that goes by post', () => {
  it('after its mail came back lies with the sponsor: an answer on paper can be recorded', async () => {
    const at = await stage.atSponsor();
    const [mail] = (await stage.scene.dossier(at.dossierId)).messages;
    if (!mail) throw new Error('no mail');
    const failure = { how: 'returned', reason: 'Adres bestaat niet' } as const;
    await markBounced(stage.scene.deps, clerk(), { dossierId: at.dossierId, mailId: mail.id }, failure);
    expect(await state(at)).toBe('mailFailed');
    expect((await post(at)).ok).toBe(true);
    expect(await state(at)).toBe('awaitingDecision.fresh');
    expect(await mails(at)).toEqual([['M01', 'sponsor', 'posted']]);
    const recorded = await recordDecision(stage.scene.deps, clerk(), {
      ...at,
      outcome: 'approved',
      contactId,
      function: 'Klantmanager',
      channel: 'letter',
      answeredOn: '2026-11-23',
      proof: Buffer.from('%PDF brief'),
    });
    expect(recorded.ok).toBe(true);
    expect(await state(at)).toBe('approved');
  });

  it('has one register line with the hash of what was printed, on the day of posting', async () => {
    const at = await stage.scene.plan();
    stage.scene.clock.advance(2 * 24 * 60);
    expect((await post(at, '2026-11-24')).ok).toBe(true);
    const { files, awaiting } = await stage.scene.document(at);
    expect((await stage.scene.dossier(at.dossierId)).disclosures).toMatchObject([
      {
        channel: 'post',
        status: 'sent',
        sentOn: '2026-11-24',
        recipientKind: 'sponsor',
        purpose: 'approval',
        what: { format: 'pdf', sha256: files?.pdf.sha256 },
      },
    ]);
    expect(awaiting).toMatchObject({ since: '2026-11-24', firstOn: '2026-12-07' });
    expect(await post(at, '2026-11-24')).toMatchObject({ refusal: { params: { state: 'posted' } } });
  });

  it('while its mail is still being tried takes that mail back: the register tells of the letter alone', async () => {
    const at = await stage.scene.plan();
    await stage.scene.send(at);
    const busy = await startFailingServer({ rcpt: '451 Later' });
    await stage.scene.deliver({ transport: createTransport({ url: busy.url }) });
    await busy.close();
    expect(await lines(at)).toEqual([
      ['mail', 'pending'],
      ['mail', 'pending'],
    ]);
    expect((await post(at)).ok).toBe(true);
    expect(await lines(at)).toEqual([
      ['mail', 'void'],
      ['mail', 'void'],
      ['post', 'sent'],
    ]);
    stage.scene.clock.advance(48 * 60);
    await stage.scene.deliver();
    expect(stage.scene.server.arrivals()).toEqual([]);
    expect(await mails(at)).toEqual([['M01', 'sponsor', 'posted']]);
  });

  it('while its mail is on the line lets that try end and makes no other', async () => {
    const at = await stage.scene.plan();
    await stage.scene.send(at);
    const busy = await startFailingServer({ rcpt: '451 Later' });
    const transport = createTransport({ url: busy.url });
    const meanwhile: typeof transport = {
      ...transport,
      async send(parcel) {
        expect((await post(at)).ok).toBe(true);
        return transport.send(parcel);
      },
    };
    await stage.scene.deliver({ transport: meanwhile });
    await busy.close();
    expect(await mails(at)).toEqual([['M01', 'sponsor', 'deferred']]);
    stage.scene.clock.advance(48 * 60);
    await stage.scene.deliver();
    expect(stage.scene.server.arrivals()).toEqual([]);
    expect(await mails(at)).toEqual([['M01', 'sponsor', 'cancelled']]);
    expect((await lines(at)).map(([channel, status]) => `${channel} ${status}`).sort()).toEqual([
      'mail void',
      'mail void',
      'post sent',
    ]);
  });

  it('is not posted tomorrow, nor before its words stood fixed, and then nothing is written or made', async () => {
    const at = await stage.scene.plan();
    const before = await stage.scene.store.dossiers.load(at.dossierId);
    for (const day of ['2026-11-22', '2026-11-24'] as const)
      expect(await post(at, day)).toMatchObject({ refusal: { problems: [{ field: 'on' }] } });
    expect(await stage.scene.store.dossiers.load(at.dossierId)).toEqual(before);
  });

  it('asks the coach to call on the days of the reminders, and the branch manager last', async () => {
    const at = await stage.scene.plan();
    await post(at);
    await tick(at, '2026-12-07');
    expect(await mails(at)).toEqual([['M04', 'staff', 'queued']]);
    stage.scene.clock.advance(14 * 24 * 60);
    await stage.scene.deliver();
    const [mail] = await stage.scene.server.list(stage.scene.office.coach.email);
    expect(mail?.text).toContain('Het document ging per post');
    await tick(at, '2026-12-30');
    expect(await state(at)).toBe('awaitingDecision.escalated');
  });

  it('makes and stores no file for whoever may not post it', async () => {
    const at = await stage.scene.plan();
    const made: unknown[] = [];
    const { deps, office, post: usual } = stage.scene;
    const render: typeof usual.render = (...words) => {
      made.push(words);
      return usual.render(...words);
    };
    const far = { kind: 'user', id: office.farCoach.id } as const;
    expect(await markPosted(deps, far, { ...at, on: '2026-11-23', to: 'sponsor' }, render)).toMatchObject({
      refusal: { code: 'notFound' },
    });
    expect(made).toEqual([]);
  });
});

it('a decision on paper about a plan that only went by post is confirmed to no address that does not work', async () => {
  const at = await stage.scene.plan();
  await post(at);
  await recordDecision(stage.scene.deps, clerk(), {
    ...at,
    outcome: 'approved',
    contactId,
    function: 'Klantmanager',
    channel: 'letter',
    answeredOn: '2026-11-23',
    proof: Buffer.from('%PDF brief'),
  });
  const { messages, events } = await stage.scene.dossier(at.dossierId);
  expect(messages.filter((one) => one.kind === 'M05')).toEqual([]);
  expect(events.map(({ type }) => type)).toContain('mail.noRecipient');
});
