import { wordingSample } from '#src/commands/documents/wording-sample.ts';
import { wordingForm, wordingNow } from '#src/commands/organisation/keep-wording.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { undrawn } from '#src/documents/undrawn.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Raw } from '#src/domain/form.ts';
import { findBranch } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import type { WordingKey } from '#src/domain/wording.ts';
import { inBraces, placeholdersOf, wordingProblem } from '#templates/worded.ts';
import { placeholders, wording } from '#templates/wording.ts';
import { basisOf } from '../basis.ts';
import { Button } from '../components/button.tsx';
import { ConflictNotice, savedBy } from '../components/conflict-notice.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { shownWords } from './earlier.ts';
import { SamplePaper } from './sample-paper.tsx';
import { Versions } from './versions.tsx';

type WordingPageProps = {
  readonly visit: UserVisit;
  readonly textKey: WordingKey;
  readonly raw: Raw;
  readonly problems?: readonly Problem[] | undefined;
  /** The typed text, when it was asked to be shown in the sample. */
  readonly looked?: string;
  /** An earlier text stands in the form, to be put back. */
  readonly isEarlier?: boolean;
  readonly conflict?: boolean;
};

export function WordingPage({ visit, textKey, raw, problems = [], looked, isEarlier, conflict }: WordingPageProps) {
  const { organisation } = visit;
  const { label, where } = wording[textKey];
  const form = wordingForm(textKey);
  const text = looked ?? (isEarlier ? String(raw.text) : wordingNow(organisation, textKey));
  const last = organisation.wording[textKey]?.at(-1);
  return (
    <Layout
      visit={visit}
      title={label}
      here="settings"
      width="wide"
      back={{ href: paths.wordings(), label: 'Standaardteksten' }}
      problems={problems}
    >
      <h1>{label}</h1>
      <p>{where}. Wat vastgesteld of verstuurd is, verandert niet.</p>
      <div class="cols besluit">
        <div>
          {conflict && (
            <ConflictNotice
              fields={{ text: form.fields.text }}
              theirs={shownWords(visit, textKey)}
              mine={raw}
              who={savedBy(visit, 'deze tekst', last && { by: last.by, on: dayOf(last.at) })}
            />
          )}
          {!conflict && (isEarlier || looked !== undefined) && (
            <Notice title={isEarlier ? 'Dit is een eerdere tekst' : 'Zo komt de tekst eruit te zien'}>
              <p>
                Er is nog niets veranderd. De tekst geldt zodra u hem bewaart.{' '}
                <a href="#voorbeeld">Ga naar het voorbeeld</a>
              </p>
            </Notice>
          )}
          <Undrawn text={text} />
          <section class="panel">
            <h2 class="first">Tussen accolades</h2>
            <Placeholders textKey={textKey} />
            <FormView
              visit={visit}
              form={form}
              raw={raw}
              problems={problems}
              basis={basisOf(organisation.wording[textKey])}
              action={paths.wording({ text: textKey })}
              submit="Bewaar de tekst"
              others={<LookButtons />}
            />
          </section>
          <Versions visit={visit} textKey={textKey} />
        </div>
        <SamplePaper textKey={textKey} model={sampleOf(visit, textKey, text)} />
      </div>
    </Layout>
  );
}

/** The sample from the visitor's own branch. A text that could not be saved today is shown as it is in force. */
export function sampleOf(visit: UserVisit, key: WordingKey, text: string): DocumentModel {
  const { organisation, user } = visit;
  const branch = findBranch(organisation, user.branchId);
  if (!branch) throw new Error('a user without a branch');
  const fits = wordingProblem(key, text) === undefined;
  return wordingSample(key, fits ? text : wordingNow(organisation, key), { organisation, branch });
}

function LookButtons() {
  return (
    <>
      <Button look="second" name="_bekijk" value="pagina">
        Bekijk
      </Button>
      <Button look="second" name="_bekijk" value="pdf">
        Bekijk PDF
      </Button>
    </>
  );
}

function Placeholders({ textKey }: { readonly textKey: WordingKey }) {
  const { needs } = wording[textKey];
  const rows = placeholdersOf(textKey).map((name, index) => ({
    label: inBraces(name),
    value: `${placeholders[name]}${index < needs.length ? '. Dit moet in de tekst staan' : ''}`,
  }));
  return <SummaryList rows={rows} />;
}

function Undrawn({ text }: { readonly text: string }) {
  const signs = undrawn(text);
  if (signs.length === 0) return null;
  return (
    <Notice kind="warn" title="De PDF kan deze tekens niet laten zien">
      <p>Op de plek van {signs.join(' ')} staat in de PDF een leeg vakje. Schrijf het met andere letters.</p>
    </Notice>
  );
}
