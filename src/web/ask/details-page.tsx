import { type AskingChoice, askLabels } from '#src/domain/cases/asks.ts';
import type { Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { English } from '../components/english.tsx';
import { shownText } from '../components/field-context.tsx';
import { FormFields } from '../form.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { AskedAgain } from './again.tsx';
import { detailsEnglish, detailsMends, english } from './english.ts';
import { AskFrame, OtherWays } from './frame.tsx';
import { slugOf } from './slugs.ts';
import { shownForm, trapName } from './typed.ts';

type DetailsProps = {
  readonly visit: PublicVisit;
  readonly ask: AskingChoice;
  readonly raw: Raw;
  readonly formKey: string;
  readonly problems?: readonly Problem[];
  /** It came too soon after it was shown, or its key is too old: it has to be sent once more. */
  readonly again?: boolean;
};

export function DetailsPage({ visit, ask, raw, formKey, problems = [], again = false }: DetailsProps) {
  const { writer, representativeName, capacity, ...fields } = shownForm(visit, ask).fields;
  const context = { raw, problems, warnings: [], english: detailsEnglish(ask), mends: detailsMends };
  return (
    <AskFrame visit={visit} title="Uw gegevens, stap 2 van 3" problems={problems} notYet="compleet">
      <Breadcrumb href={paths.ask()} label="Stap 1" />
      <p class="soft flush">Stap 2 van 3: {askLabels[ask]}</p>
      <h1>Uw gegevens</h1>
      {again && <AskedAgain />}
      <p class="lead">
        Wij vragen iedereen hetzelfde. Aan niemand vertellen wij of wij u kennen.
        <br />
        <English>{english.details}</English>
      </p>
      <form method="post" action={paths.askDetails({ ask: slugOf(ask) })}>
        <Csrf visit={visit} />
        <input type="hidden" name="_key" value={formKey} />
        <FormFields fields={{ writer }} context={context} />
        <details open={shownText(raw, 'writer') === 'other'}>
          <summary>
            Alleen als u dit voor iemand anders vraagt <English>{english.onlyForOther}</English>
          </summary>
          <FormFields fields={{ representativeName, capacity }} context={context} />
        </details>
        <FormFields fields={fields} context={context} />
        <Trap raw={raw} />
        <div class="bar">
          <Button>{ask === 'complaint' ? 'Controleer uw klacht' : 'Controleer uw verzoek'}</Button>
          <English>{english.toCheck}</English>
        </div>
      </form>
      <OtherWays visit={visit} />
    </AskFrame>
  );
}

/** Not seen, not reached by Tab and not read out: only a program fills it in. */
function Trap({ raw }: { readonly raw: Raw }) {
  return (
    <div class="vh" aria-hidden="true">
      <label for="website">Laat dit veld leeg</label>
      <input
        type="text"
        id="website"
        name={trapName}
        value={shownText(raw, trapName)}
        tabindex={-1}
        autocomplete="off"
      />
    </div>
  );
}
