import { proefFacts } from '#templates/samples/facts.ts';
import type { Input } from './fields.ts';

export const samples: Readonly<Record<string, Input>> = {
  voorbeeld: {
    facts: proefFacts,
    issue: { number: 1, version: 1, date: '2026-08-06', respondBy: '2026-08-20' },
    sections: { reached: { text: 'Het certificaat is behaald en het cv is klaar.', advice: 'goOn' } },
  },
};
