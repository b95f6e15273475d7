import { describe, expect, it } from 'vitest';
import { decidedCopy } from '#src/commands/documents/decided-copy.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { blob, type DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { textOf } from '../templates/model-text.ts';
import { htmlProblems } from './html.ts';
import { openPlan, openScene, withPlanWords } from './scene.ts';

describe('the files of a version', () => {
  it('are made of the concept and of the fixed words, with a name that tells nothing, and nothing is stored', async () => {
    for (const prepare of [withPlanWords, (one: DossierBuilder) => withPlanWords(one).document('doc.submitted')]) {
      const { scene, address, coach } = await openPlan(prepare);
      const pdf = await coach.get(`${address}/voorbeeld/pdf`);
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(pdf.text.startsWith('%PDF-')).toBe(true);
      expect(pdf.headers.get('content-disposition')).toBe('inline; filename="trajectplan-MG-2026-0417-v1.pdf"');
      const word = await coach.get(`${address}/voorbeeld/docx`);
      expect(word.status).toBe(200);
      expect(word.headers.get('content-disposition')).toMatch(
        /^attachment; filename="trajectplan-MG-2026-0417-v1\.docx"$/,
      );
      expect((await coach.get(`${address}/voorbeeld/exe`)).status).toBe(404);
      expect(await scene.stored()).toEqual(scene.dossier);
    }
  });

  it('cannot be made of half a plan: the page says which sections are missing', async () => {
    const { address, coach } = await openPlan((builder) => builder);
    const answer = await coach.get(`${address}/voorbeeld/pdf`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="${address}/onderdeel/goal"`);
    expect(await htmlProblems(answer.text)).toEqual([]);
  });
});

describe('a version that was decided about', () => {
  it('can be had with the decision in it, each time the same, and stays as it was sent (R18)', async () => {
    const builder = withPlanWords(dossierIn('planning')).send().decide('approved');
    const scene = await openScene(builder);
    const { dossier } = scene;
    const sent = builder.newest();
    const { decision: _later, ...asSent } = sent;
    const around = { dossier, organisation: castOrganisation, today: builder.clock.today() };
    const model = modelOf(asSent, around);
    if (!model.ok) throw new Error('the sample plan is complete');
    const bytes = Buffer.from(JSON.stringify(model.value), 'utf8');
    const ref = await scene.harness.store.blobs.put(dossier.id, bytes);
    const frozen = { at: sent.frozen?.at ?? around.today, model: ref, fingerprint: fingerprintOf(model.value) };
    const document = { ...sent, frozen } as DossierDocument;
    const copy = await decidedCopy(scene.harness.deps, document, around);
    if (!copy.ok) throw new Error(JSON.stringify(copy.refusal));
    const text = textOf(copy.value);
    expect(textOf(model.value)).toContain('gevraagd: uw besluit');
    expect(text).not.toContain('gevraagd: uw besluit');
    expect(text).toContain('✓ akkoord, besloten op');
    expect(text).toContain(`vingerafdruk ${frozen.fingerprint.slice(0, 4)}`);
    expect(text).not.toContain('terugsturen kan ook per post');
    const later = await decidedCopy(scene.harness.deps, document, around);
    expect(later).toEqual(copy);
    expect(Buffer.from(await scene.harness.store.blobs.get(dossier.id, ref)).equals(bytes)).toBe(true);
  });

  it('leads to that copy, and one nobody decided about has none', async () => {
    const frozen = { at: '2026-01-14T10:00:00.000Z', model: blob('model'), fingerprint: 'f'.repeat(64) } as const;
    const decided = await openPlan((builder) =>
      withPlanWords(builder)
        .send()
        .decide('approved')
        .change((dossier) => ({ ...dossier, documents: dossier.documents.map((one) => ({ ...one, frozen })) })),
    );
    expect((await decided.coach.get(decided.address)).text).toContain(`href="${decided.address}/besluit/pdf"`);
    const open = await openPlan((builder) => withPlanWords(builder).send());
    expect((await open.coach.get(open.address)).text).not.toContain('/besluit/');
    expect((await open.coach.get(`${open.address}/besluit/pdf`)).status).toBe(404);
  });
});
