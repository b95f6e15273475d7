import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import type { OpenCase } from './open-case.ts';

/** The step by which a client that was found wrong is taken back. */
export const unmatching = 'client.unmatched';

/** Is it too late to take the client back, for whoever could have done it before? Then it is told what to do instead. */
export function isTooLateToUnmatch({ visit, theCase, offers }: OpenCase): boolean {
  if (theCase.kind !== 'request' || !theCase.dossierId || !visit.caseSummary.open) return false;
  const may = visit.mayHere('request.match') || visit.mayHere('request.handle');
  return may && !offers.some(({ event }) => event === unmatching);
}

/** AVG 33: data that went to somebody else, or a dossier that was changed for somebody else, are a breach and no slip. */
export function refuseUnmatch({ visit, theCase }: OpenCase): Promise<Response> {
  const title = 'Toch een andere cliënt';
  return page(
    <Layout
      visit={visit}
      title={title}
      here="requests"
      width="narrow"
      back={{ href: paths.theCase({ case: theCase.id }), label: theCase.reference }}
    >
      <h1>{title}</h1>
      <Notice kind="danger" title="Dit kan niet meer worden teruggedraaid">
        <p>
          Er is al iets besloten, gegeven of veranderd, of de directie werd erbij gevraagd. Is dit de verkeerde cliënt?
          Behandel het dan als datalek.
        </p>
        <ol>
          <li>Meld het datalek, ook als u twijfelt.</li>
          <li>Leg het verzoek opnieuw vast voor de goede cliënt, met de dag waarop wij het kregen.</li>
          <li>Zet terug wat er in dit dossier is veranderd, en overleg met de directie hoe dit verzoek sluit.</li>
        </ol>
        <LinkButton href={paths.breachNew()}>Meld een datalek</LinkButton>
      </Notice>
    </Layout>,
    409,
  );
}

/** Beside the form that takes the client back. */
export function BreachNote() {
  return (
    <p>
      Kreeg de aanvrager iets te horen of te zien over deze cliënt?{' '}
      <a href={paths.breachNew()}>Meld eerst het datalek</a>.
    </p>
  );
}
