import { z } from 'zod';
import { messageSchema } from '../message.ts';

/** `survey` carries the file, M08 asks to remove one row of it, M04 tells our own managers that nobody confirmed. */
export const surveyMailKinds = ['survey', 'M08', 'M04'] as const;
export type SurveyMailKind = (typeof surveyMailKinds)[number];

/** A mail of a survey list, as mails of dossiers are. None of it names a client. */
export const surveyMailSchema = messageSchema
  .omit({ documentId: true, linkId: true, inReplyTo: true, attach: true })
  .extend({
    kind: z.enum(surveyMailKinds),
    to: z.strictObject({ kind: z.enum(['surveyAgency', 'staff']), name: z.string(), email: z.string() }),
  });
export type SurveyMail = z.infer<typeof surveyMailSchema>;
