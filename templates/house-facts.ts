import { z } from 'zod';
import { branchFactsSchema } from './facts.ts';

/** What a form of the house itself is told: no dossier, no case, and so no client (R7). */
export const houseFactsSchema = z.strictObject({ organisation: z.string(), branch: branchFactsSchema });
export type HouseFacts = z.infer<typeof houseFactsSchema>;
