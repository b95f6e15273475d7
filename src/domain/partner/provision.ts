import { z } from 'zod';
import { blobRefSchema } from '../document.ts';
import { type DocumentId, type ItemId, idSchema, type PartnerId, type PartnerPersonId, type UserId } from '../ids.ts';
import { machineStateSchema, statePath } from '../machine.ts';
import { daySchema, instantSchema } from '../time.ts';

/** What may go to a person at a partner besides the client's name and the activity (P15, R39). Nothing else has a word here. */
export const provisionFields = ['contact', 'availability', 'language', 'employability'] as const;
export type ProvisionField = (typeof provisionFields)[number];

export const provisionFieldLabels: Readonly<Record<ProvisionField, string>> = {
  contact: 'Telefoonnummer en e-mailadres',
  availability: 'Beschikbaarheid',
  language: 'Taal',
  employability: 'Inzetbaarheid, voor zover nodig',
};

/** The names of each in the register, by which a correction finds who had it (R48). */
export const provisionData: Readonly<Record<ProvisionField, readonly string[]>> = {
  contact: ['client.phone', 'client.email'],
  availability: ['intake.availability'],
  language: ['intake.language'],
  employability: ['intake.employability'],
};

/** The ground: a partner carries out part of what the sponsor asked. */
export const provisionBasis = 'Dezelfde grond als de begeleiding: uitvoering van een activiteit uit het trajectplan';

/** Days that a link to a package works, and working days within which it is deleted once it is asked back. */
export const packageDays = { link: 7, deletion: 10 } as const;

/** One mailed link: only the hash of its secret is kept. Its code goes to the same address. */
const packageLinkSchema = z.strictObject({
  id: idSchema<ItemId>(),
  secretHash: z.string(),
  email: z.string(),
  createdAt: instantSchema,
  expiresOn: daySchema,
  revokedAt: instantSchema.optional(),
  code: z.strictObject({ hash: z.string(), expiresAt: instantSchema, triesLeft: z.number().int() }).optional(),
  visit: z.strictObject({ hash: z.string(), expiresAt: instantSchema }).optional(),
});
export type PackageLink = z.infer<typeof packageLinkSchema>;

/** What one person at a partner asked for and got about this client, for one activity of the plan. */
export const provisionSchema = z.strictObject({
  id: idSchema<ItemId>(),
  partnerId: idSchema<PartnerId>(),
  personId: idSchema<PartnerPersonId>(),
  /** As they were called then: 'T. Lesgever', 'mevrouw', 'Opleidingscentrum Denkbeeldig'. */
  person: z.strictObject({
    name: z.string(),
    formOfAddress: z.enum(['heer', 'mevrouw', 'neutraal']),
    partner: z.string(),
    email: z.string(),
  }),
  /** The short name of the activity in the plan. */
  activity: z.string(),
  requestedOn: daySchema,
  by: idSchema<UserId>(),
  machine: machineStateSchema,
  fields: z.array(z.enum(provisionFields)),
  /** The package: its words as PDF and Word are a document of the dossier. */
  documentId: idSchema<DocumentId>().optional(),
  json: blobRefSchema.optional(),
  /** Its line in the register. */
  line: idSchema<ItemId>().optional(),
  link: packageLinkSchema.optional(),
  providedOn: daySchema.optional(),
  openedOn: daySchema.optional(),
  recall: z.strictObject({ on: daySchema, dueOn: daySchema, reason: z.string() }).optional(),
  closedOn: daySchema.optional(),
});
export type Provision = z.infer<typeof provisionSchema>;

/** AVG 21: the client does not want this partner to have data. */
export const partnerObjectionSchema = z.strictObject({
  partnerId: idSchema<PartnerId>(),
  partner: z.string(),
  on: daySchema,
  by: idSchema<UserId>(),
});

export function provisionState({ machine }: Pick<Provision, 'machine'>): string {
  return statePath(machine);
}

/** Something of it may still have to be stopped or asked back. */
export function isOpenProvision(provision: Pick<Provision, 'machine'>): boolean {
  return !['recalled', 'closed'].includes(provisionState(provision));
}
