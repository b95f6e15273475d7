import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { resendMail } from '#src/commands/mail/repair.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { type Answer, decide } from '#src/commands/sponsor/decide.ts';
import { enterCode } from '#src/commands/sponsor/enter-code.ts';
import { forward } from '#src/commands/sponsor/forward.ts';
import { openItems, switchItem } from '#src/commands/sponsor/open-items.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { recordDecision } from '#src/commands/sponsor/record-decision.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { readDocument, readFile } from '#src/commands/sponsor/visit.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { ok } from '#src/domain/result.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { codeIn, contactId, linkIn, type PlanAt, type PlanOptions, type Scene, setScene } from '#test/jobs/scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.close());

const newest = async (address = scene.contact.email) => (await scene.server.list(address)).at(-1);

/** A plan that lies with the sponsor, and the link the sponsor got. */
async function atSponsor(options?: PlanOptions): Promise<PlanAt & { link: string }> {
  const at = await scene.plan(options);
  await scene.send(at);
  await scene.deliver();
  return { ...at, link: linkIn(await newest()) };
}

async function visitOf(link: string, address = scene.contact.email): Promise<string> {
  const asked = await requestCode(scene.deps, link);
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  await scene.deliver();
  const entered = await enterCode(scene.deps, link, codeIn(await newest(address)));
  if (!entered.ok) throw new Error(JSON.stringify(entered));
  return entered.value.visit;
}

async function answerTo(at: PlanAt, change: Partial<Answer> = {}): Promise<Answer> {
  const { files } = await scene.document(at);
  return {
    outcome: 'approved',
    name: 'A. Ambtenaar',
    function: 'Klantmanager',
    hashes: { pdf: files?.pdf.sha256 ?? '', docx: files?.docx.sha256 ?? '' },
    ...change,
  };
}

/** Puts the dossier back as it is now, for the next race. */
async function replay({ dossierId }: PlanAt): Promise<() => Promise<void>> {
  const { dossiers } = scene.store;
  const then = (await dossiers.load(dossierId))?.value;
  return async () => {
    const now = await dossiers.load(dossierId);
    if (then && now) await dossiers.save(dossierId, now.revision, then);
  };
}

async function take(at: PlanAt, event: string, answers: Parameters<typeof documentStep>[3] = {}) {
  return changeDossier(
    scene.deps,
    { kind: 'user', id: scene.office.coach.id },
    at.dossierId,
    'document.withdraw',
    (situation) => {
      const stepped = documentStep(situation, at.documentId, event, answers);
      return stepped.ok ? ok({ ...stepped.value, value: undefined }) : stepped;
    },
  );
}

