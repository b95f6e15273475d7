import { type AskingChoice, askLabels } from '#src/domain/cases/asks.ts';
import { choice, form, parseForm, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { English } from '../components/english.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { page, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { dropAll } from './cookies.ts';
import { choiceEnglish, choiceMends, english } from './english.ts';
import { AskFrame, OtherWays } from './frame.tsx';
import { slugOf } from './slugs.ts';

const asked = (value: AskingChoice) => ({ value, label: askLabels[value] });

const whatForm = form({
  title: 'Wat wilt u?',
  fields: {
    ask: choice({
      label: 'Kies één antwoord',
      missing: 'Kies wat u wilt',
      options: [
        asked('inspection'),
        asked('correction'),
        asked('disclosureOverview'),
        asked('directorateTalk'),
        asked('complaint'),
        { value: 'more' as const, label: askLabels.other },
      ],
    }),
  },
});

const moreForm = form({
  title: 'Wat wilt u anders?',
  fields: {
    ask: choice({
      label: 'Kies één antwoord',
      missing: 'Kies wat u wilt',
      options: [
        asked('completion'),
        asked('erasure'),
        asked('restriction'),
        asked('objection'),
        asked('portability'),
        asked('other'),
      ],
    }),
  },
});

/** Step 1: what somebody comes with. Every choice is open at once (R52). */
export function showWhat(visit: PublicVisit): Promise<Response> {
  return page(<WhatPage visit={visit} />);
}

export function chooseWhat(visit: PublicVisit): Response | Promise<Response> {
  const { raw } = visit.posted;
  const parsed = parseForm(whatForm, raw);
  if (!parsed.ok) return page(<WhatPage visit={visit} raw={raw} problems={parsed.problems} />, 422);
  const { ask } = parsed.value;
  return ask === 'more' ? seeOther(paths.askMore()) : startOf(visit, ask);
}

export function showMore(visit: PublicVisit): Promise<Response> {
  return page(<MorePage visit={visit} />);
}

export function chooseMore(visit: PublicVisit): Response | Promise<Response> {
  const { raw } = visit.posted;
  const parsed = parseForm(moreForm, raw);
  return parsed.ok
    ? startOf(visit, parsed.value.ask)
    : page(<MorePage visit={visit} raw={raw} problems={parsed.problems} />, 422);
}

/** An empty form: whoever used this browser before left nothing for the next. */
function startOf(visit: PublicVisit, ask: AskingChoice): Response {
  const answer = seeOther(paths.askDetails({ ask: slugOf(ask) }));
  for (const line of dropAll(visit)) answer.headers.append('set-cookie', line);
  return answer;
}

type PageProps = { readonly visit: PublicVisit; readonly raw?: Raw; readonly problems?: readonly Problem[] };

function WhatPage({ visit, raw = {}, problems = [] }: PageProps) {
  return (
    <AskFrame visit={visit} title="Verzoek of klacht, stap 1 van 3" problems={problems} notYet="gekozen">
      <p class="soft flush">Stap 1 van 3</p>
      <h1>{whatForm.title}</h1>
      <p class="lead">
        U heeft geen account nodig. Het kost ongeveer 5 minuten.
        <br />
        <English>{english.noAccount}</English>
      </p>
      <FormView
        visit={visit}
        form={whatForm}
        raw={raw}
        problems={problems}
        english={choiceEnglish}
        mends={choiceMends}
        action={paths.ask()}
        submit="Volgende"
        others={<English>{english.goOn}</English>}
      />
      <p class="alone">
        <a href={paths.askStatus()}>Ik heb al een code: hoe staat het ermee?</a> <English>{english.haveCode}</English>
      </p>
      <OtherWays visit={visit} />
    </AskFrame>
  );
}

function MorePage({ visit, raw = {}, problems = [] }: PageProps) {
  return (
    <AskFrame visit={visit} title="Iets anders, stap 1 van 3" problems={problems} notYet="gekozen">
      <Breadcrumb href={paths.ask()} label="Terug" />
      <p class="soft flush">Stap 1 van 3</p>
      <h1>{moreForm.title}</h1>
      <FormView
        visit={visit}
        form={moreForm}
        raw={raw}
        problems={problems}
        english={choiceEnglish}
        mends={choiceMends}
        action={paths.askMore()}
        submit="Volgende"
        others={<English>{english.goOn}</English>}
      />
      <OtherWays visit={visit} />
    </AskFrame>
  );
}
