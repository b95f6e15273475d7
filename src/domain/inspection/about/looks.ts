import type { Look, Looker } from '../../access-log/looks.ts';
import { type Description, leftOut, list, parts, spoken } from '../describe.ts';
import { amount, coded, day, functionOf } from '../words.ts';

/** Who of us looked, from the access log (R46). */
export const looksDescription: Description<{ readonly looks: readonly Look[] }> = parts({
  looks: list(
    'Keer',
    parts({
      id: leftOut('ownNumber'),
      day: day('Dag', { as: 'when' }),
      what: coded(
        'Wat',
        {
          readDossier: 'Uw dossier bekeken',
          fileOfDossier: 'Een bestand uit uw dossier opgehaald of afgedrukt',
          readRequest: 'Uw verzoek bekeken',
          fileOfRequest: 'Een bestand bij uw verzoek opgehaald of afgedrukt',
          readInMaintenance:
            'Uw dossier bekeken, of een bestand eruit geopend, tijdens onderhoud van het programma. Dat mocht hooguit een uur, met een reden en met toestemming van een tweede persoon',
        },
        { as: 'what' },
      ),
      by: spoken<Looker, Look>('Wie', ({ id, role }, at) => functionOf(at, id, role), { as: 'who' }),
      count: amount('Hoe vaak'),
    }),
  ),
});
