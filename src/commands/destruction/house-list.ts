import { mayCase } from '#src/domain/case-permissions.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { isBookYearReference } from '#src/domain/invoices/number.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayDo } from '#src/domain/permissions.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { caseSubject, seeingOf } from '../cases/subject.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';
import { casesDue } from './cases-due.ts';
import { isFree, type Proposable } from './proposable.ts';

type Asked = Pick<Deps, 'store' | 'clock'>;

/** What of the house this person may propose today: the cases that this person may know of (R51), and book years (R35). */
export async function proposablesFor(deps: Asked, user: User): Promise<Proposable[]> {
  const today = deps.clock.today();
  const due = await casesDue(deps.store, 'house', today);
  const cases = due.filter((one) => one.kind === 'case' && knowsOf(deps, user, one.value.id));
  return mayDo(user, 'bookYears.destroy') ? [...cases, ...(await yearsDue(deps.store, today))] : cases;
}

/**
 * May this person know of each thing on a list of the house, also of what left it? What is destroyed has no id any more: whom it
 * was about nobody knows then, and the certificate names no complaint; those are the directorate's.
 */
export function knowsAllOf(deps: Asked, user: User, { entries, exceptions }: Destruction): boolean {
  return [...entries, ...exceptions].every((one) => {
    if (isBookYearReference(one.reference)) return mayDo(user, 'bookYears.destroy');
    return 'of' in one && one.of.kind === 'case' ? knowsOf(deps, user, one.of.id) : user.roles.includes('directorate');
  });
}

/** What is of no branch is the directorate's; a complaint whoever's that may see it. */
function knowsOf({ store, clock }: Asked, user: User, id: CaseId): boolean {
  const summary: CaseSummary | undefined = store.cases.summary(id);
  const isDirector = user.roles.includes('directorate');
  if (!summary) return isDirector;
  const organisation = store.organisation.read().value;
  return (
    (isDirector || summary.kind === 'complaint') &&
    mayCase(user, seeingOf(summary.kind), caseSubject(store, summary), organisation, clock.today())
  );
}

/** R35: book years of which the seven years are over and that nothing holds. */
async function yearsDue(store: Store, today: Day): Promise<Proposable[]> {
  const found: Proposable[] = [];
  for (const { id } of store.bookYearLists.all()) {
    const { value, revision } = await readable(store.bookYears, id);
    const one = value && revision ? { kind: 'bookYear' as const, value, revision } : undefined;
    if (one && (await isFree(store, one, { at: 'due', today }))) found.push(one);
  }
  return found;
}
