import type { DocumentKind } from '../kind.ts';
import { packageDocument } from './document.ts';
import { type PackageInput, packageInputSchema } from './fields.ts';
import { packageSamples } from './samples.ts';

/** The key under which a dossier keeps what was provided to a person at a partner. */
export const packageKind = 'partnerpakket';

/** What goes to one person at a partner (P15). Nobody fills it in. */
export const partnerpakket: DocumentKind<PackageInput> = {
  key: packageKind,
  title: 'Gegevens voor een partner',
  approval: 'none',
  sections: [],
  input: packageInputSchema,
  toDocument: packageDocument,
  completeness: () => [],
  samples: packageSamples,
};
