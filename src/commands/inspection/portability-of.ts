import { toCsv } from '#src/domain/csv.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { providedByClient, providedFile, providedRows } from '#src/domain/inspection/files.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import { type Redaction, redact } from '#src/domain/inspection/redact.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { missedMarks } from './missed.ts';
import { inspectionNames } from './names.ts';

/** What a client gave us, for another program to read. */
export type Portable = { readonly json: Uint8Array; readonly csv: Uint8Array };

/**
 * AVG 20: what the client provided, as JSON and as CSV. Reads only.
 *
 * @returns `notFound` of an unknown dossier; `invalid` when a mark hits nothing any more.
 */
export async function portabilityOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  dossierId: DossierId,
  redactions: readonly Redaction[],
): Promise<Result<Portable>> {
  const found = await deps.store.dossiers.load(dossierId);
  if (!found) return refuse('notFound');
  const organisation = deps.store.organisation.read().value;
  const { value: dossier } = found;
  const told = redact(inspectDossier({ dossier, organisation, names: inspectionNames }), redactions);
  if (told.missed.length > 0) return missedMarks(told.missed);
  const clientIsSponsor = findSponsor(organisation, dossier.assignment.sponsorId)?.kind === 'privatePerson';
  const provided = providedByClient(told.inspection, clientIsSponsor);
  const file = providedFile(told.inspection, { provided, madeOn: deps.clock.today() });
  const json = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  return ok({ json, csv: toCsv(providedRows(provided)) });
}
