import { date, form, text } from '#src/domain/form.ts';

/** What opens the steps of a case. The code is read as it comes: anything else than a code of ours is an unknown one. */
export const statusForm = form({
  title: 'Hoe staat het ermee?',
  fields: {
    code: text({
      label: 'Uw code',
      hint: 'Bijvoorbeeld MG-7K4P-92QX-5HTM-3WZA-V0RD',
      missing: 'Vul uw code in',
      max: 60,
      read: (line) => ({ value: line }),
    }),
    birthDate: date({
      label: 'Geboortedatum van de persoon om wie het gaat',
      hint: 'Bijvoorbeeld 28 2 1991',
      missing: 'Vul de geboortedatum in',
    }),
  },
});
