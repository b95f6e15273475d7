import { area, form, text } from '#src/domain/form.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { WordingKey } from '#src/domain/wording.ts';
import { wordingProblem } from '#templates/worded.ts';
import { wording } from '#templates/wording.ts';
import { basisOf } from '../basis.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** The words of one standard text, and why they change. */
export function wordingForm(key: WordingKey) {
  const { label, max } = wording[key];
  return form({
    title: label,
    fields: {
      text: area({
        label: 'Tekst',
        hint: 'Eén alinea. Een woord tussen accolades wordt in elke brief ingevuld.',
        missing: 'Vul de tekst in',
        max,
        rows: 6,
        read: (typed) => {
          const value = typed.replace(/\s+/gu, ' ');
          return wordingProblem(key, value) ?? { value };
        },
      }),
      reason: text({
        label: 'Waarom verandert u deze tekst?',
        missing: 'Schrijf waarom u deze tekst verandert',
        checkWords: false,
      }),
    },
  });
}

/** The words in force. */
export function wordingNow({ wording: changed }: Pick<Organisation, 'wording'>, key: WordingKey): string {
  return changed[key]?.at(-1)?.text ?? wording[key].text;
}

type Kept = { readonly text: string; readonly reason: string; readonly basis: string };

/**
 * Words a standard text otherwise from now on; the earlier versions stay. What has been fixed or sent holds its own words.
 *
 * @param kept `basis`: hash of the versions the form was shown on.
 * @returns `invalid` at the text; `conflict` when somebody else worded it otherwise meanwhile.
 */
export function keepWording(deps: Deps, editor: User, key: WordingKey, kept: Kept): Promise<Result<WordingKey>> {
  const { text, reason, basis } = kept;
  return changeOrganisation(deps, (organisation) => {
    const message = wordingProblem(key, text);
    if (message !== undefined) return invalid({ field: 'text', message });
    const versions = organisation.wording[key] ?? [];
    const isSame = text === wordingNow(organisation, key);
    if (basis !== basisOf(organisation.wording[key]))
      return isSame ? ok({ organisation, value: key }) : refuse('conflict');
    if (isSame) return invalid({ field: 'text', message: 'Deze tekst geldt al. Verander de tekst, of ga terug' });
    const version = { text, reason, at: deps.clock.now(), by: editor.id };
    return ok({
      organisation: { ...organisation, wording: { ...organisation.wording, [key]: [...versions, version] } },
      value: key,
    });
  });
}
