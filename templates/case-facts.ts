import { z } from 'zod';
import { sponsorKinds } from '#src/domain/organisation.ts';
import { branchFactsSchema, supervisorFactsSchema } from './facts.ts';
import { wordsSchema } from './worded.ts';

/**
 * What letters about a request or a complaint are told. Such a case is a file of its own, so its letters know nothing of
 * a dossier; whoever asked may even be unknown to us. Closed, like the facts of a dossier (R7).
 */
export const caseFactsSchema = z.strictObject({
  organisation: z.string(),
  /** 'V-2026-0012' of a request, 'K-2026-7K4PX' of a complaint. */
  reference: z.string(),
  branch: branchFactsSchema,
  /** Who signs and answers questions: coach, substitute, branch manager, complaint handler or directorate. */
  sender: z.strictObject({
    formalName: z.string(),
    plainName: z.string(),
    jobTitle: z.string(),
    phone: z.string().optional(),
  }),
  addressee: z.strictObject({
    formalName: z.string(),
    salutation: z.string(),
    addressLines: z.array(z.string()).max(4),
    /** Whose data a representative asks about: 'de heer A. Curatelius'. Absent when it is the addressee's own case. */
    onBehalfOf: z.string().optional(),
  }),
  /** Whose assignment the case is about; absent where there is none, the sponsor is the client, or the reader may be a stranger. */
  sponsor: z.strictObject({ name: z.string(), kind: z.enum(sponsorKinds) }).optional(),
  supervisor: supervisorFactsSchema,
  wording: wordsSchema.optional(),
});
export type CaseFacts = z.infer<typeof caseFactsSchema>;
