import { z } from 'zod';
import type { DossierEvent } from './event.ts';
import { type ContactId, idSchema } from './ids.ts';

const passedOnSchema = z
  .object({ from: idSchema<ContactId>(), to: idSchema<ContactId>() })
  // lines of before told of one contact at another address as well
  .refine(({ from, to }) => from !== to);
export type PassedOn = z.infer<typeof passedOnSchema>;

/** From which contact of the sponsor to which other one a version went (R21, E7); undefined of any other event. */
export function passedOn({ type, data }: DossierEvent): PassedOn | undefined {
  return type === 'sponsor.forwarded' || type === 'contact.changed' ? passedOnSchema.safeParse(data).data : undefined;
}
