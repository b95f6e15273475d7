import { addWorkingDays } from '../calendar.ts';
import { answerBy, complaintAdmittedBy, complaintDecidedBy } from '../case-terms.ts';
import type { Day } from '../time.ts';
import type { AskingChoice } from './asks.ts';

/** What we say beforehand that we shall do, and until when (DOMAIN 8.3, 8.4). */
export type Promised = {
  readonly what: 'confirm' | 'identify' | 'atOnce' | 'talk' | 'directorateTalk' | 'answer' | 'admit' | 'judge';
  readonly by: Day;
};

type Asked = { readonly ask: AskingChoice; readonly receivedOn: Day; readonly wantsWritten: boolean };

/** The same for whoever asks this, known or not (R43). */
export function promisesTo({ ask, receivedOn, wantsWritten }: Asked): Promised[] {
  const confirm: Promised = { what: 'confirm', by: addWorkingDays(receivedOn, 5) };
  if (ask === 'complaint')
    return [
      confirm,
      { what: 'admit', by: complaintAdmittedBy(receivedOn) },
      { what: 'judge', by: complaintDecidedBy(receivedOn) },
    ];
  return [
    confirm,
    { what: firstOf(ask, wantsWritten), by: addWorkingDays(receivedOn, 10) },
    { what: 'answer', by: answerBy(receivedOn) },
  ];
}

/** A restriction or an objection needs no talk: it is effective once we know who asks (AVG 18, 21). */
function firstOf(ask: AskingChoice, wantsWritten: boolean): Promised['what'] {
  if (ask === 'restriction' || ask === 'objection') return 'atOnce';
  if (ask === 'directorateTalk') return 'directorateTalk';
  return wantsWritten ? 'identify' : 'talk';
}
