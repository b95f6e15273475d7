import { area, choice, choices, date, form } from '../form.ts';
import { optionsOf } from '../labels.ts';
import { provisionFieldLabels } from './provision.ts';

type Option = { readonly value: string; readonly label: string };

/** Who asked for data, and for which activity. Only who may be told today, and only what the plan names, can be chosen. */
export function requestForm(options: readonly Option[]) {
  return form({
    title: 'Verzoek van een partner',
    intro: 'Een persoon bij een partner vraagt om gegevens. Zonder die vraag geeft u niets.',
    why: 'Medewerkers van een partner krijgen alleen gegevens op verzoek, voor een activiteit uit het trajectplan dat geldt (privacyreglement, bepaling 15).',
    fields: {
      who: choice({
        label: 'Wie vraagt het, en voor welke activiteit?',
        missing: 'Kies wie het vraagt en voor welke activiteit',
        options: [...options],
      }),
      requestedOn: date({ label: 'Gevraagd op', missing: 'Vul in op welke dag het is gevraagd' }),
    },
  });
}

/** What goes along besides name and activity; there is no other data to choose. */
export function provideForm(lines: readonly Option[]) {
  return form({
    title: 'Gegevens geven',
    intro:
      'De naam van de cliënt en de activiteit gaan altijd mee. Kies verder alleen wat voor deze activiteit nodig is.',
    fields: {
      fields: choices({
        label: 'Wat gaat er mee?',
        options: optionsOf(provisionFieldLabels),
      }),
      lines: choices({
        label: 'Inzetbaarheid: welke regels zijn nodig?',
        hint: 'Kies er hierboven ook inzetbaarheid bij',
        options: [...lines],
      }),
    },
    check: ({ fields = [], lines: chosen = [] }) =>
      fields.includes('employability') === chosen.length > 0
        ? []
        : [
            {
              field: 'lines',
              message:
                chosen.length > 0
                  ? 'Kies hierboven ook inzetbaarheid, of haal deze regels weg'
                  : 'Kies welke regels over inzetbaarheid nodig zijn',
            },
          ],
  });
}

export const recallForm = form({
  title: 'Gegevens terugvragen',
  intro: 'De link werkt niet meer. Wie de gegevens al las, krijgt een e-mail: verwijder alles binnen tien werkdagen.',
  fields: {
    reason: area({
      label: 'Waarom vraagt u de gegevens terug?',
      hint: 'Bijvoorbeeld: de activiteit is klaar',
      missing: 'Schrijf op waarom u de gegevens terugvraagt',
      max: 400,
      rows: 3,
    }),
  },
});

export const deletedForm = form({
  title: 'Verwijdering bevestigd',
  intro: 'De partner liet weten dat alles is verwijderd.',
  fields: { on: date({ label: 'Bevestigd op', missing: 'Vul in op welke dag het is bevestigd' }) },
});

/** AVG 21. */
export function objectionForm(options: readonly Option[]) {
  return form({
    title: 'De cliënt wil dit niet',
    intro:
      'Deze partner krijgt daarna niets meer over deze cliënt. Wat al is gegeven, wordt teruggevraagd. Pas zo nodig het plan aan.',
    fields: {
      partner: choice({
        label: 'Welke partner mag niets krijgen?',
        missing: 'Kies welke partner niets mag krijgen',
        options: [...options],
      }),
    },
  });
}
