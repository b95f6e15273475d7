import type { Case } from '#src/domain/cases/case.ts';
import type { StepAround } from '#src/domain/cases/involved.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import type { Fields, Form, ValuesOf } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import type { CaseLetterWish, CaseSituation, ErrandWish } from './context.ts';

/** What a step changes besides the position of the machine. */
export type CaseApplied<C extends Case> = {
  readonly change?: Partial<C>;
  readonly letters?: readonly CaseLetterWish[];
  readonly errands?: readonly ErrandWish[];
  /** What is kept of the answers; left out: all of them. */
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly data?: NonNullable<DossierEvent['data']>;
};

/**
 * How one event of a case is carried out. `facts` without values tells what would be true when the answers are as they
 * should be: that is how an offer is made before anybody answered.
 */
export type CaseAct<C extends Case, V = Readonly<Record<string, unknown>>> = {
  facts?(situation: CaseSituation<C>, values: V | undefined): Record<string, boolean>;
  /** Is there anything to take this step for? Absent: whenever the machine has it. */
  isOffered?(situation: CaseSituation<C>): boolean;
  /** What stands in the form before anybody typed. */
  suggest?(situation: CaseSituation<C>): Partial<V>;
  /** Answers that are wrong in this case; the form itself has judged each alone. */
  problems?(situation: CaseSituation<C>, values: V): Problem[];
  apply?(situation: CaseSituation<C>, values: V): CaseApplied<C>;
};
export type CaseActs<C extends Case> = Readonly<Record<string, CaseAct<C>>>;

/** An act whose answers are those of `_form`; the step checks them against that very form before calling. */
export function caseAct<C extends Case, const T extends Form<Fields>>(
  _form: T,
  parts: CaseAct<C, ValuesOf<T>>,
): CaseAct<C> {
  // takeCaseStep judges the answers with the same form first
  return parts as unknown as CaseAct<C>;
}

/** The same of a form whose choices depend on the case and the house. */
export function caseActOf<C extends Case, const T extends Form<Fields>>(
  _form: (around: StepAround) => T,
  parts: CaseAct<C, ValuesOf<T>>,
): CaseAct<C> {
  // as above
  return parts as unknown as CaseAct<C>;
}
