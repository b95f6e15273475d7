import { clientIsSponsor } from '#src/workflow/act.ts';
import { lackingFacts } from '#src/workflow/offers.ts';
import { mayNow, type OpenDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';

/** What has to be there before a step can be taken, and the page where it is seen to. */
export type Lack = {
  readonly event: string;
  readonly text: string;
  readonly way: { readonly href: string; readonly label: string };
};

/** Undefined when the step can be taken, or when something else keeps it back. */
export function lackOf(open: OpenDossier, event: string): Lack | undefined {
  const { visit, dossier } = open;
  const { user, organisation, today } = visit;
  const lacking = lackingFacts(event, { dossier, user, organisation, today });
  const at = { dossier: dossier.id };
  if (event === 'client.died' && lacking.includes('first')) {
    const href = paths.dossierStep({ ...at, step: 'death.corrected' });
    return { event, text: 'Het overlijden is al vastgelegd.', way: { href, label: 'Verbeter de dag van overlijden' } };
  }
  if (
    event === 'sponsor.contactChanged' &&
    lacking.includes('confirmed') &&
    !clientIsSponsor({ dossier, organisation })
  ) {
    const href = paths.sponsor({ sponsor: dossier.assignment.sponsorId });
    const text = 'Er is geen andere contactpersoon met een nagebeld adres.';
    return { event, text, way: { href, label: 'Bekijk de contactpersonen van de opdrachtgever' } };
  }
  if (event === 'duration.extended' && lacking.includes('consentAttached') && mayNow(open, 'upload.add')) {
    const href = withQuery(paths.upload(at), { soort: 'sponsorConsent' });
    const text = 'Voor een verlenging is de schriftelijke toestemming van de opdrachtgever nodig.';
    return { event, text, way: { href, label: 'Voeg de toestemming toe' } };
  }
  return undefined;
}

/** Steps people look for that are no button yet, told where the buttons are. */
export function lackedSteps(open: OpenDossier): Lack[] {
  return ['sponsor.contactChanged', 'duration.extended'].flatMap((event) => lackOf(open, event) ?? []);
}
