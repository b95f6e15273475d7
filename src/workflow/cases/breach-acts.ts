import { dayOf } from '#src/domain/calendar.ts';
import { momentProblems } from '#src/domain/cases/breach-report-form.ts';
import { breachSteps } from '#src/domain/cases/breach-steps.ts';
import type { BreachCase } from '#src/domain/cases/case.ts';
import { dayProblems, untilToday } from '#src/domain/day-limits.ts';
import { localInstant } from '#src/domain/local-instant.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { type CaseActs, caseAct } from './act.ts';
import type { CaseSituation } from './context.ts';

type BreachSituation = CaseSituation<BreachCase>;

/** What each event of a breach means (AVG 33, 34). */
export const breachActs: CaseActs<BreachCase> = {
  'breach.triaged': caseAct(breachSteps['breach.triaged'], {
    facts: () => ({ riskAssessed: true }),
    suggest: ({ theCase }) => theCase.facts['breach.triaged'] ?? {},
    apply: (_situation, { reason }) => ({ reason }),
  }),
  'breach.registered': caseAct(breachSteps['breach.registered'], {
    facts: ({ theCase }) => ({ riskUnlikely: riskOf(theCase) === 'unlikely', reasonGiven: true }),
    apply: (_situation, { reason }) => ({ reason }),
  }),
  'breach.notifiable': caseAct(breachSteps['breach.notifiable'], {}),
  'supervisor.notified': caseAct(breachSteps['supervisor.notified'], {
    facts: ({ theCase }, values) => ({
      within72Hours: values !== undefined && isInTime(theCase, values),
      delayExplained: values === undefined || values.delay !== undefined,
    }),
    problems: ({ theCase, today, now }, values) => {
      const wrong = momentProblems(values, { today, now });
      if (wrong.length > 0) return wrong;
      if (localInstant(values.on, values.time) < theCase.awareAt)
        return [{ field: 'on', message: 'Vul een moment in nadat wij het merkten' }];
      return isInTime(theCase, values) || values.delay
        ? []
        : [{ field: 'delay', message: 'Vul in waarom het later dan 72 uur is gemeld' }];
    },
  }),
  'supervisor.supplemented': caseAct(breachSteps['supervisor.supplemented'], {}),
  'sponsor.informed': caseAct(breachSteps['sponsor.informed'], { problems: sinceAware }),
  'persons.informed': caseAct(breachSteps['persons.informed'], {
    facts: () => ({ allTold: true }),
    problems: sinceAware,
  }),
  'breach.closed': caseAct(breachSteps['breach.closed'], {
    facts: ({ theCase }) => ({
      measuresNoted: true,
      personsSettled: riskOf(theCase) !== 'high' || theCase.facts['persons.informed'] !== undefined,
    }),
  }),
};

function riskOf({ facts }: BreachCase) {
  return facts['breach.triaged']?.risk;
}

function isInTime({ notifyBy }: BreachCase, { on, time }: { readonly on: Day; readonly time: string }): boolean {
  return localInstant(on, time) <= notifyBy;
}

function sinceAware({ theCase, today }: BreachSituation, { on }: { readonly on: Day }): Problem[] {
  return dayProblems('on', on, {
    first: { on: dayOf(theCase.awareAt), says: 'Vul een dag in vanaf de dag waarop wij het merkten' },
    last: untilToday(today),
  });
}
