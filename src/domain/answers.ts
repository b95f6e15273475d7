import type { Source } from './dossier.ts';
import { choice, type Field, type Option } from './form.ts';
import { optionsOf, provenanceLabels } from './labels.ts';

/** Yes or no, both to be chosen: silence is no answer. */
export const yesNo = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
] as const satisfies readonly Option[];

/** R10: who gave these answers. Saved with the section and in the dossier's provenance. */
export function source<S extends Source>(...allowed: readonly S[]): Field<S> {
  return choice({
    label: 'Van wie komen deze antwoorden?',
    about: 'bron van de antwoorden',
    missing: 'Kies van wie deze antwoorden komen',
    // the filter leaves exactly the sources asked for
    options: optionsOf(provenanceLabels).filter(({ value }) => allowed.some((one) => one === value)) as {
      value: S;
      label: string;
    }[],
  });
}
