import { addDays } from '#src/domain/calendar.ts';
import type { Coming, Doer } from '#src/domain/coming.ts';
import { deadlineWords } from '#src/domain/deadline-words.ts';
import { allDeadlines, taskRight } from '#src/domain/deadlines.ts';
import { type Dossier, isArchived, isRestricted } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyBy } from '#src/domain/retention.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { DeadlineKind, Task, TaskRight } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';

/** The provision by which something is to be done. Of what is not here nobody has a day beforehand. */
const rules: Partial<Record<DeadlineKind, string>> = {
  planIntake: 'P6',
  holdIntake: 'P6',
  writePlan: 'P8',
  finishPlan: 'P8',
  changePlan: 'P9',
  sendPlan: 'P9',
  writeReport: 'P10',
  finishReport: 'P10',
  changeReport: 'P10',
  changeDocument: 'P10',
  writeFinalReport: 'P10',
  changeFinalReport: 'P10',
  endAftercare: 'P10',
  extendOrClose: 'P8',
};

const doers: Readonly<Record<TaskRight, Doer>> = {
  'trajectory.coach': 'coach',
  'trajectory.manager': 'branchManager',
  'mail.repair': 'clerk',
  'document.send': 'coach',
  'document.review': 'branchManager',
};

export type Span = { readonly from: Day /** Not included. */; readonly before: Day };

/** What falls due between two days in a dossier that stands like this all that time, for people and for what is kept. */
export function dueWithin(dossier: Dossier, { from, before }: Span): Coming[] {
  return [...(isRestricted(dossier) ? [] : allDeadlines(dossier).flatMap(taskComing)), ...keepingDays(dossier)].filter(
    ({ day }) => day >= from && day < before,
  );
}

function taskComing(task: Task): Coming[] {
  const rule = rules[task.kind];
  const what = deadlineWords[task.kind];
  const right = taskRight(task);
  if (!rule || !what || !task.on || !right) return [];
  return [{ day: task.on, who: doers[right], rule, what }];
}

/** R30, R33: the term of what lies in the archive, and the days on which the directorate looks at its own holds again. */
function keepingDays(dossier: Dossier): Coming[] {
  const from = destroyFromOf(dossier);
  if (!from || !isArchived(dossier)) return [];
  const reviews = dossier.retention.holds.flatMap(({ ended, reviewOn }) => (ended ? [] : [reviewOn]));
  const looked = reviews.map((day): Coming => ({ day, who: 'directorate', rule: 'P12', what: lookAgain }));
  if (statePath(dossier.retention.machine) === 'onHold') return looked;
  return [
    ...looked,
    { day: addDays(from, -1), who: 'system', rule: 'P12', what: 'Laatste dag in het archief' },
    { day: destroyBy(from), who: 'branchManager', rule: 'P12', what: 'Uiterlijk op deze dag vernietigd' },
  ];
}

const lookAgain = 'Bekijk opnieuw waarom de vernietiging wordt tegengehouden';
