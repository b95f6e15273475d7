import type { Problem } from '#src/domain/result.ts';
import { describedBy } from '../components/field-context.tsx';
import { FieldMessages } from '../components/field-messages.tsx';

const pasting = 'U mag uw wachtwoord plakken of laten invullen.';

type LoginFieldsProps = { readonly email: string; readonly problems?: readonly Problem[] };

/** E-mail and password, on the login page and on the page after an ended session. Pasting and filling in are welcome. */
export function LoginFields({ email, problems = [] }: LoginFieldsProps) {
  const problemOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  const noEmail = problemOf('email');
  const noPassword = problemOf('wachtwoord');
  return (
    <>
      <div class={noEmail ? 'field error' : 'field'}>
        <label for="email">E-mailadres</label>
        <FieldMessages id="email" hint={undefined} problem={noEmail} />
        <input
          type="text"
          inputmode="email"
          id="email"
          name="email"
          autocomplete="username"
          value={email}
          class="w24"
          aria-invalid={noEmail ? 'true' : undefined}
          aria-describedby={describedBy('email', undefined, noEmail)}
        />
      </div>
      <div class={noPassword ? 'field error' : 'field'}>
        <label for="wachtwoord">Wachtwoord</label>
        <FieldMessages id="wachtwoord" hint={pasting} problem={noPassword} />
        <input
          type="password"
          id="wachtwoord"
          name="wachtwoord"
          autocomplete="current-password"
          class="w24"
          aria-invalid={noPassword ? 'true' : undefined}
          aria-describedby={describedBy('wachtwoord', pasting, noPassword)}
        />
      </div>
    </>
  );
}
