import type { Problem } from '#src/domain/result.ts';
import { describedBy } from '../components/field-context.tsx';
import { FieldMessages } from '../components/field-messages.tsx';

type PresentPasswordProps = { readonly name: string; readonly problems?: readonly Problem[] };

/** The password somebody who is signed in has now. */
export function PresentPassword({ name, problems = [] }: PresentPasswordProps) {
  const problem = problems.find(({ field }) => field === name)?.message;
  return (
    <div class={problem ? 'field error' : 'field'}>
      <label for={name}>Huidig wachtwoord</label>
      <FieldMessages id={name} hint={undefined} problem={problem} />
      <input
        type="password"
        id={name}
        name={name}
        autocomplete="current-password"
        class="w24"
        aria-describedby={describedBy(name, undefined, problem)}
        aria-invalid={problem ? 'true' : undefined}
      />
    </div>
  );
}
