import type { CaseSubject } from '#src/domain/case-permissions.ts';
import { confirmersOf } from '#src/domain/destruction/confirmers.ts';
import type { Destroyable, Destruction } from '#src/domain/destruction/destruction.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { isBookYearReference } from '#src/domain/invoices/number.ts';
import type { User } from '#src/domain/organisation.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { Store } from '#src/store/port.ts';
import { caseSubject } from '../cases/subject.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';
import type { Proposable } from './proposable.ts';

/** Who may confirm this list today. */
export async function whoConfirms({ store, clock }: Pick<Deps, 'store' | 'clock'>, list: Destruction): Promise<User[]> {
  const today = clock.today();
  const { branchId, proposedBy, entries } = list;
  const all = await thingsOf(store, list);
  const cases = all.flatMap((one) => (one.kind === 'case' ? subjectsOf(store, one.value.id) : []));
  const asked = {
    branchId,
    proposedBy,
    isLate: entries.some((entry) => 'from' in entry && destroyBy(entry.from) < today),
    coaches: [
      ...all.flatMap((one) => (one.kind === 'dossier' ? one.value.coaches.map(({ userId }) => userId) : [])),
      ...cases.flatMap(({ coachId }) => coachId ?? []),
    ],
    hadPart: cases.flatMap(({ handledBy, preparedBy = [], handlerId }) => [
      ...handledBy,
      ...preparedBy,
      ...(handlerId ? [handlerId] : []),
    ]),
    ofBookYears: entries.some(({ reference }) => isBookYearReference(reference)),
    about: cases.flatMap(({ aboutUserIds, maybeAbout = [] }) => [...aboutUserIds, ...maybeAbout]),
  };
  return confirmersOf(asked, store.organisation.read().value, today);
}

/** What waits on a list and is there to be read, as it is now. */
export async function thingsOf(
  store: Pick<Store, 'dossiers' | 'cases' | 'bookYears'>,
  { entries }: Pick<Destruction, 'entries'>,
): Promise<Proposable[]> {
  const found: Proposable[] = [];
  for (const entry of entries) {
    const one = entry.state === 'waiting' ? await thingOf(store, entry.of) : undefined;
    if (one) found.push(one);
  }
  return found;
}

async function thingOf(
  { dossiers, cases, bookYears }: Pick<Store, 'dossiers' | 'cases' | 'bookYears'>,
  of: Destroyable,
): Promise<Proposable | undefined> {
  switch (of.kind) {
    case 'dossier': {
      const { value, revision } = await readable(dossiers, of.id);
      return value && revision ? { kind: 'dossier', value, revision } : undefined;
    }
    case 'case': {
      const { value, revision } = await readable(cases, of.id);
      return value && revision ? { kind: 'case', value, revision } : undefined;
    }
    case 'bookYear': {
      const { value, revision } = await readable(bookYears, of.id);
      return value && revision ? { kind: 'bookYear', value, revision } : undefined;
    }
  }
}

function subjectsOf(store: Pick<Store, 'dossiers' | 'cases'>, id: CaseId): CaseSubject[] {
  const summary = store.cases.summary(id);
  return summary ? [caseSubject(store, summary)] : [];
}
