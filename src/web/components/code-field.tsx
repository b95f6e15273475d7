import { FieldMessages } from './field-messages.tsx';

/** Where the code is typed that was mailed behind a link. */
export function CodeField({ problem }: { readonly problem?: string | undefined }) {
  return (
    <div class={problem ? 'field error' : 'field'}>
      <label for="code">Code uit de e-mail</label>
      <FieldMessages id="code" hint="Plakken mag." problem={problem} />
      <input
        type="text"
        id="code"
        name="code"
        class="codeinput"
        inputmode="numeric"
        autocomplete="one-time-code"
        aria-describedby={problem ? 'code-hint code-fout' : 'code-hint'}
        aria-invalid={problem ? 'true' : undefined}
      />
    </div>
  );
}
