import { dayOf } from '#src/domain/calendar.ts';
import { broughtBy } from '#src/domain/cases/asks.ts';
import { longDate } from '#src/domain/format.ts';
import { scopeOf } from '#src/domain/inspection/scope.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { paths } from '../paths.ts';
import type { OpenCase } from './open-case.ts';

/** AVG 15: who asks for data gets everything that is recorded. */
export function PackageLink({ open: { visit, theCase, situation } }: { readonly open: OpenCase }) {
  if (theCase.kind !== 'request' || !situation.dossier || !visit.mayHere('request.handle')) return null;
  const { package: made, asks } = theCase;
  if (!made && !broughtBy(asks).data) return null;
  return (
    <Panel title="Inzagepakket">
      <p>
        {made ? `Gemaakt op ${longDate(dayOf(made.madeAt))}.` : 'Nog niet gemaakt.'}{' '}
        {scopeOf(asks) === 'recipients'
          ? 'De lijst van wie gegevens kreeg, als PDF, Word en JSON.'
          : 'PDF, Word, JSON en de documenten.'}
      </p>
      <LinkButton href={paths.casePackage({ case: theCase.id })} look="tint">
        {made ? 'Bekijk het pakket' : 'Maak het inzagepakket'}
      </LinkButton>
    </Panel>
  );
}
