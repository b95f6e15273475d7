import type { Organisation } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { secrecyInForce } from '#src/domain/secrecy.ts';

type SecrecyClauseProps = {
  readonly organisation: Organisation;
  readonly confirmed?: boolean | undefined;
  readonly problems: readonly Problem[];
};

/** The clause in force with the box to confirm it (R60); which text was shown goes along with the form. */
export function SecrecyClause({ organisation, confirmed, problems }: SecrecyClauseProps) {
  const { text, sha256 } = secrecyInForce(organisation);
  const problem = problems.find(({ field }) => field === 'geheimhouding')?.message;
  return (
    <>
      <h2 id="geheimhouding-tekst">Geheimhouding</h2>
      <p class="text" id="geheimhouding-hint">
        {text}
      </p>
      <div class={problem ? 'field error' : 'field'}>
        {problem && (
          <p class="message" id="geheimhouding-fout">
            <span class="vh">Fout: </span>
            {problem}
          </p>
        )}
        <div class="choice">
          <input
            type="checkbox"
            id="geheimhouding"
            name="geheimhouding"
            value="ja"
            checked={confirmed}
            aria-describedby={problem ? 'geheimhouding-hint geheimhouding-fout' : 'geheimhouding-hint'}
            aria-invalid={problem ? 'true' : undefined}
          />
          <label for="geheimhouding">Ik heb dit gelezen. Ik houd alles geheim wat ik over cliënten weet.</label>
        </div>
        <input type="hidden" name="tekst" value={sha256} />
      </div>
    </>
  );
}

/** What stands above the form when the text changed between showing and confirming it. */
export const changedMeanwhile = 'De tekst is net veranderd. Lees de nieuwe tekst en bevestig die';
