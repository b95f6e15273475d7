import { z } from 'zod';
import type { Organisation, Role, User } from './organisation.ts';
import { invalid, ok, type Result } from './result.ts';
import { instantSchema } from './time.ts';

/** A second proof at log-in beside the password: a code of an app on the owner's phone (RFC 6238), or a recovery code. */
export const secondFactorSchema = z.strictObject({
  /** What app and program share, in base32: 160 bits. Kept in the organisation's sealed file alone. */
  secret: z.string().max(64),
  since: instantSchema,
  /** The last half minute, counted from 1970, of which a code was accepted: no code counts twice. */
  lastStep: z.number().int(),
  /** SHA-256 of each recovery code that was not used yet. */
  recovery: z.array(z.string().length(64)),
});
export type SecondFactor = z.infer<typeof secondFactorSchema>;

/** R57: who can do nothing without one, unless the house decides otherwise. */
export const defaultSecondFactorRoles: readonly Role[] = ['directorate', 'branchManager', 'systemAdmin'];

/** How many recovery codes are made at once. */
export const recoveryCodeCount = 8;

/** R57: does a role of this account ask for a second factor? */
export function needsSecondFactor(
  { roles }: Pick<User, 'roles'>,
  { settings }: Pick<Organisation, 'settings'>,
): boolean {
  return roles.some((role) => settings.secondFactorRoles.includes(role));
}

/** R57: has to have one, and has none yet: nothing opens before it is there. */
export function lacksSecondFactor(user: User, organisation: Pick<Organisation, 'settings'>): boolean {
  return needsSecondFactor(user, organisation) && !user.secondFactor;
}

/** What was typed, as far as it is anything: the half minute whose code it is, or the hash of a recovery code. */
export type TypedCode =
  | { readonly kind: 'code'; readonly step: number }
  | { readonly kind: 'recovery'; readonly hash: string };

/** Uses a code up. Each counts once, and so do those before it; a recovery code is gone once it was used. */
export function spendCode(factor: SecondFactor, typed: TypedCode | undefined): Result<SecondFactor> {
  if (typed?.kind === 'code')
    return typed.step > factor.lastStep ? ok({ ...factor, lastStep: typed.step }) : invalid(used);
  const left = factor.recovery.filter((hash) => hash !== typed?.hash);
  return left.length < factor.recovery.length ? ok({ ...factor, recovery: left }) : invalid(wrong);
}

const wrong = {
  field: 'code',
  message: 'Deze code klopt niet. Typ de code die nu in uw app staat, en kijk of uw telefoon de goede tijd heeft',
};
const used = { field: 'code', message: 'Deze code is al gebruikt. Wacht tot uw app een nieuwe code laat zien' };