describe('a decision link', () => {
  it('shows organisation, reference and kind before the code, and nothing of the client', async () => {
    const { link } = await atSponsor();
    const page = await openLink(scene.deps, link);
    expect(page).toMatchObject({
      page: 'askCode',
      reference: 'MG-2026-0001',
      title: 'Trajectplan',
      organisation: 'Maas groep',
      codeSent: false,
    });
    expect(JSON.stringify(page)).not.toContain('Proef');
    expect(JSON.stringify(page)).not.toContain('ambtenaar');
  });

  it('is changed and decided by nothing that only looks at it', async () => {
    const at = await atSponsor();
    const before = await scene.store.dossiers.load(at.dossierId);
    for (let count = 0; count < 50; count++) await openLink(scene.deps, at.link, at.link);
    expect(await scene.store.dossiers.load(at.dossierId)).toEqual(before);
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
  });

  it('that is unknown, mistyped, expired or revoked shows the same page', async () => {
    const at = await atSponsor();
    const wrong = at.link.slice(0, -1) + (at.link.endsWith('0') ? '1' : '0');
    const other = '0'.repeat(52) + at.link.slice(52);
    for (const text of ['', 'x', wrong, other, at.link.toUpperCase()]) {
      expect(await openLink(scene.deps, text)).toEqual({ page: 'expired' });
    }
    scene.clock.advance(60 * 24 * 31);
    expect(await openLink(scene.deps, at.link)).toEqual({ page: 'expired' });
    expect(await requestCode(scene.deps, at.link)).toMatchObject({ ok: false, refusal: { code: 'expired' } });
  });

  it('opens for none of 100,000 guesses', async () => {
    const at = await atSponsor();
    const digit = fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz');
    const head = at.link.slice(0, 52);
    const guesses = fc.sample(fc.string({ unit: digit, minLength: 34, maxLength: 34 }), { numRuns: 100_000, seed: 7 });
    const { findLink } = await import('#src/commands/sponsor/find-link.ts');
    const { parseToken } = await import('#src/mail/secret.ts');
    const dossier = await scene.dossier(at.dossierId);
    const opened = guesses.filter((guess) => {
      const token = parseToken(head + guess);
      return token && findLink(dossier, token);
    });
    expect(opened).toHaveLength(0);
  });

  it('dies with its contact, and lives again in a mail that is sent again', async () => {
    const at = await atSponsor();
    const [mail] = (await scene.dossier(at.dossierId)).messages;
    if (!mail) throw new Error('no mail');
    const clerk = { kind: 'user', id: scene.office.clerk.id } as const;
    expect((await resendMail(scene.deps, clerk, { dossierId: at.dossierId, mailId: mail.id })).ok).toBe(true);
    await scene.deliver();
    const again = linkIn(await newest());
    expect(again).not.toBe(at.link);
    expect((await openLink(scene.deps, again)).page).toBe('askCode');
    const organisation = scene.store.organisation.read();
    await scene.store.organisation.save(organisation.revision, {
      ...organisation.value,
      sponsors: [{ ...scene.sponsor, contacts: [{ ...scene.contact, leftOn: '2026-11-22' }] }],
    });
    expect(await openLink(scene.deps, again)).toEqual({ page: 'expired' });
  });
});

describe('the code', () => {
  it('is mailed at that moment to the registered address, and only its hash is kept', async () => {
    const at = await atSponsor();
    await requestCode(scene.deps, at.link);
    await scene.deliver();
    const code = codeIn(await newest());
    expect(code).toMatch(/^\d{6}$/);
    expect((await newest())?.subject).not.toContain(code);
    const dossier = await scene.dossier(at.dossierId);
    const kept = dossier.messages.at(-1)?.eml;
    const eml = kept ? Buffer.from(await scene.store.blobs.get(dossier.id, kept)).toString() : '';
    expect(JSON.stringify(dossier)).not.toContain(`"${code}"`);
    expect(eml).not.toContain(code);
  });

  it('may be tried five times, then a new one is needed', async () => {
    const { link } = await atSponsor();
    await requestCode(scene.deps, link);
    await scene.deliver();
    const code = codeIn(await newest());
    const wrong = code === '000000' ? '000001' : '000000';
    for (let left = 4; left >= 0; left--) {
      expect(await enterCode(scene.deps, link, wrong)).toMatchObject({
        ok: false,
        refusal: { code: 'invalid', params: { triesLeft: left } },
      });
    }
    expect(await enterCode(scene.deps, link, code)).toMatchObject({ ok: false, refusal: { code: 'expired' } });
    expect(await openLink(scene.deps, link)).toMatchObject({ page: 'askCode', codeSent: false });
    expect(await visitOf(link)).toHaveLength(86);
  });

  it('works for fifteen minutes', async () => {
    const { link } = await atSponsor();
    await requestCode(scene.deps, link);
    await scene.deliver();
    scene.clock.advance(15);
    expect(await enterCode(scene.deps, link, codeIn(await newest()))).toMatchObject({
      ok: false,
      refusal: { code: 'expired' },
    });
  });

  it('is mailed at most five times an hour', async () => {
    const { link } = await atSponsor();
    for (let count = 0; count < 5; count++) expect((await requestCode(scene.deps, link)).ok).toBe(true);
    expect(await requestCode(scene.deps, link)).toMatchObject({
      ok: false,
      refusal: { code: 'tooManyTries', params: { retryAfterSeconds: 3600 } },
    });
    scene.clock.advance(60);
    expect((await requestCode(scene.deps, link)).ok).toBe(true);
  });

  it('guessed 25 times an hour shuts the link for guesses, also with new codes', async () => {
    const { link } = await atSponsor();
    for (let round = 0; round < 5; round++) {
      await requestCode(scene.deps, link);
      await scene.deliver();
      const wrong = codeIn(await newest()) === '000000' ? '000001' : '000000';
      for (let count = 0; count < 5; count++) await enterCode(scene.deps, link, wrong);
    }
    expect(await enterCode(scene.deps, link, '123456')).toMatchObject({ ok: false, refusal: { code: 'tooManyTries' } });
  });

  it('guessed by many at once never gives more than five tries', async () => {
    const { link } = await atSponsor();
    await requestCode(scene.deps, link);
    await scene.deliver();
    const code = codeIn(await newest());
    const wrong = code === '111111' ? '222222' : '111111';
    const answers = await Promise.all(Array.from({ length: 5 }, () => enterCode(scene.deps, link, wrong)));
    expect(answers.filter((one) => !one.ok && one.refusal.code === 'invalid')).toHaveLength(5);
    expect(await enterCode(scene.deps, link, code)).toMatchObject({ ok: false, refusal: { code: 'expired' } });
  });
});

