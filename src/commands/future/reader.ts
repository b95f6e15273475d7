import { mayCase } from '#src/domain/case-permissions.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayTouch, subjectOf } from '#src/domain/permissions.ts';
import { caseSubject, seeingOf } from '../cases/subject.ts';
import type { Deps } from '../context.ts';
import { casesOf } from '../retention/outside.ts';
import { type Future, futureOf } from './of-dossier.ts';

/**
 * The future of a dossier as this person may know it: of its cases those that this person may see, and the days on which it may
 * be destroyed only as they come out of all that holds it where all of that may be seen. Who may not, reads the same whether
 * something holds it or not (R51).
 * Whether the dossier itself may be seen, is the caller's question.
 */
export async function futureFor(deps: Deps, user: User, dossier: Dossier): Promise<Future> {
  const { store } = deps;
  const organisation = store.organisation.read().value;
  const today = deps.clock.today();
  const sees = (one: CaseSummary) => mayCase(user, seeingOf(one.kind), caseSubject(store, one), organisation, today);
  const cases = await casesOf(store, dossier.id);
  const seesHolds = mayTouch(user, 'hold.order', subjectOf(dossier), organisation, today) && cases.every(sees);
  return futureOf(deps, { dossier, cases: cases.filter(sees).map((one) => one.id), seesHolds });
}
