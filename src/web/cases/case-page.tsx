import { holdOverOn } from '#src/domain/case-terms.ts';
import { actingLabels, askNouns } from '#src/domain/cases/asks.ts';
import { type Case, isAsked, type RequestCase } from '#src/domain/cases/case.ts';
import { invitationsIn } from '#src/domain/cases/case-appointment.ts';
import { isRecognised } from '#src/domain/cases/recognised.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { mayHaveChanged } from '#src/domain/cases/who-asks-now.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import { longDate, weekdayDate } from '#src/domain/format.ts';
import { findBranch, findUser } from '#src/domain/organisation.ts';
import { waitsForMatch } from '#src/workflow/cases/matching.ts';
import { handlingLabel } from '../case-state.ts';
import { LinkButton } from '../components/button.tsx';
import { type Fact, Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { NextStep } from '../components/next-step.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Tag } from '../components/tag.tsx';
import { Timeline } from '../components/timeline.tsx';
import { paths, withQuery } from '../paths.ts';
import { Asked } from './asked.tsx';
import { BreachClock, BreachFacts, BreachSponsors } from './breach-parts.tsx';
import { sectionOf } from './case-words.ts';
import { Changes, changeWays, resultAt, waitsForResult } from './changes.tsx';
import { mayMatch } from './client.tsx';
import { CodePanel } from './code.tsx';
import { complaintFacts, Measures, Sides, Terms } from './complaint-parts.tsx';
import { deathSteps } from './death.ts';
import { ErrandsLeft } from './errands-left.tsx';
import { Letters, lettersAt, tellsLetters } from './letters.tsx';
import { momentsOf } from './moments.ts';
import type { OpenCase } from './open-case.ts';
import { PackageLink } from './package-link.tsx';
import { linkSteps } from './part-request.tsx';
import { Pieces } from './pieces.tsx';
import { statusOf } from './register.tsx';
import { RequestBefore } from './request-before.tsx';
import { isTooLateToUnmatch, unmatching } from './unmatch.tsx';
import { Views } from './views.tsx';
import { Where } from './where.tsx';

/** One case: who asks what, where it stands, what is to be done, before when. */
export function CasePage({ open, before }: { readonly open: OpenCase; readonly before: RequestCase | undefined }) {
  const { visit, theCase, reads } = open;
  const { caseSummary } = visit;
  const section = sectionOf[theCase.kind];
  const list = { request: paths.requests(), complaint: paths.complaints(), breach: paths.breaches() }[theCase.kind];
  const label = { request: 'Verzoeken', complaint: 'Klachten', breach: 'Datalekken' }[theCase.kind];
  return (
    <Layout visit={visit} title={theCase.reference} here={section} back={{ href: list, label }}>
      <div class="bar apart">
        <h1>{headingOf(theCase)}</h1>
        <Tag status={statusOf(caseSummary, visit)}>{handlingLabel(caseSummary)}</Tag>
      </div>
      <Facts facts={factsOf(open)} />
      <Where open={open} />
      {theCase.kind === 'breach' && <BreachClock visit={visit} theCase={theCase} />}
      {theCase.kind === 'breach' && <BreachSponsors visit={visit} theCase={theCase} />}
      <ErrandsLeft open={open} />
      <Next open={open} />
      <Views open={open} />
      {theCase.kind === 'complaint' && reads && <Sides open={open} theCase={theCase} />}
      <div class="cols">
        <div>
          {theCase.kind === 'complaint' && reads && (
            <>
              <Terms open={open} theCase={theCase} />
              <Measures open={open} theCase={theCase} />
            </>
          )}
          {before && <RequestBefore request={before} />}
          {theCase.kind === 'breach' && <BreachFacts visit={visit} theCase={theCase} />}
          {isAsked(theCase) && reads && <Asked theCase={theCase} />}
          {theCase.kind === 'request' && reads && <Pieces request={theCase} />}
          <Changes open={open} />
          <PackageLink open={open} />
          <CodePanel open={open} />
          {isAsked(theCase) && <Letters open={open} />}
        </div>
        <aside>
          <Panel title="Tijdlijn">
            <Timeline moments={momentsOf(open)} />
          </Panel>
          <DestructionWaits summary={caseSummary} />
        </aside>
      </div>
    </Layout>
  );
}

/** R33: how long this keeps the dossier. The hold of a complaint that took over goes on without a word of that complaint (R51). */
function DestructionWaits({ summary }: { readonly summary: CaseSummary }) {
  const { dossierId, holds, releasedOn, states } = summary;
  if (!dossierId || !(holds || states.includes('hold.byComplaint'))) return null;
  return (
    <Panel title="Vernietiging wacht">
      <p class="flush">
        {releasedOn
          ? `Dit is klaar. Het dossier wordt niet vernietigd voor ${longDate(holdOverOn(releasedOn))}.`
          : 'Zolang dit loopt, wordt het dossier niet vernietigd. Daarna nog 14 dagen niet.'}
      </p>
    </Panel>
  );
}

function headingOf(theCase: Case): string {
  if (theCase.kind === 'breach') return 'Datalek';
  const what = theCase.kind === 'complaint' ? 'Klacht' : theCase.asks.map((ask) => askNouns[ask]).join(', ');
  return `${what}, ${theCase.person.name}`;
}

function factsOf(open: OpenCase): Fact[] {
  const { visit, theCase, situation, linked } = open;
  const { organisation } = visit;
  const { dossier } = situation;
  const branch = theCase.branchId && findBranch(organisation, theCase.branchId);
  const coach = dossier && findUser(organisation, responsibleCoach(dossier));
  return [
    { label: 'Nummer', value: theCase.reference, nowrap: true },
    ...(dossier
      ? [
          {
            label: 'Dossier',
            // whoever handles complaints opens no dossiers
            value: visit.may('clients.list') ? (
              <span class="alone">
                <a href={paths.dossier({ dossier: dossier.id })}>{dossier.reference}</a>
              </span>
            ) : (
              dossier.reference
            ),
            nowrap: true,
          },
        ]
      : []),
    ...(isAsked(theCase) && theCase.representative
      ? [
          {
            label: 'Vertegenwoordiger',
            value: `${theCase.representative.name}, ${actingLabels[theCase.representative.capacity].toLowerCase()}${
              mayHaveChanged(theCase) && !isRecognised(theCase, visit.today) ? ' (mag niet meer optreden)' : ''
            }`,
          },
        ]
      : []),
    ...(linked
      ? [
          {
            label: linked.kind === 'complaint' ? 'Klacht' : 'Verzoek',
            value: <a href={paths.theCase({ case: linked.id })}>{linked.reference}</a>,
            nowrap: true,
          },
        ]
      : []),
    ...talksIn(theCase),
    ...(theCase.kind === 'complaint' ? complaintFacts({ open, theCase }) : []),
    ...(isAsked(theCase) && theCase.outsideDecider
      ? [{ label: 'Beslist van buiten', value: `${theCase.outsideDecider.name}, ${theCase.outsideDecider.job}` }]
      : []),
    ...(theCase.kind === 'request' && theCase.aboutUserIds.length > 0
      ? [
          {
            label: 'Gaat over',
            value: theCase.aboutUserIds.map((id) => findUser(organisation, id)?.name ?? 'Oud-medewerker').join(', '),
          },
        ]
      : []),
    ...(coach ? [{ label: 'Coach', value: coach.name }] : []),
    ...(branch ? [{ label: 'Vestiging', value: branch.name }] : []),
  ];
}

/** When and where people meet; the two sides of a complaint may be invited apart. */
function talksIn(theCase: Case): Fact[] {
  const talks = isAsked(theCase) ? invitationsIn(theCase) : [];
  const words = talks.map(({ appointment: { on, time, place } }) => `${weekdayDate(on)}, ${time} uur, ${place}`);
  return [...new Set(words)].map((value) => ({ label: 'Gesprek', value }));
}

function Next({ open }: { readonly open: OpenCase }) {
  const { visit, theCase, offers } = open;
  const at = { case: theCase.id };
  const saved = visit.url.searchParams.has('bewaard');
  const steps = [
    ...(mayMatch(open) ? [{ href: paths.caseClient(at), label: 'Zoek de cliënt' }] : []),
    ...(waitsForPackage(open) ? [{ href: paths.casePackage(at), label: 'Maak het inzagepakket' }] : []),
    ...offers
      .filter(({ event }) => event !== 'client.matched')
      .map(({ event, label }) => ({ href: hrefOf(theCase, event), label })),
    ...(isTooLateToUnmatch(open) ? [{ href: hrefOf(theCase, unmatching), label: 'Toch een andere cliënt' }] : []),
    ...linkSteps(open),
    ...(sendsLetter(open) ? [{ href: lettersAt, label: 'Verstuur de brief' }] : []),
    ...deathSteps(open),
  ];
  // what has to be done at once, then what the case waits for; else nothing is more urgent than the rest
  const due = ['request.effective', ...(visit.caseSummary.tasks?.map(({ event }) => event) ?? [])].map((event) =>
    hrefOf(theCase, event),
  );
  const first =
    (mayMatch(open) && waitsForMatch(theCase)) || waitsForPackage(open)
      ? steps[0]
      : (steps.find(({ href }) => href === due[0]) ??
        carryOut(open) ??
        due.flatMap((href) => steps.find((step) => step.href === href) ?? [])[0]);
  const others = steps.filter((one) => one !== first);
  return (
    <>
      {saved && <Notice kind="ok" title="Vastgelegd" />}
      {(first || steps.length > 0) && (
        <NextStep
          title={first ? `Volgende stap: ${first.label.toLowerCase()}` : 'Wat u nu kunt vastleggen'}
          action={first && <LinkButton href={first.href}>{first.label}</LinkButton>}
          unfolded={!first}
          others={others.map(({ href, label }) => (
            <LinkButton href={href} look="tint">
              {label}
            </LinkButton>
          ))}
        />
      )}
    </>
  );
}

/** What was granted and is not done yet, before the step that says it is done: a datum to change, the letter to the client. */
function carryOut(open: OpenCase) {
  if (open.offers.some(({ event }) => event === 'change.applied')) return undefined;
  if (waitsForResult(open)) return { href: resultAt, label: 'Schrijf de brief aan de cliënt' };
  const way = changeWays(open)[0];
  return way && { ...way, label: 'Leg vast wat u verandert' };
}

/** Does a letter lie here that this person puts down as sent? */
function sendsLetter(open: OpenCase): boolean {
  return open.visit.caseSummary.tasks?.some(({ event }) => event === 'letter.sent') === true && tellsLetters(open);
}

/** What is given has to be made first. */
function waitsForPackage({ theCase, offers }: OpenCase): boolean {
  return theCase.kind === 'request' && !theCase.package && offers.some(({ event }) => event === 'package.handed');
}

/** A complaint after a request is entered as any other: with its own form, receipt and term. */
function hrefOf(theCase: Case, event: string): string {
  if (event === 'letter.sent') return lettersAt;
  return event === 'complaint.filed'
    ? withQuery(paths.caseNew(), { verzoek: theCase.reference })
    : paths.caseStep({ case: theCase.id, step: event });
}
