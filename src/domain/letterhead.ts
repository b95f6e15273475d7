import { z } from 'zod';
import { type BranchId, idSchema, type LetterheadId, type UserId } from './ids.ts';
import type { Organisation } from './organisation.ts';
import { instantSchema } from './time.ts';

/** Whose briefpapier: that of the whole house, or that of one branch. */
const ownerSchema = z.union([z.literal('house'), idSchema<BranchId>()]);
export type LetterheadOwner = z.infer<typeof ownerSchema>;

/** What somebody brought in, by the SHA-256 (hex) of the files as they came. No `by`: it lay in templates/letterhead. */
const versionSchema = z.strictObject({
  id: idSchema<LetterheadId>(),
  owner: ownerSchema,
  at: instantSchema,
  by: idSchema<UserId>().optional(),
  sha256: z.strictObject({ word: z.string(), pdf: z.string() }),
});
export type LetterheadVersion = z.infer<typeof versionSchema>;

/** What documents look like: a version, the program's own style, or as the house has it (a branch only). */
const lookSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version'), id: idSchema<LetterheadId>() }),
  z.strictObject({ kind: z.literal('plain') }),
  z.strictObject({ kind: z.literal('asHouse') }),
]);
export type Look = z.infer<typeof lookSchema>;

/** From when on, by whose decision and why. */
const choiceSchema = z.strictObject({
  owner: ownerSchema,
  look: lookSchema,
  reason: z.string().min(1).max(200),
  at: instantSchema,
  by: idSchema<UserId>().optional(),
});
export type LetterheadChoice = z.infer<typeof choiceSchema>;

/** Every version that was brought in and every choice that was made, the last at the end. None is ever removed. */
export const letterheadsSchema = z.strictObject({
  versions: z.array(versionSchema),
  choices: z.array(choiceSchema),
});

/** The files of a version: cleaned, in base64, with what they leave free on paper in millimetres from its edge. */
export const letterheadSchema = z.strictObject({
  id: idSchema<LetterheadId>(),
  word: z.base64(),
  pdf: z.base64(),
  room: z.strictObject({
    firstTopMm: z.number(),
    laterTopMm: z.number(),
    bottomMm: z.number(),
    otherFirst: z.boolean(),
  }),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

type House = Pick<Organisation, 'letterheads'>;

/** May there be briefpapier of this owner? */
export function isOwner({ branches }: Pick<Organisation, 'branches'>, owner: LetterheadOwner): boolean {
  return owner === 'house' || branches.some(({ id }) => id === owner);
}

/** What an owner chose last; undefined: never anything. */
export function lastChoice({ letterheads }: House, owner: LetterheadOwner): LetterheadChoice | undefined {
  return letterheads.choices.findLast((one) => one.owner === owner);
}

/** How the documents of an owner look now: a branch without a choice of its own goes along with the house. */
export function lookOf(organisation: House, owner: LetterheadOwner): Look {
  return lastChoice(organisation, owner)?.look ?? { kind: owner === 'house' ? 'plain' : 'asHouse' };
}

/** The version on which documents of this branch are made. Undefined: in the program's own style. */
export function letterheadInForce(organisation: House, branchId: BranchId): LetterheadId | undefined {
  const own = lookOf(organisation, branchId);
  const look = own.kind === 'asHouse' ? lookOf(organisation, 'house') : own;
  return look.kind === 'version' ? look.id : undefined;
}
