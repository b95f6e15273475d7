import { z } from 'zod';
import { inspectionSchema } from '#src/domain/inspection/inspection.ts';
import { daySchema } from '#src/domain/time.ts';
import { request } from '../brieven/request.ts';
import { factsSchema } from '../facts.ts';
import { issueSchema } from '../issue.ts';

const packageSchema = z.strictObject({
  /** What was asked; absent when a coach makes an overview by itself. */
  request: z.strictObject({ reference: z.string().regex(/^V-\d{4}-\d{3,}$/), ...request }).optional(),
  inspection: inspectionSchema,
  /** The files that go along with the overview. */
  enclosed: z.array(z.strictObject({ name: z.string(), what: z.string(), on: daySchema.optional() })),
  /** Files that do not go along, because they tell about somebody else. */
  withheld: z.array(z.strictObject({ what: z.string(), reason: z.string() })),
});

/** Nobody fills this document in: it tells what is recorded (AVG 15, R46). */
export const overviewInputSchema = z.strictObject({ facts: factsSchema, issue: issueSchema, package: packageSchema });
export type OverviewInput = z.infer<typeof overviewInputSchema>;
