import { z } from 'zod';
import { type CaseId, type DocumentId, type ItemId, idSchema, type UserId } from '../ids.ts';
import { scopes } from '../inspection/scope.ts';
import { jsonSchema } from '../json.ts';
import { daySchema, instantSchema } from '../time.ts';
import { recipientSchema, toldKinds } from './correction.ts';

/** Why the dossier could not do it: it is not there any more, it refused, or something in the program broke. */
const failedSchema = z.strictObject({
  code: z.enum(['noDossier', 'refused', 'broken']),
  /** Where in the program it broke: class and place of the error, never its message. */
  place: z.string().optional(),
  at: instantSchema,
});
export type ErrandFailure = z.infer<typeof failedSchema>;

const errand = <K extends string>(kind: K) => ({
  id: idSchema<ItemId>(),
  kind: z.literal(kind),
  /** The last try; it is tried again with the next step and every day. */
  failed: failedSchema.optional(),
});
const reasonsSchema = z.array(z.strictObject({ field: z.string(), word: z.string(), reason: z.string() }));

/**
 * What a case has to do in its dossier, which is another file: written in the case with the step that asks for it, and
 * crossed out once the dossier has it. The dossier remembers the id, so doing it twice does nothing.
 */
export const errandSchema = z.discriminatedUnion('kind', [
  /** AVG 18: from now on nothing is changed, sent or destroyed. */
  z.strictObject(errand('restrict')),
  /** Nothing more is held because of this request. */
  z.strictObject(errand('release')),
  /** Not for the dossier: the request that this complaint took over learns that the complaint is over. */
  z.strictObject({ ...errand('tellRequest'), requestId: idSchema<CaseId>() }),
  /** Not for a dossier: where a breach began, nobody is told anything any more (DOMAIN 8.6). */
  z.strictObject(errand('suspend')),
  /** AVG 21: the survey does not get this address. */
  z.strictObject(errand('noSurvey')),
  /** AVG 15, R54: the inspection package was given; the register has the hash of its bytes. */
  z.strictObject({
    ...errand('handed'),
    /** Everything, or the list of who had data. */
    what: z.enum(scopes),
    toWhom: z.enum(['client', 'representative']),
    /** Who received it, as the request knows: its representative may be another than the one of the dossier. */
    name: z.string(),
    channel: z.enum(['handed', 'post', 'link']),
    sha256: z.string(),
    by: idSchema<UserId>(),
    on: daySchema,
  }),
  /** R47: a datum gets another value, answers of its own form. */
  z.strictObject({
    ...errand('correct'),
    datum: z.string(),
    answers: z.record(z.string(), jsonSchema),
    by: idSchema<UserId>(),
    on: daySchema,
    reasons: reasonsSchema,
  }),
  /** AVG 17: a datum that is not needed goes. */
  z.strictObject({ ...errand('erase'), datum: z.string(), by: idSchema<UserId>(), on: daySchema }),
  /** R47, E12: the client's own words stand beside a datum from now on. */
  z.strictObject({ ...errand('state'), datum: z.string(), words: z.string().max(2000), on: daySchema }),
  /** E11: a version in force says what was changed, and a new one takes its place. */
  z.strictObject({ ...errand('replace'), documentId: idSchema<DocumentId>() }),
  /** AVG 19, R48: one recipient is told. */
  z.strictObject({
    ...errand('tell'),
    to: recipientSchema,
    lines: z.array(idSchema<ItemId>()),
    documentId: idSchema<DocumentId>(),
    changes: z.array(
      z.strictObject({
        how: z.enum(toldKinds),
        datum: z.string(),
        what: z.string(),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    ),
  }),
  /** A notice left on paper, or was told otherwise: it has its line in the register all the same. */
  z.strictObject({
    ...errand('delivered'),
    to: recipientSchema,
    documentId: idSchema<DocumentId>().optional(),
    fields: z.array(z.string()),
    by: idSchema<UserId>(),
    on: daySchema,
  }),
]);
export type Errand = z.infer<typeof errandSchema>;
export type ErrandOf<K extends Errand['kind']> = Extract<Errand, { kind: K }>;
