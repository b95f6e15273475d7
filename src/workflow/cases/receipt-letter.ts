import type { RequestCase } from '#src/domain/cases/case.ts';
import type { CaseLetterWish } from './context.ts';

const channels = { web: 'form', letter: 'letter', mail: 'mail', phone: 'phone', talk: 'talk' } as const;

/** L20, signed for the branch: a coach's name would tell that we know somebody (R43, R64). */
export function receiptLetter(theCase: RequestCase): CaseLetterWish {
  const { asks, receivedOn, channel, wantsWritten } = theCase;
  const answers = { receivedOn, asks, channel: channels[channel], answer: wantsWritten ? 'written' : 'talk' };
  return { kind: 'L20', to: 'asker', signs: 'branch', answers };
}