describe('a visit', () => {
  it('reads the very words and files that were sent, for half an hour', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const reading = await readDocument(scene.deps, visit);
    expect(reading).toMatchObject({
      ok: true,
      value: { outcomes: ['approved', 'approvedWithRemarks', 'asksChange', 'rejected'] },
    });
    const file = await readFile(scene.deps, visit, 'pdf');
    const attached = (await scene.server.list())[0]?.attachments[0]?.bytes;
    expect(file.ok && Buffer.from(file.value.bytes).equals(Buffer.from(attached ?? []))).toBe(true);
    scene.clock.advance(30);
    expect((await readDocument(scene.deps, visit)).ok).toBe(false);
  });

  it('puts the files of a link-only contract in the register before they can be read, once', async () => {
    const at = await atSponsor({ delivery: 'linkOnly' });
    const visit = await visitOf(at.link);
    await visitOf(at.link);
    const lines = (await scene.dossier(at.dossierId)).disclosures;
    expect(lines.map((line) => [line.channel, line.status, line.what.kind === 'file' && line.what.format])).toEqual([
      ['link', 'sent', 'pdf'],
      ['link', 'sent', 'docx'],
    ]);
    expect((await readDocument(scene.deps, visit)).ok).toBe(false);
  });

  it('adds no line for files that came by mail already', async () => {
    const at = await atSponsor();
    await visitOf(at.link);
    expect((await scene.dossier(at.dossierId)).disclosures).toHaveLength(2);
  });

  it('lists everything that waits for the same contact, and opens it under the same proof', async () => {
    const first = await atSponsor({ number: 1 });
    const second = await atSponsor({ number: 2 });
    const visit = await visitOf(first.link);
    const items = await openItems(scene.deps, visit);
    expect(items.ok && items.value.map((one) => [one.reference, one.current])).toEqual([
      ['MG-2026-0001', true],
      ['MG-2026-0002', false],
    ]);
    const other = await switchItem(scene.deps, visit, second);
    const answer = await answerTo(second);
    expect(other.ok && (await decide(scene.deps, other.value.visit, answer)).ok).toBe(true);
    expect(approvalPath(await scene.document(second))).toBe('approved');
    expect(approvalPath(await scene.document(first))).toBe('awaitingDecision.fresh');
  });
});

