import { taskRight } from '#src/domain/deadlines.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import type { DossierSummary, Task } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import type { Scope } from '#src/store/port.ts';
import type { WorkRow } from '../components/work-rows.tsx';
import type { UserVisit } from '../visit.ts';
import { type Group, groupOf } from './groups.ts';
import { handOverEntries } from './hand-over-rows.tsx';
import { workRow } from './rows.tsx';

/** One row of "Mijn werk", made when it is shown. */
export type Entry = {
  readonly group: Group;
  readonly on?: Day | undefined;
  readonly row: (filled: boolean) => WorkRow;
};

/** Everything open in the scope: own work by day first, then what waits for another, then what a colleague does. */
export function entriesOf(visit: UserVisit, scope: Scope): Entry[] {
  const found = [...handOverEntries(visit), ...dossierEntries(visit, scope)];
  const rank = ({ group, on }: Entry) =>
    `${group === 'colleague' ? 2 : group === 'waiting' ? 1 : 0}${on ?? '9999-12-31'}`;
  return found.sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

function* dossierEntries(visit: UserVisit, scope: Scope): Generator<Entry> {
  yield* entriesIn(visit, { scope, open: true });
  // a letter to post, or a mail that came back, may be left when a trajectory ends
  yield* entriesIn(visit, { scope, open: false });
}

type Listed = { readonly scope: Scope; readonly open: boolean };

function* entriesIn(visit: UserVisit, listed: Listed): Generator<Entry> {
  let after: string | undefined;
  do {
    const { rows, next } = visit.deps.store.lists.list({ ...listed, order: 'next', after, limit: 500 });
    for (const summary of rows) {
      // those with nothing to do come last, and of what is closed that is nearly everything
      if (!listed.open && summary.next.kind === 'none') return;
      const { task, mine } = taskFor(visit, summary);
      const group = groupOf(task, { mine, today: visit.today });
      if (group) yield { group, on: task.on, row: (filled) => workRow(visit, { summary, task, group, filled }) };
    }
    after = next;
  } while (after);
}

/** The first task this visitor may do here (R36); else what is next, which somebody else does. */
function taskFor(visit: UserVisit, summary: DossierSummary): { readonly task: Task; readonly mine: boolean } {
  const { user, organisation, today } = visit;
  const own = [summary.next, ...(summary.also ?? [])].find((task) => {
    const right = taskRight(task);
    return right !== undefined && mayTouch(user, right, summary, organisation, today);
  });
  return { task: own ?? summary.next, mine: own !== undefined };
}
