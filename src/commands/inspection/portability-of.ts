import { toCsv } from '#src/domain/csv.ts';
import type { Around } from '#src/domain/inspection/describe.ts';
import { providedByClient, providedFile, providedRows } from '#src/domain/inspection/files.ts';
import type { Inspection } from '#src/domain/inspection/inspection.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';

/** What a client gave us, for another program to read. */
export type Portable = { readonly json: Uint8Array; readonly csv: Uint8Array };

/** AVG 20: of what is told, what the client provided, as JSON and as CSV. */
export function portabilityOf(told: Inspection, { dossier, organisation }: Around, madeOn: Day): Portable {
  const clientIsSponsor = findSponsor(organisation, dossier.assignment.sponsorId)?.kind === 'privatePerson';
  const provided = providedByClient(told, dossier, clientIsSponsor);
  const file = providedFile(told, { provided, madeOn });
  const json = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  return { json, csv: toCsv(providedRows(provided)) };
}
