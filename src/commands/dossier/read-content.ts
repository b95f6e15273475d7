import type { Actor } from '#src/domain/actor.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { allowedBsn } from '#src/domain/necessity.ts';
import { hasReadReason } from '#src/domain/reading.ts';
import { invalid, ok, type Result } from '#src/domain/result.ts';
import { contractOf } from '#src/workflow/act.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

/** Why somebody looks, with the reasons for health words kept in it (R8). */
export type Reason = { readonly reason: string; readonly words?: Handed['reasons'] };

const sayMore = 'Schrijf de reden in een paar woorden op: minstens 5 tekens. De cliënt kan die lezen';

/** A reason of a letter or two tells nobody anything later on. */
function tooShort(reason: string): boolean {
  return reason.trim().length < 5;
}

/** R3, DOMAIN 13: a manager or the directorate reads content only with a reason, which the log keeps. */
export function readContent(deps: Deps, actor: Actor, id: DossierId, given: Reason): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, id, 'content.readReason', (situation) => {
    const dossier = keepWords(situation, situation.dossier, { section: 'content.read', reasons: given.words });
    const { reason } = given;
    if (tooShort(reason)) return invalid({ field: 'reason', message: sayMore });
    if (actor.kind === 'user' && hasReadReason(dossier, actor.id, situation.now))
      return ok({ dossier, effects: [], value: undefined });
    const events = [...dossier.events, logLine(situation, { type: 'content.read', reason })];
    return ok({ dossier: { ...dossier, events }, effects: [], value: undefined });
  });
}

/** R9: shows the whole BSN once, with a reason the log keeps; the log never holds the number. */
export function showBsn(deps: Deps, actor: Actor, id: DossierId, given: Reason): Promise<Result<string>> {
  return changeDossier<string>(deps, actor, id, 'bsn.show', (situation) => {
    const dossier = keepWords(situation, situation.dossier, { section: 'bsn.shown', reasons: given.words });
    const { reason } = given;
    if (tooShort(reason)) return invalid({ field: 'reason', message: sayMore });
    const bsn = allowedBsn(dossier.client, contractOf(situation));
    if (!bsn) return invalid({ field: 'reason', message: 'In dit dossier staat geen BSN' });
    const events = [...dossier.events, logLine(situation, { type: 'bsn.shown', reason })];
    return ok({ dossier: { ...dossier, events }, effects: [], value: bsn });
  });
}
