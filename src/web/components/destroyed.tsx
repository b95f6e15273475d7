import type { RegisterLine } from '#src/domain/destruction/register-line.ts';
import { longDate } from '#src/domain/format.ts';

/** What is left to say about a reference that somebody looks for. */
export function Destroyed({ line }: { readonly line: RegisterLine | undefined }) {
  return (
    line && (
      <p>
        {/^[VKD]-/.test(line.reference) ? 'Zaak' : 'Dossier'} {line.reference} is vernietigd op {longDate(line.day)}.
        Dat staat in proces-verbaal {line.certificate}. Er is niets meer van bewaard.
      </p>
    )
  );
}
