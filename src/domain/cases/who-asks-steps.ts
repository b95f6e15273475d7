import { optionalEmail } from '../contact-fields.ts';
import { area, choice, choices, date, form, text } from '../form.ts';
import { optionsOf } from '../labels.ts';
import { actingLabels, askNouns, asks } from './asks.ts';

export const how = (label: string, missing: string) =>
  text({ label, hint: 'Bijvoorbeeld: per brief van 3 maart', max: 200, missing });

/** What is asked to find out whose request it is, what it asks, and whether that person is before us (R43, R44). */
export const whoAsksSteps = {
  'identity.confirmed': form({
    title: 'Identiteit vaststellen',
    why: 'Wij geven gegevens alleen aan de cliënt zelf, of aan iemand die de cliënt mag vertegenwoordigen (bepaling 17).',
    fields: {
      asker: choice({
        label: 'Wie vraagt nu?',
        optional: true,
        needed: 'altijd nodig',
        options: [
          { value: 'same', label: 'Dezelfde vertegenwoordiger, met een nieuw stuk' },
          { value: 'client', label: 'De cliënt zelf' },
          { value: 'other', label: 'Een andere vertegenwoordiger' },
        ],
      }),
      representativeName: text({
        label: 'Naam van de nieuwe vertegenwoordiger',
        optional: true,
        needed: 'nodig bij een andere vertegenwoordiger',
        max: 200,
        checkWords: false,
        named: true,
      }),
      capacity: choice({
        label: 'Wat is deze persoon van de cliënt?',
        optional: true,
        needed: 'nodig bij een andere vertegenwoordiger',
        options: optionsOf(actingLabels),
      }),
      address: area({
        label: 'Adres van de nieuwe vertegenwoordiger',
        hint: 'Straat en huisnummer, postcode en plaats. Hier gaan onze brieven heen.',
        optional: true,
        needed: 'nodig bij een andere vertegenwoordiger',
        max: 300,
        rows: 3,
        checkWords: false,
      }),
      email: optionalEmail({ label: 'E-mailadres van de nieuwe vertegenwoordiger' }),
      how: choice({
        label: 'Hoe weten wij wie het is?',
        missing: 'Kies hoe wij weten wie het is',
        options: [
          { value: 'document', label: 'Ik heb een geldig identiteitsbewijs gezien. Ik heb er geen kopie van gemaakt.' },
          { value: 'known', label: 'Ik ken deze persoon' },
        ],
      }),
      mandate: text({
        label: 'Welk stuk laat zien dat de vertegenwoordiger mag optreden?',
        hint: 'Bijvoorbeeld: beschikking van de rechtbank van 3 maart 2025',
        max: 200,
        optional: true,
        needed: 'nodig bij een vertegenwoordiger',
      }),
      mandateUntil: date({
        label: 'Tot en met welke dag mag de vertegenwoordiger optreden?',
        hint: 'Laat leeg als er geen einddatum is.',
        optional: true,
      }),
      code: text({
        label: 'Welke code laat deze persoon zien?',
        hint: 'De hele code van de ontvangst, zoals MG-7K4P-92QX-5HTM-3WZA-V0RD. Is die er niet bij? Laat dit dan leeg en geef straks een nieuwe code. Zonder code ziet niemand op de website een stap, en kan niemand daar reageren.',
        max: 60,
        optional: true,
        checkWords: false,
        read: (line) => ({ value: line }),
      }),
    },
  }),
  'client.unmatched': form({
    title: 'Toch een andere cliënt',
    intro:
      'Het verzoek hoort dan weer bij niemand. De coach van deze cliënt ziet het niet meer. Zoek daarna de goede cliënt, en stel opnieuw vast wie het is. De termijn verandert niet.',
    fields: {
      given: choice({
        label: 'Hoorde, zag of kreeg de aanvrager iets over deze cliënt?',
        hint: 'In een gesprek, op papier, of op de website: met de code stond daar wie de gegevens kreeg.',
        optional: true,
        needed: 'nodig als al was vastgesteld wie het is',
        options: [
          { value: 'no', label: 'Nee' },
          { value: 'reported', label: 'Ja, en dat is gemeld als datalek' },
          { value: 'yes', label: 'Ja, en dat is nog niet gemeld' },
        ],
      }),
      reason: area({
        label: 'Waarom is dit niet de cliënt?',
        missing: 'Vul in waarom dit niet de cliënt is',
        max: 300,
        rows: 2,
      }),
    },
  }),
  'request.placed': form({
    title: 'Wat wordt er gevraagd?',
    intro:
      'De aanvrager koos ‘iets anders’. Kies hier wat het is. De termijn verandert niet. Is het geen van deze? Ga dan terug: u beantwoordt de vraag na het gesprek, of per brief.',
    fields: {
      asks: choices({
        label: 'Wat wordt er gevraagd?',
        missing: 'Kies wat er wordt gevraagd',
        options: asks.flatMap((value) => (value === 'other' ? [] : [{ value, label: askNouns[value] }])),
        min: 1,
      }),
    },
  }),
  'question.answered': form({
    title: 'Vraag beantwoorden',
    intro: 'De aanvrager krijgt een brief met dit antwoord.',
    fields: {
      answer: area({ label: 'Ons antwoord', missing: 'Schrijf ons antwoord op', max: 2000, rows: 8 }),
    },
  }),
  'identity.unclear': form({
    title: 'Vragen om identiteit',
    intro: 'De cliënt krijgt een brief met de vraag om te laten zien wie hij of zij is. De termijn loopt door.',
    fields: {},
  }),
  'identity.failed': form({
    title: 'Afsluiten zonder identiteit',
    intro:
      'Wij vroegen om een bewijs en kregen het niet binnen 30 dagen. De aanvrager krijgt een brief met de reden en met waar hij of zij terechtkan.',
    fields: {},
  }),
  'mandate.ended': form({
    title: 'Einde van de vertegenwoordiging',
    intro:
      'Brieven die nog klaarliggen voor de vertegenwoordiger, gaan niet meer weg. Wie in de plaats komt, laat eerst zien dat hij of zij mag optreden. Dan maken wij nieuwe brieven.',
    fields: { how: how('Hoe weten wij dit?', 'Vul in hoe wij dit weten') },
  }),
} as const;
