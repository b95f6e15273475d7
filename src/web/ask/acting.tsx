import { actByCode, type OwnStep, offersByCode } from '#src/commands/cases/act-by-code.ts';
import { findOwnCase, type Proof } from '#src/commands/cases/find-own-case.ts';
import type { AskedCase } from '#src/domain/cases/case.ts';
import { area, form, parseForm } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { English } from '../components/english.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { waitFor } from './again.tsx';
import { actingEnglish, actingMends, english } from './english.ts';
import { AskFrame } from './frame.tsx';
import { readProof } from './proof.ts';

type Act = {
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly english: string;
};

const acts: Readonly<Record<OwnStep, Act>> = {
  'talk.declined': {
    slug: 'per-brief',
    title: 'Ons antwoord per brief',
    lead: 'U wilt geen gesprek. U krijgt ons antwoord dan per brief.',
    submit: 'Stuur mij een brief',
    english: actingEnglish['talk.declined'],
  },
  'client.disagrees': {
    slug: 'niet-eens',
    title: 'Niet eens met ons antwoord',
    lead: 'De directie praat dan met u en neemt een nieuw besluit. U mag ook meteen een klacht indienen.',
    submit: 'Vraag een gesprek met de directie',
    english: actingEnglish['client.disagrees'],
  },
  'client.accepts': {
    slug: 'eens',
    title: 'Eens met ons antwoord',
    lead: 'Wij sluiten uw verzoek dan af. U kunt later altijd opnieuw iets vragen.',
    submit: 'Sluit mijn verzoek af',
    english: actingEnglish['client.accepts'],
  },
  'request.withdrawn': {
    slug: 'intrekken',
    title: 'Verzoek intrekken',
    lead: 'Wij doen dan niets meer met uw verzoek. U kunt later altijd opnieuw iets vragen.',
    submit: 'Trek mijn verzoek in',
    english: actingEnglish['request.withdrawn'],
  },
  'complaint.withdrawn': {
    slug: 'klacht-intrekken',
    title: 'Klacht intrekken',
    lead: 'Wij behandelen uw klacht dan niet verder, en u krijgt geen oordeel. De directie mag wel zelf verder kijken. U kunt later opnieuw een klacht indienen.',
    submit: 'Trek mijn klacht in',
    english: actingEnglish['complaint.withdrawn'],
  },
  'informal.failed': {
    slug: 'niet-samen',
    title: 'Toch niet samen oplossen',
    lead: 'Wij behandelen uw klacht dan verder. U hoeft niet te zeggen waarom. Wilt u het wel samen oplossen? Dan hoeft u hier niets te doen.',
    submit: 'Behandel mijn klacht verder',
    english: actingEnglish['informal.failed'],
  },
  'agreement.broken': {
    slug: 'niet-opgelost',
    title: 'Het is niet opgelost',
    lead: 'Klopt niet wat wij opschreven, of deden wij niet wat wij beloofden? Wij behandelen uw klacht dan verder.',
    submit: 'Behandel mijn klacht verder',
    english: actingEnglish['agreement.broken'],
  },
  'hearing.waived': {
    slug: 'geen-gesprek',
    title: 'Geen gesprek over mijn klacht',
    lead: 'U hoeft niet te komen. Wij behandelen uw klacht dan zonder gesprek met u.',
    submit: 'Ik wil geen gesprek',
    english: actingEnglish['hearing.waived'],
  },
};

/** Nobody disagrees with an answer that is not there yet (R52). */
const beforeAnswer: Act = {
  slug: acts['client.disagrees'].slug,
  title: 'Gesprek met de directie',
  lead: 'De directie praat dan met u en neemt een besluit. U mag ook meteen een klacht indienen.',
  submit: acts['client.disagrees'].submit,
  english: english.askDirectorate,
};

function actOf(step: OwnStep, theCase: AskedCase): Act {
  const isAnswered = theCase.kind === 'request' && theCase.answeredOn !== undefined;
  return step === 'client.disagrees' && !isAnswered ? beforeAnswer : acts[step];
}

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
export function ActLinks({ steps, theCase }: { readonly steps: readonly OwnStep[]; readonly theCase: AskedCase }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2>
        Wat kunt u hier doen? <English>{english.whatNow}</English>
      </h2>
      <ul>
        {steps
          .map((step) => actOf(step, theCase))
          .map((act) => (
            <li>
              <a href={paths.askAct({ act: act.slug })}>{act.title}</a> <English>{act.english}</English>
            </li>
          ))}
      </ul>
    </>
  );
}

type Open = { readonly proof: Proof; readonly step: OwnStep; readonly act: Act };

/** The page asks for code and birth date again where they are not there any more, or where this is not open now. */
async function opened(visit: PublicVisit): Promise<Open | Response> {
  const proof = readProof(visit);
  const tooMany = proof && (await waitFor(visit, 'looked', proof.code));
  if (tooMany) return tooMany;
  const found = proof && (await findOwnCase(visit.deps, proof));
  const steps = found?.ok ? offersByCode(visit.deps, found.value) : [];
  const step = steps.find((one) => acts[one].slug === visit.param('act'));
  return proof && found?.ok && step
    ? { proof, step, act: actOf(step, found.value.theCase) }
    : seeOther(paths.askStatus());
}

export async function showAct(visit: PublicVisit): Promise<Response> {
  const open = await opened(visit);
  return open instanceof Response ? open : page(<ActPage visit={visit} {...open} problems={[]} />);
}

export async function takeAct(visit: PublicVisit): Promise<Response> {
  const open = await opened(visit);
  if (open instanceof Response) return open;
  const { step, proof, act } = open;
  const again = (problems: readonly Problem[]) =>
    page(<ActPage visit={visit} step={step} act={act} problems={problems} />, 422);
  const parsed = step === 'client.disagrees' ? parseForm(wordsAsked, visit.posted.raw) : undefined;
  if (parsed && !parsed.ok) return again(parsed.problems);
  const taken = await actByCode(visit.deps, proof, { event: step, words: parsed?.value.words });
  if (taken.ok) return seeOther(paths.askStatus());
  return taken.refusal.code === 'invalid' ? again(taken.refusal.problems ?? []) : refused(visit, taken.refusal);
}

type PageProps = Pick<Open, 'step' | 'act'> & { readonly visit: PublicVisit; readonly problems: readonly Problem[] };

function ActPage({ visit, step, act, problems }: PageProps) {
  const { slug, title, lead, submit } = act;
  return (
    <AskFrame visit={visit} title={title} problems={problems}>
      <Breadcrumb href={paths.askStatus()} label="Hoe staat het ermee?" />
      <h1>{title}</h1>
      <p class="lead">
        {lead} <English>{act.english}</English>
      </p>
      <FormView
        visit={visit}
        form={step === 'client.disagrees' ? wordsAsked : nothingAsked}
        raw={visit.posted.raw}
        problems={problems}
        english={{ words: english.ownWords }}
        mends={actingMends}
        action={paths.askAct({ act: slug })}
        submit={submit}
      />
    </AskFrame>
  );
}
