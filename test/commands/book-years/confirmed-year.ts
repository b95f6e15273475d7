import { type Destruction, runsFrom } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import { bookYearReference } from '#src/domain/invoices/number.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { castId, users } from '#test/builders/cast.ts';
import { sampleBookYear, sampleYearId } from '#test/store/sample-invoice.ts';

/** A book year of which the seven years are over, on a list that was confirmed on the day; carried out eight days later. */
export async function confirmedYear(store: Store, year: number, on: Day): Promise<void> {
  const id = sampleYearId(year);
  const bookYear = sampleBookYear(year);
  const due = { ...bookYear, machine: { ...bookYear.machine, value: 'due' } };
  const before = await store.bookYears.load(id);
  if (before) await store.bookYears.save(id, before.revision, due);
  else await store.bookYears.create(id, due);
  const list: Destruction = {
    id: castId<DestructionId>(`list of book year ${year}`),
    branchId: 'house',
    proposedBy: users.hugo.id,
    proposedOn: on,
    stage: { kind: 'confirmed', confirmedBy: users.ans.id, confirmedOn: on, runsFrom: runsFrom(on) },
    entries: [
      {
        state: 'waiting',
        of: { kind: 'bookYear', id },
        reference: bookYearReference(year),
        endYear: year,
        from: on,
        revision: 1,
      },
    ],
    exceptions: [],
  };
  await store.destructions.create(list.id, list);
}
