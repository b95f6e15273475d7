import { answerRows } from '#src/domain/answer-words.ts';
import { type AskingChoice, askLabels } from '#src/domain/cases/asks.ts';
import type { WishAnswers } from '#src/domain/cases/wish-form.ts';
import type { Raw } from '#src/domain/form.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { English, EnglishLine } from '../components/english.tsx';
import { fieldId } from '../components/error-summary.tsx';
import { shownText } from '../components/field-context.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { AskedAgain } from './again.tsx';
import { askEnglish, detailsEnglish, english } from './english.ts';
import { AskFrame } from './frame.tsx';
import { slugOf } from './slugs.ts';
import { shownForm } from './typed.ts';

type CheckProps = {
  readonly visit: PublicVisit;
  readonly ask: AskingChoice;
  readonly answers: WishAnswers;
  /** The same answers as they are posted on. */
  readonly raw: Raw;
  readonly formKey: string;
  readonly again?: boolean;
};

export function CheckPage({ visit, ask, answers, raw, formKey, again = false }: CheckProps) {
  const what = ask === 'complaint' ? 'klacht' : 'verzoek';
  const back = paths.askDetails({ ask: slugOf(ask) });
  const rows = answerRows(shownForm(visit, ask), answers).filter(({ value }) => value !== '–');
  const { _key: _, ...kept } = raw;
  const words = detailsEnglish(ask);
  return (
    <AskFrame visit={visit} title={`Controleer uw ${what}, stap 3 van 3`}>
      <Breadcrumb href={back} label="Stap 2" />
      <p class="soft flush">Stap 3 van 3</p>
      <h1>Controleer uw {what}</h1>
      {again && <AskedAgain />}
      <p class="lead">
        Klopt alles? Verstuur het dan. <English>{english.check}</English>
      </p>
      <SummaryList
        rows={[
          {
            label: 'Wat wilt u?',
            english: english.whatAsked,
            value: <Chosen words={askLabels[ask]} english={askEnglish[ask]} />,
            change: { href: paths.ask() },
          },
          ...rows.map(({ name, label, about, value }) => ({
            label,
            english: words[name],
            about,
            value: <Chosen words={value} english={words[`${name}=${shownText(raw, name)}`]} />,
            change: { href: `${back}#${fieldId(name)}` },
          })),
        ]}
      />
      <form method="post" action={paths.askCheck({ ask: slugOf(ask) })}>
        <Csrf visit={visit} />
        <input type="hidden" name="_key" value={formKey} />
        <KeptFields raw={kept} />
        <div class="bar">
          <Button>Verstuur mijn {what}</Button>
          <English>{english.send}</English>
        </div>
      </form>
    </AskFrame>
  );
}

/** What was typed as it is; of a choice its English words too. */
function Chosen({ words, english: chosen }: { readonly words: string; readonly english: string | undefined }) {
  return (
    <span class="text">
      {words}
      <EnglishLine words={chosen} />
    </span>
  );
}
