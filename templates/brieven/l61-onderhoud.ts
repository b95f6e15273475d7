import { z } from 'zod';
import type { Block } from '#src/documents/model.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { labelled, prose } from '../parts/prose.ts';
import { heading, row } from '../parts/report-frame.ts';
import { ofHouse } from '../samples/house.ts';
import { type FormInput, houseFormKind } from './house-form.ts';

const personSchema = z.strictObject({ name: z.string().min(1).max(120), jobTitle: z.string().min(1).max(120) });
const clockSchema = z.string().regex(/^\d{1,2}\.\d{2}$/);

const answers = z.strictObject({
  number: z.string().regex(/^OH-\d{4}-\d{4,}$/),
  startedOn: daySchema,
  startedAt: clockSchema,
  endedOn: daySchema,
  endedAt: clockSchema,
  signedOn: daySchema,
  /** It could not wait, and was supervised afterwards. */
  emergency: z.boolean(),
  /** It failed, and everything was put back. */
  rolledBack: z.boolean(),
  work: z.string().min(1).max(600),
  /** Dossiers that two persons opened to the administrator, and of how many of them a page was seen. */
  opened: z.strictObject({ given: z.number().int().min(0), seen: z.number().int().min(0) }),
  /** What happened, with a reason: each a sentence of the program and the words of a person. */
  course: z.array(z.strictObject({ on: daySchema, what: z.string().max(80), reason: z.string().max(400) })),
  checks: z
    .array(
      z.strictObject({
        title: z.string().max(80),
        outcome: z.enum(['In orde', 'Uitleg nodig', 'Niet in orde', 'Nagekeken']),
        found: z.string().max(600),
      }),
    )
    .min(1),
  carriedOutBy: personSchema,
  signedBy: personSchema,
});
type Report = z.infer<typeof answers>;
type Input = FormInput<Report>;

/** What was done to the program, what the program found afterwards, and who answers for it; nothing about a client (P22). */
export const l61 = houseFormKind({
  key: 'L61',
  title: 'Verslag van onderhoud',
  answers,
  subtitle: ({ form, issue }) => `Nummer ${form.number} · ${longDate(issue.date)}`,
  blocks: (input) => [
    {
      kind: 'decisionBox',
      band: `${bandOf(input.form)} en afgetekend op ${longDate(input.form.signedOn)}`,
      rows: [
        row('Begonnen', `${longDate(input.form.startedOn)}, ${input.form.startedAt} uur`),
        row('Klaar', `${longDate(input.form.endedOn)}, ${input.form.endedAt} uur`),
        row('Toezicht', supervisionOf(input)),
        row('Dossiers geopend', openedWords(input.form)),
      ],
    },
    heading('1', 'Wat is gedaan'),
    ...labelled('Werk', input.form.work),
    ...courseOf(input.form),
    heading('2', 'Controle'),
    checkTable(input.form),
    heading('3', 'Ondertekening'),
    signatures(input),
  ],
  samples: {
    maandelijks: ofHouse(sampleReport({}), '2026-12-03'),
    noodonderhoud: ofHouse(
      sampleReport({
        emergency: true,
        opened: { given: 1, seen: 1 },
        course: [
          {
            on: '2026-12-02',
            what: 'Noodonderhoud begonnen',
            reason: 'De schijf gaf fouten en moest worden vervangen.',
          },
          {
            on: '2026-12-02',
            what: 'Gevraagd om een dossier te openen',
            reason: 'Eén bestand staat op een slecht stuk van de schijf. Is het nog te lezen?',
          },
        ],
      }),
      '2026-12-03',
    ),
    mislukt: ofHouse(
      sampleReport({
        rolledBack: true,
        course: [
          { on: '2026-12-02', what: 'Onderhoud mislukt', reason: 'De nieuwe versie startte niet.' },
          { on: '2026-12-02', what: 'Alles teruggezet zoals het was', reason: 'De vorige versie draait weer.' },
        ],
      }),
      '2026-12-03',
    ),
  },
});

