import { z } from 'zod';
import { type BranchId, type CaseId, type DossierId, idSchema, type UserId } from '../ids.ts';
import { roles } from '../organisation.ts';
import { instantSchema } from '../time.ts';
import { accountChangeSchema } from './account-change.ts';

/** Who acts without an account: a job, somebody at the terminal, somebody who was not let in, a sponsor or a person at a partner behind a mailed code, a client or representative. */
export const accountless = ['system', 'operator', 'visitor', 'sponsor', 'partner', 'client'] as const;

/** What a line is about. Complaints are told apart, because not everybody may read that there was one (R51). `user`: the account of a colleague. */
const aboutKinds = ['dossier', 'request', 'complaint', 'breach', 'user'] as const;
export type AboutKind = (typeof aboutKinds)[number];
/** The id of which a line keeps the mark. */
export type LoggedId = DossierId | CaseId | UserId;

/**
 * One line of the access log (R3, R36, DOMAIN 12.10): who did what with what, and whether that was allowed. It holds ids and
 * words of the program alone. What it is about stands there as the mark of a random id: whoever has the dossier recognises its
 * lines, and once the dossier is destroyed they lead to its reference in the register of destruction and to nobody.
 */
export const accessLineSchema = z.strictObject({
  /** Place in the whole log, from 1. */
  n: z.number().int().positive(),
  at: instantSchema,
  by: z.union([z.enum(accountless), idSchema<UserId>()]),
  /** The role that opened it; of a refusal the first role of the user. */
  role: z.enum(roles).optional(),
  /** The relation by which that role might; absent of a refusal, and outside dossiers and cases. */
  relation: z.string().regex(/^\w+$/).optional(),
  /** Row of the permission table. */
  action: z.string().regex(/^[\w.]+$/),
  /** Pattern of the page's address, without what stood in it. */
  route: z
    .string()
    .regex(/^[\w/:-]+$/)
    .optional(),
  /** read: a page. file: something to keep or to print. change: something was to happen. send: it left the house. */
  way: z.enum(['read', 'file', 'change', 'send']),
  about: z.strictObject({ kind: z.enum(aboutKinds), mark: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  /** What became of that account. */
  change: accountChangeSchema.optional(),
  /** What became of the question to open that dossier to the administrator. */
  opening: z.enum(['asked', 'given', 'refused', 'closed']).optional(),
  /** Of what it is about; otherwise of the user. */
  branchId: idSchema<BranchId>().optional(),
  /** refused: as if it did not exist. notDone: shown again, or not possible now. failed: an error of ours. */
  outcome: z.enum(['done', 'notDone', 'refused', 'failed']),
  /** Of what is counted by the hour: which time of this hour it was. */
  times: z.number().int().positive().optional(),
  /** A reason for reading was given, which the dossier's own log keeps. */
  reason: z.literal(true).optional(),
  /** The number on error pages and in the operator's log. */
  request: z
    .string()
    .regex(/^F-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .optional(),
});
export type AccessLine = z.infer<typeof accessLineSchema>;
/** As it is handed in: with the id of what it is about, of which the log keeps a mark. */
export type NewAccessLine = Omit<AccessLine, 'n' | 'about'> & {
  readonly about?: { readonly kind: AboutKind; readonly id: LoggedId };
};

/** How long a line is kept, in years (DOMAIN 7.3). */
export const accessLogYears = 2;
