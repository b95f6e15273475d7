import { requestKinds } from '../request-kinds.ts';
import type { actingCapacities } from './people.ts';

/**
 * What somebody may come with: a right of AVG 15 to 21, the talk with the directorate (P18), which is open to whoever wants
 * it at once (R52), or something that staff still have to place.
 */
export const asks = [...requestKinds, 'directorateTalk', 'other'] as const;
export type Ask = (typeof asks)[number];

const atOnce: readonly Ask[] = ['restriction', 'objection'];
const changes: readonly Ask[] = ['correction', 'completion', 'erasure', ...atOnce];
const gives: readonly Ask[] = ['inspection', 'portability', 'disclosureOverview'];

/**
 * What a yes to these brings: something changes and its recipients are told (AVG 19), data are given, the directorate talks
 * (P18), something is effective at once (AVG 18, 21). A question that is none of these is answered.
 */
export function broughtBy(asks: readonly Ask[]) {
  const some = (kinds: readonly Ask[]) => asks.some((one) => kinds.includes(one));
  return { change: some(changes), data: some(gives), talk: some(['directorateTalk']), atOnce: some(atOnce) };
}

/** The same as the machine of requests keeps it: the first that holds. */
export function requestContextOf(asks: readonly Ask[]) {
  const { change, data, talk, atOnce: now } = broughtBy(asks);
  return { brings: change ? 'change' : data ? 'data' : talk ? 'talk' : 'answer', atOnce: now ? 'yes' : 'no' } as const;
}

/** What the form offers: a request of some kind, or a complaint (P19). */
export const askingChoices = [
  'inspection',
  'correction',
  'completion',
  'disclosureOverview',
  'directorateTalk',
  'complaint',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'other',
] as const satisfies readonly (Ask | 'complaint')[];
export type AskingChoice = (typeof askingChoices)[number];

export const askLabels: Readonly<Record<AskingChoice, string>> = {
  inspection: 'Mijn gegevens inzien',
  correction: 'Iets laten verbeteren',
  completion: 'Iets laten aanvullen',
  disclosureOverview: 'Weten wie mijn gegevens kreeg',
  directorateTalk: 'Een gesprek met de directie',
  complaint: 'Een klacht indienen',
  erasure: 'Gegevens laten wissen',
  restriction: 'Gegevens voorlopig niet laten gebruiken',
  objection: 'Niet meedoen aan de enquête',
  portability: 'Mijn gegevens als bestand meekrijgen',
  other: 'Iets anders',
};

/** The same as staff speak of it: 'Inzage, J.M. van der Proef'. */
export const askNouns: Readonly<Record<Ask, string>> = {
  inspection: 'Inzage',
  correction: 'Verbetering',
  completion: 'Aanvulling',
  disclosureOverview: 'Overzicht van ontvangers',
  directorateTalk: 'Gesprek met de directie',
  erasure: 'Wissen',
  restriction: 'Beperking',
  objection: 'Bezwaar tegen de enquête',
  portability: 'Gegevens meekrijgen',
  other: 'Andere vraag',
};

export const actingLabels: Readonly<Record<(typeof actingCapacities)[number], string>> = {
  curator: 'Curator',
  mentor: 'Mentor',
  parent: 'Ouder of voogd',
  attorney: 'Gemachtigde',
  other: 'Iets anders',
};
