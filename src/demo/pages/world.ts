import type { DemoClock } from '../clock.ts';
import type { MailServer } from '../mail-server.ts';
import type { Traveller } from '../travel.ts';

/** What the demo's pages show besides what every page knows. */
export type DemoWorld = {
  readonly clock: DemoClock;
  readonly mailServer: MailServer;
  readonly traveller: Traveller;
};