describe('the decision', () => {
  it('is bound to version and bytes, gets a receipt, and afterwards the link shows who decided what and when', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect(
      await decide(scene.deps, visit, await answerTo(at, { hashes: { pdf: '0'.repeat(64), docx: '0'.repeat(64) } })),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'conflict' },
    });
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
    expect((await decide(scene.deps, visit, await answerTo(at))).ok).toBe(true);
    const document = await scene.document(at);
    expect(approvalPath(document)).toBe('approved');
    expect(document.decision).toMatchObject({ channel: 'link', pdfSha256: document.files?.pdf.sha256, contactId });
    expect(document.decision?.seal).toMatch(/^v1\./);
    expect(await openLink(scene.deps, at.link)).toMatchObject({
      page: 'decided',
      decision: {
        outcome: 'approved',
        deciderName: 'A. Ambtenaar',
        deciderFunction: 'Klantmanager',
        at: scene.clock.now(),
      },
    });
    await scene.deliver();
    expect((await scene.server.list(scene.contact.email)).some((one) => one.subject.startsWith('Ontvangen'))).toBe(
      true,
    );
    expect(await decide(scene.deps, visit, await answerTo(at))).toMatchObject({
      ok: false,
      refusal: { code: 'expired', params: { reason: 'decided' } },
    });
    expect((await readDocument(scene.deps, visit)).ok).toBe(false);
  });

  it('needs a reason of ten characters to ask for a change or to refuse, and a name and function', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const wrong: Partial<Answer>[] = [
      { outcome: 'asksChange', remarks: 'te kort' },
      { outcome: 'rejected' },
      { outcome: 'approvedWithRemarks', remarks: ' ' },
      { name: ' ' },
      { function: '' },
    ];
    for (const change of wrong) {
      expect(await decide(scene.deps, visit, await answerTo(at, change))).toMatchObject({
        ok: false,
        refusal: { code: 'invalid' },
      });
    }
    expect((await scene.document(at)).decision).toBeUndefined();
  });

  it('"graag aanpassen" makes version 2; once that is sent the old link points to it and decides nothing', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const asked = await decide(
      scene.deps,
      visit,
      await answerTo(at, { outcome: 'asksChange', remarks: 'Graag meer uren begeleiding.' }),
    );
    expect(asked.ok).toBe(true);
    expect((await openLink(scene.deps, at.link)).page).toBe('decided');
    const dossier = await scene.store.dossiers.load(at.dossierId);
    const first = await scene.document(at);
    const documents = dossier?.value.documents.map((one) =>
      one.version === 2 && one.approval
        ? { ...one, frozen: first.frozen, approval: { ...one.approval, value: 'ready' } }
        : one,
    );
    if (!dossier || !documents) throw new Error('no dossier');
    await scene.store.dossiers.save(at.dossierId, dossier.revision, { ...dossier.value, documents });
    const second = { dossierId: at.dossierId, documentId: documents[1]?.id ?? at.documentId };
    await scene.send(second);
    await scene.deliver();
    expect(await openLink(scene.deps, at.link)).toMatchObject({
      page: 'replaced',
      version: 1,
      by: { version: 2, on: '2026-11-23' },
    });
    expect(await decide(scene.deps, visit, await answerTo(at))).toMatchObject({
      ok: false,
      refusal: { params: { reason: 'replaced' } },
    });
    expect(await requestCode(scene.deps, at.link)).toMatchObject({ ok: false });
    expect((await newest())?.text).toContain('23 november 2026 om een aanpassing');
  });

  it('of two people at once is taken once, in 200 races', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const again = await replay(at);
    const yes = await answerTo(at);
    const no = await answerTo(at, { outcome: 'rejected', remarks: 'Past niet bij de opdracht.' });
    for (let race = 1; race <= 200; race++) {
      const [one, two] = await Promise.all([decide(scene.deps, visit, yes), decide(scene.deps, visit, no)]);
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
      const document = await scene.document(at);
      expect(approvalPath(document)).toBe(one.ok ? 'approved' : 'rejected');
      expect(document.decision?.pdfSha256).toBe(document.files?.pdf.sha256);
      await again();
    }
  });

  it('against a withdrawal at the same moment: one of them holds, in 200 races', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const again = await replay(at);
    const answer = await answerTo(at);
    for (let race = 1; race <= 200; race++) {
      const withdraw = () => take(at, 'doc.withdrawn', { reason: 'Verkeerde bijlage' });
      const yes = () => decide(scene.deps, visit, answer);
      const [one, two] = await Promise.all(race % 2 === 0 ? [yes(), withdraw()] : [withdraw(), yes()]);
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
      const document = await scene.document(at);
      expect(document.decision !== undefined).toBe(approvalPath(document) === 'approved');
      expect(['approved', 'withdrawn']).toContain(approvalPath(document));
      await again();
    }
  });

  it('of a withdrawn version is gone, and the sponsor is asked to delete it', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect((await take(at, 'doc.withdrawn', { reason: 'Fout in de uren' })).ok).toBe(true);
    expect((await openLink(scene.deps, at.link)).page).toBe('withdrawn');
    expect((await decide(scene.deps, visit, await answerTo(at))).ok).toBe(false);
    await scene.deliver();
    expect((await newest())?.subject).toContain('Ingetrokken');
    expect((await newest())?.inReplyTo).toBe((await scene.server.list())[0]?.messageId);
    const lines = (await scene.dossier(at.dossierId)).disclosures;
    expect(lines.map((line) => line.status)).toEqual(['recalled', 'recalled']);
    expect(lines[0]?.remark).toContain('verwijderen');
  });

  it('by letter is recorded by staff with its proof, and sealed like any other', async () => {
    const at = await atSponsor();
    const clerk = { kind: 'user', id: scene.office.clerk.id } as const;
    const answer = {
      ...at,
      outcome: 'approved',
      contactId,
      function: 'Klantmanager',
      channel: 'letter',
      proof: Buffer.from('%PDF brief'),
    } as const;
    expect(await recordDecision(scene.deps, clerk, { ...answer, proof: new Uint8Array() })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect((await recordDecision(scene.deps, { kind: 'user', id: scene.office.coach.id }, answer)).ok).toBe(false);
    expect((await recordDecision(scene.deps, clerk, answer)).ok).toBe(true);
    const { decision } = await scene.document(at);
    expect(decision).toMatchObject({ channel: 'letter', recordedBy: clerk.id, deciderName: 'A. Ambtenaar' });
    expect(decision?.seal).toBeDefined();
    expect(await openLink(scene.deps, at.link)).toMatchObject({ page: 'decided', decision: { channel: 'letter' } });
  });
});

