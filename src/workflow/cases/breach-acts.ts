import { dayOf } from '#src/domain/calendar.ts';
import { sponsorsToTell } from '#src/domain/cases/breach-clock.ts';
import { momentProblems } from '#src/domain/cases/breach-report-form.ts';
import { breachSteps, otherSponsor, sponsorInformedForm } from '#src/domain/cases/breach-steps.ts';
import type { BreachCase } from '#src/domain/cases/case.ts';
import { dayProblems, untilToday } from '#src/domain/day-limits.ts';
import { localInstant } from '#src/domain/local-instant.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { type CaseActs, caseAct, caseActOf } from './act.ts';
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
    problems: (situation, values) => {
      const wrong = momentSinceAware(situation, values);
      if (wrong.length > 0) return wrong;
      return isInTime(situation.theCase, values) || values.delay
        ? []
        : [{ field: 'delay', message: 'Vul in waarom het later dan 72 uur is gemeld' }];
    },
  }),
  'supervisor.supplemented': caseAct(breachSteps['supervisor.supplemented'], {}),
  'sponsor.informed': caseActOf(sponsorInformedForm, {
    problems: (situation, values) => momentSinceAware(situation, values),
    apply: ({ theCase, actor }, { sponsor, name, on, time, how }) => {
      if (actor.kind !== 'user') throw new Error('somebody tells a sponsor');
      const told = { at: localInstant(on, time), how, by: actor.id };
      const chosen = sponsor === otherSponsor ? undefined : theCase.sponsors[Number(sponsor)];
      const sponsors = chosen
        ? theCase.sponsors.map((one) => (one === chosen ? { ...one, told } : one))
        : [...theCase.sponsors, { name: name ?? '', told }];
      return { change: { sponsors }, kept: {} };
    },
  }),
  'persons.informed': caseAct(breachSteps['persons.informed'], {
    facts: () => ({ allTold: true }),
    problems: sinceAware,
  }),
  'breach.closed': caseAct(breachSteps['breach.closed'], {
    facts: ({ theCase }) => ({
      measuresNoted: true,
      sponsorsTold: sponsorsToTell(theCase).length === 0,
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

function momentSinceAware(
  { theCase, today, now }: BreachSituation,
  moment: { readonly on: Day; readonly time: string },
): Problem[] {
  const wrong = momentProblems(moment, { today, now });
  if (wrong.length > 0 || localInstant(moment.on, moment.time) >= theCase.awareAt) return wrong;
  return [{ field: 'on', message: 'Vul een moment in nadat wij het merkten' }];
}

function sinceAware({ theCase, today }: BreachSituation, { on }: { readonly on: Day }): Problem[] {
  return dayProblems('on', on, {
    first: { on: dayOf(theCase.awareAt), says: 'Vul een dag in vanaf de dag waarop wij het merkten' },
    last: untilToday(today),
  });
}
