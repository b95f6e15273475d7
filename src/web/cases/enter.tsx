import { enterCase } from '#src/commands/cases/enter-case.ts';
import { caseIdFor, receiptFor } from '#src/commands/cases/receipt-key.ts';
import { type AskingAnswers, askingForm } from '#src/domain/cases/asking-form.ts';
import { askingChoices, askLabels } from '#src/domain/cases/asks.ts';
import type { channels } from '#src/domain/cases/case.ts';
import { caseChannelLabels } from '#src/domain/cases/case-words.ts';
import { tooMany } from '#src/domain/cases/complaint-people-steps.ts';
import { hasLeft } from '#src/domain/employment.ts';
import { choice, choices, date, form, type Judged, parseForm, problemsOf, type Raw, text } from '#src/domain/form.ts';
import type { UserId } from '#src/domain/ids.ts';
import { optionsOf } from '#src/domain/labels.ts';
import { openBranches } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { ReceiptCode } from '../components/receipt-code.tsx';
import { FormView } from '../form.tsx';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { newSecret } from '../session.ts';
import { keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { UserVisit } from '../visit.ts';
import { seesCase } from './open-case.ts';

/** What staff are asked besides: how it came in and when, and of a complaint whom it is about. */
export function enterForm({ organisation, today }: Pick<UserVisit, 'organisation' | 'today'>) {
  const asked = askingForm({ branches: openBranches(organisation), today, typedBy: 'staff' });
  // staff choose the employee from a list
  const { aboutWhom: _words, ...fields } = asked.fields;
  const staff = organisation.users.filter((user) => !hasLeft(user, today));
  return form({
    title: 'Verzoek of klacht vastleggen',
    intro:
      'Wat per brief, door de telefoon of in een gesprek is gevraagd, telt even zwaar als het formulier op de website.',
    why: 'De termijn begint op de dag waarop het verzoek een medewerker bereikt, hoe dan ook (AVG artikel 12).',
    fields: {
      ask: choice({
        label: 'Wat wil de cliënt?',
        missing: 'Kies wat de cliënt wil',
        options: askingChoices.map((value) => ({ value, label: askLabels[value] })),
      }),
      channel: choice({
        label: 'Hoe kwam het binnen?',
        missing: 'Kies hoe het binnenkwam',
        options: optionsOf(caseChannelLabels).filter(({ value }) => value !== 'web'),
      }),
      receivedOn: date({ label: 'Op welke dag kwam het binnen?', missing: 'Vul in op welke dag het binnenkwam' }),
      about: choices({
        label: 'Gaat het over een medewerker?',
        hint: 'Van een klacht ziet deze medewerker niets. Over een verzoek praat dan iemand anders met de cliënt.',
        options: staff.map(({ id, name }) => ({ value: id, label: name })),
        min: 0,
      }),
      request: text({
        label: 'Bij welk verzoek hoort de klacht?',
        hint: 'Alleen bij een klacht. Het nummer, zoals V-2026-0012, of de code van de aanvrager',
        max: 40,
        optional: true,
        checkWords: false,
      }),
      takesOver: choice({
        label: 'Wat wil de cliënt dan met het verzoek?',
        optional: true,
        needed: 'nodig als de klacht bij een verzoek hoort',
        options: [
          { value: 'no', label: 'De klacht én een antwoord op het verzoek' },
          { value: 'yes', label: 'Alleen nog de klacht' },
        ],
      }),
      ...fields,
      ...staffWords(fields),
    },
    check: ({ request, takesOver, about, ...answers }: Judged<AskingAnswers & EnteredBesides>) => [
      ...tooMany('about', about),
      ...(request && !takesOver ? [{ field: 'takesOver', message: 'Kies wat de cliënt met het verzoek wil' }] : []),
      ...(asked.check?.(answers) ?? []),
    ],
  });
}

/** The same questions, to whoever writes down what somebody else asks. */
function staffWords({ text: told, birthDate, representativeName, capacity }: AskedFields) {
  const byOther = 'nodig als een vertegenwoordiger dit vraagt';
  return {
    text: {
      ...told,
      label: 'Wat vertelt de cliënt?',
      hint: 'Schrijf niet op welke ziekte of klachten de cliënt heeft. Dat hoeven wij niet te weten.',
      needed: 'nodig als de cliënt iets wil veranderen of een klacht heeft',
    },
    birthDate: { ...birthDate, hint: 'Bijvoorbeeld 14 5 1986. Hiermee ziet de cliënt later hoe het ermee staat.' },
    writer: writerField,
    representativeName: { ...representativeName, label: 'Naam van de vertegenwoordiger', needed: byOther },
    capacity: { ...capacity, label: 'Wat is de vertegenwoordiger van deze persoon?', needed: byOther },
    answer: answerField,
  };
}
type AskedFields = Omit<ReturnType<typeof askingForm>['fields'], 'aboutWhom'>;

const answerField = choice({
  label: 'Hoe wil de cliënt ons antwoord?',
  missing: 'Kies hoe de cliënt ons antwoord wil',
  options: [
    { value: 'talk', label: 'In een gesprek', hint: 'De cliënt mag iemand meenemen' },
    { value: 'written', label: 'Per brief' },
  ],
});

/** The clerk writes down what somebody else asks. */
const writerField = choice({
  label: 'Wie vraagt dit?',
  missing: 'Kies wie dit vraagt',
  options: [
    { value: 'self', label: 'De cliënt zelf' },
    { value: 'other', label: 'Iemand anders', hint: 'Een vertegenwoordiger van de cliënt' },
  ],
});

type EnteredBesides = {
  readonly request?: string;
  readonly takesOver?: string;
  readonly about?: readonly string[];
};

export function showEnter(visit: UserVisit): Response | Promise<Response> {
  if (visit.url.searchParams.has(shown)) return showEntered(visit);
  return page(<EnterPage visit={visit} raw={firstRaw(visit)} problems={[]} />);
}

/** From the page of a request its complaint is entered. */
function firstRaw(visit: UserVisit): Raw {
  const request = visit.url.searchParams.get('verzoek')?.slice(0, 40);
  return { _key: newSecret(visit.deps.random.bytes), ...(request && { request, ask: 'complaint' }) };
}

export async function keepEnter(visit: UserVisit): Promise<Response> {
  const { raw } = visit.posted;
  const { _key: key, ...typed } = raw;
  const again = (problems: readonly Problem[]) => page(<EnterPage visit={visit} raw={raw} problems={problems} />, 422);
  const parsed = parseForm(enterForm(visit), typed);
  if (!parsed.ok || typeof key !== 'string' || key.length < 26) return again(problemsOf(parsed));
  const { ask, channel, receivedOn, about, request, takesOver, ...answers } = parsed.value;
  const entered = await enterCase(visit.deps, visit.actor, {
    key,
    ask,
    answers: { ...answers, aboutWhom: undefined },
    entered: {
      // the form offers these channels and the ids of staff only
      channel: channel as (typeof channels)[number],
      receivedOn,
      aboutUserIds: about as UserId[],
    },
    ...(request && { follows: { typed: request, takesOver: takesOver === 'yes' } }),
  });
  if (entered.ok) {
    await keepTyped(visit, placeOf(visit), { key });
    return seeOther(withQuery(paths.caseNew(), { [shown]: 'ja' }));
  }
  return entered.refusal.code === 'invalid' ? again(entered.refusal.problems ?? []) : refused(visit, entered.refusal);
}

type EnterProps = { readonly visit: UserVisit; readonly raw: Raw; readonly problems: readonly Problem[] };

function EnterPage({ visit, raw, problems }: EnterProps) {
  const asked = enterForm(visit);
  return (
    <Layout
      visit={visit}
      title={asked.title}
      here="requests"
      width="narrow"
      problems={problems}
      back={{ href: paths.requests(), label: 'Verzoeken' }}
    >
      <h1>{asked.title}</h1>
      <FormView visit={visit} form={asked} raw={raw} problems={problems} action={paths.caseNew()} submit="Leg vast">
        <input type="hidden" name="_key" value={String(raw._key ?? '')} />
      </FormView>
    </Layout>
  );
}

const shown = 'vastgelegd';

function placeOf({ session }: UserVisit): TypedPlace {
  return { shelf: 'known', whose: session.hash, name: 'case entered' };
}

/** The store has the hash of the code: the key of the form waits for whoever sent it and reads this again. */
async function showEntered(visit: UserVisit): Promise<Response> {
  const key = (await keptTyped(visit, placeOf(visit)))?.key;
  return typeof key === 'string' ? page(<EnteredPage visit={visit} formKey={key} />) : seeOther(paths.work());
}

type EnteredProps = { readonly visit: UserVisit; readonly formKey: string };

/** The code goes to whoever asked, and is kept nowhere. */
function EnteredPage({ visit, formKey }: EnteredProps) {
  const id = caseIdFor(formKey);
  const summary = visit.deps.store.cases.summary(id);
  const sees = summary !== undefined && seesCase(visit, summary);
  // the number of a complaint counts those before it, also for whoever one of them is about (R51)
  const title = `${sees ? summary.reference : 'Het'} is vastgelegd`;
  return (
    <Layout visit={visit} title={title} here="requests" width="narrow">
      <h1>{title}</h1>
      <Notice kind="info" title="Geef deze code aan de aanvrager">
        <ReceiptCode code={receiptFor(formKey)} />
        <p>
          Met de code en de geboortedatum ziet de aanvrager op de website hoe het ermee staat. Bij een verzoek kan dat
          pas als de aanvrager liet zien wie hij is en daarbij deze code toonde. U ziet de code alleen nu: wij bewaren
          hem niet.
        </p>
      </Notice>
      {sees && (
        <p class="bar">
          <LinkButton href={paths.theCase({ case: id })}>Ga naar {summary.reference}</LinkButton>
        </p>
      )}
    </Layout>
  );
}
