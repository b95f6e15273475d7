import { longDate, longMonth } from '#src/domain/format.ts';
import { batchState } from '#src/domain/survey/batch.ts';
import { barrierWords } from '#src/domain/survey/words.ts';
import { stateLabel } from '#workflows/index.ts';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { StepBar } from '../components/step-bar.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { Acting } from './acting.tsx';
import { Course } from './course.tsx';
import { Manifest } from './manifest.tsx';
import type { Overview } from './overview.ts';
import { Removals } from './removals.tsx';
import { Rows } from './rows.tsx';
import { stateStatus } from './words.ts';

const steps = ['Verzamelen', 'Controleren', 'Vrijgeven', 'Versturen', 'Bevestigen', 'Verwijderen'] as const;
const at: Readonly<Record<string, number>> = {
  collecting: 0,
  checked: 2,
  released: 3,
  taken: 3,
  failed: 3,
  unknown: 3,
  sent: 4,
  confirmed: 5,
  fileDeleted: 6,
};

export type ListPageProps = {
  readonly visit: UserVisit;
  readonly overview: Overview;
  /** What was shown is not so any more. */
  readonly changed?: boolean;
};

/** One list: who is on it, what is to be done now and by whom, and what became of it. */
export function ListPage({ visit, overview, changed }: ListPageProps) {
  const { branch, batch } = overview;
  const state = batchState(batch);
  const title = `Enquête ${longMonth(batch.month)}`;
  const place = at[state];
  return (
    <Layout
      visit={visit}
      title={title}
      here="survey"
      back={{ href: paths.surveyBranch({ branch: branch.id }), label: `Enquête in ${branch.name}` }}
    >
      <div class="bar apart">
        <h1>{title}</h1>
        <Tag status={stateStatus(state)}>{stateLabel('survey', state)}</Tag>
      </div>
      {place !== undefined && <StepBar label="Waar de lijst is" steps={steps} now={place} />}
      {changed && (
        <Notice kind="warn" title="De lijst is intussen veranderd">
          <p>Er is niets gedaan. Bekijk de lijst opnieuw. Klopt die? Beslis dan nog een keer.</p>
        </Notice>
      )}
      <Acting visit={visit} overview={overview} />
      <Removals visit={visit} overview={overview} />
      <Rows visit={visit} overview={overview} />
      <DroppedOut overview={overview} />
      <PassedOver visit={visit} overview={overview} />
      <Manifest batch={batch} />
      <Course visit={visit} batch={batch} />
    </Layout>
  );
}

/** R26: whoever dropped out before the file left, and why. */
function DroppedOut({ overview: { batch } }: { readonly overview: Overview }) {
  const out = batch.rows.flatMap(({ off }) => (off ? [off] : []));
  if (out.length === 0) return null;
  return (
    <Panel title="Van de lijst gehaald" count={out.length}>
      <Table<(typeof out)[number]>
        caption="Van de lijst gehaald"
        captionHidden
        rows={out}
        columns={[
          { label: 'Op', kind: 'nowrap', cell: ({ on }) => longDate(on) },
          { label: 'Waarom', cell: ({ why }) => barrierWords[why] },
        ]}
      />
    </Panel>
  );
}

/** Whose trajectory ended and who is not on it. */
function PassedOver({ visit, overview: { batch } }: Omit<ListPageProps, 'changed'>) {
  if (batch.passedOver.length === 0) return null;
  const { dossiers } = visit.deps.store;
  return (
    <Panel title="Niet op de lijst" count={batch.passedOver.length}>
      <Table<(typeof batch.passedOver)[number]>
        caption="Niet op de lijst"
        captionHidden
        rows={batch.passedOver}
        columns={[
          { label: 'Kenmerk', kind: 'nowrap', cell: ({ dossierId }) => dossiers.summary(dossierId)?.reference ?? '–' },
          { label: 'Waarom', cell: ({ why }) => barrierWords[why] },
        ]}
      />
    </Panel>
  );
}
