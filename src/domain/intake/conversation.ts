import { source, yesNo } from '../answers.ts';
import { choice, confirm, date, form } from '../form.ts';

/** R11, R12, R14: what happened at the start of the intake talk. */
export const conversationForm = form({
  title: 'Het intakegesprek',
  intro: 'Vul in wat u aan het begin van het gesprek heeft gedaan.',
  why: 'De cliënt moet weten wat wij vastleggen, wie het krijgt en welke rechten daarbij horen (AVG artikel 13 en 14). Diploma’s en een cv brengt de cliënt mee naar de intake (privacyreglement, bepaling 6). Zonder uitleg over privacy kan de intake niet klaar zijn.',
  fields: {
    noticeGivenOn: date({
      label: 'Wanneer heeft u de uitleg over privacy gegeven?',
      about: 'dag van de uitleg over privacy',
      hint: 'De dag waarop u de uitleg met de cliënt heeft besproken',
      missing: 'Vul in op welke dag u de uitleg over privacy heeft gegeven',
    }),
    identitySeen: confirm({
      label: 'Ik heb een identiteitsbewijs gezien. Ik heb er geen kopie van gemaakt.',
      about: 'identiteitsbewijs',
      missing: 'Bekijk een identiteitsbewijs van de cliënt en zet dan een vinkje. Maak geen kopie',
    }),
    diplomaCopy: choice({
      label: 'Heeft u een kopie van de diploma’s?',
      about: 'kopie van de diploma’s',
      missing: 'Kies of u een kopie van de diploma’s heeft',
      options: [
        { value: 'yes', label: 'Ja, de kopie staat in het dossier' },
        { value: 'no', label: 'Nee, de cliënt brengt die nog' },
        { value: 'notAvailable', label: 'Nee, er is geen diploma beschikbaar' },
      ],
    }),
    cv: choice({
      label: 'Heeft de cliënt een cv meegebracht?',
      about: 'cv',
      missing: 'Kies of de cliënt een cv heeft meegebracht',
      options: yesNo,
    }),
  },
});

/** P5, kind 1: the sponsor's data, read through with the client. Changes are made on the client page. */
export const personalForm = form({
  title: 'Persoonsgegevens nakijken',
  intro:
    'Lees de naam, de geboortedatum, het telefoonnummer en het e-mailadres voor. Verbeter fouten eerst bij de gegevens van de cliënt.',
  why: 'Naam en adres krijgen wij van de opdrachtgever (privacyreglement, bepaling 6). Gegevens die wij gebruiken moeten juist zijn (AVG artikel 5).',
  fields: {
    checked: confirm({
      label: 'Naam, geboortedatum, telefoonnummer en e-mailadres kloppen.',
      about: 'controle van de persoonsgegevens',
      missing: 'Kijk de persoonsgegevens na met de cliënt en zet dan een vinkje',
    }),
    source: source('client', 'document'),
  },
});

/** P5, kind 2. */
export const addressForm = form({
  title: 'Adres nakijken',
  intro: 'Lees het adres voor. Verbeter fouten eerst bij de gegevens van de cliënt.',
  why: 'Met het adres bepalen wij de reisafstand en sturen wij brieven. Adres is een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5).',
  fields: {
    checked: confirm({
      label: 'Het adres klopt. Ik heb gevraagd of het adres geheim is.',
      about: 'controle van het adres',
      missing: 'Kijk het adres na met de cliënt en zet dan een vinkje',
    }),
    source: source('client', 'document'),
  },
});

/** P5, kind 4. R9: the client is not asked for the number; what the sponsor gave is compared by looking. */
export const bsnForm = form({
  title: 'BSN nakijken',
  intro:
    'Vraag de cliënt niet om het nummer. Vergelijk het nummer van de opdrachtgever met het identiteitsbewijs. Maak geen kopie.',
  why: 'Een BSN mag alleen worden gebruikt als een wet dat zegt (UAVG artikel 46). De opdrachtgever geeft het nummer (privacyreglement, bepaling 6).',
  fields: {
    check: choice({
      label: 'Klopt het BSN van de opdrachtgever?',
      about: 'controle van het BSN',
      missing: 'Kies of het BSN klopt',
      options: [
        { value: 'matches', label: 'Ja, het is hetzelfde nummer' },
        {
          value: 'differs',
          label: 'Nee, het is een ander nummer',
          hint: 'Meld dit aan de opdrachtgever. Verander het nummer niet zelf.',
        },
        { value: 'notSeen', label: 'Ik kon het niet vergelijken' },
      ],
    }),
  },
});
