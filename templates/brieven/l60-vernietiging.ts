import { z } from 'zod';
import type { Block } from '#src/documents/model.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { certificateKeptUntil, fiscalKeptUntil } from '#src/domain/retention.ts';
import { daySchema } from '#src/domain/time.ts';
import { labelled, prose } from '../parts/prose.ts';
import { heading, row } from '../parts/report-frame.ts';
import { ofHouse } from '../samples/house.ts';
import { goneByName, groundSchema, groundWords, subjectOf } from './destroyed-ground.ts';
import { destroyedParts, partWords } from './destroyed-parts.ts';
import { type FormInput, houseFormKind } from './house-form.ts';

const personSchema = z.strictObject({ name: z.string().min(1).max(120), jobTitle: z.string().min(1).max(120) });

const answers = z
  .strictObject({
    certificate: z.string().regex(/^PV-\d{4}-\d{4,}$/),
    ground: groundSchema,
    destroyedOn: daySchema,
    /** The day of the list that one person proposed and another confirmed. */
    listedOn: daySchema,
    /** Of the directorate, not of a branch. */
    ofHouse: z.boolean().default(false),
    parts: z.array(z.strictObject({ part: z.enum(destroyedParts), count: z.number().int().min(0).optional() })).min(1),
    /** Book years whose invoices remain. */
    keptBookYears: z.array(z.number().int()),
    /** A hold that ended before: why it is later than the archive's last day. */
    heldUntil: daySchema.optional(),
    /** The day on which it was looked for afterwards, and was not there. No time: with that a log would tell who it was. */
    checkedOn: daySchema,
    /** Cases of these dossiers that stay for their own two years. */
    casesKept: z.number().int().min(0).default(0),
    /** SHA-256 of the line in the register. */
    manifest: z.string().regex(/^[0-9a-f]{64}$/),
    proposedBy: personSchema,
    confirmedBy: personSchema,
  })
  .refine(({ proposedBy: one, confirmedBy: other }) => one.name !== other.name || one.jobTitle !== other.jobTitle, {
    path: ['confirmedBy'],
    error: 'een ander bevestigt wat iemand voorstelt',
  });
type Certificate = z.infer<typeof answers>;
type Input = FormInput<Certificate>;

/** What was destroyed, why, by whom and how it was checked; no word about the client (R31, R32). */
export const l60 = houseFormKind({
  key: 'L60',
  title: 'Proces-verbaal van vernietiging',
  answers,
  subtitle: ({ form, issue }) => `Nummer ${form.certificate} · ${longDate(issue.date)}`,
  blocks: (input) => [
    {
      kind: 'decisionBox',
      band: `Vastgelegd: ${subjectOf(input.form.ground)} vernietigd op ${longDate(input.form.destroyedOn)}`,
      rows: [
        row('Grond', groundWords(input.form.ground)),
        row(
          'Uitgevoerd',
          `door ${input.form.ofHouse ? 'de directie' : `vestiging ${input.facts.branch.name}`}, volgens de vernietigingslijst van ${longDate(input.form.listedOn)}`,
        ),
      ],
    },
    heading('1', 'Wat is vernietigd'),
    ...goneByName(input.form.ground),
    partsTable(input),
    heading('2', 'Wat blijft bewaard, en tot wanneer'),
    keptTable(input),
    heading('3', 'Controle'),
    ...labelled('Vooraf', before(input.form)),
    ...labelled('Achteraf', after(input.form)),
    // letter by letter as it is: no sentence, so no capital
    { kind: 'labelled', label: 'Registerregel, SHA-256', paragraphs: [prose(grouped(input.form.manifest))] },
    signatures(input),
  ],
  samples: {
    tweeJaar: ofHouse(sampleCertificate({}), '2029-01-09'),
    meerDossiers: ofHouse(
      sampleCertificate({
        ground: {
          kind: 'retention',
          dossiers: [
            { reference: 'MG-2025-0391', endYear: 2026 },
            { reference: 'MG-2026-0048', endYear: 2026 },
            { reference: 'MG-2026-0417', endYear: 2026 },
          ],
        },
        casesKept: 1,
      }),
      '2029-01-09',
    ),
    zaken: ofHouse(
      sampleCertificate({
        ground: {
          kind: 'retention',
          cases: [
            { kind: 'complaint', closedYear: 2026 },
            { kind: 'request', reference: 'V-2026-0031', closedYear: 2026 },
            { kind: 'breach', reference: 'D-2023-002', closedYear: 2023 },
          ],
        },
        ofHouse: true,
        parts: [{ part: 'cases', count: 3 }, { part: 'backups' }],
        keptBookYears: [],
      }),
      '2029-01-09',
    ),
    naBewaarplicht: ofHouse(sampleCertificate({ heldUntil: '2028-12-19' }), '2029-01-09'),
    opVerzoek: ofHouse(
      sampleCertificate({
        ground: { kind: 'erasure', reference: 'MG-2026-0417', request: 'V-2028-0031', decidedOn: '2028-12-18' },
      }),
      '2029-01-09',
    ),
    facturen: ofHouse(
      sampleCertificate({
        ground: { kind: 'fiscal', bookYear: 2021 },
        parts: [{ part: 'invoices', count: 212 }, { part: 'backups' }],
        keptBookYears: [],
      }),
      '2029-01-09',
    ),
  },
});

