import type { Problem } from '#src/domain/result.ts';
import { describedBy } from '../components/field-context.tsx';
import { FieldMessages } from '../components/field-messages.tsx';

type CodeFieldProps = {
  readonly problems?: readonly Problem[];
  /** The field's name; `code` when nothing is said. */
  readonly name?: string;
  readonly hint?: string;
};

const usual = 'De 6 cijfers die nu in de app op uw telefoon staan. Telefoon kwijt? Typ dan een herstelcode.';

/** Where the code of an authenticator goes. Phones offer digits, and a password manager fills it in. */
export function CodeField({ problems = [], name = 'code', hint = usual }: CodeFieldProps) {
  const problem = problems.find(({ field }) => field === name)?.message;
  return (
    <div class={problem ? 'field error' : 'field'}>
      <label for={name}>Code</label>
      <FieldMessages id={name} hint={hint} problem={problem} />
      <input
        type="text"
        id={name}
        name={name}
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        class="w24"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(name, hint, problem)}
      />
    </div>
  );
}
