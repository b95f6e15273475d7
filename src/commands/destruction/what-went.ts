import type { DestroyedCounts } from '#src/domain/destruction/destruction.ts';
import type { Store } from '#src/store/port.ts';
import type { Dropped } from './destroy-one.ts';

/** What a certificate tells of what went: numbers and years. */

/** Why it might go. A book year is a list by itself. */
export function groundOf(dropped: readonly Dropped[]) {
  const bookYear = dropped.find(({ of }) => of.kind === 'bookYear')?.endYear;
  return bookYear === undefined ? { kind: 'retention', ...gone(dropped) } : { kind: 'fiscal', bookYear };
}

function gone(dropped: readonly Dropped[]) {
  const cases = dropped.flatMap(({ of, reference, endYear }) =>
    of.kind === 'case'
      ? [{ kind: of.caseKind, ...(of.caseKind !== 'complaint' && { reference }), closedYear: endYear }]
      : [],
  );
  const dossiers = dropped.flatMap(({ of, reference, endYear }) =>
    of.kind === 'dossier' ? [{ reference, endYear }] : [],
  );
  return { dossiers, cases };
}

export function partsOf(dropped: readonly Dropped[]) {
  const counted = (part: string, count: number) => (count > 0 ? [{ part, count }] : []);
  const sum = (of: (counts: DestroyedCounts) => number) => sumOf(dropped, of);
  if (dropped.some(({ of }) => of.kind === 'bookYear'))
    return [{ part: 'invoices', count: sum(({ documents }) => documents) }, { part: 'backups' }];
  return [
    ...counted('dossier', dropped.filter(({ of }) => of.kind === 'dossier').length),
    ...counted(
      'documents',
      sum(({ documents, mails }) => documents + mails),
    ),
    ...counted(
      'uploads',
      sum(({ uploads }) => uploads),
    ),
    ...counted(
      'cases',
      sum(({ cases }) => cases),
    ),
    { part: 'lists' },
    { part: 'backups' },
  ];
}

export function sumOf(dropped: readonly Dropped[], of: (counts: DestroyedCounts) => number): number {
  return dropped.reduce((total, { counts }) => total + of(counts), 0);
}

/** Book years in which invoices over these dossiers remain, by their number alone (P13). */
export function bookYearsOf({ invoiceLists }: Pick<Store, 'invoiceLists'>, dropped: readonly Dropped[]): number[] {
  const years = dropped.flatMap(({ reference }) => invoiceLists.ofReference(reference).map(({ bookYear }) => bookYear));
  return [...new Set(years)].sort();
}
