import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { checkSentence, checkTitles, outcomeLabels } from '#src/domain/maintenance/check-words.ts';
import { type Check, isReview, noteOf, ownChecks, resultOf, reviews } from '#src/domain/maintenance/checks.ts';
import { isAhead, isBusy, isChecked, maintenanceState, whenWords } from '#src/domain/maintenance/maintenance.ts';
import { findUser } from '#src/domain/organisation.ts';
import { stateLabel, workflows } from '#workflows/index.ts';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { Timeline } from '../components/timeline.tsx';
import { paths } from '../paths.ts';
import { Acting } from './acting.tsx';
import type { Here } from './here.ts';
import { Openings } from './openings-panel.tsx';
import { outcomeStatus, stateStatus } from './words.ts';

/** One run: what is to be done now and by whom, what the program found, and what happened. */
export function RunPage({ here }: { readonly here: Here }) {
  const { visit, branch, run } = here;
  const state = maintenanceState(run);
  const title = `Onderhoud in ${branch.name}`;
  return (
    <Layout visit={visit} title={title} here="work" back={{ href: paths.maintenance(), label: 'Onderhoud' }}>
      <div class="bar apart">
        <h1>{title}</h1>
        <Tag status={stateStatus(state)}>{stateLabel('maintenance', state)}</Tag>
      </div>
      <Facts
        facts={[
          { label: 'Wanneer', value: whenWords(run) },
          { label: 'Toezicht', value: run.supervision ? nameOf(here, run.supervision.by) : 'Nog niemand' },
          ...(run.started ? [{ label: 'Begonnen', value: momentOf(run.started.at), nowrap: true }] : []),
          ...(run.ended ? [{ label: 'Werk klaar', value: momentOf(run.ended.at), nowrap: true }] : []),
        ]}
      />
      <Acting here={here} />
      {run.work && (
        <Panel title="Wat er gebeurt">
          <p class="flush">{run.work}</p>
        </Panel>
      )}
      <Openings here={here} />
      {!isAhead(state) && !isBusy(state) && <Checks here={here} />}
      <Report here={here} />
      <Course here={here} />
    </Layout>
  );
}

/** The list of DOMAIN 8.7, with what the program found and what a person wrote beside it. */
function Checks({ here }: { readonly here: Here }) {
  return (
    <Panel title="Controle">
      <Table<Check>
        caption="Controle"
        captionHidden
        rows={[...ownChecks, ...reviews]}
        columns={[
          { label: 'Wat', cell: (check) => checkTitles[check] },
          { label: 'Uitkomst', kind: 'nowrap', cell: (check) => <Outcome here={here} check={check} /> },
          { label: 'Gevonden', cell: (check) => <Found here={here} check={check} /> },
        ]}
      />
    </Panel>
  );
}

type Props = { readonly here: Here; readonly check: Check };

function Outcome({ here: { run }, check }: Props) {
  const result = resultOf(run, check);
  if (result) return <Tag status={outcomeStatus[result.outcome]}>{outcomeLabels[result.outcome]}</Tag>;
  if (!isReview(check)) return <Tag>Wacht</Tag>;
  return noteOf(run, check) ? <Tag status="ok">Nagekeken</Tag> : <Tag status="warn">Na te kijken</Tag>;
}

function Found({ here, check }: Props) {
  const { run, maySupervise } = here;
  const result = resultOf(run, check);
  const note = noteOf(run, check);
  const asks = (isReview(check) || (result !== undefined && result.outcome !== 'good')) && maySupervise;
  return (
    <>
      {result && checkSentence(result)}
      {note && (
        <>
          {result && <br />}
          {note.text} <span class="soft">({nameOf(here, note.by)})</span>
        </>
      )}
      {asks && isChecked(maintenanceState(run)) && (
        <>
          {' '}
          <a href={paths.maintenanceCheck({ run: run.id, check })}>
            {note ? 'Wijzig' : 'Schrijf op wat u zag'}
            <span class="vh">: {checkTitles[check]}</span>
          </a>
        </>
      )}
    </>
  );
}

function Report({ here: { run } }: { readonly here: Here }) {
  if (!run.report) return null;
  const file = (format: string) => paths.maintenanceReport({ run: run.id, format });
  return (
    <Panel title={`Verslag ${run.report.number}`}>
      <p class="flush">
        <a href={file('pdf')}>Open als PDF</a> · <a href={file('docx')}>Open in Word</a>
      </p>
    </Panel>
  );
}

function Course({ here }: { readonly here: Here }) {
  const { events } = here.run;
  const labels: Readonly<Record<string, { readonly label: string }>> = workflows.maintenance.events;
  if (events.length === 0) return null;
  return (
    <Panel title="Verloop">
      <Timeline
        moments={events.toReversed().map(({ at, by, type, reason }) => ({
          when: momentOf(at),
          datetime: at,
          place: 'past',
          what: [`${labels[type]?.label ?? type}${byWords(here, by)}`, reason].filter(Boolean).join('. '),
        }))}
      />
    </Panel>
  );
}

function byWords(here: Here, by: Here['run']['events'][number]['by']): string {
  return by === 'system' || by === 'sponsor' ? '' : ` door ${nameOf(here, by)}`;
}

function nameOf({ visit }: Here, id: Parameters<typeof findUser>[1]): string {
  return findUser(visit.organisation, id)?.name ?? 'een oud-medewerker';
}

function momentOf(at: Here['run']['events'][number]['at']): string {
  return `${longDate(dayOf(at))}, ${clockTime(at)} uur`;
}
