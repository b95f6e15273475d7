import { z } from 'zod';
import type { Block } from '#src/documents/model.ts';
import { caseKinds } from '#src/domain/cases/summary.ts';
import { longDate, upperFirst } from '#src/domain/format.ts';
import { fiscalKeptUntil } from '#src/domain/retention.ts';
import { daySchema } from '#src/domain/time.ts';
import { listed, prose } from '../parts/prose.ts';

/** Our number of the dossier. */
const reference = z.string().regex(/^MG-\d{4}-\d{4,}$/);

/** What is destroyed and why it may be: two years passed (P12), seven years passed (P13), or a request was granted (AVG 17). */
export const groundSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('retention'),
    /** The year and not the day on which each ended: a day leads back to a person sooner. */
    dossiers: z.array(z.strictObject({ reference, endYear: z.number().int() })).default([]),
    /** That went by themselves. A complaint has no number here: whoever it was about would learn of it (R51). */
    cases: z
      .array(
        z.strictObject({
          kind: z.enum(caseKinds),
          reference: z
            .string()
            .regex(/^[VD]-\d{4}-\d{3,}$/)
            .optional(),
          closedYear: z.number().int(),
        }),
      )
      .default([]),
  }),
  z.strictObject({ kind: z.literal('fiscal'), bookYear: z.number().int() }),
  z.strictObject({
    kind: z.literal('erasure'),
    reference,
    request: z.string().regex(/^V-\d{4}-\d{3,}$/),
    decidedOn: daySchema,
  }),
]);
type Ground = z.infer<typeof groundSchema>;
type Retention = Extract<Ground, { kind: 'retention' }>;

/** Each dossier and case that went, where the words above did not say it. */
export function goneByName(ground: Ground): Block[] {
  return ground.kind === 'retention' ? [...dossiersTold(ground), ...casesTold(ground)] : [];
}

/** What went, with its verb: 'dossier MG-2026-0417 is'. */
export function subjectOf(ground: Ground): string {
  switch (ground.kind) {
    case 'fiscal':
      return `factuurgegevens van boekjaar ${ground.bookYear} zijn`;
    case 'erasure':
      return `dossier ${ground.reference} is`;
    case 'retention':
      return joined(ground);
  }
}

/** Why it might be destroyed. */
export function groundWords(ground: Ground): string {
  switch (ground.kind) {
    case 'retention':
      return retentionWords(ground);
    case 'fiscal':
      return `zeven jaar na het boekjaar (bewaard tot en met ${longDate(fiscalKeptUntil(ground.bookYear))})`;
    case 'erasure':
      return `verzoek ${ground.request} om te wissen, toegewezen op ${longDate(ground.decidedOn)}`;
  }
}

/** 'dossier MG-2026-0417 is', '3 dossiers zijn', '2 dossiers en 1 zaak zijn'. */
function joined({ dossiers, cases }: Retention): string {
  const [only] = dossiers;
  if (only && dossiers.length === 1 && cases.length === 0) return `dossier ${only.reference} is`;
  const all = [counted(dossiers.length, 'dossier', 'dossiers'), counted(cases.length, 'zaak', 'zaken')].flat();
  return `${all.join(' en ')} ${dossiers.length + cases.length === 1 ? 'is' : 'zijn'}`;
}

function counted(count: number, one: string, more: string): string[] {
  return count > 0 ? [`${count} ${count === 1 ? one : more}`] : [];
}

function retentionWords({ dossiers, cases }: Retention): string {
  const years = (some: readonly number[]) => [...new Set(some)].join(', ');
  const closed = (some: Retention['cases'], term: string) =>
    some.length > 0 ? [`${term} jaar na de afsluiting (${years(some.map(({ closedYear }) => closedYear))})`] : [];
  const ended = years(dossiers.map(({ endYear }) => endYear));
  return [
    ...(dossiers.length > 0 ? [`twee jaar na het einde van de deelname (${ended})`] : []),
    ...closed(
      cases.filter(({ kind }) => kind !== 'breach'),
      'twee',
    ),
    ...closed(
      cases.filter(({ kind }) => kind === 'breach'),
      'vijf',
    ),
  ].join('; ');
}

const caseWords = { request: 'verzoek', complaint: 'klacht', breach: 'datalek' } as const;

function casesTold({ cases }: Retention): Block[] {
  const named = cases.map(({ kind, reference: number, closedYear }) => ({
    name: number ? `${caseWords[kind]} ${number}` : caseWords[kind],
    year: closedYear,
  }));
  return byYear('Zaken', named, 'afgesloten in');
}

/** Of one dossier by itself the box has said which. */
function dossiersTold({ dossiers, cases }: Retention): Block[] {
  if (dossiers.length === 1 && cases.length === 0) return [];
  return byYear(
    'Dossiers',
    dossiers.map(({ reference: name, endYear: year }) => ({ name, year })),
    'deelname eindigde in',
  );
}

/** 'MG-2025-0391 en MG-2026-0048 (deelname eindigde in 2026)': a line a year, as the certificate is one page. */
function byYear(label: string, gone: readonly { name: string; year: number }[], ended: string): Block[] {
  const years = [...new Set(gone.map(({ year }) => year))].sort();
  const paragraphs = years.map((year) => {
    const names = gone.filter((one) => one.year === year).map(({ name }) => name);
    return prose(upperFirst(`${listed(names)} (${ended} ${year})`));
  });
  return paragraphs.length > 0 ? [{ kind: 'labelled', label, paragraphs }] : [];
}
