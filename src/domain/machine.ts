import { z } from 'zod';
import { jsonSchema } from './json.ts';

/** A workflow's position as stored: validated on load, migrated by code when `version` is old (src/workflow/step.ts). */
export const machineStateSchema = z.strictObject({
  machine: z.string(),
  version: z.number().int(),
  /** XState state value: a name or nested names. */
  value: jsonSchema,
  context: z.record(z.string(), jsonSchema),
});
export type MachineState = z.infer<typeof machineStateSchema>;

/** The state as a dotted path, 'active.running': how summaries, labels and logs name it. */
export function statePath(state: Pick<MachineState, 'value'>): string {
  const path: string[] = [];
  let value: unknown = state.value;
  while (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const [entry] = Object.entries(value);
    if (!entry) break;
    path.push(entry[0]);
    value = entry[1];
  }
  if (typeof value === 'string') path.push(value);
  return path.join('.');
}

/**
 * The same for a machine with regions, one path a region: ['handling.received', 'clock.running', 'hold.on']. Of a machine
 * without regions the one path of `statePath`.
 */
export function statePaths({ value }: Pick<MachineState, 'value'>): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    statePaths({ value: inner }).map((path) => `${name}.${path}`),
  );
}
