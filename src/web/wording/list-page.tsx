import { wordingNow } from '#src/commands/organisation/keep-wording.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import { type WordingKey, wordingKeys } from '#src/domain/wording.ts';
import { wording } from '#templates/wording.ts';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

export function WordingsPage({ visit }: { readonly visit: UserVisit }) {
  const { organisation } = visit;
  const since = (key: WordingKey) => {
    const last = organisation.wording[key]?.at(-1);
    return last ? longDate(dayOf(last.at)) : 'Het begin';
  };
  return (
    <Layout
      visit={visit}
      title="Standaardteksten"
      here="settings"
      back={{ href: paths.settings(), label: 'Instellingen' }}
    >
      <h1>Standaardteksten</h1>
      <p>Deze teksten staan in nieuwe brieven en documenten. Wat vastgesteld of verstuurd is, verandert niet.</p>
      <Panel>
        <Table<WordingKey>
          caption="Standaardteksten"
          captionHidden
          rows={wordingKeys}
          columns={[
            { label: 'Tekst', cell: (key) => <a href={paths.wording({ text: key })}>{wording[key].label}</a> },
            { label: 'Staat in', cell: (key) => wording[key].where },
            { label: 'Zo is het nu', cell: (key) => wordingNow(organisation, key) },
            { label: 'Sinds', cell: since },
          ]}
        />
      </Panel>
    </Layout>
  );
}
