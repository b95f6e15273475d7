import { proefFacts } from '../samples/facts.ts';
import type { PackageInput } from './fields.ts';

const { organisation, reference, branch, coach, client } = proefFacts;
const { fullName: _fullName, ...writer } = coach;

const little: PackageInput = {
  facts: { organisation, reference, branch, coach: writer },
  issue: { number: 1, version: 1, date: '2026-03-16' },
  package: {
    recipient: { name: 'T. Lesgever', jobTitle: 'docent', partner: 'Opleidingscentrum Denkbeeldig' },
    client: { name: client.plainName },
    activity: {
      label: 'Heftruckcertificaat',
      text: 'Training voor het heftruckcertificaat, met examen.',
      from: '2026-04',
      until: '2026-05',
      result: 'subdoel 3',
    },
  },
};

/** What may go at most, and no more than name and activity. */
export const packageSamples: Readonly<Record<string, PackageInput>> = {
  alles: {
    ...little,
    package: {
      ...little.package,
      client: { name: client.plainName, phone: '06-00 00 00 01', email: 'joris.vanderproef@voorbeeld.example' },
      availability: 'Parttime, 24 uur per week. Beschikbaar op maandag en dinsdag (ochtend en middag).',
      language: 'Nederlands: spreken goed, lezen B1 (eigen inschatting).',
      employability: [
        'Kan 6 uur per dag en 4 dagen per week werken.',
        'Past goed: staand werk en werken met machines.',
      ],
    },
  },
  alleenActiviteit: little,
};
