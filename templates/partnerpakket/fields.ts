import { z } from 'zod';
import { branchFactsSchema } from '../facts.ts';
import { issueSchema } from '../issue.ts';
import { PartnerPackage } from './package.ts';

/** Whom to call, and under which number. */
const packageFactsSchema = z.strictObject({
  organisation: z.string(),
  reference: z.string(),
  branch: branchFactsSchema,
  coach: z.strictObject({
    formalName: z.string(),
    plainName: z.string(),
    jobTitle: z.string(),
    phone: z.string().optional(),
    email: z.string(),
  }),
});

export const packageInputSchema = z.strictObject({
  facts: packageFactsSchema,
  issue: issueSchema,
  package: z.custom<PartnerPackage>(PartnerPackage.isReal, 'Een pakket komt alleen uit een geldige verklaring'),
});
export type PackageInput = z.infer<typeof packageInputSchema>;
