import { text } from '../form.ts';
import { longDate } from '../format.ts';
import type { Sponsor } from '../organisation.ts';
import { passwordProblem } from '../password-rules.ts';
import type { Day } from '../time.ts';

/** What is known while the form of a contract is filled in. */
export type Known = {
  readonly sponsor?: Pick<Sponsor, 'name' | 'domains'>;
  /** The day the present password was agreed; absent when there is none. */
  readonly agreedOn?: Day | undefined;
  /** Dossiers under the contract in which a BSN stands that it could take away. */
  readonly bsnHeld?: number;
};

export const passwordMissing = 'Vul het wachtwoord in dat u met de opdrachtgever heeft afgesproken';
export const passwordUnused = 'Laat dit leeg, of kies hierboven voor de PDF met een wachtwoord';

/** R16: the password of the PDF, told by telephone. It is typed here and shown nowhere. */
export function passwordField({ sponsor, agreedOn }: Known) {
  return text({
    label: agreedOn ? 'Nieuw wachtwoord afspreken' : 'Afgesproken wachtwoord',
    hint: agreedOn
      ? `Het wachtwoord is ingesteld op ${longDate(agreedOn)}. Laat leeg om het te houden`
      : 'Spreek minstens 12 tekens af door de telefoon, niet per e-mail',
    ...(!agreedOn && { needed: 'nodig bij een PDF met een wachtwoord' }),
    // a browser fills no log-in in here
    autocomplete: 'new-password',
    secret: true,
    optional: true,
    max: 100,
    read: (typed) => spokenProblem(typed) ?? weakness(typed, sponsor) ?? { value: typed },
  });
}

/** What somebody hears over the telephone and any program codes the same way. */
export function spokenProblem(password: string): string | undefined {
  return /^[!-~]+( [!-~]+)*$/.test(password)
    ? undefined
    : 'Gebruik alleen gewone letters zonder accenten, cijfers, leestekens en losse spaties';
}

function weakness(password: string, { name, domains }: NonNullable<Known['sponsor']> = nobody): string | undefined {
  const own = { name, email: `@${domains.join(' ')}` };
  return passwordProblem(password, own, 'de naam en het domein van de opdrachtgever zijn');
}

const nobody = { name: '', domains: [] };
