import type { Fields, Form, Raw } from '#src/domain/form.ts';
import { clockTime, longDate, weekdayDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button } from '#src/web/components/button.tsx';
import { Csrf } from '#src/web/components/csrf.tsx';
import { Facts } from '#src/web/components/facts.tsx';
import { Notice } from '#src/web/components/notice.tsx';
import { Panel } from '#src/web/components/panel.tsx';
import { FormView } from '#src/web/form.tsx';
import type { PublicVisit } from '#src/web/visit.ts';
import type { Passage } from '../travel.ts';
import { DemoPage } from './demo-page.tsx';
import { demoPaths } from './paths.ts';

type ClockPageProps = {
  readonly visit: PublicVisit;
  readonly form: Form<Fields>;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly passage: Passage | undefined;
};

export function ClockPage({ visit, form, raw, problems = [], passage }: ClockPageProps) {
  const { clock } = visit.deps;
  return (
    <DemoPage visit={visit} title="Klok" here="clock" problems={problems} notYet="verzet">
      <h1>Klok</h1>
      <p class="lead">
        In de demo is het {weekdayDate(clock.today())}, {clockTime(clock.now())} uur.
      </p>
      {passage && problems.length === 0 && <PassageNotice passage={passage} />}
      <Panel title="Ga vooruit">
        <p>
          Elke dag die u overslaat, doet het programma wat die dag moet gebeuren: herinneringen, rapportages die klaar
          moeten zijn, termijnen die aflopen. Daarna gaat de mail van die dag weg.
        </p>
        <p>
          U blijft ingelogd. Wie in een andere browser is ingelogd, logt daarna opnieuw in. Codes voor opdrachtgevers
          die nog openstonden, werken dan niet meer.
        </p>
        <form method="post" action={demoPaths.clock()} class="bar">
          <Csrf visit={visit} />
          <Button look="second" name="sprong" value="dag">
            Ga een dag verder
          </Button>
          <Button look="second" name="sprong" value="week">
            Ga een week verder
          </Button>
          <Button look="second" name="sprong" value="maand">
            Ga een maand verder
          </Button>
        </form>
      </Panel>
      <Panel title={form.title}>
        <FormView
          visit={visit}
          form={form}
          raw={raw}
          problems={problems}
          action={demoPaths.clock()}
          submit="Ga naar deze dag"
        />
      </Panel>
    </DemoPage>
  );
}

function PassageNotice({ passage }: { readonly passage: Passage }) {
  const { from, to, days, ticks, mails } = passage;
  return (
    <Notice kind="ok" title={`De klok ging van ${longDate(from)} naar ${longDate(to)}`}>
      <Facts
        facts={[
          { label: 'Dagen', value: days },
          { label: 'Dossiers bijgewerkt', value: ticks },
          { label: 'Mails verstuurd', value: mails },
        ]}
      />
      <p>
        {mails > 0 ? (
          <a href={demoPaths.mailbox()}>Bekijk de mail in het postvak</a>
        ) : (
          'Er viel geen mail te versturen.'
        )}
      </p>
    </Notice>
  );
}
