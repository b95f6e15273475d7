import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { packageOf } from '#src/commands/inspection/package-of.ts';
import { cleanText } from '#src/documents/clean-text.ts';
import { requestCaseSchema } from '#src/domain/cases/case.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import { overviewFileSchema } from '#src/domain/inspection/files.ts';
import { arbitraryOf } from '#test/builders/arbitrary.ts';
import { dossierIn } from '#test/builders/states.ts';
import { readDocx } from '#test/documents/docx/read-docx.ts';
import { piecesOfPdf } from '#test/documents/read-pdf.ts';
import { openScene } from '#test/web/scene.ts';
import { leavesOf } from './leaves.ts';

/** Without spaces: where a line breaks does not matter. */
const tight = (text: string) =>
  cleanText(text)
    .normalize('NFC')
    .replaceAll(/[\s\u00ad]/g, '');

/** A dossier of the cast in which everything that people write is drawn anew; its files lie in no store here. */
const builder = dossierIn('intakePlanned');
const arbitraryDossier = arbitraryOf(dossierSchema).map(
  ({ intake, notes, drafts, statements, disclosures, events, provenance }): Dossier => ({
    ...builder.build(),
    ...{ intake, notes, drafts, statements, disclosures, events, provenance },
  }),
);
const arbitraryRequest = arbitraryOf(requestCaseSchema).map(({ complaintId: _, ...request }) => ({
  ...request,
  letters: [],
  messages: [],
}));

it('the package that is handed over has every stored value in its JSON, its PDF and its Word file (R46)', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDossier, arbitraryRequest, async (dossier, drawn) => {
      const { harness } = await openScene(builder);
      const { store, deps } = harness;
      const stored = await store.dossiers.load(dossier.id);
      await store.dossiers.save(dossier.id, stored?.revision ?? 0, dossier);
      const request = { ...drawn, dossierId: dossier.id };
      await store.cases.create(request.id, request);
      const made = await packageOf(deps, dossier.id, { redactions: [], render: deps.render });
      if (!made.ok) throw new Error(made.refusal.code);
      const pieces: Uint8Array[] = [];
      for await (const piece of made.value.zip()) pieces.push(piece);
      const file = (name: string) => unzipSync(Buffer.concat(pieces))[name] ?? new Uint8Array();
      const overview = overviewFileSchema.parse(JSON.parse(Buffer.from(file('inzageoverzicht.json')).toString('utf8')));
      const told = overview.hoofdstukken.flatMap(({ onderdelen }) => onderdelen.flatMap(({ gegevens }) => gegevens));
      const left = new Set(made.value.recorded.leftOut.map(({ path }) => path));
      const above = (path: string) => path.split('/').map((_, at, keys) => keys.slice(0, at + 1).join('/'));
      const paths = new Set(told.map(({ pad }) => pad));
      const lost = [...leavesOf(dossier), ...leavesOf({ requests: [request] })].filter(
        ({ path }) => !above(path).some((one) => paths.has(one) || left.has(one)),
      );
      expect(told.length).toBeGreaterThan(50);
      expect(lost).toEqual([]);
      const pdf = tight((await piecesOfPdf(file('inzageoverzicht.pdf'))).map(({ text }) => text).join(''));
      const docx = tight(readDocx(file('inzageoverzicht.docx')).words.join(''));
      const missing = told.filter(({ inWoorden }) => ![pdf, docx].every((text) => text.includes(tight(inWoorden))));
      expect(missing.map(({ pad, inWoorden }) => `${pad}: ${inWoorden}`)).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 60_000);
