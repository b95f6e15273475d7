import { z } from 'zod';
import { assignmentTypes, legalSchemes } from '#src/domain/assignment.ts';
import { endReasons } from '#src/domain/labels.ts';
import { type DataField, isAllowed } from '#src/domain/necessity.ts';
import { contractSchema, sponsorKinds } from '#src/domain/organisation.ts';
import { personalData } from '#src/domain/personal-data.ts';
import { daySchema } from '#src/domain/time.ts';
import { wordsSchema } from './worded.ts';

/**
 * What every document is told about dossier and organisation; one shape for all kinds. Names come ready for print
 * (domain/names.ts decides their form), days and enums stay what they are. Closed: nothing else can reach a document
 * (R7), and a bsn only with its first five digits hidden (R9).
 */

/** 'mevrouw S. Verzonnen', 'mevrouw S. (Sanne) Verzonnen', 'S. Verzonnen'. */
const personNames = { formalName: z.string(), fullName: z.string(), plainName: z.string() };

export const branchFactsSchema = z.strictObject({
  /** 'Voorbeeldstad'. */
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  town: z.string(),
  phone: z.string(),
  email: z.string(),
  envelopeWindow: z.enum(['links', 'rechts', 'geen']),
});

const clientFactsSchema = z.strictObject({
  ...personNames,
  formOfAddress: z.enum(['heer', 'mevrouw', 'neutraal']),
  /** 'de heer Van der Proef'. */
  inSentence: z.string(),
  /** 'De heer Van der Proef'. */
  sentenceStart: z.string(),
  /** 'Geachte heer Van der Proef,'. */
  salutation: z.string(),
  birthDate: daySchema,
  /** On one line: 'Fictielaan 12, 1234 AB Voorbeeldstad'; absent when it is protected. */
  address: z.string().optional(),
  /** Under the name on an envelope, at most four lines. */
  addressLines: z.array(z.string()).max(4),
  phone: z.string().optional(),
  email: z.string().optional(),
  /** Absent where the assignment allows none, or the sponsor does not want it. */
  maskedBsn: z
    .string()
    .regex(/^•{5}\d{4}$/)
    .optional(),
  /** What the sponsor gave of all this (AVG 14, P6). */
  fromSponsor: z.array(z.enum(personalData)),
  /** 'ongehuwd'; absent when not given. */
  civilStatus: z.string().optional(),
  /** Name and capacity of who signs for the client: 'R. Toezicht', 'curator'. */
  representative: z.strictObject({ name: z.string(), capacity: z.string() }).optional(),
});

const sponsorFactsSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(sponsorKinds),
  /** The statute under which this sponsor may give a bsn (R9). */
  bsnBase: contractSchema.shape.bsnBase,
  department: z.string().optional(),
  /** 'mevrouw A. Voorbeeld'. */
  contactName: z.string(),
  contactTitle: z.string(),
  salutation: z.string(),
  addressLines: z.array(z.string()).max(3),
});

/** Where a complaint about our use of data goes (R62). */
export const supervisorFactsSchema = z.strictObject({ name: z.string(), address: z.string(), phone: z.string() });

const anyFactsSchema = z.strictObject({
  organisation: z.string(),
  reference: z.string(),
  branch: branchFactsSchema,
  coach: z.strictObject({ ...personNames, jobTitle: z.string(), phone: z.string().optional(), email: z.string() }),
  client: clientFactsSchema,
  sponsor: sponsorFactsSchema,
  assignment: z.strictObject({
    orderNumber: z.string(),
    type: z.enum(assignmentTypes),
    legalScheme: z.enum(legalSchemes),
    receivedOn: daySchema,
    budgetHours: z.number(),
    maxMonths: z.number().int(),
  }),
  /** R22: how often a voortgangsrapportage follows. */
  cadence: z.strictObject({ every: z.number().int().min(1), unit: z.enum(['months', 'weeks']) }),
  /** Whether the sponsor decides about reports or only reads them. */
  reportApproval: z.enum(['required', 'informOnly']),
  /** Working days after which silence is agreement, where the contract says so (R19). */
  silenceAgreesAfter: z.number().int().optional(),
  /** Working days the contract gives for intake, plan and report. */
  terms: z.strictObject({
    intakeWithin: z.number().int(),
    planWithin: z.number().int(),
    reportWithin: z.number().int(),
  }),
  /** Who was responsible before, for the letter that tells of the change (R64). */
  previousCoach: z.string().optional(),
  /** The branch before, when the dossier went with that change to another (P25). */
  previousBranch: z.string().optional(),
  intakeHeldOn: daySchema.optional(),
  startDate: daySchema.optional(),
  maxEnd: daySchema.optional(),
  endDate: daySchema.optional(),
  endReason: z.enum(endReasons).optional(),
  /** Bureau of the Blik op Werk survey (R28) and the supervisor (R62), from the settings. */
  surveyAgency: z.string(),
  supervisor: supervisorFactsSchema,
  /** Standard texts that the directorate worded otherwise; the others are as templates/wording.ts has them. */
  wording: wordsSchema.optional(),
});
export type Facts = z.infer<typeof anyFactsSchema>;

/** Documents cannot hold what the sponsor may not have (necessity guard: P5, R9). */
export const factsSchema = anyFactsSchema.superRefine((facts, { addIssue }) => {
  for (const path of forbiddenIn(facts))
    addIssue({ code: 'custom', path, message: 'mag niet bij deze sponsor.kind en sponsor.bsnBase' });
});

type Held = { readonly field: DataField; readonly path: (string | number)[] };

function forbiddenIn({ client, sponsor, assignment }: Facts): Held['path'][] {
  const held: readonly Held[] = [
    ...(client.maskedBsn ? [{ field: 'bsn' as const, path: ['client', 'maskedBsn'] }] : []),
    ...client.fromSponsor.map((field, index) => ({ field, path: ['client', 'fromSponsor', index] })),
    ...(client.civilStatus ? [{ field: 'civilStatus' as const, path: ['client', 'civilStatus'] }] : []),
    ...(assignment.legalScheme === 'none'
      ? []
      : [{ field: 'legalScheme' as const, path: ['assignment', 'legalScheme'] }]),
  ];
  return held.filter(({ field }) => !isAllowed(field, sponsor)).map(({ path }) => path);
}
