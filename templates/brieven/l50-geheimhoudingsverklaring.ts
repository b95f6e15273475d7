import { z } from 'zod';
import type { Block } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import { prose } from '../parts/prose.ts';
import { heading, row } from '../parts/report-frame.ts';
import { ofHouse } from '../samples/house.ts';
import { type FormInput, houseFormKind } from './house-form.ts';
import { say } from './letter-kind.ts';

const name = z.string().min(1).max(120);

type Declaration = {
  readonly partner: string;
  readonly employee: string;
  readonly jobTitle: string;
  readonly archiveNumber?: string;
};

/** One employee of a partner promises secrecy; only then, and when it is archived, may that person be told anything (P15, R39). */
export const l50 = houseFormKind({
  key: 'L50',
  title: 'Geheimhoudingsverklaring',
  answers: z.strictObject({
    partner: name,
    employee: name,
    jobTitle: name,
    /** Known once it is archived. */
    archiveNumber: z
      .string()
      .regex(/^GV-\d{4}-\d{3,}$/)
      .optional(),
  }),
  subtitle: ({ issue }) => `Voor een medewerker van een samenwerkend bedrijf · ${longDate(issue.date)}`,
  blocks: (input) => [
    askedBox(input),
    heading('1', 'Wat ik beloof'),
    { kind: 'list', ordered: true, items: promises(input).map((promise) => prose(promise)) },
    heading('2', `Wat ${input.facts.organisation} doet`),
    say(
      `${input.facts.organisation} geeft mij pas gegevens als deze verklaring is ondertekend en in het archief ligt. Twee jaar nadat ik voor het laatst gegevens kreeg, wordt de verklaring vernietigd.`,
    ),
    heading('3', 'Ondertekening'),
    {
      kind: 'signatures',
      left: { role: 'Medewerker', name: input.form.employee, placeAndDate: 'Plaats en datum:' },
      right: { role: `Ontvangen door ${input.facts.organisation}`, name: 'Naam:', placeAndDate: 'Plaats en datum:' },
    },
  ],
  samples: {
    teTekenen: ofHouse(
      { partner: 'Opleidingscentrum Denkbeeldig', employee: 'T. Lesgever', jobTitle: 'docent' },
      '2026-02-16',
    ),
    gearchiveerd: ofHouse(
      {
        partner: 'Opleidingscentrum Denkbeeldig',
        employee: 'T. Lesgever',
        jobTitle: 'docent',
        archiveNumber: 'GV-2026-003',
      },
      '2026-02-16',
    ),
  },
});

function askedBox({ facts, form }: FormInput<Declaration>): Block {
  const { organisation, branch } = facts;
  return {
    kind: 'decisionBox',
    band: 'Gevraagd: uw handtekening',
    rows: [
      row('Medewerker', `${form.employee}, ${form.jobTitle}`),
      row('Bedrijf', form.partner),
      row('Terugsturen naar', `${organisation}, ${branch.street}, ${branch.postcode} ${branch.town}`),
      row('Archiefnummer', form.archiveNumber ?? `vult ${organisation} in`),
    ],
  };
}

function promises({ facts: { organisation, branch } }: FormInput<Declaration>): string[] {
  return [
    `Ik houd geheim wat ik over cliënten van ${organisation} hoor, lees of zie.`,
    'Ik gebruik gegevens alleen voor het deel dat mijn bedrijf uitvoert.',
    `Gegevens die ik nodig heb, vraag ik aan een medewerker van ${organisation}. Ik vraag niet naar een burgerservicenummer of naar gezondheid.`,
    'Ik geef de gegevens aan niemand anders. Ook niet aan collega’s die deze verklaring niet hebben getekend.',
    'Ik bewaar de gegevens zo dat niemand anders erbij kan.',
    `Raak ik gegevens kwijt, of komen ze bij een verkeerde persoon? Dan bel ik meteen ${organisation}, ${branch.phone}.`,
    `Is mijn werk voor een cliënt klaar, of vraagt ${organisation} het? Dan wis ik de gegevens binnen tien werkdagen en laat ik dat weten.`,
    'Dit blijft gelden als ik niet meer voor een traject of voor dit bedrijf werk.',
  ];
}
