import type { Actor } from '#src/domain/actor.ts';
import { judgeForm, type ValuesOf } from '#src/domain/form.ts';
import type { BookYearId, ItemId } from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import { holdYearForm } from '#src/domain/invoices/hold-form.ts';
import type { OrderedHold } from '#src/domain/ordered-hold.ts';
import { reviewHoldForm } from '#src/domain/ordered-hold-form.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { mayDo } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { BookYearSituation } from '#src/workflow/book-year/follow.ts';
import { logLine } from '#src/workflow/log.ts';
import type { Deps } from '../context.ts';
import { takeHeldOff } from '../destruction/take-off.ts';
import { changeBookYear } from './change.ts';

type Review = { readonly holdId: ItemId; readonly answers: ValuesOf<ReturnType<typeof reviewHoldForm>> };

/** R33, DOMAIN 7.4: the directorate keeps the invoices of a book year, such as for an order of the tax office; looked at again within three months. */
export function holdYear(
  deps: Deps,
  actor: Actor,
  id: BookYearId,
  answers: ValuesOf<ReturnType<typeof holdYearForm>>,
): Promise<Result<undefined>> {
  return changeHolds(deps, actor, id, (situation, user) => {
    const { today, newId, bookYear } = situation;
    const problems = judgeForm(holdYearForm(today), answers);
    if (problems.length > 0) return refuse('invalid', { problems });
    const hold = { id: newId<ItemId>(), ...answers, setOn: today, by: user.id, reviews: [] };
    return ok(withHolds(situation, [...bookYear.holds, hold], 'hold.ordered'));
  });
}

/** It lasts longer, with why and until when at most. `notFound`: there is no such hold, or it ended. */
export function reviewYearHold(deps: Deps, actor: Actor, id: BookYearId, review: Review): Promise<Result<undefined>> {
  return changeHolds(deps, actor, id, (situation, user) => {
    const { holdId, answers } = review;
    const problems = judgeForm(reviewHoldForm(situation.today), answers);
    if (problems.length > 0) return refuse('invalid', { problems });
    const looked = { on: situation.today, by: user.id, reason: answers.reason };
    return changedHold(situation, holdId, 'hold.reviewed', (hold) => ({
      ...hold,
      reviewOn: answers.reviewOn,
      reviews: [...hold.reviews, looked],
    }));
  });
}

/** What it was kept for is over; fourteen days later it may be destroyed, if its day has come and nothing else holds it. */
export function endYearHold(deps: Deps, actor: Actor, id: BookYearId, holdId: ItemId): Promise<Result<undefined>> {
  return changeHolds(deps, actor, id, (situation, user) =>
    changedHold(situation, holdId, 'hold.ended', (hold) => ({ ...hold, ended: { on: situation.today, by: user.id } })),
  );
}

type Change = (situation: BookYearSituation, user: User) => Result<BookYear>;

async function changeHolds(deps: Deps, actor: Actor, id: BookYearId, change: Change): Promise<Result<undefined>> {
  const { store, clock } = deps;
  const user = actor.kind === 'user' ? findUser(store.organisation.read().value, actor.id) : undefined;
  if (!user || !mayDo(user, 'bookYears.hold')) return refuse('notFound');
  const changed = await changeBookYear(deps, { actor, id }, (situation) => change(situation, user));
  if (changed.ok) await takeHeldOff(store, clock.today(), 'house');
  return changed;
}

function changedHold(
  situation: BookYearSituation,
  holdId: ItemId,
  event: string,
  change: (hold: OrderedHold) => OrderedHold,
): Result<BookYear> {
  const { holds } = situation.bookYear;
  if (!holds.some(({ id, ended }) => id === holdId && !ended)) return refuse('notFound');
  const next = holds.map((hold) => (hold.id === holdId ? change(hold) : hold));
  return ok(withHolds(situation, next, event));
}

function withHolds(situation: BookYearSituation, holds: OrderedHold[], type: string): BookYear {
  const { bookYear } = situation;
  return { ...bookYear, holds, events: [...bookYear.events, logLine(situation, { type })] };
}
