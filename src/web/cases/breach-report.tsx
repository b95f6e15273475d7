import { breachSources, optionsOf } from '#src/commands/cases/breach-sources.ts';
import { caseIdFor } from '#src/commands/cases/receipt-key.ts';
import { reportBreach } from '#src/commands/cases/report-breach.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { breachReportForm } from '#src/domain/cases/breach-report-form.ts';
import { formatForm, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import { clockTime, weekdayDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { FormView } from '../form.tsx';
import { checkFreeText, toSummarise, type WordWarning } from '../free-text.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { newSecret } from '../session.ts';
import { keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { UserVisit } from '../visit.ts';

/** Any employee; the moment is filled in as now, and may have been earlier. */
export async function showReport(visit: UserVisit): Promise<Response> {
  if (visit.url.searchParams.has(shown)) return showReported(visit);
  const started = formatForm(formFor(visit), { on: visit.today, time: clockTime(visit.now) });
  return page(
    <ReportPage visit={visit} raw={{ ...started, _key: newSecret(visit.deps.random.bytes) }} problems={[]} />,
  );
}

export async function keepReport(visit: UserVisit): Promise<Response> {
  const { raw } = visit.posted;
  const { _key: key, ...typed } = raw;
  const asked = formFor(visit);
  const again = (problems: readonly Problem[], warnings: readonly WordWarning[] = []) =>
    page(<ReportPage visit={visit} raw={raw} problems={problems} warnings={warnings} />, 422);
  const parsed = parseForm(asked, typed);
  const words = checkFreeText(asked, typed);
  if (!parsed.ok || words.warnings.length > 0 || typeof key !== 'string' || key.length < 26)
    return again(problemsOf(parsed), words.warnings);
  const reported = await reportBreach(visit.deps, visit.actor, {
    key,
    answers: parsed.value,
    reasons: words.overrides,
  });
  if (!reported.ok)
    return reported.refusal.code === 'invalid'
      ? again(reported.refusal.problems ?? [])
      : refused(visit, reported.refusal);
  await keepTyped(visit, placeOf(visit), { key });
  return seeOther(withQuery(paths.breachNew(), { [shown]: 'ja' }));
}

function formFor(visit: UserVisit) {
  return breachReportForm({ ...visit, sources: optionsOf(breachSources(visit.deps.store, visit.user)) });
}

const shown = 'gemeld';

function placeOf({ session }: UserVisit): TypedPlace {
  return { shelf: 'known', whose: session.hash, name: 'breach reported' };
}

/** What this person just reported, also read again; the one time that its number is told to whoever may not see breaches. */
async function showReported(visit: UserVisit): Promise<Response> {
  const key = (await keptTyped(visit, placeOf(visit)))?.key;
  const found = typeof key === 'string' ? await visit.deps.store.cases.load(caseIdFor(key)) : undefined;
  if (found?.value.kind !== 'breach') return seeOther(paths.work());
  const { reference, notifyBy } = found.value;
  return page(
    <Layout visit={visit} title={`${reference} gemeld`} here="breaches" width="narrow">
      <h1>{reference} is gemeld</h1>
      <Notice kind="ok" title="Uw vestigingsmanager en de directie zien het nu">
        <p>
          Zij beoordelen of het naar de toezichthouder moet. Dat kan tot {weekdayDate(dayOf(notifyBy))} om{' '}
          {clockTime(notifyBy)} uur.
        </p>
      </Notice>
      <p>Weet u later meer? Bel dan uw vestigingsmanager en noem {reference}.</p>
    </Layout>,
  );
}

type Props = {
  readonly visit: UserVisit;
  readonly raw: Raw;
  readonly problems: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

function ReportPage({ visit, raw, problems, warnings = [] }: Props) {
  const asked = formFor(visit);
  return (
    <Layout
      visit={visit}
      title={asked.title}
      here="breaches"
      width="narrow"
      problems={toSummarise(problems, warnings)}
      back={{ href: paths.work(), label: 'Mijn werk' }}
    >
      <h1>{asked.title}</h1>
      <FormView
        visit={visit}
        form={asked}
        raw={raw}
        problems={problems}
        warnings={warnings}
        action={paths.breachNew()}
        submit="Meld het datalek"
      >
        <input type="hidden" name="_key" value={String(raw._key ?? '')} />
      </FormView>
    </Layout>
  );
}
