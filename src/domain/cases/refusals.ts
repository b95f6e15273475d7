import { area, choice, form } from '../form.ts';
import { statementPlaces } from '../statement-places.ts';
import type { StepAround } from './involved.ts';
import { reason } from './request-steps.ts';

/** R47, E12: what is no fact can not be wrong; the client's own words stand beside it. */
const statement = (dossier: StepAround['dossier']) => ({
  statement: area({
    label: 'Eigen verklaring van de cliënt',
    hint: 'In de woorden van de cliënt. Deze staat voortaan bij de gegevens. Laat leeg als de cliënt dit niet wil.',
    max: 2000,
    rows: 4,
    optional: true,
    checkWords: false,
  }),
  statementAt: choice({
    label: 'Bij welk gegeven hoort de verklaring?',
    as: 'select',
    optional: true,
    needed: 'nodig bij een verklaring',
    options: (dossier ? statementPlaces(dossier) : []).map(({ key, label }) => ({ value: key, label })),
  }),
});

/** A refusal in part or whole, with room for the client's own words. */
export const refusals = {
  'request.partlyGranted': ({ dossier }: Pick<StepAround, 'dossier'>) =>
    form({
      title: 'Voor een deel toewijzen',
      fields: {
        granted: reason('Wat doen wij wel?', 'Schrijf op wat wij wel doen'),
        refused: reason('Wat doen wij niet?', 'Schrijf op wat wij niet doen'),
        reason: reason('Waarom niet?', 'Vul in waarom wij een deel niet doen'),
        ...statement(dossier),
      },
    }),
  'request.refused': ({ dossier }: Pick<StepAround, 'dossier'>) =>
    form({
      title: 'Afwijzen',
      why: 'Een afwijzing heeft altijd een reden. In de brief staat ook waar de cliënt terechtkan, en tot wanneer (AVG artikel 12, lid 4).',
      fields: {
        reason: reason('Waarom wijzen wij het af?', 'Vul in waarom wij het afwijzen'),
        ...statement(dossier),
      },
    }),
} as const;
