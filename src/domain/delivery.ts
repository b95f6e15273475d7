import { z } from 'zod';

/**
 * R16: how a document reaches a sponsor. attached: PDF and DOCX with the mail, BSN masked. linkOnly: nothing attached,
 * read behind the code.
 */
export const deliverySchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('attached') }),
  z.strictObject({ way: z.literal('linkOnly') }),
]);
export type Delivery = z.infer<typeof deliverySchema>;