describe('forwarding', () => {
  const colleague = { name: 'B. Besluiter', function: 'Teamleider', email: 'b.besluiter@gemeente.example' };

  it('inside the own domains kills the old link and gives the colleague a mail and a code of their own', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect(await forward(scene.deps, visit, colleague)).toMatchObject({ ok: true, value: { name: 'B. Besluiter' } });
    expect(await openLink(scene.deps, at.link)).toEqual({ page: 'expired' });
    expect((await decide(scene.deps, visit, await answerTo(at))).ok).toBe(false);
    await scene.deliver();
    const link = linkIn(await newest(colleague.email));
    const theirs = await visitOf(link, colleague.email);
    expect(
      (await decide(scene.deps, theirs, await answerTo(at, { name: 'B. Besluiter', function: 'Teamleider' }))).ok,
    ).toBe(true);
    expect(approvalPath(await scene.document(at))).toBe('approved');
    const recipients = (await scene.dossier(at.dossierId)).disclosures.map((line) => line.recipientName);
    expect(recipients.filter((name) => name.startsWith('B. Besluiter'))).toHaveLength(2);
    expect((await openLink(scene.deps, link)).page).toBe('decided');
    expect(await openLink(scene.deps, at.link)).toEqual({ page: 'expired' });
  });

  it.each([
    'b@elders.example',
    'b@gemeente.example.elders.example',
    'b@sub.gemeente.example',
    'x@gemeente.example,y@elders.example',
    'a.ambtenaar@gemeente.example',
    'geen adres',
  ])('to %s is refused and changes nothing', async (email) => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect(await forward(scene.deps, visit, { ...colleague, email })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid' },
    });
    expect(scene.store.organisation.read().value.sponsors[0]?.contacts).toHaveLength(1);
    expect((await openLink(scene.deps, at.link, visit)).page).toBe('visit');
  });
});

describe('a document whose mail is unknown', () => {
  it('is known to have arrived once the sponsor opens it with the code', async () => {
    const at = await scene.plan();
    await scene.send(at);
    // The server takes the mail, then the process dies before it writes that down.
    const { store } = scene;
    let saves = 0;
    await scene.deliver({
      store: {
        ...store,
        dossiers: {
          ...store.dossiers,
          save: async (...rest) => {
            saves += 1;
            if (saves > 1) throw new Error('the process is gone');
            return store.dossiers.save(...rest);
          },
        },
      },
    });
    await scene.deliver();
    expect((await scene.dossier(at.dossierId)).messages.map(mailState)).toEqual(['unknown']);
    const visit = await visitOf(linkIn(await newest()));
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
    expect((await decide(scene.deps, visit, await answerTo(at))).ok).toBe(true);
  });
});
