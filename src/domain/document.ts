import { z } from 'zod';
import {
  type BlobId,
  type ContactId,
  type DocumentId,
  type ItemId,
  idSchema,
  type LetterheadId,
  type UserId,
} from './ids.ts';
import { jsonSchema } from './json.ts';
import { machineStateSchema } from './machine.ts';
import { daySchema, instantSchema } from './time.ts';

/** A sealed file in the blob store, with the SHA-256 (hex) and size in bytes of its plain content. */
export const blobRefSchema = z.strictObject({
  id: idSchema<BlobId>(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(0),
});
export type BlobRef = z.infer<typeof blobRefSchema>;

export const outcomes = ['approved', 'approvedWithRemarks', 'asksChange', 'rejected', 'noted'] as const;
export type Outcome = (typeof outcomes)[number];

/** DOMAIN 8.2 approval evidence: who decided what about which bytes. */
export const decisionSchema = z.strictObject({
  outcome: z.enum(outcomes),
  remarks: z.string().max(4000).optional(),
  deciderName: z.string().max(120),
  deciderFunction: z.string().max(120),
  contactId: idSchema<ContactId>().optional(),
  channel: z.enum(['link', 'reply', 'letter', 'phone', 'tacit']),
  /** SHA-256 of the PDF and of the DOCX decided on. */
  pdfSha256: z.string(),
  docxSha256: z.string(),
  at: instantSchema,
  /** R20: the day of the letter, mail or call, where that is not the moment of recording it. */
  answeredOn: daySchema.optional(),
  recordedBy: idSchema<UserId>().optional(),
  /** The letter, mail or note in which a decision reached us on paper or by phone (R20). */
  proof: blobRefSchema.optional(),
  /** Sealed evidence chain: hash over this record and the one before (mail/evidence.ts). */
  seal: z.string().optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** One mailed decision link: only the hash of its secret is kept; born at the moment of sending. */
export const decisionLinkSchema = z.strictObject({
  id: idSchema<ItemId>(),
  secretHash: z.string(),
  contactId: idSchema<ContactId>(),
  /** The address it was mailed to; the code goes to the same one. */
  email: z.string(),
  createdAt: instantSchema,
  expiresOn: daySchema,
  revokedAt: instantSchema.optional(),
  /** Somebody with the mailed code read the document through this link: its mail arrived. */
  openedAt: instantSchema.optional(),
  /** The code mailed when the visitor asked for it. */
  code: z.strictObject({ hash: z.string(), expiresAt: instantSchema, triesLeft: z.number().int() }).optional(),
  /** After a right code: the visit that may read and decide. */
  visit: z.strictObject({ hash: z.string(), expiresAt: instantSchema }).optional(),
});
export type DecisionLink = z.infer<typeof decisionLinkSchema>;

/** A changed word the health-word check warned about, kept with a reason (R8). */
export const wordOverrideSchema = z.strictObject({
  section: z.string(),
  field: z.string(),
  word: z.string(),
  reason: z.string().max(500),
  by: idSchema<UserId>(),
  at: instantSchema,
});

/** One version of one document. After freezing its words never change; a change makes the next version. */
export const documentSchema = z.strictObject({
  id: idSchema<DocumentId>(),
  /** Key in the templates registry: trajectplan, voortgangsrapportage, eindrapportage, L01 ... */
  kind: z.string(),
  /** Which of a series: progress report 1, 2, 3; 1 for kinds without a series. */
  number: z.number().int().min(1),
  version: z.number().int().min(1),
  authorId: idSchema<UserId>(),
  createdAt: instantSchema,
  /** For reports: the period told about. */
  period: z.strictObject({ from: daySchema, until: daySchema }).optional(),
  dueOn: daySchema.optional(),
  /** Finished sections: form values by section key of the kind (templates/KIND/fields.ts parses them). */
  sections: z.record(z.string(), z.record(z.string(), jsonSchema)),
  overrides: z.array(wordOverrideSchema),
  /** DOMAIN 8.2; absent for letters, which nobody approves. */
  approval: machineStateSchema.optional(),
  /** Since when it lies with the client, and when silence may be recorded (10 working days). */
  clientReview: z.strictObject({ since: daySchema, dueOn: daySchema }).optional(),
  /** R19: set when the mail was accepted. `restarted`: the timers began again once for a new contact. */
  awaiting: z
    .strictObject({
      since: daySchema,
      informOnly: z.boolean(),
      firstOn: daySchema,
      secondOn: daySchema,
      escalateOn: daySchema,
      restarted: z.boolean(),
    })
    .optional(),
  /** The last day of the wanted answer, as it was asked when this version was last sent. */
  respondBy: daySchema.optional(),
  /** The contact this version was or is being sent to, when not the assigning one (R21 forward). */
  contactId: idSchema<ContactId>().optional(),
  /** How the client saw it: signature, seen, refused with own words, no reaction. */
  client: z
    .strictObject({
      how: z.enum(['signed', 'saw', 'refused', 'noReaction']),
      on: daySchema,
      place: z.string().max(80).optional(),
      words: z.string().max(2000).optional(),
    })
    .optional(),
  /**
   * Words fixed: the document model as a sealed blob, the fingerprint of the model, the office's briefpapier (absent: the
   * program's own style), the answer day it names, and after how many working days it calls silence agreement (R19).
   */
  frozen: z
    .strictObject({
      at: instantSchema,
      model: blobRefSchema,
      fingerprint: z.string(),
      letterhead: idSchema<LetterheadId>().optional(),
      respondBy: daySchema.optional(),
      silenceAgreesAfter: z.number().int().optional(),
    })
    .optional(),
  /** The rendered files, made once from the frozen model. */
  files: z.strictObject({ pdf: blobRefSchema, docx: blobRefSchema }).optional(),
  links: z.array(decisionLinkSchema),
  decision: decisionSchema.optional(),
});
export type DossierDocument = z.infer<typeof documentSchema>;
