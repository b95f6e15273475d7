import type { Errand, ErrandFailure } from '#src/domain/cases/errand.ts';
import { Notice } from '../components/notice.tsx';
import type { OpenCase } from './open-case.ts';

/** What was decided here and could not be done in the dossier: said where people look, with what to do about it. */
export function ErrandsLeft({ open: { theCase } }: { readonly open: OpenCase }) {
  const failed = theCase.errands.filter(({ failed }) => failed !== undefined);
  if (failed.length === 0) return null;
  const codes = [...new Set(failed.flatMap((one) => (one.failed ? [one.failed.code] : [])))];
  return (
    <Notice kind="warn" title="Nog niet gedaan in het dossier">
      <ul>
        {[...new Set(failed.map(({ kind }) => kinds[kind]))].map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {codes.map((code) => (
        <p>{advice[code]}</p>
      ))}
    </Notice>
  );
}

const kinds: Readonly<Record<Errand['kind'], string>> = {
  restrict: 'Gegevens voorlopig niet gebruiken',
  release: 'Gegevens weer gebruiken',
  noSurvey: 'Niet meedoen aan de enquête',
  handed: 'Het inzagepakket in de lijst van ontvangers zetten',
  correct: 'Een gegeven veranderen',
  erase: 'Een gegeven wissen',
  state: 'De verklaring van de cliënt bij het gegeven zetten',
  replace: 'Een nieuwe versie van een document beginnen',
  tell: 'Een bericht aan een ontvanger maken',
  delivered: 'Een bericht in de lijst van ontvangers zetten',
};

const again = 'Het programma probeert het elke dag opnieuw, en ook bij de volgende stap hier.';

const advice: Readonly<Record<ErrandFailure['code'], string>> = {
  noDossier:
    'Bij deze zaak is geen dossier, of het dossier is vernietigd. Doe wat nodig is zelf en schrijf het op in het verslag.',
  refused: `Het dossier kan dit nu niet aan. ${again} Kijk in het dossier of het is afgesloten of beperkt.`,
  broken: `Er ging iets mis in het programma. ${again} Staat dit hier morgen nog? Bel dan de beheerder en noem het nummer van deze zaak.`,
};
