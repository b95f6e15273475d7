import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Hold } from '#src/domain/holds.ts';
import { orderedHoldLabels } from '#src/domain/labels.ts';
import type { UserVisit } from '../visit.ts';

/**
 * R51: what somebody may not know of, reads like what the directorate decided: a manager sees that of both, so that nobody
 * tells a complaint from it.
 */
const byDirectorate = 'De directie houdt dit dossier aan';

const holdingWords: Readonly<Record<CaseSummary['kind'], string>> = {
  request: 'Verzoek van de cliënt',
  complaint: 'Klacht',
  breach: 'Datalek in onderzoek',
};

/** A case on a list, by its kind. */
export const caseWords: Readonly<Record<CaseSummary['kind'], string>> = {
  request: 'Verzoek',
  complaint: 'Klacht',
  breach: 'Datalek',
};

/** Why a dossier is not destroyed now, by its kind alone, each kind once. */
export function holdWords(visit: UserVisit, holds: readonly Hold[]): string[] {
  return [...new Set(holds.map((hold) => wordsOf(visit, hold)))];
}

/** Is there anything among it that this visitor may know of? */
export function seesAHold(visit: UserVisit, holds: readonly Hold[]): boolean {
  return holds.some((hold) => wordsOf(visit, hold) !== byDirectorate);
}

function wordsOf(visit: UserVisit, { theCase, ordered }: Hold): string {
  if (theCase) return seesCase(visit, theCase) ? holdingWords[theCase.kind] : byDirectorate;
  if (!ordered) return 'Gegevens worden voorlopig niet gebruikt';
  return visit.user.roles.includes('directorate') ? orderedHoldLabels[ordered.kind] : byDirectorate;
}

function seesCase({ user, organisation, today, deps }: UserVisit, theCase: CaseSummary): boolean {
  return mayCase(user, seeingOf(theCase.kind), caseSubject(deps.store, theCase), organisation, today);
}
