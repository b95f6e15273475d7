import type { Case } from '#src/domain/cases/case.ts';
import { isBarred } from '#src/domain/cases/case-appointment.ts';
import { caseStepForm } from '#src/domain/cases/steps.ts';
import { judgeForm } from '#src/domain/form.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { can, step } from '../step.ts';
import type { CaseAct, CaseActs, CaseApplied } from './act.ts';
import { actsOf } from './acts.ts';
import { caseLogLine } from './case-log.ts';
import type { CaseDecided, CaseSituation } from './context.ts';
import { withRelease } from './release.ts';
import { sinceNow } from './since.ts';

/** Answers to a step's form, as `parseForm` gives them. */
export type CaseAnswers = Readonly<Record<string, unknown>>;

/** Could this step be taken now, if the answers were as they should be? */
export function mayCaseStep(situation: CaseSituation, event: string): boolean {
  const act = actOf(situation, event);
  if (!act || act.isOffered?.(situation) === false) return false;
  return can(situation.theCase.kind, situation.theCase.machine, {
    type: event,
    facts: act.facts?.(situation, undefined) ?? {},
  });
}

/** What stands in the form of this step before anybody typed. */
export function suggestedAnswers(situation: CaseSituation, event: string): CaseAnswers {
  return actOf(situation, event)?.suggest?.(situation) ?? {};
}

/**
 * Takes one step of a case: the machine is asked first, then the answers are judged, then everything the step means is
 * decided at once. Nothing of the situation is changed.
 *
 * @returns `illegalStep` with `event` and `state` when the machine has no such step here; `invalid` with a Dutch sentence
 *   a field when the answers are wrong. Who may take it is the caller's question (permission table).
 */
export function takeCaseStep(situation: CaseSituation, event: string, answers: CaseAnswers = {}): Result<CaseDecided> {
  const { theCase } = situation;
  const act = actOf(situation, event);
  if (!act || !mayCaseStep(situation, event)) return illegal(theCase, event);
  const form = caseStepForm(event, situation);
  const judged = form ? judgeForm(form, answers) : [];
  const problems = judged.length > 0 ? judged : (act.problems?.(situation, answers) ?? []);
  if (problems.length > 0) return refuse('invalid', { problems });
  const facts = act.facts?.(situation, answers) ?? {};
  const stepped = step(theCase.kind, theCase.machine, { type: event, facts });
  if (!stepped.ok) return illegal(theCase, event);
  const applied = act.apply?.(situation, answers) ?? {};
  const moved: Case = {
    ...after(situation, { event, answers, applied }),
    machine: stepped.stored,
    since: sinceNow(theCase, stepped.stored, situation.today),
  };
  return ok({
    theCase: withRelease(theCase, moved, situation),
    letters: (applied.letters ?? []).filter((wish) => !isBarred(moved, wish)),
  });
}

/** The acts are chosen by the kind of the case, so each gets cases of its own kind. */
function actOf({ theCase }: CaseSituation, event: string): CaseAct<Case> | undefined {
  const acts: CaseActs<Case> = actsOf(theCase.kind);
  return Object.hasOwn(acts, event) ? acts[event] : undefined;
}

function illegal({ machine }: Case, event: string) {
  return refuse('illegalStep', { params: { event, state: statePaths(machine).join(' ') } });
}

type Taken = { readonly event: string; readonly answers: CaseAnswers; readonly applied: CaseApplied<Case> };

function after(situation: CaseSituation, { event, answers, applied }: Taken): Case {
  const { theCase, newId } = situation;
  const given = Object.entries(applied.kept ?? answers).filter(([, value]) => value !== undefined);
  // form values are JSON: every field's schema is one of texts, numbers, days, ticks and lists of them
  const facts = given.length > 0 ? { [event]: Object.fromEntries(given) as Case['facts'][string] } : {};
  const errands = (applied.errands ?? []).map((one) => ({ ...one, id: newId<ItemId>() }));
  const line = caseLogLine(situation, { type: event, reason: applied.reason, data: applied.data });
  // a change is one of the kind of case that its act was made for
  return {
    ...theCase,
    ...applied.change,
    facts: { ...(applied.change?.facts ?? theCase.facts), ...facts },
    errands: [...theCase.errands, ...errands],
    events: [...theCase.events, line],
  } as Case;
}
