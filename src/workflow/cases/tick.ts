import type { Case } from '#src/domain/cases/case.ts';
import { caseDues, firstTickOf, mandateOverOn } from '#src/domain/cases/ticks.ts';
import type { Day } from '#src/domain/time.ts';
import type { EventDeclaration } from '#workflows/event.ts';
import { workflows } from '#workflows/index.ts';
import { can, step } from '../step.ts';
import { caseLogLine } from './case-log.ts';
import type { CaseDecided, CaseSituation } from './context.ts';
import { withRelease } from './release.ts';
import { sinceNow } from './since.ts';
import { takeCaseStep } from './take-case-step.ts';

/**
 * What the clock tells this case up to and including `today`, each missed day in order (E20); the very same case when
 * there is nothing to tell.
 */
export function tickCaseUntil(situation: CaseSituation, today: Day): CaseDecided {
  let { theCase } = situation;
  for (let day = firstTickOf(theCase); day !== undefined && day <= today; day = firstTickOf(theCase)) {
    const next = (mandateOverOn(theCase) === day ? mandateEnded : ticked)({ ...situation, theCase }, day);
    // the machine has nothing to do with it here
    if (next === theCase) break;
    theCase = next;
  }
  return { theCase, letters: [] };
}

/** E19: the last day of the mandate is over, and nobody had to say so. */
function mandateEnded(situation: CaseSituation, today: Day): Case {
  const taken = takeCaseStep({ ...situation, today }, 'mandate.ended', { how: 'De einddatum van het stuk is voorbij' });
  return taken.ok ? taken.value.theCase : situation.theCase;
}

function ticked(situation: CaseSituation, day: Day): Case {
  const { theCase } = situation;
  const due = new Set(caseDues(theCase).flatMap(({ fact, on }) => (on <= day ? [fact] : [])));
  const events: Readonly<Record<string, EventDeclaration>> = workflows[theCase.kind].events;
  const names = Object.keys(events['clock.tick']?.facts.shape ?? {});
  const facts = Object.fromEntries(names.map((name) => [name, due.has(name)]));
  if (!can(theCase.kind, theCase.machine, { type: 'clock.tick', facts })) return theCase;
  const stepped = step(theCase.kind, theCase.machine, { type: 'clock.tick', facts });
  if (!stepped.ok) return theCase;
  const line = caseLogLine(situation, { type: 'clock.tick', data: { fact: [...due].join(', ') } });
  const moved: Case = {
    ...theCase,
    machine: stepped.stored,
    since: sinceNow(theCase, stepped.stored, day),
    events: [...theCase.events, line],
  };
  return withRelease(theCase, moved, situation);
}
