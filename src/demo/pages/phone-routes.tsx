import { clockTime } from '#src/domain/format.ts';
import { Button } from '#src/web/components/button.tsx';
import { EmptyState } from '#src/web/components/empty-state.tsx';
import { Panel } from '#src/web/components/panel.tsx';
import { Table } from '#src/web/components/table.tsx';
import { shownCode } from '#src/web/login/authenticator.ts';
import { page } from '#src/web/respond.tsx';
import { type Route, route } from '#src/web/route.ts';
import type { PublicVisit } from '#src/web/visit.ts';
import { DemoPage } from './demo-page.tsx';
import { demoPaths, demoPatterns } from './paths.ts';

/** Instead of an authenticator: that one follows the real time, and the demo has a clock of its own. */
export const phoneRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: demoPatterns.phone,
    access: 'public',
    handler: (visit: PublicVisit) => page(<PhonePage visit={visit} />),
  }),
];

type Line = { readonly name: string; readonly secret: string };

function PhonePage({ visit }: { readonly visit: PublicVisit }) {
  const key = (visit.url.searchParams.get('sleutel') ?? '').toUpperCase().replace(/[^A-Z2-7]/g, '');
  const lines = [
    ...(key === '' ? [] : [{ name: 'De sleutel die u typte', secret: key }]),
    ...visit.organisation.users.flatMap(({ name, secondFactor }) =>
      secondFactor ? [{ name, secret: secondFactor.secret }] : [],
    ),
  ];
  return (
    <DemoPage visit={visit} title="Telefoon" here="phone">
      <h1>Telefoon</h1>
      <p class="lead">
        Hier staat wat de app op de telefoon van een medewerker nu laat zien, om {clockTime(visit.now)} uur in de demo.
      </p>
      <Panel>
        {lines.length === 0 ? (
          <EmptyState title="Nog niemand heeft een tweede stap">
            <p>Zet die aan bij Uw account. Typ de sleutel daarvan hieronder: dan ziet u hier de eerste code.</p>
          </EmptyState>
        ) : (
          <Table<Line>
            caption="Codes van nu"
            rows={lines}
            columns={[
              { label: 'Van wie', cell: ({ name }) => name },
              { label: 'Code', cell: ({ secret }) => <span class="code">{shownCode(secret, visit.now).code}</span> },
              { label: 'Nog', cell: ({ secret }) => `${shownCode(secret, visit.now).seconds} seconden` },
            ]}
          />
        )}
      </Panel>
      <form action={demoPaths.phone()} class="panel">
        <div class="field">
          <label for="sleutel">Sleutel</label>
          <p class="hint" id="sleutel-hint">
            Staat onder het plaatje waar u de tweede stap aanzet
          </p>
          <input id="sleutel" name="sleutel" class="w24" aria-describedby="sleutel-hint" autocomplete="off" />
        </div>
        <Button look="second">Laat de code zien</Button>
      </form>
    </DemoPage>
  );
}