function bandOf({ emergency, rolledBack }: Report): string {
  const what = emergency ? 'Noodonderhoud' : 'Onderhoud';
  return rolledBack ? `${what} mislukt, alles teruggezet` : `${what} uitgevoerd`;
}

function supervisionOf({ facts, form }: Input): string {
  const late = form.emergency ? ', achteraf omdat het niet kon wachten' : '';
  return `${form.signedBy.name}, vestiging ${facts.branch.name}${late}`;
}

/** DOMAIN 8.7: the administrator opens none, but for one that two persons opened. */
function openedWords({ opened: { given, seen } }: Report): string {
  if (given === 0) return 'Geen';
  const dossiers = given === 1 ? '1 dossier' : `${given} dossiers`;
  const looked =
    seen === given ? 'De beheerder las daarin' : `De beheerder las in ${seen === 0 ? 'geen' : seen} daarvan`;
  return `${dossiers}, met toestemming en hooguit een uur. ${looked}`;
}

function courseOf({ course }: Report): Block[] {
  if (course.length === 0) return [];
  return [
    {
      kind: 'dataTable',
      columns: [
        { head: 'Dag', width: 36 },
        { head: 'Wat gebeurde er', width: 50 },
        { head: 'Reden', width: 81 },
      ],
      rows: course.map(({ on, what, reason }) => [longDate(on), what, reason].map((text) => ({ text: prose(text) }))),
    },
  ];
}

function checkTable({ checks }: Report): Block {
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Wat is nagekeken', width: 56 },
      { head: 'Uitkomst', width: 27 },
      { head: 'Wat is gevonden', width: 84 },
    ],
    rows: checks.map(({ title, outcome, found }) => [title, outcome, found].map((text) => ({ text: prose(text) }))),
  };
}

function signatures({ facts, form }: Input): Block {
  const signs = (role: string, { name, jobTitle }: z.infer<typeof personSchema>, day: Report['signedOn']) => ({
    role,
    name: `${name}, ${lowerFirst(jobTitle)}`,
    placeAndDate: `${facts.branch.town}, ${longDate(day)}`,
  });
  return {
    kind: 'signatures',
    left: signs('Uitgevoerd door', form.carriedOutBy, form.endedOn),
    right: signs('Toezicht en aftekening', form.signedBy, form.signedOn),
  };
}

function sampleReport(changed: object): object {
  return {
    number: 'OH-2026-0012',
    startedOn: '2026-12-02',
    startedAt: '18.05',
    endedOn: '2026-12-02',
    endedAt: '18.40',
    signedOn: '2026-12-03',
    emergency: false,
    rolledBack: false,
    opened: { given: 0, seen: 0 },
    work: 'De nieuwe versie van het programma is geplaatst, en het besturingssysteem is bijgewerkt.',
    course: [],
    checks: [
      {
        title: 'Verzonnen dossier teruggezet uit een back-up',
        outcome: 'In orde',
        found: 'Een verzonnen dossier is bewaard, teruggezet en gelijk gebleven (4 bestanden).',
      },
      {
        title: 'Alle bestanden nagelezen',
        outcome: 'In orde',
        found: '5.120 bestanden gelezen en vergeleken: alles is heel.',
      },
      {
        title: 'Dagelijkse taak',
        outcome: 'Uitleg nodig',
        found:
          'De taak draaide niet op 1 van 31 dagen. Wat toen moest gebeuren, is later ingehaald. Uitleg: de computer stond op 14 november uit.',
      },
      { title: 'Accounts en rollen nagekeken', outcome: 'Nagekeken', found: 'Alle rollen kloppen.' },
    ],
    carriedOutBy: { name: 'de heer S. Beheer', jobTitle: 'Systeembeheerder' },
    signedBy: { name: 'de heer H. Fictema', jobTitle: 'Vestigingsmanager' },
    ...changed,
  };
}
