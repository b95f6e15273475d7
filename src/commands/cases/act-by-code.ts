import { type AskedCase, isAsked } from '#src/domain/cases/case.ts';
import { isOwnInquiry } from '#src/domain/cases/own-inquiry.ts';
import { opensSteps } from '#src/domain/cases/recognised.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { mayCaseStep, takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import { type EventDeclaration, workflows } from '#workflows/index.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import type { OwnCase, Proof } from './find-own-case.ts';
import { findOwnCase } from './find-own-case.ts';
import { withGiven } from './given.ts';
import { around } from './open-case.ts';

/** How whoever asked let us know. */
const byCode = 'Op de website, met de code';

/** What whoever asked may do alone, and the answers that go with it; the rest of what a client does, staff write down. */
const answersTo = {
  'talk.declined': () => ({ how: byCode }),
  'client.disagrees': (words: string | undefined) => ({ words }),
  'client.accepts': () => ({}),
  'request.withdrawn': () => ({ how: byCode }),
  'complaint.withdrawn': () => ({ how: byCode }),
  'informal.failed': () => ({}),
  'agreement.broken': () => ({ how: byCode }),
  'hearing.waived': () => ({ how: byCode }),
} as const satisfies Record<string, (words: string | undefined) => object>;
export type OwnStep = keyof typeof answersTo;
const ownSteps = Object.keys(answersTo) as readonly OwnStep[];

/**
 * What whoever has the code may do now in the own case. Of a request only the person who was recognised and showed the code
 * (DOMAIN 8.3, R44): what is open to anybody before that would close at that moment, and tell that it came (R43). Of a
 * complaint whoever filed it (DOMAIN 8.4): the status page shows its steps without that as well.
 */
export function offersByCode(deps: Deps, { theCase }: Pick<OwnCase, 'theCase'>): OwnStep[] {
  if (theCase.facts['client.died'] || isOwnInquiry(theCase) || !opensSteps(theCase, deps.clock.today())) return [];
  const situation = { ...around(deps, { kind: 'system' }), theCase };
  return ownSteps.filter((event) => isOfAsker(theCase, event) && mayCaseStep(situation, event));
}

/**
 * Takes a step of whoever asked, proved by receipt code and birth date.
 *
 * @returns `notFound` for a proof that opens nothing; `illegalStep` for a step that is not open to this person now; `invalid`
 *   with a sentence when the words lack.
 */
export async function actByCode(
  deps: Deps,
  proof: Proof,
  { event, words }: { readonly event: OwnStep; readonly words?: string | undefined },
): Promise<Result<undefined>> {
  const own = await findOwnCase(deps, proof);
  if (!own.ok) return own;
  const { id, receiptHash } = own.value.theCase;
  return changeCase<undefined>(deps, { kind: 'system' }, { id, right: 'system' }, async (found) => {
    const situation = event === 'request.withdrawn' ? await withGiven(deps, found) : found;
    const { theCase } = situation;
    // the code of the form, after another was drawn, or one that was drawn anew since
    if (!isAsked(theCase) || theCase.receiptHash !== receiptHash) return refuse('notFound');
    if (!offersByCode(deps, { theCase }).includes(event))
      return refuse('illegalStep', { params: { event, state: theCase.kind } });
    const taken = takeCaseStep(situation, event, { ...answersTo[event](words) });
    return taken.ok ? ok({ ...taken.value, value: undefined }) : taken;
  });
}

function isOfAsker({ kind }: AskedCase, event: OwnStep): boolean {
  const events: Readonly<Record<string, EventDeclaration>> = workflows[kind].events;
  return events[event]?.who.some((one) => one === 'client' || one === 'complainant') === true;
}
