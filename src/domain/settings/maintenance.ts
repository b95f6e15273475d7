import type { z } from 'zod';
import { form, formSchema, type ValuesOf } from '../form.ts';
import { term } from './terms.ts';

/** How often the program is maintained (P22). At least every quarter, since files and restoring are looked at in it (DOMAIN 8.7). */
export const maintenanceForm = form({
  title: 'Onderhoud',
  intro: 'Zo lang na het vorige plant het programma het volgende onderhoud. Wat al gepland is, blijft staan.',
  why: 'Het systeem wordt regelmatig onderhouden (privacyreglement, bepaling 22).',
  fields: {
    everyMonths: term({
      label: 'Onderhoud om de',
      hint: 'Minstens elk kwartaal, want dan worden ook alle bestanden nagelezen',
      unit: 'maanden',
      min: 1,
      max: 3,
    }),
  },
});
export const maintenanceTermsSchema: z.ZodType<ValuesOf<typeof maintenanceForm>> = formSchema(maintenanceForm);

type House = { readonly settings: { readonly maintenance?: ValuesOf<typeof maintenanceForm> | undefined } };

/** As the house chose; every month as long as nobody did. */
export function maintenanceTerms({ settings }: House): ValuesOf<typeof maintenanceForm> {
  return settings.maintenance ?? { everyMonths: 1 };
}
