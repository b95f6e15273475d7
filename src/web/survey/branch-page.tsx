import { longDate, longMonth, upperFirst } from '#src/domain/format.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { isOver } from '#src/domain/survey/batch.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import { stateLabel } from '#workflows/index.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { stateStatus } from './words.ts';

/** The branches whose lists this visitor may see. */
export function branchesOf({ organisation, user }: UserVisit): Branch[] {
  return organisation.branches.filter(({ id }) => mayInBranch(user, 'survey.see', id));
}

/** Where something is under way, for who sees more than one branch. */
export function BranchesPage({ visit }: { readonly visit: UserVisit }) {
  const { surveyLists } = visit.deps.store;
  return (
    <Layout visit={visit} title="Enquête" here="survey">
      <h1>Enquête</h1>
      <Panel>
        <Table<Branch>
          caption="Vestigingen"
          captionHidden
          rows={branchesOf(visit)}
          columns={[
            { label: 'Vestiging', cell: ({ id, name }) => <a href={paths.surveyBranch({ branch: id })}>{name}</a> },
            { label: 'Lijsten die lopen', kind: 'number', cell: ({ id }) => surveyLists.open(id).length },
          ]}
        />
      </Panel>
      <AgencyLink visit={visit} />
    </Layout>
  );
}

/** P11: what is under way to the bureau, and what became of earlier lists. */
export function BranchPage({ visit, branch }: { readonly visit: UserVisit; readonly branch: Branch }) {
  const lists = visit.deps.store.surveyLists.ofBranch(branch.id);
  const open = lists.filter(({ state }) => !isOver(state));
  // of a month on which nobody came there is nothing to tell
  const over = lists.filter(({ state }) => isOver(state) && state !== 'lapsed');
  const title = `Enquête in ${branch.name}`;
  const { surveyAgency, survey } = visit.organisation.settings;
  return (
    <Layout
      visit={visit}
      title={title}
      here="survey"
      {...(branchesOf(visit).length > 1 && { back: { href: paths.surveys(), label: 'Alle vestigingen' } })}
    >
      <h1>{title}</h1>
      <p class="lead">
        Na het einde van een traject gaan naam en adres naar {surveyAgency}, voor het tevredenheidsonderzoek van Blik op
        Werk. De administratie controleert de lijst, de manager geeft hem vrij.
      </p>
      <AgencyLink visit={visit} />
      {!survey && (
        <EmptyState title="Met het bureau is nog niets afgesproken">
          <p>
            De directie vult in waar bestanden heen gaan en welke wachtzin is afgesproken. Daarna komt hier elke maand
            een lijst.
          </p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <Panel title="Lijsten die lopen" count={open.length}>
          <Lists branch={branch} lists={open} caption="Lijsten die lopen" />
        </Panel>
      )}
      {over.length > 0 && (
        <Panel title="Eerdere lijsten" count={over.length}>
          <Lists branch={branch} lists={over} caption="Eerdere lijsten" />
        </Panel>
      )}
    </Layout>
  );
}

/** R28: the directorate keeps which bureau it is, and how it gets its files. */
function AgencyLink({ visit }: { readonly visit: UserVisit }) {
  if (!visit.may('survey.settings')) return null;
  return (
    <p>
      <a href={paths.surveyAgency()}>Wijzig het onderzoeksbureau</a>
    </p>
  );
}

type ListsProps = {
  readonly branch: Branch;
  readonly lists: readonly SurveySummary[];
  readonly caption: string;
};

function Lists({ branch, lists, caption }: ListsProps) {
  return (
    <Table<SurveySummary>
      caption={caption}
      captionHidden
      rows={lists}
      columns={[
        {
          label: 'Maand',
          kind: 'nowrap',
          cell: (one) => (
            <a href={paths.surveyList({ branch: branch.id, list: one.id })}>{upperFirst(longMonth(one.month))}</a>
          ),
        },
        { label: 'Namen', kind: 'number', cell: ({ rows }) => rows },
        { label: 'Stand', cell: ({ state }) => <Tag status={stateStatus(state)}>{stateLabel('survey', state)}</Tag> },
        { label: 'Naar het bureau', kind: 'nowrap', cell: ({ sentOn }) => (sentOn ? longDate(sentOn) : '–') },
        { label: 'Bevestigd', kind: 'nowrap', cell: ({ confirmedOn }) => (confirmedOn ? longDate(confirmedOn) : '–') },
        {
          label: 'Bestand verwijderd',
          kind: 'nowrap',
          cell: ({ deletedOn, deleteFrom }) =>
            deletedOn ? longDate(deletedOn) : deleteFrom ? `op ${longDate(deleteFrom)}` : '–',
        },
      ]}
    />
  );
}
