import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOf } from '#src/commands/documents/facts.ts';
import { inspectionNames } from '#src/commands/inspection/names.ts';
import { cleanText } from '#src/documents/clean-text.ts';
import { wordsOf } from '#src/documents/words.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import type { Inspection } from '#src/domain/inspection/inspection.ts';
import { inzageoverzicht } from '#templates/inzageoverzicht/kind.ts';
import { arbitraryOf } from '#test/builders/arbitrary.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';

const known = dossierIn('ended').build();
const facts = factsOf(known, castOrganisation, '2026-09-21');

/** Without spaces: where a line breaks does not matter. */
const tight = (text: string) => cleanText(text).replaceAll(/\s/g, '');

function printed(inspection: Inspection): string {
  const model = inzageoverzicht.toDocument({
    facts,
    issue: { number: 1, version: 1, date: '2026-09-21' },
    package: { inspection, enclosed: [], withheld: [] },
  });
  return tight(wordsOf(model).join(' '));
}

function unprinted(dossier: Dossier): string[] {
  const inspection = inspectDossier({
    dossier,
    requests: [],
    invoices: [],
    looks: [],
    organisation: castOrganisation,
    names: inspectionNames,
  });
  const text = printed(inspection);
  const data = inspection.groups.flatMap(({ parts }) => parts.flatMap((part) => part.data));
  return data.filter(({ words }) => !text.includes(tight(words))).map(({ path }) => path);
}

it('the printed overview has the words of every stored value', () => {
  fc.assert(
    fc.property(arbitraryOf(dossierSchema), (dossier) => {
      expect(unprinted(dossier)).toEqual([]);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(unprinted(known)).toEqual([]);
});
