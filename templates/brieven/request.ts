import { z } from 'zod';
import { type Ask, asks } from '#src/domain/cases/asks.ts';
import { longDate } from '#src/domain/format.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { listed } from '../parts/prose.ts';

/** What every letter about a request knows: when it reached us and what is asked. */
export const request = { receivedOn: daySchema, asks: z.array(z.enum(asks)).min(1) };
/** By whom the request was refused; absent: by whoever handles it. */
export const refusedBy = z.literal('directorate').optional();
export type Request = { readonly receivedOn: z.infer<typeof daySchema>; readonly asks: readonly Ask[] };

type Asker = { readonly addressee: Pick<CaseFacts['addressee'], 'onBehalfOf'> };

/** 'uw', or 'de' to a representative. */
export function whose({ addressee }: Asker): 'uw' | 'de' {
  return addressee.onBehalfOf === undefined ? 'uw' : 'de';
}

/** ' namens de heer A. Curatelius'; nothing when it is the addressee's own case. */
export function onBehalf({ addressee }: CaseFacts): string {
  return addressee.onBehalfOf === undefined ? '' : ` namens ${addressee.onBehalfOf}`;
}

/** 'Op 3 maart 2026 kregen wij uw verzoek namens de heer A. Curatelius', without its full stop. */
export function received(facts: CaseFacts, receivedOn: Day): string {
  return `Op ${longDate(receivedOn)} kregen wij uw verzoek${onBehalf(facts)}`;
}

/** 'uw gegevens inzien en uw gegevens laten verbeteren': behind 'U wilt'. */
export function wish(facts: Asker, asks: readonly Ask[]): string {
  return listed(asks.map((ask) => wishes[ask](`${whose(facts)} gegevens`)));
}

const wishes: Readonly<Record<Ask, (data: string) => string>> = {
  inspection: (data) => `${data} inzien`,
  correction: (data) => `${data} laten verbeteren`,
  completion: (data) => `${data} laten aanvullen`,
  erasure: (data) => `${data} laten wissen`,
  restriction: (data) => `dat wij ${data} voorlopig niet gebruiken`,
  objection: (data) => `bezwaar maken tegen het gebruik van ${data}`,
  portability: (data) => `${data} als bestand meekrijgen`,
  disclosureOverview: (data) => `weten wie ${data} kreeg`,
  directorateTalk: () => 'een gesprek met de directie',
  other: () => 'antwoord op een vraag',
};
