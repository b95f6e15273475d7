import { lastDayOf } from '#src/commands/survey/collect.ts';
import { addWorkingDays, dayOf } from '#src/domain/calendar.ts';
import { longMonth } from '#src/domain/format.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { askFrom } from '#src/domain/survey/batch.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { plainEntry } from './plain-entry.tsx';

/** Working days for each of the two to do their part. */
const within = 5;

type Todo = { readonly on: Day; readonly text: string };

/**
 * P11: lists for the survey bureau that the administration has to check once their month is over, that the manager has to let
 * go, and that the bureau did not confirm.
 */
export function surveyEntries(visit: UserVisit): Entry[] {
  if (!visit.may('survey.list')) return [];
  const { surveyLists } = visit.deps.store;
  return visit.organisation.branches.flatMap((branch) =>
    surveyLists.ofBranch(branch.id).flatMap((list) =>
      todosOf(visit, list).map(({ on, text }) =>
        plainEntry(visit, {
          on,
          id: list.id,
          title: `Enquête ${longMonth(list.month)}`,
          text,
          href: paths.surveyList({ branch: branch.id, list: list.id }),
        }),
      ),
    ),
  );
}

function todosOf(visit: UserVisit, list: SurveySummary): Todo[] {
  const prepares = mayInBranch(visit.user, 'survey.prepare', list.branchId);
  const releases = mayInBranch(visit.user, 'survey.release', list.branchId);
  const todos = [
    ...(prepares ? [preparing(list, visit.today), asking(list)] : []),
    ...(releases ? [releasing(visit, list)] : []),
  ];
  return todos.filter((todo) => todo !== undefined);
}

function preparing({ state, month, rows }: SurveySummary, today: Day): Todo | undefined {
  const over = lastDayOf(month);
  if (state !== 'collecting' || rows === 0 || today <= over) return undefined;
  return { on: addWorkingDays(over, within), text: `${rows} ${rows === 1 ? 'naam' : 'namen'}. Controleer de lijst` };
}

/** The bureau says nothing: about the file, or about a row that it was asked to remove. */
function asking({ state, sentOn, removalSince }: SurveySummary): Todo | undefined {
  if (state === 'sent' && sentOn) return { on: askFrom(sentOn), text: 'Leg vast dat het bureau het bestand heeft' };
  return removalSince && { on: askFrom(removalSince), text: 'Leg vast dat het bureau de regel heeft verwijderd' };
}

function releasing(
  { user, today }: UserVisit,
  { state, rows, checkedBy, checkedAt, mailDueAt }: SurveySummary,
): Todo | undefined {
  switch (state) {
    case 'checked':
      return checkedBy === user.id || !checkedAt
        ? undefined
        : {
            on: addWorkingDays(dayOf(checkedAt), within),
            text: `${rows} ${rows === 1 ? 'naam' : 'namen'}. Geef de lijst vrij`,
          };
    // one that goes by mail has a mail that waits
    case 'released':
      return mailDueAt ? undefined : { on: today, text: 'Maak het bestand om zelf aan te leveren' };
    case 'taken':
      return { on: today, text: 'Lever het bestand aan, of gooi het weg' };
    case 'failed':
      return { on: today, text: 'Het bestand kwam niet bij het bureau. Mail het opnieuw' };
    case 'unknown':
      return { on: today, text: 'Onbekend of het bestand aankwam. Bel het bureau' };
    default:
      return undefined;
  }
}
