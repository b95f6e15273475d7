import type { Dossier } from '../../dossier.ts';
import { type ProvisionField, provisionFieldLabels } from '../../partner/provision.ts';
import { type Description, leftOut, list, parts, told } from '../describe.ts';
import { by, day, text } from '../words.ts';
import { stateDescription } from './trajectory.ts';

/** P15, R40: which person at which partner got what, when, and whether it was deleted. */
export const provisionsDescription: Description<Dossier['provisions']> = list(
  'Verstrekking aan een samenwerkend bedrijf',
  parts({
    id: leftOut('ownNumber'),
    partnerId: leftOut('ownNumber'),
    personId: leftOut('ownNumber'),
    person: parts({
      name: text('Wie', { as: 'who' }),
      formOfAddress: leftOut('clockwork'),
      partner: text('Bedrijf'),
      email: leftOut('clockwork'),
    }),
    activity: text('Voor welke activiteit', { as: 'what' }),
    requestedOn: day('Gevraagd op', { as: 'when' }),
    by: by('Vastgelegd door'),
    machine: stateDescription('provision', 'Hoe het staat'),
    fields: told('Wat, naast uw naam en de activiteit', (fields: ProvisionField[]) =>
      fields.map((field) => provisionFieldLabels[field].toLowerCase()).join(', '),
    ),
    documentId: leftOut('ownNumber'),
    json: leftOut('file'),
    line: leftOut('ownNumber'),
    link: leftOut('clockwork'),
    providedOn: day('Klaargezet op'),
    openedOn: day('Gelezen op'),
    recall: parts({
      on: day('Teruggevraagd op'),
      dueOn: day('Te verwijderen voor of op'),
      reason: text('Waarom'),
    }),
    closedOn: day('Afgesloten op'),
  }),
);

/** AVG 21. */
export const objectionsDescription: Description<Dossier['partnerObjections']> = list(
  'Bezwaar',
  parts({
    partnerId: leftOut('ownNumber'),
    partner: text('Bedrijf', { as: 'what' }),
    on: day('Sinds', { as: 'when' }),
    by: by('Vastgelegd door'),
  }),
);
