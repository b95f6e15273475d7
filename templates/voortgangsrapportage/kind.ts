import type { DocumentKind } from '../kind.ts';
import { usedHours } from '../parts/hours.ts';
import { progressCompleteness } from './completeness.ts';
import { progressDocument } from './document.ts';
import { progressSamples } from './samples.ts';
import { type ProgressInput, progressInputSchema, progressSections } from './sections.ts';

/** Periodic information to the sponsor on the five fields of P10. */
export const voortgangsrapportage: DocumentKind<ProgressInput> = {
  key: 'voortgangsrapportage',
  title: 'Voortgangsrapportage',
  approval: 'report',
  sections: progressSections,
  input: progressInputSchema,
  toDocument: progressDocument,
  completeness: progressCompleteness,
  toldHours: ({ sections }) => usedHours(sections.activities.activities),
  samples: progressSamples,
};
