import type { Check, Looking } from './check.ts';
import { houseChecks } from './house.ts';
import type { Installation } from './installation.ts';
import { machineChecks } from './machine.ts';
import { maintenanceChecks } from './maintenance.ts';

/** Everything somebody who keeps the program running wants to know is right, looked at now. */
export async function checksOf(looking: Looking, installation: Installation): Promise<readonly Check[]> {
  return [...machineChecks(looking, installation), ...(await houseChecks(looking)), ...maintenanceChecks(looking)];
}
