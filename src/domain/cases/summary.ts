import { z } from 'zod';
import { type BranchId, type CaseId, type DossierId, idSchema, type UserId } from '../ids.ts';
import { daySchema, instantSchema } from '../time.ts';
import { complaintTopics } from './case.ts';

export const caseKinds = ['request', 'complaint', 'breach'] as const;

/**
 * What lists, terms and rights need to know of a case without opening it. Sealed in the header of its file; at most 900
 * bytes as JSON.
 */
export const caseSummarySchema = z.strictObject({
  id: idSchema<CaseId>(),
  kind: z.enum(caseKinds),
  reference: z.string(),
  /** Whose case, cut; nothing for a breach. */
  name: z.string(),
  branchId: idSchema<BranchId>().optional(),
  dossierId: idSchema<DossierId>().optional(),
  /** Where it stands, a dotted path a region: 'handling.received', 'clock.running'. */
  states: z.array(z.string()),
  receivedOn: daySchema,
  /** The last day of the term that runs; none once it is answered. */
  dueOn: daySchema.optional(),
  /** Of a breach the hour too. */
  dueAt: instantSchema.optional(),
  open: z.boolean(),
  /** It keeps the dossier from destruction (DOMAIN 7.4), or ended less than fourteen days ago. */
  holds: z.boolean(),
  /** The day it ended: from here the fourteen days count. */
  releasedOn: daySchema.optional(),
  /** Of a breach: {@link endsOf} the dossiers it is about; another one may end alike. */
  dossiers: z.string().optional(),
  /** The first 128 bits of SHA-256 of receipt code and birth date; of the form's code too, after a new one was drawn. */
  receipts: z.array(z.string()).optional(),
  /** {@link endsOf} whom it is about: of a complaint they find no trace (R51), a request is handled by somebody else. */
  about: z.string().optional(),
  /** R51: {@link endsOf} those who may be the one, as long as nobody said who is. */
  maybeAbout: z.string().optional(),
  handlerId: idSchema<UserId>().optional(),
  /** Somebody from outside handles it: no handler of the house sees it any more (R51). */
  handledOutside: z.literal(true).optional(),
  /** P18: {@link endsOf} whoever had a part in what is disputed. */
  handledBy: z.string().optional(),
  /** R50: {@link endsOf} whoever prepared the judgment. */
  preparedBy: z.string().optional(),
  /** What a complaint is mostly about. */
  topic: z.enum(complaintTopics).optional(),
  /** What has to be done: the next step of the machine, and a letter to send. */
  tasks: z.array(z.strictObject({ event: z.string(), on: daySchema.optional() })).optional(),
  tickDueOn: daySchema.optional(),
  /** The first moment at which a mail of it is to be tried. */
  mailDueAt: instantSchema.optional(),
  /** The last day on which the directorate was told that it is late. */
  lateToldOn: daySchema.optional(),
  /** The first day on which it may be destroyed; none as long as something is still to be done in it. */
  destroyFrom: daySchema.optional(),
  /** The dossier still has to be told of something. */
  hasErrands: z.boolean(),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;
