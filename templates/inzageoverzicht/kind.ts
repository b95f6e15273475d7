import type { DocumentKind } from '../kind.ts';
import { overviewDocument } from './document.ts';
import { type OverviewInput, overviewInputSchema } from './fields.ts';
import { overviewSamples } from './samples.ts';

/** Everything recorded about a client, for the client (AVG 15, R46). Nobody fills it in. */
export const inzageoverzicht: DocumentKind<OverviewInput> = {
  key: 'inzageoverzicht',
  title: 'Overzicht van uw gegevens',
  approval: 'none',
  sections: [],
  input: overviewInputSchema,
  toDocument: overviewDocument,
  completeness: () => [],
  samples: overviewSamples,
};
