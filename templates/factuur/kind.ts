import type { DocumentKind } from '../kind.ts';
import { creditDocument, invoiceDocument } from './document.ts';
import { type CreditInput, creditInputSchema, type InvoiceInput, invoiceInputSchema } from './fields.ts';
import { creditSamples, invoiceSamples } from './samples.ts';

const forNobodyToFillIn = { approval: 'none', sections: [], completeness: () => [] } as const;

/** What the sponsor pays (P13, R34); made from hours, prices and numbers, and no word of the dossier. */
export const factuur: DocumentKind<InvoiceInput> = {
  ...forNobodyToFillIn,
  key: 'factuur',
  title: 'Factuur',
  input: invoiceInputSchema,
  toDocument: invoiceDocument,
  samples: invoiceSamples,
};

export const creditfactuur: DocumentKind<CreditInput> = {
  ...forNobodyToFillIn,
  key: 'creditfactuur',
  title: 'Creditfactuur',
  input: creditInputSchema,
  toDocument: creditDocument,
  samples: creditSamples,
};
