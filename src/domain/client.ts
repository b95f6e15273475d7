import { z } from 'zod';
import { type ItemId, idSchema } from './ids.ts';
import { daySchema } from './time.ts';

/** DOMAIN 4.2. `initials` upper case with dots: J.M., Th., IJ. */
export const personNameSchema = z.strictObject({
  initials: z.string().min(1).max(40),
  firstName: z.string().max(80).optional(),
  prefix: z.string().max(40).optional(),
  surname: z.string().min(1).max(200),
  partnerPrefix: z.string().max(40).optional(),
  partnerSurname: z.string().max(200).optional(),
  nameUse: z.enum(['own', 'partner', 'partnerOwn', 'ownPartner']).default('own'),
});
export type PersonName = z.infer<typeof personNameSchema>;

export const addressSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dutch'),
    street: z.string().min(1).max(120),
    houseNumber: z.string().max(5),
    addition: z.string().max(6).optional(),
    postcode: z.string(),
    town: z.string().min(1).max(80),
  }),
  z.strictObject({
    kind: z.literal('foreign'),
    lines: z.array(z.string().max(120)).min(1).max(4),
    country: z.string().max(60),
  }),
]);
export type Address = z.infer<typeof addressSchema>;

/** DOMAIN 4.5. */
export const civilStatuses = [
  'unmarried',
  'married',
  'registeredPartnership',
  'divorced',
  'widowed',
  'notGiven',
] as const;

export const representativeSchema = z.strictObject({
  /** Another person has another id: what was written to one never goes to the other (E19). */
  id: idSchema<ItemId>(),
  name: z.string().min(1).max(120),
  capacity: z.enum(['curator', 'mentor', 'parent', 'attorney']),
  authorityEvidence: z.string().max(200),
  validFrom: daySchema,
  validUntil: daySchema.optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
});

/** The person guided (R7: the closed list of the regulation; intake data live in intake.ts). */
export const clientSchema = z.strictObject({
  name: personNameSchema,
  formOfAddress: z.enum(['heer', 'mevrouw', 'neutraal']),
  birthDate: daySchema,
  address: addressSchema,
  /** "Geheim adres": in no export and no partner package. */
  addressProtected: z.boolean(),
  phone: z.string().optional(),
  email: z.string().optional(),
  civilStatus: z.enum(civilStatuses),
  /** Only where the assignment allows it (R9); always nine digits. */
  bsn: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  representative: representativeSchema.optional(),
});
export type Client = z.infer<typeof clientSchema>;
