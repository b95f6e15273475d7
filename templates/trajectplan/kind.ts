import type { DocumentKind } from '../kind.ts';
import { planCompleteness } from './completeness.ts';
import { planDocument, totalHours } from './document.ts';
import { planSamples } from './samples.ts';
import { type PlanInput, planInputSchema, planSections } from './sections.ts';

/** The plan the sponsor decides about before anything is carried out (P8, P9). */
export const trajectplan: DocumentKind<PlanInput> = {
  key: 'trajectplan',
  title: 'Trajectplan',
  approval: 'plan',
  sections: planSections,
  input: planInputSchema,
  toDocument: planDocument,
  completeness: planCompleteness,
  plannedHours: totalHours,
  samples: planSamples,
};
