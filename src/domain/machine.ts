import { z } from 'zod';

/** A workflow's position as stored: validated on load, migrated by code when `version` is old (src/workflow/step.ts). */
export const machineStateSchema = z.strictObject({
  machine: z.string(),
  version: z.number().int(),
  /** XState state value: a name or nested names. */
  value: z.json(),
  context: z.record(z.string(), z.json()),
});
export type MachineState = z.infer<typeof machineStateSchema>;
