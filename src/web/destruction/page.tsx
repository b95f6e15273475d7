import { addDays } from '#src/domain/calendar.ts';
import { type Destroyable, type Destruction, ownerInAddress } from '#src/domain/destruction/destruction.ts';
import { longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import { PostButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { EarlierLists } from './earlier.tsx';
import type { Overview, Place, Row, Waiting } from './overview.ts';
import { Rows } from './rows.tsx';

export type BranchPageProps = {
  readonly visit: UserVisit;
  readonly overview: Overview;
  /** What was shown is not so any more. */
  readonly changed?: boolean;
};

/** R31: what may be destroyed in a branch, what waits, what comes, and what was destroyed. */
export function BranchPage({ visit, overview, changed }: BranchPageProps) {
  const { place, free, leftOut, soon, held, waiting, earlier } = overview;
  const { title } = place;
  const isEmpty = [waiting, free.rows, leftOut, soon, held, earlier].every((rows) => rows.length === 0);
  return (
    <Layout
      visit={visit}
      title={title}
      here="destruction"
      {...(visit.user.roles.includes('directorate') && {
        back: { href: paths.destructions(), label: 'Alle vestigingen' },
      })}
    >
      <h1>{title}</h1>
      <p class="lead">
        Twee jaar na het einde vernietigen wij een dossier
        {place.id === 'house' && ', na zeven jaar een boekjaar met facturen'}. De één stelt voor, een ander bevestigt.
        Daarna zijn er nog zeven dagen om te stoppen.
      </p>
      {changed && (
        <Notice kind="warn" title="De lijst is intussen veranderd">
          <p>Er is niets gedaan. Bekijk de lijst opnieuw. Klopt die? Beslis dan nog een keer.</p>
        </Notice>
      )}
      {isEmpty && (
        <EmptyState title="Hier is nu niets te vernietigen">
          <p>Zestig dagen voor de eerste dag staat een dossier hier. U hoeft niets te doen.</p>
        </EmptyState>
      )}
      {waiting.map((one) => (
        <WaitingPanel visit={visit} place={place} waiting={one} />
      ))}
      {free.rows.length > 0 && <FreePanel visit={visit} overview={overview} />}
      {leftOut.length > 0 && (
        <Panel title="Nog niet op de lijst" count={leftOut.length}>
          <p class="soft">Op de dag die hier staat, komt het dossier vanzelf terug op de lijst.</p>
          <Rows
            visit={visit}
            caption="Nog niet op de lijst"
            rows={leftOut}
            more={[
              { label: 'Tot', kind: 'nowrap', cell: ({ until }) => until && longDate(until) },
              { label: 'Waarom', cell: ({ why }) => why },
            ]}
          />
        </Panel>
      )}
      {held.length > 0 && (
        <Panel title="Vernietiging wacht" count={held.length}>
          <p class="soft">Veertien dagen nadat de laatste reden voorbij is, gaat het vanzelf verder.</p>
          <Rows
            visit={visit}
            caption="Vernietiging wacht"
            rows={held}
            more={[
              {
                label: 'Waarom',
                cell: ({ why, ...row }) => (
                  <>
                    {why.join(', ')} <KeepLink visit={visit} row={row} />
                  </>
                ),
              },
            ]}
          />
        </Panel>
      )}
      {soon.length > 0 && (
        <Panel title="Binnen zestig dagen" count={soon.length}>
          <Rows visit={visit} caption="Binnen zestig dagen" rows={soon} />
        </Panel>
      )}
      <EarlierLists visit={visit} lists={earlier} />
    </Layout>
  );
}

/** R33: the directorate's own way to keep it, and to let it go again. */
function KeepLink({ visit, row: { dossierId, reference } }: { readonly visit: UserVisit; readonly row: Row }) {
  if (!dossierId || !visit.user.roles.includes('directorate')) return null;
  return (
    <a href={paths.dossierHolds({ dossier: dossierId })}>
      Houd tegen<span class="vh">: {reference}</span>
    </a>
  );
}

/** What stays for now, by leaving it out or by a hold; a case is kept by a hold on the dossier of its client. */
function KeepHere({ visit, row }: { readonly visit: UserVisit; readonly row: Row }) {
  const { dossierId, reference } = row;
  if (!dossierId) return <>–</>;
  return (
    <>
      <a href={paths.dossierLeaveOut({ dossier: dossierId })}>
        Laat weg<span class="vh">: {reference}</span>
      </a>{' '}
      <KeepLink visit={visit} row={row} />
    </>
  );
}

/** What may go, to be proposed together as it is shown here. */
function FreePanel({ visit, overview }: { readonly visit: UserVisit; readonly overview: Overview }) {
  const { place, free, waiting } = overview;
  // of the house there may be several at once
  const isBusy = place.id !== 'house' && waiting.length > 0;
  return (
    <Panel title="Mag worden vernietigd" count={free.rows.length}>
      <Rows
        visit={visit}
        caption="Mag worden vernietigd"
        rows={free.rows}
        more={[
          {
            label: 'Toch bewaren?',
            cell: (row) => <KeepHere visit={visit} row={row} />,
          },
        ]}
      />
      {isBusy ? (
        <p>U kunt dit voorstellen als de lijst hierboven klaar is.</p>
      ) : (
        <PostButton
          visit={visit}
          action={paths.destructionPropose({ branch: ownerInAddress(place.id) })}
          fields={{ gezien: free.fingerprint }}
        >
          Stel deze lijst voor
        </PostButton>
      )}
    </Panel>
  );
}

type WaitingProps = { readonly visit: UserVisit; readonly place: Place; readonly waiting: Waiting };

function WaitingPanel({ visit, place, waiting }: WaitingProps) {
  const { list, rows } = waiting;
  const { stage } = list;
  const isConfirmed = stage.kind === 'confirmed';
  const at = { branch: ownerInAddress(place.id), list: list.id };
  return (
    <Panel
      title={isConfirmed ? 'Bedenktijd' : 'Wacht op bevestiging'}
      count={rows.length}
      aside={<Tag status={isConfirmed ? 'info' : 'warn'}>{isConfirmed ? 'Bevestigd' : 'Voorgesteld'}</Tag>}
    >
      <p>
        Voorgesteld door {nameOf(visit, list.proposedBy)} op {longDate(list.proposedOn)}.
        {isConfirmed && ` Bevestigd door ${nameOf(visit, stage.confirmedBy)} op ${longDate(stage.confirmedOn)}.`}
      </p>
      <Rows visit={visit} caption={isConfirmed ? 'Bedenktijd' : 'Wacht op bevestiging'} rows={rows} />
      {list.exceptions.length > 0 && (
        <p>
          Van de lijst gehaald, want er kwam iets tussen: {list.exceptions.map(({ reference }) => reference).join(', ')}
          .
        </p>
      )}
      {isConfirmed ? (
        <p>
          Stoppen kan tot en met {longDate(addDays(stage.runsFrom, -1))}. Op {longDate(stage.runsFrom)} wordt dit
          vernietigd.
        </p>
      ) : (
        <Confirming visit={visit} place={place} waiting={waiting} />
      )}
      <p class="alone">
        <a href={paths.destructionWithdraw(at)}>Trek de lijst in</a>
      </p>
    </Panel>
  );
}

function whatGoes({ entries }: Destruction): string {
  const has = (kind: Destroyable['kind']) => entries.some((entry) => entry.state !== 'gone' && entry.of.kind === kind);
  const ofYear = 'Alle facturen en creditfacturen van dit boekjaar gaan weg, met hun sleutel.';
  const all = 'Alles wat hier staat gaat weg: documenten, mails en de sleutel.';
  return [
    has('bookYear') ? ofYear : all,
    'Ook een back-up brengt het niet terug.',
    ...(has('dossier') ? ['Facturen blijven zeven jaar na hun boekjaar.'] : []),
  ].join(' ');
}

function Confirming({ visit, place, waiting }: WaitingProps) {
  const { list, fingerprint, confirmers } = waiting;
  if (!confirmers.some(({ id }) => id === visit.user.id)) return <p>{whoWords(visit, waiting)}</p>;
  return (
    <>
      <section class="notice danger">
        <h3>Vernietigd is weg</h3>
        <p>{whatGoes(list)}</p>
      </section>
      <PostButton
        visit={visit}
        action={paths.destructionConfirm({ branch: ownerInAddress(place.id), list: list.id })}
        look="danger"
        fields={{ gezien: fingerprint }}
      >
        Bevestig de vernietiging
      </PostButton>
    </>
  );
}

function whoWords({ user }: UserVisit, { list, confirmers }: Waiting): string {
  const own = list.proposedBy === user.id ? 'U stelde deze lijst zelf voor. ' : '';
  if (confirmers.length === 0)
    return `${own}Niemand mag deze lijst nu bevestigen: dat doet een manager of directeur die de lijst niet voorstelde, van niemand op de lijst de coach is of was en niets met een zaak erop te maken had. Trek de lijst in en laat iemand anders haar voorstellen.`;
  return `${own}Bevestigen kan: ${confirmers.map(({ name }) => name).join(', ')}.`;
}

function nameOf({ organisation }: UserVisit, id: Waiting['list']['proposedBy']): string {
  return findUser(organisation, id)?.name ?? 'een oud-medewerker';
}
