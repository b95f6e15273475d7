import type { Actor } from '#src/domain/actor.ts';
import type { AskedCase } from '#src/domain/cases/case.ts';
import { codeProven, isRecognised } from '#src/domain/cases/recognised.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { hashReceipt, receiptFor } from './receipt-key.ts';

/** `key`: the same makes the same code. `basis`: the code there was when it was asked ({@link codeBasis}). */
type Asked = { readonly id: CaseId; readonly key: string; readonly basis: string };

/** Which code opens the case now, and after how many others, without saying it. */
export function codeBasis({ receiptHash, events }: Pick<AskedCase, 'receiptHash' | 'events'>): string {
  return basisOf([receiptHash, events.filter(({ type }) => type === 'code.renewed').length]);
}

/**
 * Draws a new receipt code for whoever was recognised: from now on it opens what is personal, with the birth date of the
 * dossier (R44). The one of the form may be with somebody else. It opens what it opened before, so that nobody who holds it
 * learns that somebody was recognised (R43); a code drawn earlier opens nothing any more.
 *
 * @returns the code, which the same key gives again; `illegalStep` as long as nobody was recognised; `conflict` when another
 *   code was drawn since it was asked.
 */
export function renewReceipt(deps: Deps, actor: Actor, { id, key, basis }: Asked): Promise<Result<string>> {
  return changeCase<string>(deps, actor, { id, right: 'request.handle' }, (situation) => {
    const { theCase, dossier, today } = situation;
    const known = theCase.kind === 'request' && isRecognised(theCase, today) ? theCase : undefined;
    const birthDate = dossier?.client.birthDate ?? known?.person.birthDate;
    if (!known || !birthDate)
      return refuse('illegalStep', { params: { event: 'code.renewed', state: statePaths(theCase.machine).join(' ') } });
    const code = receiptFor(key);
    const receiptHash = hashReceipt(code, birthDate);
    if (known.receiptHash === receiptHash) return ok({ theCase: known, letters: [], value: code });
    if (codeBasis(known) !== basis) return refuse('conflict');
    const renewed = {
      ...known,
      receiptHash,
      formReceiptHash: known.formReceiptHash ?? known.receiptHash,
      facts: { ...known.facts, [codeProven]: { renewed: true } },
      events: [...known.events, caseLogLine(situation, { type: 'code.renewed' })],
    };
    return ok({ theCase: renewed, letters: [], value: code });
  });
}
