import { z } from 'zod';
import { eventSchema } from '../event.ts';
import { idSchema, type PartnerId } from '../ids.ts';
import { machineStateSchema, statePath } from '../machine.ts';
import { type Day, daySchema } from '../time.ts';

/** A company that carries out part of a trajectory (P15). Nothing in it names a client, or a person who works there. */
export const partnerSchema = z.strictObject({
  id: idSchema<PartnerId>(),
  name: z.string().min(3).max(100),
  street: z.string().max(120),
  postcode: z.string(),
  town: z.string().max(80),
  machine: machineStateSchema,
  /** What was agreed last; the last day still counts. */
  contract: z.strictObject({ from: daySchema, until: daySchema }).optional(),
  events: z.array(eventSchema),
});
export type Partner = z.infer<typeof partnerSchema>;

/** Is this a day of the contract, whether the company is suspended or not? */
export function isWithinContract({ contract }: Pick<Partner, 'contract'>, day: Day): boolean {
  return contract !== undefined && contract.from <= day && day <= contract.until;
}

/** May its people be told anything on this day? */
export function isUnderContract({ machine, contract }: Pick<Partner, 'machine' | 'contract'>, day: Day): boolean {
  return statePath(machine) === 'contracted' && isWithinContract({ contract }, day);
}
