import { z } from 'zod';
import { b, t } from '#src/documents/model.ts';
import { weekdayDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import type { Facts } from '../facts.ts';
import { type Row, row } from '../parts/report-frame.ts';

/** An appointment that may already be made when the letter leaves. */
export const appointment = {
  on: daySchema.optional(),
  time: z.string().max(5).optional(),
  place: z.string().max(120).optional(),
};
export type Appointment = {
  readonly on?: z.infer<typeof daySchema>;
  readonly time?: string;
  readonly place?: string;
};

type Around = { readonly branch: Facts['branch']; readonly withWhom: string; readonly lasts: string };

/** When, where and with whom; before the appointment is made: how it will be. */
export function appointmentRows({ on, time, place }: Appointment, { branch, withWhom, lasts }: Around): Row[] {
  const who = row('Met wie', withWhom);
  if (!on) return [row('Wanneer', 'wij bellen u om samen een dag te kiezen'), who];
  const at = time ? ` om ${time} uur` : '';
  return [
    row('Wanneer', [b(`${weekdayDate(on)}${at}`), t(` (${lasts})`)]),
    row('Waar', place ?? `${branch.street}, ${branch.town}`),
    who,
  ];
}
