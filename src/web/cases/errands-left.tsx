import { runErrands } from '#src/commands/cases/run-errands.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Errand, ErrandFailure } from '#src/domain/cases/errand.ts';
import { PostButton } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound, seeOther } from '../respond.tsx';
import type { OpenCase } from './open-case.ts';

/** What was decided here and could not be done in the dossier: said where people look, with what to do about it. */
export function ErrandsLeft({ open }: { readonly open: OpenCase }) {
  const { visit, theCase } = open;
  const failed = failedIn(theCase);
  const tried = visit.url.searchParams.has('opnieuw');
  if (failed.length === 0)
    return tried && theCase.errands.length === 0 ? <Notice kind="ok" title="Nu wel gedaan in het dossier" /> : null;
  const codes = [...new Set(failed.flatMap((one) => (one.failed ? [one.failed.code] : [])))];
  return (
    <Notice kind="warn" title={tried ? 'Het lukte weer niet in het dossier' : 'Nog niet gedaan in het dossier'}>
      <ul>
        {[...new Set(failed.map(({ kind }) => kinds[kind]))].map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {codes.map((code) => (
        <p>{advice[code]}</p>
      ))}
      {mayTry(open) && (
        <PostButton visit={visit} action={paths.caseErrands({ case: theCase.id })} look="tint">
          Probeer opnieuw
        </PostButton>
      )}
    </Notice>
  );
}

function failedIn({ errands }: Case): Errand[] {
  return errands.filter(({ failed }) => failed !== undefined);
}

/** Whoever may take the next step here, which would try it again too. */
function mayTry({ visit, theCase }: OpenCase): boolean {
  const row = { request: 'request.handle', complaint: 'complaint.handle', breach: 'breach.handle' } as const;
  return visit.mayHere(row[theCase.kind]);
}

/** Tells the dossier at once what it could not be told before; the page says what came of it. */
export async function tryErrands(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  if (!mayTry(open)) return notFound(visit);
  // what is left stays with the case, and stands on its page with why
  await runErrands(visit.deps, theCase.id);
  return seeOther(withQuery(paths.theCase({ case: theCase.id }), { opnieuw: 'ja' }));
}

const kinds: Readonly<Record<Errand['kind'], string>> = {
  restrict: 'Gegevens voorlopig niet gebruiken',
  release: 'Gegevens weer gebruiken',
  tellRequest: 'Het verzoek vertellen dat de klacht klaar is',
  suspend: 'Schorsen wie bij de partner gegevens mag krijgen',
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
