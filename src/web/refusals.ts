import { unproven } from '#src/domain/partner/clearance.ts';
import type { Refusal } from '#src/domain/result.ts';

/** What an error page says: DESIGN-language tone, the reader's next step first. */
export type ErrorWords = {
  readonly status: number;
  readonly title: string;
  readonly lead: string;
  readonly advice: string;
  /** Where to mend it; the page of the error knows a way back otherwise. */
  readonly way?: { readonly href: string; readonly label: string };
};

/** The Dutch page for a refusal. The codes are closed (domain/result.ts), so a new one does not compile without words. */
export function explain(refusal: Refusal): ErrorWords {
  switch (refusal.code) {
    case 'notFound':
    case 'notAllowed':
      return {
        status: 404,
        title: 'Deze pagina is er niet',
        lead: 'Het adres klopt niet, of u heeft geen toegang tot dit dossier.',
        advice: 'Heeft u een link van een collega gekregen? Vraag dan of u de vervanger van de coach bent.',
      };
    case 'illegalStep':
      if (refusal.params?.reason === 'restricted') return restricted;
      if (refusal.params?.reason === 'closed') return closed;
      return wordsFor(String(refusal.params?.reason));
    case 'conflict':
      return {
        status: 409,
        title: 'Dit is intussen al bewaard',
        lead: 'Een collega, of u op een ander tabblad, bewaarde dit onderdeel terwijl u eraan werkte. Er is niets overschreven.',
        advice: 'Open het onderdeel opnieuw en bekijk de nieuwe tekst.',
      };
    case 'invalid':
      return {
        status: 422,
        title: 'Nog niet bewaard',
        lead: refusal.problems?.[0]?.message ?? 'Een van de antwoorden klopt nog niet.',
        advice: 'Ga terug naar de vorige pagina en verbeter het antwoord.',
      };
    case 'expired':
      return {
        status: 410,
        title: 'Deze link werkt niet meer',
        lead: 'De link is te oud, al gebruikt, of vervangen door een nieuwe.',
        advice: 'Kijk of u een nieuwere e-mail van ons heeft. Vraag anders om een nieuwe link.',
      };
    case 'tooManyTries':
      return {
        status: 429,
        title: waitSentence(Number(refusal.params?.retryAfterSeconds ?? 60)),
        lead: 'Het is te vaak geprobeerd. Er is niets geblokkeerd: na deze tijd kunt u het weer proberen.',
        advice: 'Lukt het daarna niet? Bel dan met de vestiging.',
      };
    case 'unavailable':
      if (refusal.params?.reason === 'notEverywhere') return notEverywhere;
      return {
        status: 503,
        title: 'Bewaren lukt nu niet',
        lead: 'Uw laatste wijziging is niet bewaard. Wat u eerder bewaarde, is er nog.',
        advice: 'Probeer het over een minuut opnieuw. Blijft het misgaan? Bel dan de beheerder.',
      };
  }
}

/** AVG 18. */
const restricted: ErrorWords = {
  status: 409,
  title: 'Dit dossier is beperkt',
  lead: 'U kunt het dossier lezen, maar niets wijzigen of versturen zolang de beperking duurt. Er is niets veranderd.',
  advice: 'Heeft u een vraag over de beperking? Overleg dan met uw vestigingsmanager.',
};

const illegalStep: ErrorWords = {
  status: 409,
  title: 'Deze stap kan nu niet',
  lead: 'Het dossier is al verder, of deze stap kan in deze fase niet. Er is niets veranderd.',
  advice: 'Ga terug naar het dossier. Daar staat welke stappen nu kunnen.',
};

function wordsFor(reason: string): ErrorWords {
  return billing[reason] ?? providing[reason] ?? illegalStep;
}

/** P15: why somebody at a partner can be told nothing now. */
const providing: Readonly<Record<string, ErrorWords>> = Object.fromEntries(
  Object.entries(unproven).map(([reason, words]) => [
    reason,
    {
      status: 409,
      title: 'U kunt nu geen gegevens geven',
      lead: `${words}. Er is niets veranderd.`,
      advice: 'Ga terug naar het dossier. Bij Verstrekkingen staat wie er nu gegevens mag vragen.',
    },
  ]),
);

/** P13: why no invoice can be made, or no hours be left out. */
const billing: Readonly<Record<string, ErrorWords>> = {
  noBilling: {
    status: 409,
    title: 'De factuurgegevens zijn nog niet ingevuld',
    lead: 'Zonder KvK-nummer, btw-id en rekening kan niemand een factuur maken. Er is niets veranderd.',
    advice: 'Vraag de directie om de factuurgegevens in te vullen.',
  },
  noPrices: {
    status: 409,
    title: 'Het contract heeft geen prijzen',
    lead: 'Zonder prijzen wordt er onder dit contract niets gefactureerd. Er is niets veranderd.',
    advice: 'Vraag de vestigingsmanager om de prijzen in te vullen bij het contract.',
  },
  yearClosed: {
    status: 409,
    title: 'Dit boekjaar is afgesloten',
    lead: 'In een boekjaar dat in het archief ligt, komt geen factuur meer bij. Er is niets veranderd.',
    advice: 'Maak een nieuwe factuur. Die komt in het boekjaar van vandaag.',
  },
  clockSetBack: {
    status: 409,
    title: 'De datum van de computer klopt niet',
    lead: 'Er is al een latere dag gezien. Een factuur van vandaag zou voor een eerdere komen te staan. Er is niets veranderd.',
    advice: 'Bel de beheerder. Die kijkt de klok na.',
  },
  nothingLeft: {
    status: 409,
    title: 'Er staan geen uren open',
    lead: 'Alle uren staan al op een factuur, of komen er niet op. Er is niets veranderd.',
    advice: 'Ga terug naar de facturen bij dit dossier en bekijk hoe het staat.',
  },
};

/** E7: the address of a contact. */
const notEverywhere: ErrorWords = {
  status: 503,
  title: 'Nog niet alles gaat naar het nieuwe adres',
  lead: 'Het adres is bewaard. Een of meer andere dossiers van deze contactpersoon konden nog niet mee: daar werkt de oude link niet meer.',
  advice:
    'Laat bij de contactpersoon nog een keer vastleggen dat het adres is nagebeld. Dan gaan ook die dossiers mee. Blijft het misgaan? Bel dan de beheerder.',
};

/** R29. */
const closed: ErrorWords = {
  status: 409,
  title: 'Dit dossier is afgesloten',
  lead: 'Het traject is voorbij. U kunt het dossier lezen, maar niets meer wijzigen of versturen. Er is niets veranderd.',
  advice:
    'Klopt het einde niet? De vestigingsmanager kan een einde binnen tien werkdagen ongedaan maken. Begint de cliënt opnieuw? Registreer dan een nieuwe opdracht.',
};

/** 'Probeer het over 4 minuten opnieuw' (R57: never a permanent lock). */
export function waitSentence(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `Probeer het over ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} opnieuw`;
}
