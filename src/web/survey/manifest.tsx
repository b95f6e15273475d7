import { longDate } from '#src/domain/format.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import { Facts } from '../components/facts.tsx';
import { Panel } from '../components/panel.tsx';

/** R27: what proves which file it was, also when it is gone; no name in it. */
export function Manifest({ batch }: { readonly batch: SurveyBatch }) {
  const { file, agency, sentOn, confirmedOn, deletedOn } = batch;
  if (!file) return null;
  return (
    <Panel title="Het bestand">
      <Facts
        facts={[
          { label: 'Naam', value: file.name },
          { label: 'Aantal regels', value: file.rows },
          { label: 'Bureau', value: agency ?? '–' },
          { label: 'Naar het bureau', value: sentOn ? longDate(sentOn) : 'nog niet' },
          { label: 'Bevestigd', value: confirmedOn ? longDate(confirmedOn) : 'niet bevestigd' },
          { label: 'Hier verwijderd', value: deletedOn ? longDate(deletedOn) : 'nog niet' },
        ]}
      />
      <p class="small soft">SHA-256: {file.sha256}</p>
    </Panel>
  );
}
