import { keeping } from './keeping.ts';
import { planAndReports } from './plan-and-reports.ts';
import { type Provision, type ProvisionKey, provisionKeys } from './provision.ts';
import { rights } from './rights.ts';
import { whoMay } from './who-may.ts';
import { whyAndWhat } from './why-and-what.ts';

/** The privacy regulation as data: the only source for the page, the privacy notice and the table in the README. */
export const regulation: Readonly<Record<ProvisionKey, Provision>> = {
  ...whyAndWhat,
  ...planAndReports,
  ...keeping,
  ...rights,
  ...whoMay,
};

/** In the order of the regulation. */
export const provisions: readonly (readonly [ProvisionKey, Provision])[] = provisionKeys.map((key) => [
  key,
  regulation[key],
]);
