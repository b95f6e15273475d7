import { offersByCode } from '#src/commands/cases/act-by-code.ts';
import { ownInvitation } from '#src/commands/cases/calendar.ts';
import { type OwnCase, sharedPackage } from '#src/commands/cases/find-own-case.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { courtUntil } from '#src/domain/case-terms.ts';
import { askLabels } from '#src/domain/cases/asks.ts';
import { opensSteps } from '#src/domain/cases/recognised.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Raw } from '#src/domain/form.ts';
import { longDate, lowerFirst, shortDate } from '#src/domain/format.ts';
import { disclosureStatusLabels, purposeLabels } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { PostButton } from '../components/button.tsx';
import { English } from '../components/english.tsx';
import { Notice } from '../components/notice.tsx';
import { Table } from '../components/table.tsx';
import { Timeline } from '../components/timeline.tsx';
import { recipientOf, whatLeft } from '../disclosed.ts';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { ActLinks } from './acting.tsx';
import { english, statusEnglish, statusMends } from './english.ts';
import { AskFrame, OtherWays } from './frame.tsx';
import { NextWays } from './next-ways.tsx';
import { askedIn, standingOf } from './standing.tsx';
import { statusForm } from './status-form.ts';

type StatusProps = { readonly visit: PublicVisit; readonly raw: Raw; readonly problems: readonly Problem[] };

export function StatusPage({ visit, raw, problems }: StatusProps) {
  return (
    <AskFrame visit={visit} title={statusForm.title} problems={problems} notYet="gevonden">
      <Breadcrumb href={paths.ask()} label="Verzoek of klacht" />
      <h1>{statusForm.title}</h1>
      <p class="lead">
        De code staat op de ontvangst van uw verzoek of klacht. <English>{english.status}</English>
      </p>
      <FormView
        visit={visit}
        form={statusForm}
        raw={raw}
        problems={problems}
        english={statusEnglish}
        mends={statusMends}
        action={paths.askStatus()}
        submit="Bekijk hoe het ermee staat"
        others={<English>{english.look}</English>}
      />
      <OtherWays visit={visit} />
    </AskFrame>
  );
}

type StandingProps = { readonly visit: PublicVisit; readonly own: OwnCase };

/** What was done, what comes, and until when. Nobody's name, and nothing of what was typed. */
export function StandingPage({ visit, own }: StandingProps) {
  const { theCase, dossier } = own;
  const shared = sharedPackage(own, visit.today);
  const { past, now, coming, answerBy, ended } = standingOf(theCase, visit.today);
  const complaint = theCase.kind === 'complaint';
  const open = opensSteps(theCase, visit.today);
  const late = open && answerBy !== undefined && answerBy < visit.today;
  return (
    <AskFrame visit={visit} title={statusForm.title}>
      <h1>{statusForm.title}</h1>
      <p class="lead">{whatOf(own, visit)}</p>
      {answerBy !== undefined && (
        <Notice
          kind={late ? 'warn' : 'info'}
          title={`${complaint ? 'Oordeel' : 'Antwoord'} uiterlijk ${longDate(answerBy)}`}
        >
          <p>
            {late && 'Wij zijn te laat. U mag ons bellen en vragen hoe dat kan. '}
            {!open && 'Heeft u dan nog geen antwoord? Bel ons. Noemt een brief van ons een andere dag, dan geldt die. '}
            <English>{late ? english.late : open ? english.answerBy : english.answerByUnlessWritten}</English>
          </p>
        </Notice>
      )}
      {ended && <Notice title={complaint ? 'Deze klacht is afgesloten' : 'Dit verzoek is afgesloten'} />}
      <h2>
        De stappen <English>{english.steps}</English>
      </h2>
      <Timeline moments={[...past, ...(now ? [now] : []), ...coming]} />
      {ownInvitation(own, visit.today) && (
        <p>
          <a href={paths.askAppointment()}>Zet de afspraak in uw agenda</a> <English>{english.calendar}</English>
        </p>
      )}
      {shared?.sharedUntil && (
        <Notice title={`Uw gegevens staan klaar tot en met ${longDate(shared.sharedUntil)}`}>
          <p>
            <a href={paths.askPackage()}>Haal uw gegevens op</a> <English>{english.fetch}</English>
          </p>
        </Notice>
      )}
      {dossier && <Recipients dossier={dossier} self={!theCase.representative} />}
      {!open && !ended && (
        <Notice title="Wilt u hier meer zien of doen?">
          <p>
            Laat ons deze code zien als u laat zien wie u bent, of vraag ons dan om een nieuwe code. Daarna ziet u hier
            elke stap en wie uw gegevens kreeg, en kunt u hier laten weten wat u wilt. Tot dan kunt u ons bellen,
            schrijven of langskomen, ook om uw verzoek in te trekken. Zo ziet niemand anders iets over u.{' '}
            <English>{english.showCode}</English>
          </p>
        </Notice>
      )}
      <ActLinks steps={offersByCode(visit.deps, own)} theCase={theCase} />
      <NextWays complaint={complaint} court={open ? courtOf(own, visit) : undefined} />
      <div class="bar noprint">
        <PostButton visit={visit} action={paths.askStatus()} look="second" fields={{ sluit: 'ja' }}>
          Sluit deze pagina af
        </PostButton>
        <English>{english.close}</English>
      </div>
    </AskFrame>
  );
}

/** UAVG 35: six weeks from the day our answer left. */
function courtOf({ theCase }: OwnCase, { today }: PublicVisit) {
  if (theCase.kind !== 'request' || !theCase.answeredOn) return undefined;
  const until = courtUntil(theCase.answeredOn);
  return { until, over: until < today };
}

function whatOf({ theCase }: OwnCase, { today }: PublicVisit): string {
  if (theCase.kind === 'complaint') return 'U diende een klacht in.';
  const asked = askedIn(theCase, today).map((ask) => lowerFirst(askLabels[ask]));
  return `U vraagt: ${asked.join(', ')}.`;
}

/** P20, R55: to whom data went, when, what and what for. What did not leave is no disclosure. */
function Recipients({ dossier, self }: { readonly dossier: Dossier; readonly self: boolean }) {
  const toWhom = (line: Disclosure) => (self && line.recipientKind === 'client' ? 'Uzelf' : recipientOf(line));
  const lines = dossier.disclosures.filter(({ status }) => status !== 'pending' && status !== 'void');
  return (
    <>
      <h2>
        Wie kreeg uw gegevens? <English>{english.recipients}</English>
      </h2>
      {lines.length === 0 ? (
        <p>Wij gaven uw gegevens aan niemand.</p>
      ) : (
        <Table<Disclosure>
          caption="Wie kreeg uw gegevens?"
          captionHidden
          rows={lines}
          columns={[
            { label: 'Datum', kind: 'nowrap', cell: (line) => shortDate(line.sentOn ?? dayOf(line.at)) },
            { label: 'Aan wie', cell: toWhom },
            { label: 'Wat', cell: (line) => whatLeft(dossier, line) + stateOf(line) },
            { label: 'Waarvoor', cell: (line) => purposeLabels[line.purpose] },
          ]}
        />
      )}
    </>
  );
}

function stateOf({ status }: Disclosure): string {
  return status === 'sent' ? '' : ` (${lowerFirst(disclosureStatusLabels[status])})`;
}
