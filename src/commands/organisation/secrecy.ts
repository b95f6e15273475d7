import { createHash } from 'node:crypto';
import { isEmployed } from '#src/domain/employment.ts';
import { area, form, text } from '#src/domain/form.ts';
import type { UserId } from '#src/domain/ids.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { secrecyInForce, withConfirmation } from '#src/domain/secrecy.ts';
import type { Day } from '#src/domain/time.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** The words of the secrecy clause, and why they change. */
export const secrecyForm = form({
  title: 'Geheimhouding',
  fields: {
    text: area({
      label: 'Tekst',
      hint: 'Laat een regel leeg tussen twee alinea’s.',
      missing: 'Vul de tekst van de geheimhouding in',
      max: 4000,
      rows: 14,
      checkWords: false,
    }),
    reason: text({
      label: 'Waarom verandert u deze tekst?',
      missing: 'Schrijf waarom u deze tekst verandert',
      max: 200,
      checkWords: false,
    }),
  },
});

/** How many employees have to read and confirm a new text before they go on. */
export function askedWhenChanged({ users }: Pick<Organisation, 'users'>, today: Day): number {
  return users.filter((user) => user.passwordHash !== undefined && isEmployed(user, today)).length;
}

/** `basis`: SHA-256 of the text that the form was shown on. */
type Kept = { readonly text: string; readonly reason: string; readonly basis: string };

/**
 * Words the secrecy clause otherwise (P23). From then on nobody opens a page before confirming it; the earlier versions stay.
 *
 * @returns `invalid` when the text is the one in force; `conflict` when somebody else worded it otherwise meanwhile.
 */
export function keepSecrecyText(deps: Deps, editor: User, { text, reason, basis }: Kept): Promise<Result<number>> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return changeOrganisation(deps, (organisation) => {
    const { secrecy } = organisation;
    const { sha256: now, version } = secrecyInForce(organisation);
    if (basis !== now) return sha256 === now ? ok({ organisation, value: version }) : refuse('conflict');
    if (sha256 === now)
      return invalid({ field: 'text', message: 'Deze tekst geldt al. Verander de tekst, of ga terug' });
    const decided = { at: deps.clock.now(), by: editor.id, reason };
    const value = { ...organisation, secrecy: [...secrecy, { text, sha256, decided }] };
    return ok({ organisation: value, value: version + 1 });
  });
}

/**
 * R60: keeps that an employee confirmed the secrecy clause.
 *
 * @param read SHA-256 of the text that was shown
 * @returns `conflict` when the text changed meanwhile: nobody confirms what was not shown
 */
export function confirmSecrecy(deps: Deps, userId: UserId, read: string): Promise<Result<undefined>> {
  const at = deps.clock.now();
  return changeOrganisation(deps, (organisation) => {
    if (read !== secrecyInForce(organisation).sha256) return refuse('conflict');
    const users = organisation.users.map((one) => (one.id === userId ? withConfirmation(organisation, one, at) : one));
    return ok({ organisation: { ...organisation, users }, value: undefined });
  });
}
