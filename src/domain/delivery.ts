import { z } from 'zod';
import { type Day, daySchema } from './time.ts';

/**
 * R16: how a document reaches a sponsor. attached: PDF and DOCX with the mail. linkOnly: nothing attached, read
 * behind the code. protected: the PDF alone, which opens with a password agreed outside mail.
 */
export const deliverySchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('attached') }),
  z.strictObject({ way: z.literal('linkOnly') }),
  z.strictObject({ way: z.literal('protected'), password: z.string().min(1).max(100), agreedOn: daySchema }),
]);
export type Delivery = z.infer<typeof deliverySchema>;

type Wanted = { readonly delivery: Delivery['way']; readonly password?: string | undefined };

/**
 * How documents go out from now on. A password stays until another one is agreed, and goes with its way. Undefined: this
 * way asks for a password and there is none.
 */
export function agreedDelivery(
  { delivery: way, password }: Wanted,
  before: Delivery | undefined,
  today: Day,
): Delivery | undefined {
  if (way !== 'protected') return { way };
  if (password !== undefined) return { way, password, agreedOn: today };
  return before?.way === 'protected' ? before : undefined;
}
