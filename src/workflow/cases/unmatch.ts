import type { CaseLetter, RequestCase } from '#src/domain/cases/case.ts';
import { codeProven, wasRecognised } from '#src/domain/cases/recognised.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { isNothingGiven } from '#src/domain/cases/unmatch.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { type CaseAct, caseAct } from './act.ts';
import type { RequestSituation } from './request-common.ts';

/**
 * The client was found wrong, and perhaps somebody was recognised as that client by mistake. What the asker got to know of
 * the wrong client is a breach (AVG 33), which is reported before it is taken back.
 */
export const clientUnmatched: CaseAct<RequestCase> = caseAct(requestSteps['client.unmatched'], {
  facts: ({ theCase }) => ({ matched: theCase.dossierId !== undefined, nothingGiven: isNothingGiven(theCase) }),
  problems: ({ theCase }, { given }) => {
    if (!wasRecognised(theCase) || given === 'no' || given === 'reported') return [];
    const message =
      given === 'yes'
        ? 'Dit is een datalek. Meld het eerst, en leg daarna hier vast dat het is gemeld'
        : 'Kies of de aanvrager iets over deze cliënt hoorde, zag of kreeg';
    return [{ field: 'given', message }];
  },
  apply: (situation, { reason, given }) => ({
    change: ofNobody(situation),
    // why, and what was answered, stand in the log
    kept: {},
    reason,
    ...(given && { data: { given } }),
  }),
});

/** What was said of the wrong client, or agreed with whoever was taken for that client. */
const ofWrongClient = ['identity.confirmed', codeProven, 'talk.planned', 'directorate.planned', 'coach.views'];

/**
 * As it was before the match, open to each branch again. What was made of the wrong dossier goes with it: package, marks,
 * and every letter that would go to its client. The code of the form is again the only one, and proves nothing yet (R43).
 */
function ofNobody({ theCase, dossier }: RequestSituation): Partial<RequestCase> {
  const wrongCoach = dossier && responsibleCoach(dossier);
  const { letters, messages, facts, formReceiptHash } = theCase;
  const wrong = letters.filter(isToWrong);
  return {
    dossierId: undefined,
    branchId: undefined,
    package: undefined,
    marks: [],
    aboutUserIds: theCase.aboutUserIds.filter((id) => id !== wrongCoach),
    outsideDecider: undefined,
    facts: Object.fromEntries(Object.entries(facts).flatMap(([event, said]) => keptOf(event, said))),
    letters: letters.filter((letter) => letter.sent || !isToWrong(letter)),
    // a mail has the name and the address of the wrong client; of one that is just being sent the answer is still to come
    messages: messages.filter(
      ({ documentId, state }) => statePath(state) === 'sending' || !wrong.some(({ id }) => id === documentId),
    ),
    ...(formReceiptHash && { receiptHash: formReceiptHash, formReceiptHash: undefined }),
  };
}

function isToWrong({ reader }: CaseLetter): boolean {
  return reader === 'client' || reader === 'representative';
}

type Said = RequestCase['facts'][string];

/** What whoever asked said stays; which datum of the wrong dossier it was about does not. */
function keptOf(event: string, { disputed: _, ...said }: Said): [string, Said][] {
  return ofWrongClient.includes(event) ? [] : [[event, said]];
}
