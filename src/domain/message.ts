import { z } from 'zod';
import { blobRefSchema } from './document.ts';
import { type ContactId, type DocumentId, type ItemId, idSchema, type MailId } from './ids.ts';
import { machineStateSchema } from './machine.ts';
import { instantSchema } from './time.ts';

/** Mails of DOMAIN 11. `M09` tells a person at a partner where the package is, `M10` asks to delete it, `M11` tells the coach that it ended by itself; `M07` carries a notice of a change (AVG 19), `letter` an L-document to its addressee, `copy` a version to the client; `code` a code. */
export const mailKinds = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M05',
  'M06',
  'M07',
  'M09',
  'M10',
  'M11',
  'letter',
  'copy',
  'code',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Mails whose words are in the letter they carry; without an address the letter is posted. */
export function carriesLetter({ kind }: { readonly kind: MailKind }): boolean {
  return kind === 'letter' || kind === 'M07';
}

/** One mail to one person, inside the dossier it belongs to (outbox and archive in one, DOMAIN 8.8). */
export const messageSchema = z.strictObject({
  id: idSchema<MailId>(),
  kind: z.enum(mailKinds),
  to: z.strictObject({
    kind: z.enum(['sponsor', 'client', 'staff', 'partner']),
    /** As people are written to: made of names that each have their own limit. */
    name: z.string(),
    email: z.string(),
    contactId: idSchema<ContactId>().optional(),
    /** For `client`: the representative it was written to, as named by the client's data. Absent: the client. */
    representativeId: idSchema<ItemId>().optional(),
  }),
  documentId: idSchema<DocumentId>().optional(),
  /** For `code`: the link that asked. */
  linkId: idSchema<ItemId>().optional(),
  /** Which files of the document go along: none for link-only delivery, reminders and receipts. */
  attach: z.array(z.enum(['pdf', 'docx'])),
  /** DOMAIN 8.8 machine. */
  state: machineStateSchema,
  createdAt: instantSchema,
  /** Moment of the next try; absent when nothing is to be done any more. */
  nextTryAt: instantSchema.optional(),
  tries: z.array(z.strictObject({ at: instantSchema, reply: z.string().max(500) })),
  /** Stable over every try: <id@domain of MAIL_FROM>. */
  messageId: z.string(),
  inReplyTo: z.string().optional(),
  /** The mail as sent, the secret of its link struck out; sealed. */
  eml: blobRefSchema.optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** R31: tells the directorate that nobody decides about what may be destroyed; every other M04 is about a document. */
export function isAboutDestruction({ kind, documentId }: Pick<Message, 'kind' | 'documentId'>): boolean {
  return kind === 'M04' && documentId === undefined;
}
