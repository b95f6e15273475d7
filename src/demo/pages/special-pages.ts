import { paths, withQuery } from '#src/web/paths.ts';
import { demoPaths } from './paths.ts';

export type SpecialPage = { readonly label: string; readonly href: string; readonly signIn?: true };

/** Pages that nobody meets on an ordinary day: empty, at the door, or with a link that no longer works. */
export const specialPages: readonly SpecialPage[] = [
  { label: 'Inloggen', href: paths.login() },
  { label: 'Inloggen lukt niet', href: paths.cannotLogin() },
  { label: 'Link van een nieuw account die niet werkt', href: paths.welcome({ secret: 'bestaat-niet' }) },
  { label: 'Link van een besluit die niet werkt', href: paths.decision({ secret: 'bestaat-niet' }) },
  { label: 'Verzoek of klacht van een cliënt', href: paths.ask() },
  { label: 'Gegevens bij een klacht', href: paths.askDetails({ ask: 'klacht' }) },
  { label: 'Hoe staat het met een verzoek?', href: paths.askStatus() },
  { label: 'Een adres dat er niet is', href: '/bestaat-niet' },
  { label: 'Hulp', href: paths.help() },
  { label: 'Toegankelijkheid', href: paths.accessibility() },
  { label: 'Wat cliënten over hun gegevens lezen', href: paths.privacy() },
  { label: 'Ons privacyreglement', href: paths.regulation(), signIn: true },
  { label: 'Register van verwerkingen', href: paths.processing(), signIn: true },
  { label: 'Tweede stap bij het inloggen', href: paths.accountFactor(), signIn: true },
  { label: 'Opnieuw zeggen wie er zit', href: paths.prove(), signIn: true },
  { label: 'Zoeken zonder resultaat', href: withQuery(paths.clients(), { zoek: 'Niemendal' }), signIn: true },
  { label: 'Postvak zonder mail voor een adres', href: demoPaths.mailbox({ adres: 'niemand@voorbeeld.example' }) },
];
