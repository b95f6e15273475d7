import { type AskingChoice, askingChoices } from '#src/domain/cases/asks.ts';

/** What is asked, as the address says it. */
const slugs: Readonly<Record<AskingChoice, string>> = {
  inspection: 'inzien',
  correction: 'verbeteren',
  completion: 'aanvullen',
  disclosureOverview: 'ontvangers',
  directorateTalk: 'directie',
  complaint: 'klacht',
  erasure: 'wissen',
  restriction: 'beperken',
  objection: 'enquete',
  portability: 'meekrijgen',
  other: 'vraag',
};

export function slugOf(ask: AskingChoice): string {
  return slugs[ask];
}

export function askOf(slug: string): AskingChoice | undefined {
  return askingChoices.find((ask) => slugs[ask] === slug);
}
