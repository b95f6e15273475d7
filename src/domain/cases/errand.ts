import { z } from 'zod';
import { type ItemId, idSchema } from '../ids.ts';

const errand = <K extends string>(kind: K) => ({ id: idSchema<ItemId>(), kind: z.literal(kind) });

/**
 * What a case has to do in its dossier, which is another file: written in the case with the step that asks for it, and
 * crossed out once the dossier has it. The dossier remembers the id, so doing it twice does nothing.
 */
export const errandSchema = z.discriminatedUnion('kind', [
  /** AVG 18: from now on nothing is changed, sent or destroyed. */
  z.strictObject(errand('restrict')),
  z.strictObject(errand('release')),
  /** AVG 21: the survey does not get this address. */
  z.strictObject(errand('noSurvey')),
]);
export type Errand = z.infer<typeof errandSchema>;