function partsTable({ form }: Input): Block {
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Soort gegevens', width: 76 },
      { head: 'Plaats', width: 36 },
      { head: 'Aantal', width: 15, align: 'number' },
      { head: 'Wijze van vernietiging', width: 40 },
    ],
    rows: form.parts.map(({ part, count }) => {
      const { what, place, how } = partWords[part];
      return [what, place, count === undefined ? '–' : String(count), how].map((text) => ({ text: prose(text) }));
    }),
  };
}

function keptTable({ form }: Input): Block {
  const invoices = form.keptBookYears.map((year) => [
    `Factuurgegevens ${year}, zonder inhoud van het dossier`,
    'belastingwet, zeven jaar',
    longDate(fiscalKeptUntil(year)),
  ]);
  const cases =
    form.casesKept > 0
      ? [[`Verzoeken: ${form.casesKept}`, 'eigen termijn, twee jaar', 'twee jaar na de afsluiting']]
      : [];
  const line = [
    'Dit proces-verbaal en de regel in het vernietigingsregister',
    'bewijs van vernietiging',
    longDate(certificateKeptUntil(form.destroyedOn)),
  ];
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Gegevens', width: 90 },
      { head: 'Reden', width: 42 },
      { head: 'Bewaard tot en met', width: 35 },
    ],
    rows: [...invoices, ...cases, line].map((cells) => cells.map((text) => ({ text: prose(text) }))),
  };
}

function before({ destroyedOn, heldUntil }: Certificate): string {
  return heldUntil
    ? `Bewaarplicht liep tot en met ${longDate(heldUntil)}, daarna niets meer open.`
    : `Geen verzoek, klacht of bewaarplicht open op ${longDate(destroyedOn)}.`;
}

function after({ checkedOn }: Certificate): string {
  return `Nagezocht op ${longDate(checkedOn)}: sleutels, bestanden en regels in lijsten zijn weg.`;
}

function signatures({ facts, form }: Input): Block {
  const placeAndDate = `${facts.branch.town}, ${longDate(form.destroyedOn)}`;
  const signs = (role: string, { name, jobTitle }: z.infer<typeof personSchema>) => ({
    role,
    name: `${name}, ${lowerFirst(jobTitle)}`,
    placeAndDate,
  });
  return {
    kind: 'signatures',
    left: signs('Voorgesteld door', form.proposedBy),
    right: signs('Bevestigd door', form.confirmedBy),
  };
}

function sampleCertificate(changed: object): object {
  return {
    certificate: 'PV-2029-0031',
    ground: { kind: 'retention', dossiers: [{ reference: 'MG-2026-0417', endYear: 2026 }] },
    destroyedOn: '2029-01-09',
    listedOn: '2029-01-02',
    parts: [
      { part: 'dossier', count: 1 },
      { part: 'documents', count: 23 },
      { part: 'uploads', count: 4 },
      { part: 'lists', count: 2 },
      { part: 'papers', count: 23 },
      { part: 'backups' },
    ],
    keptBookYears: [2026],
    checkedOn: '2029-01-09',
    manifest: '7f3a91c2e05b4d1860bb2f3c9a417de85c1f0a7392d46b8e7f3a91c2e05b4d18',
    proposedBy: { name: 'mevrouw F. Verzinsel', jobTitle: 'Administratief medewerker' },
    confirmedBy: { name: 'de heer H. Fictema', jobTitle: 'Vestigingsmanager' },
    ...changed,
  };
}

/** In groups of sixteen, which can be compared by eye. */
function grouped(hash: string): string {
  return hash.match(/.{16}/gu)?.join(' ') ?? hash;
}
