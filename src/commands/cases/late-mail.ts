import { mayCase } from '#src/domain/case-permissions.ts';
import { isLate } from '#src/domain/cases/case-mail.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { isEmployed } from '#src/domain/employment.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { newMessage } from '../mail/queue.ts';
import { staffRecipient } from '../mail/recipient.ts';
import { mailState } from '../mail/state.ts';
import { branchOf } from './case-facts.ts';
import { changeCase } from './change-case.ts';
import { caseSubject, seeingOf } from './subject.ts';

/**
 * Tells the directorate of every late case, one mail a day to each director who may see it: never to whomever a complaint
 * is about (DOMAIN 8.4, R51). What was told stands in the case, so a restart tells nothing twice; missed days are one mail
 * (E20). Costs as much as there are open cases.
 */
export function mailLateCases(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<CaseId>> {
  const now = deps.clock.now();
  const late = deps.store.caseLists
    .open()
    .filter((one) => isToTell(one, day, now) && directorsFor(deps, one).length > 0);
  const tell = (id: CaseId) =>
    changeCase<undefined>(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
      const summary = deps.store.cases.summary(id);
      if (!summary || !isToTell(summary, day, now)) return refuse('notFound');
      return ok({ theCase: withMails(situation, directorsFor(deps, summary)), letters: [], value: undefined });
    });
  return inEach(
    late.map(({ id }) => id),
    tell,
    stopped,
  );
}

function isToTell({ kind, states, dueAt, lateToldOn }: CaseSummary, day: Day, now: Instant): boolean {
  // a breach has a term of hours and no clock that ticks by the day
  const late = kind === 'breach' ? dueAt !== undefined && dueAt < now : isLate(states);
  return late && (lateToldOn === undefined || lateToldOn < day);
}

/** Whoever of the directorate is told that this case is late: who may see it, as it stands now. */
export function directorsFor({ store, clock }: Pick<Deps, 'store' | 'clock'>, summary: CaseSummary): User[] {
  const organisation = store.organisation.read().value;
  const today = clock.today();
  const subject = caseSubject(store, summary);
  return organisation.users.filter(
    (user) =>
      user.roles.includes('directorate') &&
      isEmployed(user, today) &&
      mayCase(user, seeingOf(summary.kind), subject, organisation, today),
  );
}

/** The mail of today takes the place of those of before, which told the same; one on the line stays. */
function withMails(situation: CaseSituation, directors: readonly User[]): CaseSituation['theCase'] {
  const { theCase } = situation;
  const kept = theCase.messages.filter((one) => one.kind !== 'M04' || mailState(one) === 'sending');
  const mails = directors.map((user) =>
    newMessage(situation, branchOf(situation), { kind: 'M04', to: staffRecipient(user) }),
  );
  return { ...theCase, messages: [...kept, ...mails] };
}
