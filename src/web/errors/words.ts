import { dataSize } from '#src/domain/format.ts';
import { maxUploadBytes } from '#src/domain/upload-check.ts';
import { type BodyTrouble, bodyLimits } from '../body.ts';
import type { ErrorWords } from '../refusals.ts';

/** Pages for what goes wrong before a command is reached. */
export const foreignForm: ErrorWords = {
  status: 403,
  title: 'Dit formulier is niet bewaard',
  lead: 'Uw browser stuurde het formulier op een manier die wij niet vertrouwen.',
  advice:
    'Vaak helpt het om de pagina opnieuw te openen vanuit Mijn werk. Staat het adres van ons goed in de adresbalk?',
};

/** An address of the sponsor's way that is none: words about colleagues and dossiers would mean nothing there. */
export const brokenLink: ErrorWords = {
  status: 404,
  title: 'Deze link klopt niet',
  lead: 'Het adres is niet compleet, of er is een teken veranderd.',
  advice:
    'Open de link in onze e-mail nog een keer, of kopieer hem helemaal. Lukt het niet? Antwoord dan op de e-mail of bel de vestiging die erin staat.',
};

/** The same for clients. */
export const brokenAddress: ErrorWords = {
  ...brokenLink,
  title: 'Deze pagina is er niet',
};

export const unknownMethod: ErrorWords = {
  status: 405,
  title: 'Dit kan hier niet',
  lead: 'Dit adres bestaat, maar niet voor wat uw browser vroeg. Er is niets veranderd.',
  advice: 'Open de pagina opnieuw vanuit Mijn werk.',
};

export const ourFault: ErrorWords = {
  status: 500,
  title: 'Er ging iets mis bij ons',
  lead: 'Uw laatste wijziging is misschien niet bewaard. Wat u eerder bewaarde, is er nog.',
  advice: 'Probeer het over een minuut opnieuw. Blijft het misgaan? Bel dan de beheerder en noem het nummer hieronder.',
};

export const damagedLetterhead: ErrorWords = {
  status: 503,
  title: 'Het briefpapier kan niet gelezen worden',
  lead: 'Dit document staat op briefpapier waarvan het bestand beschadigd is. Er is niets veranderd of verstuurd.',
  advice:
    'Bel de beheerder: die zet het briefpapier terug uit een back-up. Voor nieuwe documenten kan de directie ander briefpapier in gebruik nemen.',
};

/** P22: it began at the very moment that something was sent; otherwise the page keeps what was typed (still.tsx). */
export const standsStill: ErrorWords = {
  status: 503,
  title: 'Er is net onderhoud begonnen',
  lead: 'Dit is niet bewaard. U kunt nu wel alles lezen.',
  advice: 'Ga terug naar de vorige pagina en verstuur het na het onderhoud opnieuw.',
};

/** Nothing can be looked up or kept: what is shown on the way out is all from memory. */
export const storeAway: ErrorWords = {
  status: 503,
  title: 'Wij kunnen even niet bij de gegevens',
  lead: 'Het programma probeert het steeds opnieuw. Wat eerder bewaard is, is er nog.',
  advice: 'Wacht een minuut en open de pagina opnieuw. Duurt het langer? Bel dan de beheerder.',
};

/** Somebody pressed twice, and another server carried the first press out: what its page showed is not here (`answer-once.ts`). */
export const alreadySent: ErrorWords = {
  status: 409,
  title: 'Dit is al verstuurd',
  lead: 'U heeft twee keer gedrukt. Wij doen het één keer.',
  advice:
    'Open de pagina waar u was opnieuw: daar ziet u wat er veranderd is. Zag u iets niet dat maar één keer te zien is? Vraag het dan opnieuw.',
};

/** R32: what was destroyed is gone, and the page says so without saying who it was about. */
export const destroyed: ErrorWords = {
  status: 410,
  title: 'Dit dossier is vernietigd',
  lead: 'De bewaartijd is voorbij. Er zijn geen gegevens meer die wij kunnen laten zien.',
  advice: 'Vraagt iemand naar dit dossier? Antwoord: ‘Wij hebben geen gegevens meer van u.’',
};

const tooLarge = {
  form: () => ({
    lead: `Wij kunnen hoogstens ${dataSize(bodyLimits.form)} in één keer ontvangen. Er is niets bewaard.`,
    advice: 'Maak de tekst korter.',
  }),
  file: (bytes: number) => ({
    lead: `Een bestand mag hoogstens ${dataSize(bytes)} zijn. Er is niets bewaard.`,
    advice: 'Maak het bestand kleiner en kies het opnieuw.',
  }),
} as const;

/** @param fileBytes largest file this form takes */
export function bodyWords(trouble: BodyTrouble, body: 'form' | 'file', fileBytes = maxUploadBytes): ErrorWords {
  switch (trouble) {
    case 'tooLarge':
      return { status: 413, title: 'Dit is te groot', ...tooLarge[body](fileBytes) };
    case 'malformed':
      return {
        status: 400,
        title: 'Dit formulier kwam niet goed aan',
        lead: 'Onderweg ging iets mis met het formulier. Er is niets bewaard.',
        advice: 'Ga terug en verstuur het formulier opnieuw.',
      };
    case 'notAForm':
      return {
        status: 415,
        title: 'Dit kunnen wij niet lezen',
        lead: 'Op dit adres ontvangen wij alleen formulieren. Er is niets bewaard.',
        advice: 'Open de pagina opnieuw vanuit Mijn werk.',
      };
  }
}
