import { isBsn } from '#src/domain/bsn.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { finalSamples } from '#templates/eindrapportage/samples.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import type { PlanSections } from '#templates/trajectplan/sections.ts';
import { proefProgress } from '#templates/voortgangsrapportage/sample-proef.ts';
import { noteOn } from '#test/builders/dossier.ts';

/** What gets a word of its own in each dossier. */
export const wordFields = ['name', 'note', 'intake', 'address', 'document'] as const;
export type WordField = (typeof wordFields)[number];

/** A word that nobody writes by chance. */
export const wordOf = (field: string, name: string) => `Kanarie${field}van${name}slot`;

/** Puts them in before any document is fixed, sent or packed. The BSN is its own word: nobody else has the number. */
export function worded(dossier: Dossier, name: string): Dossier {
  const word = (field: WordField) => wordOf(field, name);
  const place = { houseNumber: '1', postcode: '1234 AB', town: 'Voorbeeldstad' };
  return {
    ...dossier,
    client: {
      ...dossier.client,
      name: { ...dossier.client.name, surname: word('name') },
      bsn: bsnOf(name),
      address: { kind: 'dutch', street: word('address'), ...place },
    },
    notes: [...dossier.notes, noteOn('2027-10-04', { text: word('note') })],
    intake: { ...dossier.intake, wishes: { ...dossier.intake.wishes, work: word('intake') } },
    documents: dossier.documents.map((one) => ({ ...one, sections: sectionsOf(one, word('document')) })),
  };
}

/** The activities of the sample, in the months of this house. */
const running: PlanSections['activities'] = {
  ...proefSections.activities,
  activities: proefSections.activities.activities.map((one) => ({ ...one, until: '2028-03' })),
};

/** Every section filled in as in the samples, with the word in one of them. */
function sectionsOf({ kind, sections }: DossierDocument, word: string): DossierDocument['sections'] {
  const filled = {
    trajectplan: { ...proefSections, coachView: { text: word }, activities: running },
    voortgangsrapportage: { ...proefProgress, clientView: { words: word } },
    eindrapportage: { ...finalSamples.voorbeeld?.sections, progress: { text: word } },
  };
  // as it is stored: what was left open is not there
  return kind in filled ? JSON.parse(JSON.stringify(filled[kind as keyof typeof filled])) : sections;
}

const given = new Map<string, string>();

/** A number that passes the test for a BSN, in the range that is given to nobody. */
export function bsnOf(name: string): string {
  let number = given.get(name);
  for (let next = 999_990_300; number === undefined; next += 1)
    if (isBsn(String(next)) && ![...given.values()].includes(String(next))) number = String(next);
  given.set(name, number);
  return number;
}
