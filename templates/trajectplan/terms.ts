import type { Block } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import type { Facts } from '../facts.ts';
import { inWords, lines, paragraphs, sentence } from '../parts/prose.ts';
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
export function privacy({ sponsor }: Facts): Block[] {
  const receiver =
    sponsor.kind === 'privatePerson'
      ? 'Dit plan is alleen voor u.'
      : 'Dit plan gaat alleen naar de opdrachtgever die de opdracht gaf.';
  return paragraphs(
    [
      receiver,
      'Van elke verstrekking wordt aantekening gehouden; het overzicht en alle rapportages kunt u bij uw coach inzien.',
      'Klopt er iets niet, dan past de coach het na een gesprek aan en brengt de ontvangers op de hoogte.',
      'Bent u het niet eens, dan kunt u een gesprek met de directie vragen en daarna een klacht indienen.',
      'Twee jaar na het einde van uw deelname worden de gegevens vernietigd; factuurgegevens blijven zeven jaar bewaard.',
      'Aan het einde worden uw naam en adres doorgegeven voor het tevredenheidsonderzoek van Blik op Werk; u kunt daar nu of later bezwaar tegen maken.',
    ].join(' '),
  );
}
