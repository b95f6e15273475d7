import type { DocumentKind } from '../kind.ts';
import { usedHours } from '../parts/hours.ts';
import { finalCompleteness } from './completeness.ts';
import { finalDocument } from './document.ts';
import { finalSamples } from './samples.ts';
import { type FinalInput, finalInputSchema, finalSections } from './sections.ts';

/** The closing report: result, hours, aftercare, advice, and what happens with the dossier (R25). */
export const eindrapportage: DocumentKind<FinalInput> = {
  key: 'eindrapportage',
  title: 'Eindrapportage',
  approval: 'report',
  sections: finalSections,
  input: finalInputSchema,
  toDocument: finalDocument,
  completeness: finalCompleteness,
  toldHours: ({ sections }) => usedHours(sections.activities.activities),
  samples: finalSamples,
};
