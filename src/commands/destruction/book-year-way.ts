import type { KeptBackReason } from '#src/domain/destruction/destruction.ts';
import type { BookYearId } from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import { destroyBookYearFrom } from '#src/domain/invoices/book-year-days.ts';
import { statePath } from '#src/domain/machine.ts';
import { ok, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { bookYearStep } from '#src/workflow/book-year/follow.ts';
import { changeBookYear } from '../book-years/change.ts';
import { followOne } from '../book-years/follow.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';
import type { Way } from './way.ts';

/** The invoices of a book year go with its key (P13). */
export function bookYearWay(deps: Deps, id: BookYearId, today: Day): Way {
  const { store } = deps;
  const invoices = () => [...store.invoices.ids()].filter((one) => one.startsWith(id));
  return {
    async begin() {
      const read = await readable(store.bookYears, id);
      const reason = read.kind === 'damaged' ? 'unreadable' : read.value && (await moved(deps, id, today));
      if (reason) return { kind: 'kept', reason };
      const counts = { documents: invoices().length, uploads: 0, mails: 0, cases: 0, casesKept: 0 };
      return { kind: 'goes', counts, caseIds: [] };
    },
    stays: () => followOne(deps, id, today),
    async destroy() {
      await store.bookYears.destroy(id);
      // their key is gone: what is left are files that nobody can open
      for (const one of invoices()) await store.invoices.destroy(one);
    },
    failed: () => tell(deps, id, 'part.failed'),
    resumes: () => tell(deps, id, 'destruction.resumed'),
  };
}

/** Brings its machine to where it is destroyed; whatever forbids that is why it stays. */
async function moved(deps: Deps, id: BookYearId, today: Day): Promise<KeptBackReason | undefined> {
  let reason: KeptBackReason | undefined;
  await followOne(deps, id, today);
  const begun = await changeBookYear(deps, { actor: { kind: 'system' }, id, today }, (situation) => {
    reason = yearKeptBack(situation.bookYear, today);
    if (reason) return refuse('illegalStep');
    const next = bookYearStep(situation, { type: 'destruction.begun', facts: { coolingOver: true, noHold: true } });
    // a crash came between this step and the list
    const isThere = statePath(situation.bookYear.machine) === 'destroying';
    return next || isThere ? ok(next ?? situation.bookYear) : refuse('illegalStep');
  });
  return begun.ok || begun.refusal.code === 'notFound' ? undefined : (reason ?? 'notYet');
}

/** Why a book year is not destroyed today: asked again at the last moment (R33, R35). */
export function yearKeptBack(bookYear: BookYear, today: Day): KeptBackReason | undefined {
  const isHeld = bookYear.holds.some(({ ended }) => !ended) || statePath(bookYear.machine) === 'onHold';
  if (isHeld) return 'held';
  return destroyBookYearFrom(bookYear) > today ? 'notYet' : undefined;
}

/** Its machine too, as long as it is there to be told. */
async function tell(deps: Deps, id: BookYearId, type: 'part.failed' | 'destruction.resumed'): Promise<void> {
  if (deps.store.bookYears.summary(id) === undefined) return;
  await changeBookYear(deps, { actor: { kind: 'system' }, id }, (situation) => {
    const next = bookYearStep(situation, { type, facts: {} });
    return next ? ok(next) : refuse('illegalStep');
  });
}
