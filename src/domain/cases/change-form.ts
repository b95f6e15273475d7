import type { Datum } from '../data.ts';
import { area, type Fields, type Form, form } from '../form.ts';

const why = {
  changeReason: area({
    label: 'Waarom verandert dit?',
    hint: 'Bijvoorbeeld: de cliënt liet het diploma zien',
    missing: 'Vul in waarom dit verandert',
    max: 500,
    rows: 2,
  }),
  otherWords: area({
    label: 'Staat het in documenten met andere woorden?',
    hint: 'Neem die woorden precies over, één zin per regel. Wie zo’n document kreeg, krijgt ook bericht.',
    max: 2000,
    rows: 3,
    optional: true,
  }),
};

/** What is asked beside the answers of the datum itself. */
export const changeFields = Object.keys(why);

/** The form the house has for this datum, and why it changes (R47). */
export function changeForm({ form: own, label }: Datum): Form<Fields> | undefined {
  if (!own) return undefined;
  return {
    ...own,
    title: label,
    intro: 'Wat u verandert, geldt meteen in het dossier. Wie het oude van ons kreeg, krijgt daarover bericht.',
    fields: { ...own.fields, ...why },
  };
}

/** AVG 17: nothing is asked but the reason. */
export const eraseForm = form({
  title: 'Gegeven wissen',
  intro:
    'Het gegeven gaat meteen uit het dossier. Wie het van ons kreeg, krijgt bericht. Wat al verstuurd is, blijft zoals het was: een document met dit gegeven blijft tot het dossier wordt vernietigd. Facturen blijven zeven jaar.',
  fields: {
    reason: area({
      label: 'Waarom is dit niet meer nodig?',
      hint: 'De cliënt kan dit lezen in een inzageoverzicht',
      missing: 'Vul in waarom dit niet meer nodig is',
      max: 500,
      rows: 2,
    }),
    otherWords: why.otherWords,
  },
});

/** Lines of words that documents use. */
export function linesIn(words: unknown): string[] {
  return typeof words === 'string'
    ? words
        .split(/\r?\n/u)
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : [];
}
