import type { Actor } from '#src/domain/actor.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { type CaseAnswers, takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import type { EventDeclaration } from '#workflows/index.ts';
import { workflows } from '#workflows/index.ts';
import type { Deps } from '../context.ts';
import { caseRightFor } from './case-right.ts';
import { changeCase } from './change-case.ts';
import { earlierRequests } from './earlier.ts';
import { withGiven } from './given.ts';
import { withRecorded } from './package.ts';
import { opens } from './receipt-key.ts';

export type CaseStep = {
  readonly id: CaseId;
  readonly event: string;
  readonly answers: CaseAnswers;
  /** Why a word of the health list was kept, one line a word (R8). */
  readonly reasons?: readonly { readonly field: string; readonly word: string; readonly reason: string }[];
};

/** Steps that tell whoever had something: they ask what was given. */
const readsGiven = ['change.applied', 'request.effective', 'request.withdrawn', 'complaint.filed'];

/**
 * Takes one step of a request, complaint or breach, with its letters and what the dossier has to be told.
 *
 * @returns as `takeCaseStep` and `changeCase`.
 */
export function stepCase(
  deps: Deps,
  actor: Actor,
  { id, event, answers, reasons = [] }: CaseStep,
): Promise<Result<undefined>> {
  const kind = deps.store.cases.summary(id)?.kind;
  const events: Readonly<Record<string, EventDeclaration>> = kind ? workflows[kind].events : {};
  const declaration = Object.hasOwn(events, event) ? events[event] : undefined;
  const right = declaration && caseRightFor(deps, actor, { id, declaration });
  if (!right) return Promise.resolve(refuse('notFound'));
  return changeCase<undefined>(deps, actor, { id, right }, async (found) => {
    const known = { ...found, isOwnCode: (typed: string) => opens(typed, found) };
    const situation = await readFor(deps, event, known);
    const taken = takeCaseStep(situation, event, answers);
    if (!taken.ok || actor.kind !== 'user') return taken.ok ? ok({ ...taken.value, value: undefined }) : taken;
    const kept = reasons.map((one) => ({ section: event, ...one, by: actor.id, at: situation.now }));
    const theCase = { ...taken.value.theCase, overrides: [...taken.value.theCase.overrides, ...kept] };
    return ok({ ...taken.value, theCase, value: undefined });
  });
}

/** A step with what it has to know besides the case and its dossier. */
async function readFor(deps: Deps, event: string, found: CaseSituation): Promise<CaseSituation> {
  if (readsGiven.includes(event)) return withGiven(deps, found);
  if (event === 'request.excessive') return { ...found, earlier: await earlierRequests(deps, found.theCase) };
  return event === 'package.handed' ? withRecorded(deps, found) : found;
}
