import { freezeDeep } from '#src/domain/freeze.ts';
import { proefFacts } from '../samples/facts.ts';
import type { PackageWords } from './words.ts';

const little: PackageWords = {
  recipient: { name: 'T. Lesgever', jobTitle: 'docent', partner: 'Opleidingscentrum Denkbeeldig' },
  client: { name: proefFacts.client.plainName },
  activity: {
    label: 'Heftruckcertificaat',
    text: 'Training voor het heftruckcertificaat, met examen.',
    from: '2026-04',
    until: '2026-05',
    result: 'subdoel 3',
  },
};

/** What may go at most, and no more than name and activity. */
export const packageSamples = freezeDeep({
  alles: {
    ...little,
    client: { ...little.client, phone: '06-00 00 00 01', email: 'joris.vanderproef@voorbeeld.example' },
    availability: 'Parttime, 24 uur per week. Beschikbaar op maandag en dinsdag (ochtend en middag).',
    language: 'Nederlands: spreken goed, lezen B1 (eigen inschatting).',
    employability: ['Kan 6 uur per dag en 4 dagen per week werken.', 'Past goed: staand werk en werken met machines.'],
  },
  alleenActiviteit: little,
} as const satisfies Record<string, PackageWords>);
