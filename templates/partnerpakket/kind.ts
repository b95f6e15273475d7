import type { DocumentKind } from '../kind.ts';
import { packageDocument } from './document.ts';
import { type PackageInput, packageInputSchema } from './fields.ts';
import { packageSamples } from './samples.ts';

/** What goes to one person at a partner (P15). Nobody fills it in. */
export const partnerpakket: DocumentKind<PackageInput> = {
  key: 'partnerpakket',
  title: 'Gegevens voor een partner',
  approval: 'none',
  fromProof: true,
  sections: [],
  input: packageInputSchema,
  toDocument: packageDocument,
  completeness: () => [],
  samples: packageSamples,
};
