import { describe, expect, it } from 'vitest';
import { decidedCopy } from '#src/commands/documents/decided-copy.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { Block, DocumentModel } from '#src/documents/model.ts';
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

/** A plan the sponsor agreed to, whose words were fixed as `fix` has them, and the copy with that decision in it. */
async function decidedPlan(fix: (model: DocumentModel) => DocumentModel = (model) => model) {
  const builder = withPlanWords(dossierIn('planning')).send().decide('approved');
  const scene = await openScene(builder);
  const { dossier } = scene;
  const sent = builder.newest();
  const { decision: _later, ...asSent } = sent;
  const around = { dossier, organisation: castOrganisation, today: builder.clock.today() };
  const made = modelOf(asSent, around);
  if (!made.ok) throw new Error('the sample plan is complete');
  const model = fix(made.value);
  const bytes = Buffer.from(JSON.stringify(model), 'utf8');
  const ref = await scene.harness.store.blobs.put(dossier.id, bytes);
  const frozen = { at: sent.frozen?.at ?? around.today, model: ref, fingerprint: fingerprintOf(model) };
  const make = async () => {
    const copy = await decidedCopy(scene.harness.deps, { ...sent, frozen } as DossierDocument, around);
    if (!copy.ok) throw new Error(JSON.stringify(copy.refusal));
    return copy.value;
  };
  return { model, frozen, make, bytes, stored: () => scene.harness.store.blobs.get(dossier.id, ref) };
}

/** The same words with other rows in the box of page 1. */
function withRows(change: (rows: BoxRows) => BoxRows) {
  return (model: DocumentModel): DocumentModel => ({
    ...model,
    blocks: model.blocks.map((one) => (one.kind === 'decisionBox' ? { ...one, rows: change(one.rows) } : one)),
  });
}
type BoxRows = Extract<Block, { kind: 'decisionBox' }>['rows'];

describe('a version that was decided about', () => {
  it('can be had with the decision in it, each time the same, and stays as it was sent (R18)', async () => {
    const { model, frozen, make, bytes, stored } = await decidedPlan();
    const copy = await make();
    const text = textOf(copy);
    expect(textOf(model)).toContain('gevraagd: uw besluit');
    expect(text).not.toContain('gevraagd: uw besluit');
    expect(text).toContain('✓ akkoord, besloten op');
    expect(text).toContain(`vingerafdruk ${frozen.fingerprint.slice(0, 4)}`);
    expect(text).not.toContain('terugsturen kan ook per post');
    expect(await make()).toEqual(copy);
    expect(Buffer.from(await stored()).equals(bytes)).toBe(true);
  });

  it.each([
    ['wherever that row stands', withRows((rows) => rows.toReversed())],
    ['in words fixed before that row had a name', withRows((rows) => rows.map(({ answer: _, ...row }) => row))],
  ])('says who decided in the row that said how to, %s', async (_, fix) => {
    const { model, make } = await decidedPlan(fix);
    const labels = ({ blocks }: DocumentModel) =>
      blocks.flatMap((one) => (one.kind === 'decisionBox' ? one.rows.map(({ label }) => label) : []));
    expect(labels(model)).toContain('Zo besluit u');
    expect(labels(await make())).toEqual(
      labels(model).map((label) => (label === 'Zo besluit u' ? 'Besluit genomen door' : label)),
    );
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
