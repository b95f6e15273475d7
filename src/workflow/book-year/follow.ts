import type { Actor } from '#src/domain/actor.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import { bookYearTick, destroyBookYearFrom } from '#src/domain/invoices/book-year-days.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { logLine } from '../log.ts';
import type { OnList } from '../retention/follow.ts';
import { type StepEvent, step } from '../step.ts';

/** What may be looked at where a book year moves. */
export type BookYearSituation = {
  readonly bookYear: BookYear;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly newId: <T extends string>() => T;
};

/** One step of a book year, with its line in the log; undefined where the machine has no such step. */
export function bookYearStep(
  situation: BookYearSituation,
  event: StepEvent,
  change: Partial<BookYear> = {},
): BookYear | undefined {
  const { bookYear } = situation;
  const moved = step('bookYear', bookYear.machine, event);
  if (!moved.ok) return undefined;
  const events = [...bookYear.events, logLine(situation, { type: event.type })];
  return { ...bookYear, ...change, machine: moved.stored, events };
}

/**
 * Brings a book year to where it belongs: by the days up to and including today, each in order (E20), by what the directorate
 * holds, and by the list it stands on. The very same one when it is there already.
 */
export function followBookYear(situation: BookYearSituation, list: OnList | undefined): BookYear {
  let { bookYear } = situation;
  for (;;) {
    const next = nextStep({ ...situation, bookYear }, list);
    if (!next) return bookYear;
    bookYear = next;
  }
}

const holdable = ['yearClosed', 'due', 'toConfirm', 'coolingOff'];

function nextStep(situation: BookYearSituation, list: OnList | undefined): BookYear | undefined {
  const { bookYear, today } = situation;
  const at = statePath(bookYear.machine);
  const isHeld = bookYear.holds.some(({ ended }) => !ended);
  if (at === 'onHold') return isHeld ? undefined : released(situation);
  if (isHeld && holdable.includes(at)) return bookYearStep(situation, { type: 'hold.set', facts: { held: true } });
  const tick = bookYearTick(bookYear);
  if (tick)
    return tick.on <= today ? bookYearStep(situation, { type: tick.event, facts: { dayCame: true } }) : undefined;
  return followList(situation, at, list);
}

/** R33: the day anew, fourteen days after the end of what held it. */
function released(situation: BookYearSituation): BookYear | undefined {
  const { bookYear, today } = situation;
  const releasedOn = bookYear.holds
    .flatMap(({ ended }) => ended?.on ?? [])
    .sort()
    .at(-1);
  const dayCame = destroyBookYearFrom({ ...bookYear, releasedOn }) <= today;
  return bookYearStep(
    situation,
    { type: 'hold.released', facts: { noneLeft: true, dayCame } },
    releasedOn ? { releasedOn } : {},
  );
}

function followList(situation: BookYearSituation, at: string, list: OnList | undefined): BookYear | undefined {
  const listed = list && list.proposedOn >= destroyBookYearFrom(situation.bookYear) ? list.stage : undefined;
  if (at === 'due') return listed && bookYearStep(situation, { type: 'destruction.proposed', facts: { onList: true } });
  if (at === 'toConfirm' && listed === 'confirmed')
    return bookYearStep(situation, { type: 'destruction.confirmed', facts: { bySecondPerson: true } });
  // destroying by a write of before a crash, and kept back since: nothing of it is gone
  const isOff = at === 'destroying' ? !list : (at === 'toConfirm' || at === 'coolingOff') && !listed;
  return isOff ? bookYearStep(situation, { type: 'destruction.withdrawn', facts: { offList: true } }) : undefined;
}
