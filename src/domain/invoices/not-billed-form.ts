import { area, form } from '../form.ts';

/** P13: hours that nobody pays for, so that the dossier can go to the archive. */
export const notBilledForm = form({
  title: 'Niets meer factureren',
  fields: {
    reason: area({
      label: 'Waarom komen deze uren niet op een factuur?',
      hint: 'Bijvoorbeeld: afgesproken met de opdrachtgever',
      missing: 'Schrijf op waarom deze uren niet op een factuur komen',
      max: 400,
      rows: 3,
    }),
  },
});
