import { longDate } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import { batchState, type SurveyRemoval } from '#src/domain/survey/batch.ts';
import { barrierWords } from '#src/domain/survey/words.ts';
import { stateLabel } from '#workflows/index.ts';
import { PostButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Overview } from './overview.ts';

/** AVG 21: rows of the file that the bureau was asked to remove (M08), by their number. */
export function Removals({ visit, overview }: { readonly visit: UserVisit; readonly overview: Overview }) {
  const { batch, branch, mayPrepare, mayRelease } = overview;
  if (batch.removals.length === 0) return null;
  const may = mayPrepare || mayRelease;
  const mailOf = ({ mailId }: SurveyRemoval) => batch.messages.find(({ id }) => id === mailId);
  return (
    <Panel title="Gevraagd om te verwijderen" count={batch.removals.length}>
      <p class="soft">
        Wij mailden het bureau om deze regels te verwijderen. Leg vast dat het is gebeurd.
        {batchState(batch) === 'fileDeleted' && ' Het bestand met namen is hier al weg.'}
      </p>
      <Table<SurveyRemoval>
        caption="Gevraagd om te verwijderen"
        captionHidden
        rows={batch.removals}
        columns={[
          { label: 'Regel', kind: 'number', cell: ({ number }) => number },
          { label: 'Gevraagd op', kind: 'nowrap', cell: ({ on }) => longDate(on) },
          { label: 'Waarom', cell: ({ why }) => barrierWords[why] },
          {
            label: 'Mail',
            cell: (one) => {
              const mail = mailOf(one);
              return mail ? stateLabel('mail', statePath(mail.state)) : '–';
            },
          },
          {
            label: 'Verwijderd',
            cell: ({ number, confirmed }) =>
              confirmed ? (
                `bevestigd op ${longDate(confirmed.on)}`
              ) : may ? (
                <PostButton
                  visit={visit}
                  look="tint"
                  action={paths.surveyRemoved({ branch: branch.id, list: batch.id, row: number })}
                >
                  Leg vast dat regel {number} weg is
                </PostButton>
              ) : (
                'nog niet bevestigd'
              ),
          },
        ]}
      />
    </Panel>
  );
}
