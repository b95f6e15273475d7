import { readPlace } from './contact-fields.ts';
import { area, choice, date, form, text } from './form.ts';

/** What is asked when something happens to a document version (P8, P9, R19-R21). */

const on = date({ label: 'Datum', missing: 'Vul de datum in' });

/** After a rejection: version N+1 follows, or nothing changes. */
export type RejectionNext = 'newVersion' | 'stands';
const rejectionNext = [
  { value: 'newVersion', label: 'De coach maakt een nieuwe versie' },
  {
    value: 'stands',
    label: 'Het blijft zoals het is',
    hint: 'Een plan dat al loopt, blijft gelden. Een rapportage blijft staan, met het antwoord van de opdrachtgever.',
  },
] as const satisfies { value: RejectionNext; label: string; hint?: string }[];

export const documentSteps = {
  'rejection.decided': form({
    title: 'Besluiten na afwijzing',
    fields: {
      next: choice({
        label: 'Wat is er afgesproken?',
        missing: 'Kies wat er is afgesproken',
        options: rejectionNext,
      }),
      reason: area({
        label: 'Toelichting',
        hint: 'Met wie is het besproken en wat is de afspraak?',
        missing: 'Licht uw besluit toe',
        max: 1000,
        rows: 3,
      }),
    },
  }),
  'review.ok': form({ title: 'Akkoord na controle', fields: {} }),
  'review.changes': form({
    title: 'Aanpassing vragen',
    fields: {
      reason: area({ label: 'Wat moet anders?', missing: 'Vul in wat anders moet', max: 1000 }),
    },
  }),
  'client.signed': form({
    title: 'Ondertekening vastleggen',
    fields: { on, place: text({ label: 'Plaats', max: 80, missing: 'Vul de plaats in', read: readPlace }) },
  }),
  'client.saw': form({ title: 'Gezien vastleggen', fields: { on } }),
  'client.refusedToSign': form({
    title: 'Cliënt tekent niet',
    fields: {
      on,
      words: area({
        label: 'Wat zegt de cliënt hierover?',
        hint: 'In de eigen woorden van de cliënt',
        missing: 'Vul in wat de cliënt hierover zegt',
        max: 2000,
      }),
    },
  }),
  'client.attempted': form({
    title: 'Poging vastleggen',
    fields: {
      on,
      how: choice({
        label: 'Hoe?',
        missing: 'Kies hoe u de cliënt probeerde te bereiken',
        options: [
          { value: 'phone', label: 'Gebeld' },
          { value: 'mail', label: 'Gemaild' },
          { value: 'letter', label: 'Brief gestuurd' },
        ],
      }),
    },
  }),
  'client.noReaction': form({
    title: 'Geen reactie vastleggen',
    fields: {},
  }),
  'client.asksCorrection': form({
    title: 'Cliënt vraagt verbetering',
    fields: { reason: area({ label: 'Wat klopt er niet?', missing: 'Vul in wat niet klopt', max: 1000 }) },
  }),
  'doc.withdrawn': form({
    title: 'Intrekken',
    fields: {
      reason: area({ label: 'Reden', missing: 'Vul de reden in', max: 1000, rows: 3 }),
    },
  }),
  'wrongRecipient.confirmed': form({
    title: 'Verkeerde ontvanger',
    fields: {
      reason: area({ label: 'Wat is er gebeurd?', missing: 'Vul in wat er is gebeurd', max: 1000 }),
    },
  }),
  'doc.closedUnanswered': form({
    title: 'Zonder reactie sluiten',
    fields: {
      reason: area({
        label: 'Wanneer en met wie is gebeld?',
        missing: 'Vul in wanneer en met wie is gebeld',
        max: 1000,
      }),
    },
  }),
  'doc.corrected': form({
    title: 'Verbeteren in een nieuwe versie',
    intro: 'De oude versie blijft bewaard.',
    fields: { reason: area({ label: 'Wat wordt verbeterd?', missing: 'Vul in wat wordt verbeterd', max: 1000 }) },
  }),
} as const;
