import type { Future } from '#src/commands/future/of-dossier.ts';
import { eventLabel } from '#src/domain/event-labels.ts';
import { hours } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import { hoursOf } from '#src/domain/spent-hours.ts';
import { stepFollows } from '#src/domain/step-follows.ts';
import { stepEvents } from '#src/domain/steps.ts';
import { clientIsSponsor } from '#src/workflow/act.ts';
import type { Offer } from '#src/workflow/offers.ts';
import { LinkButton } from '../components/button.tsx';
import { ChartBar } from '../components/chart-bar.tsx';
import { NextStep } from '../components/next-step.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { StepBar } from '../components/step-bar.tsx';
import { offerLink } from '../offer-link.ts';
import { mayNow, type OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { standOf } from '../stand.ts';
import { AskedChanges } from './asked-changes.tsx';
import { DisclosureTable } from './disclosure-table.tsx';
import { DocumentRows } from './document-rows.tsx';
import { DossierFrame } from './frame.tsx';
import { FuturePanel } from './future.tsx';
import { HoldsPanel } from './holds.tsx';
import { phaseOf, phases } from './phases.ts';
import { QuestionsPanel } from './question.tsx';
import { lackedSteps } from './step-lacks.ts';
import { restWords, stateDates, stepElsewhere, stepWords } from './step-words.ts';

/** Where the trajectory is, what comes next, what was made and sent, and what the future holds. */
export function OverviewPage({ open, future }: { readonly open: OpenDossier; readonly future: Future }) {
  const { visit, dossier, sight } = open;
  const phase = phaseOf(dossier);
  return (
    <DossierFrame open={open} tab="overview" title="Dossier" above={<Above open={open} phase={phase} />}>
      <div class="cols">
        <div>
          <Panel title="Documenten" aside={dossier.documents.length > documentsShown && <AllDocuments open={open} />}>
            <DocumentRows open={open} limit={documentsShown} coming />
          </Panel>
          {sight === 'content' && <QuestionsPanel open={open} />}
          <HoldsPanel open={open} />
          {sight === 'content' && <HoursPanel open={open} />}
          {visit.mayHere('disclosures.see') && dossier.disclosures.length > 0 && (
            <Panel
              title="Verstrekkingen"
              aside={
                <a href={paths.dossierDisclosures({ dossier: dossier.id })}>
                  Bekijk alle {dossier.disclosures.length}
                  <span class="vh"> verstrekkingen</span>
                </a>
              }
            >
              <p class="soft">Wie kreeg welke gegevens, en waarom. De cliënt kan dit overzicht opvragen.</p>
              <DisclosureTable open={open} lines={dossier.disclosures.slice(-3).reverse()} />
            </Panel>
          )}
        </div>
        <aside>
          <FuturePanel open={open} future={future} />
        </aside>
      </div>
    </DossierFrame>
  );
}

/** As many as one looks over; what is still to be written comes on top. */
const documentsShown = 6;

function AllDocuments({ open: { dossier } }: { readonly open: OpenDossier }) {
  return (
    <a href={paths.dossierDocuments({ dossier: dossier.id })}>
      Bekijk alle {dossier.documents.length}
      <span class="vh"> documenten</span>
    </a>
  );
}

/** What was just done and what follows, as long as it is the last step of the log: an address tells nothing untrue. */
function JustDone({ open }: { readonly open: OpenDossier }) {
  const { visit, dossier } = open;
  const event = visit.url.searchParams.get('bewaard');
  const last = dossier.events.findLast(({ type }) => stepEvents.includes(type));
  if (!last || last.type !== event) return null;
  const own = clientIsSponsor({ dossier, organisation: visit.organisation });
  return (
    <Notice kind="ok" title={eventLabel(last)}>
      <p>{stepFollows(event, own)}</p>
    </Notice>
  );
}

function Above({ open, phase }: { readonly open: OpenDossier; readonly phase: number }) {
  return (
    <>
      <JustDone open={open} />
      <section class="panel">
        <StepBar label="Stappen van het traject" steps={phases} now={phase} />
        <p class="small soft flush">
          Stap {phase + 1} van {phases.length}: {standOf(open.dossier).toLowerCase()}. {stateDates(open.dossier)}
        </p>
      </section>
      {open.sight === 'content' && <AskedChanges open={open} />}
      <Next open={open} />
    </>
  );
}

/**
 * One filled button, which is the step of the heading, and the rest folded; while a trajectory runs and no step is due, it
 * is to note a contact. None that machine and permission table do not both allow.
 */
function Next({ open }: { readonly open: OpenDossier }) {
  const { visit, dossier } = open;
  const offers = open.offers();
  const primary = offers.find((offer) => offer.primary);
  const others = offers.filter((offer) => offer !== primary);
  const link = (offer: Offer, look: 'filled' | 'second') => (
    <LinkButton href={offerLink(dossier.id, offer)} look={look}>
      {offer.label}
    </LinkButton>
  );
  const maySay = mayNow(open, 'content.edit');
  const elsewhere = primary ? undefined : stepElsewhere(open);
  const notesFirst = maySay && !primary && !elsewhere && statePath(dossier.trajectory.machine).startsWith('active.');
  const notes = maySay && (
    <LinkButton href={paths.note({ dossier: dossier.id })} look={notesFirst ? 'filled' : 'second'}>
      Leg contact vast
    </LinkButton>
  );
  const upload = mayNow(open, 'upload.add') && (
    <LinkButton href={paths.upload({ dossier: dossier.id })} look="second">
      Voeg een bestand toe
    </LinkButton>
  );
  const rest = [!notesFirst && notes, upload, ...others.map((offer) => link(offer, 'second'))].filter(
    (one) => one !== false,
  );
  return (
    <NextStep
      {...(primary
        ? stepWords(dossier, primary, visit.today)
        : restWords(open, elsewhere ?? (notesFirst ? 'contact vastleggen' : undefined)))}
      action={primary ? link(primary, 'filled') : notesFirst && notes}
      others={rest}
      hints={lackedSteps(open).map((lack) => (
        <>
          {lack.text} <a href={lack.way.href}>{lack.way.label}</a>
        </>
      ))}
      unfolded={elsewhere !== undefined}
    />
  );
}

function HoursPanel({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  const { planned, used } = hoursOf(dossier);
  const left = planned - used;
  const sentence = `${hours(used)} van ${hours(planned)} gebruikt, ${left >= 0 ? `${hours(left)} over` : `${hours(-left)} te veel`}.`;
  return (
    <Panel title="Uren">
      <p>{sentence}</p>
      <ChartBar part={used} whole={planned} sentence={sentence} />
    </Panel>
  );
}
