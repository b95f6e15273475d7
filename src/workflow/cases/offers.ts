import type { CaseAction } from '#src/domain/case-permissions.ts';
import type { EventDeclaration } from '#workflows/event.ts';
import { workflows } from '#workflows/index.ts';
import { caseRights } from '../staff-rights.ts';
import type { CaseSituation } from './context.ts';
import { mayCaseStep } from './take-case-step.ts';

/** A button. It exists only when machine and permission table both allow the act. */
export type CaseOffer = {
  readonly event: string;
  /** What the button says. */
  readonly label: string;
  readonly action: CaseAction;
};

/** Everything somebody with these rights may do next in this case, in the order of the workflow. */
export function caseOffers(situation: CaseSituation, may: (action: CaseAction) => boolean): CaseOffer[] {
  const events: [string, EventDeclaration][] = Object.entries(workflows[situation.theCase.kind].events);
  return events.flatMap(([event, declaration]) => {
    if (declaration.auto || !mayCaseStep(situation, event)) return [];
    const action = caseRights(declaration).find(may);
    return action ? [{ event, label: declaration.verb, action }] : [];
  });
}
