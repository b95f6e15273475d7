import { actByCode, type OwnStep, offersByCode } from '#src/commands/cases/act-by-code.ts';
import { findOwnCase, type Proof } from '#src/commands/cases/find-own-case.ts';
import { area, form, parseForm } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { English } from '../components/english.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { waitFor } from './again.tsx';
import { actingEnglish, english } from './english.ts';
import { AskFrame } from './frame.tsx';
import { readProof } from './proof.ts';

type Act = { readonly slug: string; readonly title: string; readonly lead: string; readonly submit: string };

const acts: Readonly<Record<OwnStep, Act>> = {
  'talk.declined': {
    slug: 'per-brief',
    title: 'Ons antwoord per brief',
    lead: 'U wilt geen gesprek. U krijgt ons antwoord dan per brief.',
    submit: 'Stuur mij een brief',
  },
  'client.disagrees': {
    slug: 'niet-eens',
    title: 'Niet eens met ons antwoord',
    lead: 'De directie praat dan met u en neemt een nieuw besluit. U mag ook meteen een klacht indienen.',
    submit: 'Vraag een gesprek met de directie',
  },
  'client.accepts': {
    slug: 'eens',
    title: 'Eens met ons antwoord',
    lead: 'Wij sluiten uw verzoek dan af. U kunt later altijd opnieuw iets vragen.',
    submit: 'Sluit mijn verzoek af',
  },
  'request.withdrawn': {
    slug: 'intrekken',
    title: 'Verzoek intrekken',
    lead: 'Wij doen dan niets meer met uw verzoek. U kunt later altijd opnieuw iets vragen.',
    submit: 'Trek mijn verzoek in',
  },
};

const nothingAsked = form({ title: '', fields: {} });
export const wordsAsked = form({
  title: '',
  fields: {
    words: area({
      label: 'Wat vindt u, in uw eigen woorden?',
      hint: 'Schrijf niet op welke ziekte u heeft.',
      missing: 'Schrijf op wat u vindt',
      max: 2000,
      rows: 5,
      checkWords: false,
    }),
  },
});

/** What may be done now, as links: each is asked once more on a page of its own. */
export function ActLinks({ steps }: { readonly steps: readonly OwnStep[] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2>
        Wat kunt u hier doen? <English>{english.whatNow}</English>
      </h2>
      <ul>
        {steps.map((step) => (
          <li>
            <a href={paths.askAct({ act: acts[step].slug })}>{acts[step].title}</a>{' '}
            <English>{actingEnglish[step]}</English>
          </li>
        ))}
      </ul>
    </>
  );
}

type Open = { readonly proof: Proof; readonly step: OwnStep };

/** The page asks for code and birth date again where they are not there any more, or where this is not open now. */
async function opened(visit: PublicVisit): Promise<Open | Response> {
  const proof = readProof(visit);
  const tooMany = proof && waitFor(visit, 'looked', proof.code);
  if (tooMany) return tooMany;
  const found = proof && (await findOwnCase(visit.deps, proof));
  const steps = found?.ok ? offersByCode(visit.deps, found.value) : [];
  const step = steps.find((one) => acts[one].slug === visit.param('act'));
  return proof && step ? { proof, step } : seeOther(paths.askStatus());
}

export async function showAct(visit: PublicVisit): Promise<Response> {
  const open = await opened(visit);
  return open instanceof Response ? open : page(<ActPage visit={visit} step={open.step} problems={[]} />);
}

export async function takeAct(visit: PublicVisit): Promise<Response> {
  const open = await opened(visit);
  if (open instanceof Response) return open;
  const { step, proof } = open;
  const again = (problems: readonly Problem[]) => page(<ActPage visit={visit} step={step} problems={problems} />, 422);
  const parsed = step === 'client.disagrees' ? parseForm(wordsAsked, visit.posted.raw) : undefined;
  if (parsed && !parsed.ok) return again(parsed.problems);
  const taken = await actByCode(visit.deps, proof, { event: step, words: parsed?.value.words });
  if (taken.ok) return seeOther(paths.askStatus());
  return taken.refusal.code === 'invalid' ? again(taken.refusal.problems ?? []) : refused(visit, taken.refusal);
}

type PageProps = { readonly visit: PublicVisit; readonly step: OwnStep; readonly problems: readonly Problem[] };

function ActPage({ visit, step, problems }: PageProps) {
  const { slug, title, lead, submit } = acts[step];
  return (
    <AskFrame visit={visit} title={title} problems={problems}>
      <Breadcrumb href={paths.askStatus()} label="Hoe staat het ermee?" />
      <h1>{title}</h1>
      <p class="lead">
        {lead} <English>{actingEnglish[step]}</English>
      </p>
      <FormView
        visit={visit}
        form={step === 'client.disagrees' ? wordsAsked : nothingAsked}
        raw={visit.posted.raw}
        problems={problems}
        english={{ words: english.ownWords }}
        action={paths.askAct({ act: slug })}
        submit={submit}
      />
    </AskFrame>
  );
}
