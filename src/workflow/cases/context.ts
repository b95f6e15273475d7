import type { Actor } from '#src/domain/actor.ts';
import type { Case, RequestCase } from '#src/domain/cases/case.ts';
import type { CaseAppointment } from '#src/domain/cases/case-appointment.ts';
import type { Errand } from '#src/domain/cases/errand.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { UserId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Given } from './recipients.ts';

/** Everything a pure decision about a case may look at. The dossier is there once the case was matched, and is only read. */
export type CaseSituation<C extends Case = Case> = {
  readonly theCase: C;
  readonly dossier?: Dossier | undefined;
  /** What was given of it to whom; read for the steps that have to know. */
  readonly given?: Given;
  /** Is what was typed the receipt code of this case? For the step that asks; the code itself is kept nowhere. */
  readonly isOwnCode?: (typed: string) => boolean;
  /** Requests of this client that asked the same shortly before; read for the step that calls it a repetition. */
  readonly earlier?: readonly Pick<RequestCase, 'reference'>[];
  /** SHA-256 of what is recorded about the client now; read for the step that gives a package. */
  readonly recorded?: string;
  readonly organisation: Organisation;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly newId: <T extends string>() => T;
};

/** A letter that goes with a step: its words are fixed in the same write. */
export type CaseLetterWish = {
  /** Key in the templates registry. */
  readonly kind: string;
  readonly to: 'asker' | 'respondent';
  /** Which of those whom a complaint is about. */
  readonly respondentId?: UserId;
  readonly answers: Readonly<Record<string, unknown>>;
  /** To what it invites. */
  readonly appointment?: CaseAppointment;
  /** Who signs; left out: whoever acts. */
  readonly signs?: 'branch' | 'directorate' | 'handler';
};

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type ErrandWish = WithoutId<Errand>;

/** The case after a step, and what must happen in the same write. */
export type CaseDecided<C extends Case = Case> = { readonly theCase: C; readonly letters: readonly CaseLetterWish[] };
