import { addWorkingDays } from '../calendar.ts';
import { answerBy, complaintAdmittedBy, complaintDecidedBy } from '../case-terms.ts';
import type { Day } from '../time.ts';
import type { AskingChoice } from './asks.ts';

/** What we say beforehand that we shall do, and until when (DOMAIN 8.3, 8.4). */
export type Promised = {
  readonly what: 'confirm' | 'identify' | 'talk' | 'directorateTalk' | 'answer' | 'admit' | 'judge';
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
  const talk = ask === 'directorateTalk' ? 'directorateTalk' : wantsWritten ? 'identify' : 'talk';
  return [confirm, { what: talk, by: addWorkingDays(receivedOn, 10) }, { what: 'answer', by: answerBy(receivedOn) }];
}
