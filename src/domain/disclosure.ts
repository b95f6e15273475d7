import { z } from 'zod';
import { type ContactId, type DocumentId, type ItemId, idSchema, type MailId, type UserId } from './ids.ts';
import { daySchema, instantSchema } from './time.ts';

/** R5: the closed list of reasons for which data may leave. */
export const purposes = [
  'approval',
  'periodicReport',
  'finalReport',
  'assignmentConfirmation',
  'informClient',
  'survey',
  'partnerActivity',
  'inspection',
  'correctionNotice',
  'legalDemand',
  'questionAfterEnd',
] as const;

/** The name in the register of everything that is recorded: whoever got the inspection package, got each datum (R48). */
export const everything = 'Alles wat over de cliënt is vastgelegd';

/** DOMAIN 12.1 and R54: one line for each thing that left, to one recipient. Never removed, only marked. */
export const disclosureSchema = z.strictObject({
  id: idSchema<ItemId>(),
  at: instantSchema,
  recipientKind: z.enum([
    'sponsor',
    'surveyAgency',
    'partner',
    'client',
    'representative',
    'placementEmployer',
    'supervisor',
    'court',
    'other',
  ]),
  /** 'A. Ambtenaar, Gemeente Voorbeeldstad': made of names that each have their own limit. */
  recipientName: z.string(),
  contactId: idSchema<ContactId>().optional(),
  purpose: z.enum(purposes),
  legalBasis: z.string().max(200),
  /** What: a file of a document version, or named fields. One line for each attachment. */
  what: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('file'),
      documentId: idSchema<DocumentId>(),
      format: z.enum(['pdf', 'docx']),
      fileName: z.string().max(120),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** It opens with the password agreed with the sponsor only (R16). */
      withPassword: z.literal(true).optional(),
    }),
    z.strictObject({ kind: z.literal('fields'), fields: z.array(z.string()) }),
  ]),
  channel: z.enum(['mail', 'link', 'post', 'handed', 'phone']),
  mailId: idSchema<MailId>().optional(),
  by: z.union([idSchema<UserId>(), z.literal('system')]),
  /** pending: written before the mail leaves. unknown: the connection broke after the data were sent. */
  status: z.enum(['pending', 'sent', 'unknown', 'void', 'recalled', 'corrected']),
  sentOn: daySchema.optional(),
  remark: z.string().max(300).optional(),
});
export type Disclosure = z.infer<typeof disclosureSchema>;
