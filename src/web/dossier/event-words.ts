import type { Client } from '#src/domain/client.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import { eventLabel } from '#src/domain/event-labels.ts';
import { longDate } from '#src/domain/format.ts';
import { personalDataLabels } from '#src/domain/personal-data.ts';
import { daySchema } from '#src/domain/time.ts';

/** What happened, with what the event itself kept of it: 'Gegeven verbeterd: adres, e-mailadres'. */
export function eventWords(event: DossierEvent): string {
  return `${eventLabel(event)}${details[event.type]?.(event.data ?? {}) ?? ''}`;
}

type Data = NonNullable<DossierEvent['data']>;

const details: Readonly<Record<string, (data: Data) => string>> = {
  'data.corrected': ({ fields }) => (fields === undefined ? '' : `: ${namesOf(String(fields))}`),
  'duration.extended': ({ maxEnd, before }) => changedDay(' tot en met ', maxEnd, before),
  'client.died': ({ on }) => changedDay(': ', on, undefined),
  'death.corrected': ({ on, before }) => changedDay(': ', on, before),
};

/** ' tot en met 1 mei 2027 (eerst 28 februari 2027)', as far as the event kept the days. */
function changedDay(joint: string, now: unknown, before: unknown): string {
  const day = daySchema.safeParse(now).data;
  const first = daySchema.safeParse(before).data;
  return `${day ? `${joint}${longDate(day)}` : ''}${first ? ` (eerst ${longDate(first)})` : ''}`;
}

/** The log tells which data changed, never what is in them (R4). */
const clientDataLabels: Readonly<Record<keyof Client, string>> = {
  ...personalDataLabels,
  formOfAddress: 'aanspreekvorm',
  addressProtected: 'of het adres geheim is',
};
const names: Readonly<Record<string, string>> = clientDataLabels;

function namesOf(fields: string): string {
  return fields
    .split(', ')
    .map((field) => names[field] ?? field)
    .join(', ');
}
