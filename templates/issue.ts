import { z } from 'zod';
import { outcomes } from '#src/domain/document.ts';
import { planCourses } from '#src/domain/document-versions.ts';
import { daySchema, instantSchema } from '#src/domain/time.ts';

/** What is true of one version of one document and stands outside its sections. */
export const issueSchema = z.strictObject({
  /** Which of a series: progress report 1, 2, 3. */
  number: z.number().int().min(1),
  version: z.number().int().min(1),
  /** The day printed. */
  date: daySchema,
  /** Last day of the wanted answer. */
  respondBy: daySchema.optional(),
  /** Of a plan: what agreeing to it does; absent means that the trajectory begins. */
  course: z.enum(planCourses).optional(),
  /** For reports: the period told about. */
  period: z.strictObject({ from: daySchema, until: daySchema }).optional(),
  /** How the client saw it; absent means: lines to sign on. */
  client: z
    .strictObject({
      how: z.enum(['signed', 'saw', 'refused', 'noReaction']),
      on: daySchema,
      place: z.string().optional(),
      words: z.string().optional(),
    })
    .optional(),
  /** Present in the copy that carries the sponsor's decision. */
  decision: z
    .strictObject({
      outcome: z.enum(outcomes),
      remarks: z.string().optional(),
      deciderName: z.string(),
      deciderFunction: z.string(),
      channel: z.enum(['link', 'reply', 'letter', 'phone', 'tacit']),
      at: instantSchema,
      answeredOn: daySchema.optional(),
      /** Fingerprint of the text decided on, hex. */
      fingerprint: z.string(),
    })
    .optional(),
});
export type Issue = z.infer<typeof issueSchema>;
