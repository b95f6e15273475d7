import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { compareSortNames, sortName } from '#src/domain/names.ts';
import { type Addressee, addresseeOf, withoutAddress } from '#src/domain/survey/addressee.ts';
import { type SurveyBatch, type SurveyRow, standingRows } from '#src/domain/survey/batch.ts';
import { personalBarrier, type SurveyBarrier, surveyBarrier } from '#src/domain/survey/standing.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { basisOf } from '../basis.ts';

/** A row of a list as it reads today. */
export type ReadRow = {
  readonly row: SurveyRow;
  /** From the newest of the trajectories; an address that became protected is not read, since it goes nowhere. */
  readonly addressee: Addressee;
  readonly reference: string;
  readonly sortName: string;
  /** Why it may not go, today. */
  readonly barrier: SurveyBarrier | undefined;
  /** Why the bureau should not have it any more. */
  readonly stop: SurveyBarrier | undefined;
};

type Stored = Pick<Store, 'dossiers'>;

/** The rows of a list by name, read from their dossiers; one of which no dossier is left drops out. */
export async function readRows(store: Stored, rows: readonly SurveyRow[], today: Day): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  for (const row of rows) {
    const dossiers = await loadAll(store, row.dossierIds);
    const newest = dossiers.toSorted(byEnd).at(-1);
    if (!newest) continue;
    read.push({
      row,
      addressee: dossiers.some(({ client }) => client.addressProtected)
        ? withoutAddress(addresseeOf(newest.client))
        : addresseeOf(newest.client),
      reference: newest.reference,
      sortName: sortName(newest.client.name),
      barrier: surveyBarrier(newest, { today, own: row.line }) ?? stopOf(dossiers),
      stop: stopOf(dossiers),
    });
  }
  return read.sort((one, other) => compareSortNames(one.sortName, other.sortName));
}

/** What concerns the person counts in whichever trajectory it was put down. */
function stopOf(dossiers: readonly Dossier[]): SurveyBarrier | undefined {
  return dossiers.map(personalBarrier).find((one) => one !== undefined);
}

async function loadAll({ dossiers }: Stored, ids: readonly DossierId[]): Promise<Dossier[]> {
  const found: Dossier[] = [];
  for (const id of ids) {
    const loaded = await dossiers.load(id);
    if (loaded) found.push(loaded.value);
  }
  return found;
}

function byEnd(one: Dossier, other: Dossier): number {
  return endOf(one) < endOf(other) ? -1 : 1;
}

function endOf({ trajectory, reference }: Dossier): string {
  return `${trajectory.endDate ?? ''} ${reference}`;
}

/** What somebody saw who checks or releases: who is on it and what goes of each. Another one means: look again. */
export function seenRows(rows: readonly ReadRow[]): string {
  return basisOf(rows.map(({ row, addressee, barrier }) => [row.line, addressee, barrier ?? '']));
}

/** The list as it reads today, and its fingerprint. */
export async function readBatch(store: Stored, batch: SurveyBatch, today: Day) {
  const rows = await readRows(store, standingRows(batch), today);
  return { rows, seen: seenRows(rows) };
}
