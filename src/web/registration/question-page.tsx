import type { RegistrationPage } from '#src/domain/registration.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { carriedBy, shownOn, visibleForm, type Wizard } from './wizard.ts';

type Props = {
  readonly visit: UserVisit;
  readonly wizard: Wizard;
  readonly here: RegistrationPage;
  readonly problems: readonly Problem[];
  readonly warnings: readonly WordWarning[];
};

/** One page of questions; the answers of the others go along unseen. */
export function QuestionPage({ visit, wizard, here, problems, warnings }: Props) {
  const index = wizard.pages.findIndex(({ key }) => key === here.key);
  const before = wizard.pages[index - 1];
  return (
    <Layout
      visit={visit}
      title={`${here.form.title}, nieuwe opdracht`}
      here="clients"
      width="narrow"
      back={{ href: paths.clients(), label: 'Cliënten' }}
      problems={toSummarise(problems, warnings)}
    >
      <p class="soft flush">{wizard.chosen ? `Stap ${index + 1} van ${wizard.pages.length + 1}` : 'Nieuwe opdracht'}</p>
      <h1>{here.form.title}</h1>
      {hasChoice(here) ? (
        <FormView
          visit={visit}
          form={visibleForm(wizard, here)}
          raw={shownOn(wizard, here)}
          problems={problems}
          warnings={warnings}
          action={paths.register()}
          submit="Ga verder"
          others={
            before && (
              <Button look="text" name="_ga" value={before.key}>
                Ga terug
              </Button>
            )
          }
        >
          <Hidden wizard={wizard} here={here.key} />
          <KeptFields raw={carriedBy(wizard, here)} />
        </FormView>
      ) : (
        <NoContract />
      )}
    </Layout>
  );
}

/** Names of ours: which page this is, which were handed in, and the key of the order. */
export function Hidden({ wizard, here }: { readonly wizard: Wizard; readonly here: string }) {
  return (
    <>
      <input type="hidden" name="_pagina" value={here} />
      <input type="hidden" name="_sleutel" value={wizard.key} />
      <input type="hidden" name="_gezien" value={wizard.seen.join('.')} />
    </>
  );
}

function hasChoice({ key, form }: RegistrationPage): boolean {
  const control = form.fields.contractId?.control;
  return key !== 'contract' || !control || !('options' in control) || control.options.length > 0;
}

function NoContract() {
  return (
    <EmptyState
      title="Er is geen geldig contract"
      action={
        <a class="button tint" href={paths.sponsors()}>
          Bekijk de opdrachtgevers
        </a>
      }
    >
      <p>Een opdracht hoort bij een contract dat vandaag geldt, van een opdrachtgever met een contactpersoon.</p>
    </EmptyState>
  );
}
