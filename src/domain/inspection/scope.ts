import type { Ask } from '../cases/asks.ts';
import type { Chapter } from './about/dossier.ts';
import type { Inspection } from './inspection.ts';

/** How much of what is recorded is given. */
export const scopes = ['everything', 'recipients'] as const;
export type Scope = (typeof scopes)[number];

/** P20, AVG 15(1)(c): whoever asks no more than who had the data gets that list. With anything else asked, and without a request, it is the whole. */
export function scopeOf(asks: readonly Ask[] | undefined): Scope {
  return asks?.every((ask) => ask === 'disclosureOverview') ? 'recipients' : 'everything';
}

/** To whom data went, and who of us looked, by function. */
const ofRecipients: readonly Chapter[] = ['disclosures', 'readers'];
const rootsOfRecipients = ['disclosures', 'events', 'looks'];

/** What of an inspection is in the scope, with what is not told of that. */
export function scopedTo(inspection: Inspection, scope: Scope): Inspection {
  if (scope === 'everything') return inspection;
  return {
    ...inspection,
    groups: inspection.groups.filter(({ key }) => ofRecipients.some((one) => one === key)),
    leftOut: inspection.leftOut.filter(({ path }) => rootsOfRecipients.includes(path.split('/')[0] ?? '')),
  };
}
