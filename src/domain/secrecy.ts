import { z } from 'zod';
import { idSchema, type UserId } from './ids.ts';
import { type Instant, instantSchema } from './time.ts';

/**
 * P23, R60: the secrecy clause as it is read and confirmed on the screen, in all its versions. None is ever removed: a
 * confirmation names the version and the SHA-256 (hex) of its text.
 */
export const secrecyTextSchema = z.strictObject({
  text: z.string().min(1).max(4000),
  sha256: z.string().length(64),
  /** Absent of the first text, which came with the program. */
  decided: z.strictObject({ at: instantSchema, by: idSchema<UserId>(), reason: z.string().min(1).max(200) }).optional(),
});
export type SecrecyText = z.infer<typeof secrecyTextSchema>;

/** That an employee read and confirmed a version (1 is the first), and when. */
export const confirmationSchema = z.strictObject({
  version: z.number().int().min(1),
  sha256: z.string().length(64),
  at: instantSchema,
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** What a new house begins with; the directorate words its own. */
export const firstSecrecyText: SecrecyText = {
  text: [
    'Ik houd geheim wat ik weet over cliënten. Dat geldt voor alles wat ik lees, hoor of zie: in een dossier, in een gesprek en daarbuiten.',
    'Ik open alleen dossiers die ik voor mijn werk nodig heb. Ik geef gegevens alleen door als dat bij mijn werk hoort en het privacyreglement dat toestaat. Mijn wachtwoord deel ik met niemand.',
    'Merk ik dat gegevens bij de verkeerde persoon zijn gekomen? Dan meld ik dat meteen.',
    'Dit geldt ook als ik hier niet meer werk (privacyreglement, bepaling 23).',
  ].join('\n\n'),
  sha256: '6b6cf5e74bed6058511a332f3fc6879293204edf9510626ca5b27d89daffb12d',
};

type House = { readonly secrecy: readonly SecrecyText[] };
type Employee = { readonly secrecy?: readonly Confirmation[] | undefined };

/** The text that is asked to be confirmed now, with its number. */
export function secrecyInForce({ secrecy }: House): SecrecyText & { readonly version: number } {
  const last = secrecy.at(-1) ?? firstSecrecyText;
  return { ...last, version: Math.max(secrecy.length, 1) };
}

/** R60: did this employee confirm the text in force? Without it no page opens. */
export function hasConfirmed(house: House, { secrecy = [] }: Employee): boolean {
  const { version } = secrecyInForce(house);
  return secrecy.some((one) => one.version === version);
}

/** This employee, with the text in force confirmed at this moment. Confirmed twice, the first time counts. */
export function withConfirmation<U extends Employee>(
  house: House,
  user: U,
  at: Instant,
): U & { secrecy: Confirmation[] } {
  const { version, sha256 } = secrecyInForce(house);
  const earlier = user.secrecy ?? [];
  const secrecy = hasConfirmed(house, user) ? [...earlier] : [...earlier, { version, sha256, at }];
  return { ...user, secrecy };
}
