import type { RequestCase } from '#src/domain/cases/case.ts';
import { type RequestKind, requestKinds } from '#src/domain/request-kinds.ts';
import type { CaseLetterWish } from './context.ts';

/** What is asked, as letters say it: the talk with the directorate is asked about one of these. */
export function lettersAsks({ asks }: Pick<RequestCase, 'asks'>): RequestKind[] {
  return requestKinds.filter((kind) => asks.includes(kind));
}

const channels = { web: 'form', letter: 'letter', mail: 'mail', phone: 'phone', talk: 'talk' } as const;

/** L20, signed for the branch: a coach's name would tell that we know somebody (R43, R64). */
export function receiptLetter(theCase: RequestCase): CaseLetterWish[] {
  const asks = lettersAsks(theCase);
  if (asks.length === 0) return [];
  const { receivedOn, channel, wantsWritten } = theCase;
  const answers = { receivedOn, asks, channel: channels[channel], answer: wantsWritten ? 'written' : 'talk' };
  return [{ kind: 'L20', to: 'asker', signs: 'branch', answers }];
}
