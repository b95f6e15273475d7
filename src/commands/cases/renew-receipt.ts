import type { Actor } from '#src/domain/actor.ts';
import { newReceipt } from '#src/domain/cases/receipt.ts';
import { codeProven, isRecognised } from '#src/domain/cases/recognised.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { hashReceipt } from './receipt-key.ts';

/**
 * Draws a new receipt code for whoever was recognised: from now on it opens what is personal, with the birth date of the
 * dossier (R44). The one of the form may be with somebody else. It opens what it opened before, so that nobody who holds it
 * learns that somebody was recognised (R43); a code drawn earlier opens nothing any more.
 *
 * @returns the code, for this once; `illegalStep` as long as nobody was recognised.
 */
export function renewReceipt(deps: Deps, actor: Actor, id: CaseId): Promise<Result<string>> {
  return changeCase<string>(deps, actor, { id, right: 'request.handle' }, (situation) => {
    const { theCase, dossier, today } = situation;
    const known = theCase.kind === 'request' && isRecognised(theCase, today) ? theCase : undefined;
    const birthDate = dossier?.client.birthDate ?? known?.person.birthDate;
    if (!known || !birthDate)
      return refuse('illegalStep', { params: { event: 'code.renewed', state: statePaths(theCase.machine).join(' ') } });
    const code = newReceipt(deps.random);
    const renewed = {
      ...known,
      receiptHash: hashReceipt(code, birthDate),
      formReceiptHash: known.formReceiptHash ?? known.receiptHash,
      facts: { ...known.facts, [codeProven]: { renewed: true } },
      events: [...known.events, caseLogLine(situation, { type: 'code.renewed' })],
    };
    return ok({ theCase: renewed, letters: [], value: code });
  });
}
