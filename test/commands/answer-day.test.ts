import { describe, expect, it } from 'vitest';
import { datePrint } from '#src/commands/delivery/date-print.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { correctAddress } from '#src/commands/mail/address.ts';
import { mailFacts } from '#src/commands/mail/facts.ts';
import { markBounced } from '#src/commands/mail/fate.ts';
import { forward } from '#src/commands/sponsor/forward.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { readDocument } from '#src/commands/sponsor/visit.ts';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import type { Day } from '#src/domain/time.ts';
import { mailFor } from '#templates/mail/index.ts';
import { linkIn, type PlanAt } from '#test/jobs/scene.ts';
import { sponsorScene } from './sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const { newest, visitOf } = stage;
const day = 24 * 60;
const clerk = () => ({ kind: 'user', id: stage.scene.office.clerk.id }) as const;

async function words(at: PlanAt) {
  const { frozen } = await stage.scene.document(at);
  if (!frozen) throw new Error('the words do not stand fixed');
  const { blocks } = await frozenModel(stage.scene.deps, at.dossierId, frozen);
  const box = blocks.find((one) => one.kind === 'decisionBox');
  return { until: box?.until, rest: blocks.filter((one) => one !== box), frozen };
}

/** Sent today and taken by the mail server; the link in the mail. */
async function sent(at: PlanAt): Promise<string> {
  await stage.scene.send(at);
  await stage.scene.deliver();
  return linkIn(await newest());
}

describe('the last day to answer', () => {
  it('is one and the same in document, mail, page, reminder and our own work, counted from the day of sending', async () => {
    const { scene } = stage;
    const at = await scene.plan();
    const before = await words(at);
    scene.clock.advance(3 * day);
    const link = await sent(at);
    const after = await words(at);
    expect([before.until, after.until]).toEqual(['7 december 2026', '10 december 2026']);
    expect([after.rest, after.frozen.at]).toEqual([before.rest, before.frozen.at]);
    expect((await newest())?.subject).toContain('(uiterlijk 10 dec.)');
    expect((await newest())?.text).toContain('donderdag 10 december 2026');
    expect(await openLink(scene.deps, link)).toMatchObject({ respondBy: '2026-12-10' });
    const reading = await readDocument(scene.deps, await visitOf(link));
    expect(reading).toMatchObject({ value: { respondBy: '2026-12-10' } });
    expect(reading.ok && reading.value.outdatedDay).toBeUndefined();
    expect((await scene.document(at)).awaiting?.firstOn).toBe('2026-12-10');
    expect(scene.store.dossiers.summary(at.dossierId)?.next.on).toBe('2026-12-10');
    const mails = async (on: Day) => {
      await runTick(scene.deps, on);
      return (await scene.dossier(at.dossierId)).messages.filter(({ kind }) => kind === 'M02').length;
    };
    expect([await mails('2026-12-09'), await mails('2026-12-10')]).toEqual([0, 1]);
  });

  it('is not asked any more once it has passed, when the mail is sent again', async () => {
    const { scene } = stage;
    const at = await scene.plan();
    await sent(at);
    scene.clock.advance(60 * day);
    const [mail] = (await scene.dossier(at.dossierId)).messages;
    if (!mail) throw new Error('nothing was mailed');
    const { value: organisation } = scene.store.organisation.read();
    const around = { dossier: await scene.dossier(at.dossierId), organisation, now: scene.clock.now() };
    const facts = mailFacts({ ...around, mail, link: 'https://dossier.example', attachments: [] });
    expect(facts.respondBy).toBeUndefined();
    expect(mailFor('M01', facts).subject).not.toContain('uiterlijk');
  });

  it('stays what was asked when the mail leaves a day later', async () => {
    const { scene } = stage;
    const at = await scene.plan();
    await scene.send(at);
    scene.clock.advance(day);
    await scene.deliver();
    expect((await newest())?.subject).toContain('(uiterlijk 7 dec.)');
    expect((await scene.document(at)).awaiting).toMatchObject({ since: '2026-11-24', firstOn: '2026-12-07' });
    expect((await words(at)).until).toBe('7 december 2026');
  });

  it('is new, also in the document, when the first mail came back and nobody has it', async () => {
    const { scene } = stage;
    const at = await stage.atSponsor();
    const [mail] = (await scene.dossier(at.dossierId)).messages;
    if (!mail) throw new Error('no mail');
    await markBounced(scene.deps, clerk(), { ...at, mailId: mail.id }, { how: 'returned', reason: 'Onbekend' });
    scene.clock.advance(7 * day);
    const corrected = { ...at, mailId: mail.id, email: 'anja@gemeente.example', calledBack: true };
    expect((await correctAddress(scene.deps, clerk(), corrected)).ok).toBe(true);
    await scene.deliver();
    expect((await words(at)).until).toBe('14 december 2026');
    const again = await newest('anja@gemeente.example');
    expect(again?.subject).toContain('(uiterlijk 14 dec.)');
    expect(again?.text).not.toContain('als laatste dag');
    const { files, awaiting } = await scene.document(at);
    expect(awaiting?.firstOn).toBe('2026-12-14');
    const lines = (await scene.dossier(at.dossierId)).disclosures;
    expect(lines.filter(({ status }) => status === 'sent').map(({ what }) => what)).toMatchObject([
      { sha256: files?.pdf.sha256 },
      { sha256: files?.docx.sha256 },
    ]);
  });

  it('moves for a colleague, who is told that the document still names the day of before (R18)', async () => {
    const { scene } = stage;
    const at = await stage.atSponsor();
    scene.clock.advance(7 * day);
    const colleague = { name: 'B. Collega', function: 'Teamleider', email: 'b.collega@gemeente.example' };
    expect((await forward(scene.deps, await visitOf(at.link), colleague)).ok).toBe(true);
    await scene.deliver();
    const mail = await newest(colleague.email);
    expect(mail?.subject).toContain('(uiterlijk 14 dec.)');
    expect(mail?.text.replace(/\s+/gu, ' ')).toContain(
      'In het document staat nog 7 december 2026 als laatste dag. Voor u geldt maandag 14 december 2026.',
    );
    expect((await words(at)).until).toBe('7 december 2026');
    const visit = await visitOf(linkIn(mail), colleague.email);
    expect(await readDocument(scene.deps, visit)).toMatchObject({
      value: { respondBy: '2026-12-14', outdatedDay: '2026-12-07' },
    });
    expect((await scene.document(at)).awaiting?.firstOn).toBe('2026-12-14');
  });

  it('on paper counts from the day it was printed, and is what the time of the sponsor runs by', async () => {
    const { scene } = stage;
    const at = await scene.plan();
    scene.clock.advance(3 * day);
    expect((await datePrint(scene.deps, clerk(), at)).ok).toBe(true);
    expect((await words(at)).until).toBe('10 december 2026');
    scene.clock.advance(day);
    await markPosted(scene.deps, clerk(), { ...at, on: '2026-11-27', to: 'sponsor' }, scene.post.render);
    expect((await scene.document(at)).awaiting).toMatchObject({ since: '2026-11-27', firstOn: '2026-12-10' });
    const before = await scene.store.dossiers.load(at.dossierId);
    expect((await datePrint(scene.deps, clerk(), at)).ok).toBe(true);
    expect((await scene.store.dossiers.load(at.dossierId))?.value).toEqual(before?.value);
  });
});
