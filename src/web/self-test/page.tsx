import { clockTime } from '#src/domain/format.ts';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Check } from './check.ts';

/** Whether all is well, looked at when the page is opened; what asks for attention comes first. */
export function SelfTestPage({ visit, checks }: { readonly visit: UserVisit; readonly checks: readonly Check[] }) {
  const wrong = checks.filter(({ todo }) => todo !== undefined);
  const right = checks.filter(({ todo }) => todo === undefined);
  return (
    <Layout visit={visit} title="Zelfcontrole" here="settings" back={{ href: paths.settings(), label: 'Instellingen' }}>
      <h1>Zelfcontrole</h1>
      <p class="lead">Het programma keek zojuist naar zichzelf, om {clockTime(visit.now)} uur.</p>
      {wrong.length === 0 ? (
        <Notice kind="ok" title="Alles is in orde" />
      ) : (
        <Notice
          kind="warn"
          title={wrong.length === 1 ? 'Eén punt vraagt aandacht' : `${wrong.length} punten vragen aandacht`}
        />
      )}
      <Panel>
        <Table<Check>
          caption="Wat er is nagekeken"
          captionHidden
          rows={[...wrong, ...right]}
          columns={[
            { label: 'Onderdeel', cell: ({ subject }) => subject },
            {
              label: 'Stand',
              kind: 'nowrap',
              cell: ({ todo }) => <Tag status={todo ? 'warn' : 'ok'}>{todo ? 'Let op' : 'In orde'}</Tag>,
            },
            {
              label: 'Wat wij zien',
              cell: ({ found, todo }) => (
                <>
                  {found}
                  {todo && (
                    <>
                      <br />
                      <strong>{todo}</strong>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title="Wat naar buiten mag">
        <p>
          Alleen de mailserver. Het programma haalt niets op en stuurt niets anders weg: geen updates, geen metingen,
          geen lettertypen of plaatjes van elders (<a href={`${paths.regulation()}#P16`}>bepaling 16</a>). Een test
          bewaakt dat er geen andere verbinding in de code komt, en een andere doorloopt het programma terwijl elke
          andere verbinding een fout is.
        </p>
      </Panel>
    </Layout>
  );
}
