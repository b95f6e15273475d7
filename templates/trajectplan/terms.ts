import type { Block } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import type { Facts } from '../facts.ts';
import { inWords, lines, paragraphs, sentence } from '../parts/prose.ts';
import { standardValues, worded } from '../worded.ts';
import type { PlanInput } from './sections.ts';

/** §10 to §12: what is agreed, how the sponsor is kept informed, and what happens with the data. */

export function agreements({ facts, sections }: PlanInput): Block[] {
  const { client, coach, discussedOn } = sections.agreements;
  const decider =
    facts.sponsor.kind === 'privatePerson'
      ? ''
      : `Over de gevolgen van niet meewerken beslist de opdrachtgever, niet ${facts.organisation}.`;
  const spoken = `Deze afspraken zijn op ${longDate(discussedOn)} besproken.`;
  return paragraphs([...lines(client), ...lines(coach), decider, spoken].filter((part) => part !== '').join(' '));
}

export function reporting({ facts, sections }: PlanInput): Block[] {
  const receiver = facts.sponsor.kind === 'privatePerson' ? 'De cliënt' : 'De opdrachtgever';
  return paragraphs(
    [
      `${receiver} ontvangt ${cadenceWords(facts.cadence)} een voortgangsrapportage over begeleiding, scholing, bemiddeling, plaatsing en nazorg; de eerste vóór ${longDate(sections.reporting.firstBefore)}.`,
      sentence(sections.reporting.evaluation),
      'Wijzigt het doel, de duur of het aantal uren, dan volgt een nieuwe versie van dit plan ter accordering.',
    ].join(' '),
  );
}

/** 'eens per drie maanden', 'elke maand' (R22). */
export function cadenceWords({ every, unit }: Facts['cadence']): string {
  if (every === 1) return unit === 'months' ? 'elke maand' : 'elke week';
  return `eens per ${inWords(every)} ${unit === 'months' ? 'maanden' : 'weken'}`;
}

/** §12: recipients, inspection, complaint, retention and survey (P9, P11, P12, P17-P20). */
export function privacy(facts: Facts): Block[] {
  const receiver =
    facts.sponsor.kind === 'privatePerson'
      ? 'Dit plan is alleen voor u.'
      : 'Dit plan gaat alleen naar de opdrachtgever die de opdracht gaf.';
  const values = { ...standardValues(facts), onderzoeksbureau: facts.surveyAgency };
  return paragraphs(`${receiver} ${worded(facts, 'planPrivacy', values)}`);
}
