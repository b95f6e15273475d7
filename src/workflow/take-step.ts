import type { Dossier, Trajectory } from '#src/domain/dossier.ts';
import { judgeForm } from '#src/domain/form.ts';
import { statePath } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { stepForm } from '#src/domain/steps.ts';
import type { Acts, Applied } from './act.ts';
import { activeActs } from './acts/active.ts';
import { endingActs } from './acts/ending.ts';
import { intakeActs } from './acts/intake.ts';
import { peopleActs } from './acts/people.ts';
import type { Decided, Situation } from './context.ts';
import { logLine } from './log.ts';
import { can, step } from './step.ts';

/** Answers to a step's form, as `parseForm` gives them. */
export type Answers = Readonly<Record<string, unknown>>;

const acts: Acts = { ...intakeActs, ...activeActs, ...endingActs, ...peopleActs };

/** Could this step be taken now, if the answers were as they should be? */
export function mayStep(situation: Situation, event: string): boolean {
  const act = Object.hasOwn(acts, event) ? acts[event] : undefined;
  if (!act) return false;
  const facts = act.facts?.(situation, undefined) ?? {};
  return can('trajectory', situation.dossier.trajectory.machine, { type: event, facts });
}

/** The facts that keep back a step this state knows; none when it may be taken, or when the state has no such step. */
export function factsAgainst(situation: Situation, event: string): string[] {
  const facts = (Object.hasOwn(acts, event) && acts[event]?.facts?.(situation, undefined)) || {};
  const allTrue = Object.fromEntries(Object.keys(facts).map((fact) => [fact, true]));
  const isKnown = can('trajectory', situation.dossier.trajectory.machine, { type: event, facts: allTrue });
  return isKnown ? Object.keys(facts).filter((fact) => !facts[fact]) : [];
}

/**
 * Takes one step of the trajectory. The machine is asked first; then the answers are judged; then everything the step
 * means is decided at once. Nothing of the situation is changed.
 *
 * @returns `illegalStep` with `event` and `state` when the machine has no such step here; `invalid` with a Dutch
 *   sentence a field when the answers are wrong. Who may take the step is the caller's question (permission table).
 */
export function takeStep(situation: Situation, event: string, answers: Answers = {}): Result<Decided> {
  const act = Object.hasOwn(acts, event) ? acts[event] : undefined;
  if (!act || !mayStep(situation, event)) return illegal(situation.dossier, event);
  const form = stepForm(event, situation);
  const problems = form ? judgeForm(form, answers) : [];
  if (problems.length > 0) return refuse('invalid', { problems });
  const wrong = act.problems?.(situation, answers) ?? [];
  if (wrong.length > 0) return refuse('invalid', { problems: wrong });
  const facts = act.facts?.(situation, answers) ?? {};
  const stepped = step('trajectory', situation.dossier.trajectory.machine, { type: event, facts });
  if (!stepped.ok) return illegal(situation.dossier, event);
  const applied = act.apply?.(situation, answers) ?? {};
  const trajectory = { ...situation.dossier.trajectory, ...applied.trajectory, machine: stepped.stored };
  return ok({
    dossier: logged(situation, { event, answers, applied, trajectory }),
    effects: applied.effects ?? [],
  });
}

export function illegal(dossier: Dossier, event: string): { ok: false; refusal: ReturnType<typeof refuse>['refusal'] } {
  return refuse('illegalStep', { params: { event, state: statePath(dossier.trajectory.machine) } });
}

type Taken = {
  readonly event: string;
  readonly answers: Answers;
  readonly applied: Applied;
  readonly trajectory: Trajectory;
};

function logged(situation: Situation, { event, answers, applied, trajectory }: Taken): Dossier {
  const dossier = applied.dossier ?? situation.dossier;
  const line = logLine(situation, { type: event, reason: applied.reason, data: applied.data });
  const given = Object.entries(answers).filter(([, value]) => value !== undefined);
  // form values are JSON: every field's schema is one of texts, numbers, days, ticks and lists of them
  const facts = given.length > 0 ? { [event]: Object.fromEntries(given) as Trajectory['facts'][string] } : {};
  return {
    ...dossier,
    trajectory: { ...trajectory, facts: { ...trajectory.facts, ...facts } },
    events: [...dossier.events, line],
  };
}
