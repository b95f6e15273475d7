import { describe, expect, it } from 'vitest';
import { type Answer, decide } from '#src/commands/sponsor/decide.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { recordDecision } from '#src/commands/sponsor/record-decision.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { readDocument } from '#src/commands/sponsor/visit.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { maxUploadBytes, uploadTooLarge } from '#src/domain/upload-check.ts';
import { contactId } from '#test/jobs/scene.ts';
import { sponsorScene } from './sponsor-scene.ts';

const stage = sponsorScene();
const { atSponsor, visitOf, answerTo, newest, take } = stage;

describe('the decision', () => {
  it('is bound to version and bytes, gets a receipt, and afterwards the link shows who decided what and when', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect(
      await decide(
        stage.scene.deps,
        visit,
        await answerTo(at, { hashes: { pdf: '0'.repeat(64), docx: '0'.repeat(64) } }),
      ),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'conflict' },
    });
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
    expect((await decide(stage.scene.deps, visit, await answerTo(at))).ok).toBe(true);
    const document = await stage.scene.document(at);
    expect(approvalPath(document)).toBe('approved');
    expect(document.decision).toMatchObject({ channel: 'link', pdfSha256: document.files?.pdf.sha256, contactId });
    expect(document.decision?.seal).toMatch(/^v1\./);
    expect(await openLink(stage.scene.deps, at.link)).toMatchObject({
      page: 'decided',
      decision: {
        outcome: 'approved',
        deciderName: 'A. Ambtenaar',
        deciderFunction: 'Klantmanager',
        at: stage.scene.clock.now(),
      },
    });
    await stage.scene.deliver();
    expect(
      (await stage.scene.server.list(stage.scene.contact.email)).some((one) => one.subject.startsWith('Ontvangen')),
    ).toBe(true);
    expect(await decide(stage.scene.deps, visit, await answerTo(at))).toMatchObject({
      ok: false,
      refusal: { code: 'expired', params: { reason: 'decided' } },
    });
    expect((await readDocument(stage.scene.deps, visit)).ok).toBe(false);
  });

  it('needs a reason of ten characters to ask for a change or to refuse, and a name and function', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const wrong: Partial<Answer>[] = [
      { outcome: 'asksChange', remarks: 'te kort' },
      { outcome: 'rejected' },
      { outcome: 'approvedWithRemarks', remarks: ' ' },
      { name: ' ' },
      { name: '😀' },
      { function: '' },
    ];
    for (const change of wrong) {
      expect(await decide(stage.scene.deps, visit, await answerTo(at, change))).toMatchObject({
        ok: false,
        refusal: { code: 'invalid' },
      });
    }
    expect((await stage.scene.document(at)).decision).toBeUndefined();
  });

  it('"graag aanpassen" makes version 2; once that is sent the old link points to it and decides nothing', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const asked = await decide(
      stage.scene.deps,
      visit,
      await answerTo(at, { outcome: 'asksChange', remarks: 'Graag meer uren begeleiding.' }),
    );
    expect(asked.ok).toBe(true);
    expect((await openLink(stage.scene.deps, at.link)).page).toBe('decided');
    const dossier = await stage.scene.store.dossiers.load(at.dossierId);
    const first = await stage.scene.document(at);
    const documents = dossier?.value.documents.map((one) =>
      one.version === 2 && one.approval
        ? { ...one, frozen: first.frozen, approval: { ...one.approval, value: 'ready' } }
        : one,
    );
    if (!dossier || !documents) throw new Error('no dossier');
    await stage.scene.store.dossiers.save(at.dossierId, dossier.revision, { ...dossier.value, documents });
    const second = { dossierId: at.dossierId, documentId: documents[1]?.id ?? at.documentId };
    await stage.scene.send(second);
    await stage.scene.deliver();
    expect(await openLink(stage.scene.deps, at.link)).toMatchObject({
      page: 'replaced',
      version: 1,
      by: { version: 2, on: '2026-11-23' },
    });
    expect(await decide(stage.scene.deps, visit, await answerTo(at))).toMatchObject({
      ok: false,
      refusal: { params: { reason: 'replaced' } },
    });
    expect(await requestCode(stage.scene.deps, at.link)).toMatchObject({ ok: false });
    expect((await newest())?.text).toContain('23 november 2026 om een aanpassing');
  });

  it('of a withdrawn version is gone, and the sponsor is asked to delete it', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect((await take(at, 'doc.withdrawn', { reason: 'Fout in de uren' })).ok).toBe(true);
    expect((await openLink(stage.scene.deps, at.link)).page).toBe('withdrawn');
    expect((await decide(stage.scene.deps, visit, await answerTo(at))).ok).toBe(false);
    await stage.scene.deliver();
    expect((await newest())?.subject).toContain('Ingetrokken');
    expect((await newest())?.inReplyTo).toBe((await stage.scene.server.list())[0]?.messageId);
    const lines = (await stage.scene.dossier(at.dossierId)).disclosures;
    expect(lines.map((line) => line.status)).toEqual(['recalled', 'recalled']);
    expect(lines[0]?.remark).toContain('verwijderen');
  });

  it('of a withdrawn version that was read behind the link only is to be deleted as well (R54)', async () => {
    const at = await atSponsor({ delivery: 'linkOnly' });
    await visitOf(at.link);
    expect((await take(at, 'doc.withdrawn', { reason: 'Fout in de uren' })).ok).toBe(true);
    await stage.scene.deliver();
    const lines = (await stage.scene.dossier(at.dossierId)).disclosures;
    expect(lines.map(({ channel, status, remark }) => [channel, status, remark])).toEqual([
      ['link', 'recalled', 'Op 23 november 2026 gevraagd dit te verwijderen: ingetrokken'],
      ['link', 'recalled', 'Op 23 november 2026 gevraagd dit te verwijderen: ingetrokken'],
    ]);
    expect((await newest())?.text).not.toContain('bijlage');
  });

  it('by letter is recorded by staff with its proof, and sealed like any other', async () => {
    const at = await atSponsor();
    const clerk = { kind: 'user', id: stage.scene.office.clerk.id } as const;
    const answer = {
      ...at,
      outcome: 'approved',
      contactId,
      function: 'Klantmanager',
      channel: 'letter',
      answeredOn: '2026-11-23',
      proof: Buffer.from('%PDF brief'),
    } as const;
    expect(await recordDecision(stage.scene.deps, clerk, { ...answer, proof: new Uint8Array() })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    const large = new Uint8Array(maxUploadBytes + 1);
    expect(await recordDecision(stage.scene.deps, clerk, { ...answer, proof: large })).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'proof', message: uploadTooLarge }] },
    });
    expect((await recordDecision(stage.scene.deps, { kind: 'user', id: stage.scene.office.coach.id }, answer)).ok).toBe(
      false,
    );
    expect((await recordDecision(stage.scene.deps, clerk, answer)).ok).toBe(true);
    const { decision } = await stage.scene.document(at);
    expect(decision).toMatchObject({ channel: 'letter', recordedBy: clerk.id, deciderName: 'A. Ambtenaar' });
    expect(decision?.seal).toBeDefined();
    expect(await openLink(stage.scene.deps, at.link)).toMatchObject({
      page: 'decided',
      decision: { channel: 'letter' },
    });
  });
});
