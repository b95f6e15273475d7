import { destroyBy } from '#src/domain/retention.ts';
import type { KeepingPlace } from '#src/domain/summary.ts';
import { paths } from '../../paths.ts';
import { type Figure, inScope, type Look } from './figure.ts';

/** P11. */
export function surveys({ visit, branchId }: Look): readonly Figure[] {
  if (!visit.may('survey.list')) return [];
  const open = visit.deps.store.surveyLists.open(branchId);
  return [
    { label: 'Lijsten die lopen', count: open.length, href: paths.surveys() },
    { label: 'Waarvan bij het bureau', count: open.filter(({ sentOn }) => sentOn !== undefined).length },
  ];
}

const mayBeDestroyed: readonly KeepingPlace[] = ['due', 'toConfirm', 'coolingOff', 'destroying', 'destroyFailed'];

/** P12. What is held is not counted: that would tell of a complaint (R51). */
export function destruction(look: Look): readonly Figure[] {
  const { visit, lists, branchId } = look;
  const inArchive = inScope(look, () => [{ label: 'In het archief', count: archived(look) }]);
  if (!visit.may('destruction.list') || !look.scope) return inArchive;
  const due = mayBeDestroyed.flatMap((at) => lists.keptAt(at, branchId));
  const late = due.filter(({ keeping }) => keeping && destroyBy(keeping.from) < visit.today);
  return [
    ...inArchive,
    { label: 'Mogen worden vernietigd', count: due.length, href: paths.destructions() },
    { label: 'Waarvan te laat', count: late.length, late: true },
  ];
}

export function archived({ lists, scope }: Look): number {
  return scope ? lists.count(scope, false) - lists.count({ ...scope, withoutArchive: true }, false) : 0;
}

/** P13. */
export function invoices({ visit, branchId }: Look): readonly Figure[] {
  if (!visit.may('invoices.list')) return [];
  const { invoiceLists, bookYearLists } = visit.deps.store;
  const late = bookYearLists.all().filter(({ destroyFrom }) => destroyBy(destroyFrom) < visit.today);
  return [
    {
      label: 'Facturen van dit jaar',
      count: invoiceLists.countOf(Number(visit.today.slice(0, 4)), branchId),
      href: paths.invoices(),
    },
    { label: 'Boekjaren die wij bewaren', count: bookYearLists.all().length, href: paths.bookYears() },
    { label: 'Waarvan te laat met vernietigen', count: late.length, late: true },
  ];
}
