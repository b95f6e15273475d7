import { area, choice, confirm, date, form, text } from './form.ts';
import { type EndReason, endReasonLabels } from './labels.ts';

/** What is asked when a trajectory goes to its end (P12, E3, E4, R25). */

const concluding = [
  'goalReached',
  'evaluationStop',
  'illnessLong',
  'objectionPending',
  'noShow',
  'otherReason',
] as const;
/** An example of a day that lies behind us. */
const pastDay = 'Bijvoorbeeld 1 3 2026';
const lastDay = date({ label: 'Laatste dag van deelname', missing: 'Vul de laatste dag van deelname in' });

/** @param isReason which of the reasons the contract allows; without it all are asked. */
export function concludingForm(isReason: (reason: EndReason) => boolean = () => true) {
  return form({
    title: 'Traject afronden',
    intro: 'Bespreek het einde eerst met de opdrachtgever.',
    fields: {
      endReason: choice({
        label: 'Waarom eindigt het traject?',
        missing: 'Kies waarom het traject eindigt',
        options: concluding.filter(isReason).map((value) => ({ value, label: endReasonLabels[value] })),
      }),
      otherReason: text({ label: 'Namelijk', max: 200, optional: true, needed: 'nodig bij anders' }),
      endDate: lastDay,
      discussedWith: text({
        label: 'Met wie bij de opdrachtgever is dit besproken?',
        max: 120,
        missing: 'Vul in met wie u dit heeft besproken',
      }),
    },
    idle: ({ endReason }) => (endReason && endReason !== 'otherReason' ? { fields: ['otherReason'] } : undefined),
    check: ({ endReason, otherReason }) =>
      endReason === 'otherReason' && !otherReason
        ? [{ field: 'otherReason', message: 'Vul in waarom het traject eindigt' }]
        : [],
  });
}

export const endingSteps = {
  'aftercare.completed': form({
    title: 'Nazorg afronden',
    intro: 'De laatste dag van de nazorg is de laatste dag van deelname.',
    fields: { on: lastDay },
  }),
  'trajectory.concluded': concludingForm(),
  'client.withdrew': form({
    title: 'Cliënt stopt',
    fields: {
      contact: choice({
        label: 'Is er met de cliënt gesproken?',
        missing: 'Kies wat er is gebeurd',
        options: [
          { value: 'talk', label: 'Ja, de gevolgen zijn besproken' },
          {
            value: 'attempts',
            label: 'Nee, twee pogingen zijn vastgelegd',
            hint: 'Leg elke poging vast met ‘Leg contact vast’.',
          },
        ],
      }),
      endDate: lastDay,
      discussedWith: text({
        label: 'Met wie bij de opdrachtgever is dit besproken?',
        max: 120,
        optional: true,
        needed: 'nodig als UWV de opdrachtgever is',
      }),
    },
  }),
  'client.moved': form({
    title: 'Verhuizing buiten de regio',
    fields: {
      next: choice({
        label: 'Hoe gaat het verder?',
        missing: 'Kies hoe het verder gaat',
        options: [
          { value: 'end', label: 'Het traject stopt' },
          { value: 'handover', label: 'Een andere coach neemt het over' },
        ],
      }),
      endDate: date({ label: 'Laatste dag van deelname', optional: true, needed: 'nodig als het traject stopt' }),
    },
    idle: ({ next }) => (next === 'handover' ? { fields: ['endDate'] } : undefined),
    check: ({ next, endDate }) =>
      next === 'end' && !endDate ? [{ field: 'endDate', message: 'Vul de laatste dag van deelname in' }] : [],
  }),
  'client.died': form({
    title: 'Overlijden vastleggen',
    fields: {
      on: date({ label: 'Dag van overlijden', hint: pastDay, missing: 'Vul de dag van overlijden in' }),
      source: text({ label: 'Van wie weten wij dit?', max: 200, missing: 'Vul in van wie wij dit weten', named: true }),
    },
  }),
  'death.corrected': form({
    title: 'Dag van overlijden verbeteren',
    fields: {
      on: date({ label: 'Dag van overlijden', hint: pastDay, missing: 'Vul de dag van overlijden in' }),
      source: text({
        label: 'Van wie weten wij de juiste dag?',
        max: 200,
        missing: 'Vul in van wie wij de juiste dag weten',
        named: true,
      }),
    },
  }),
  'sponsor.terminated': form({
    title: 'Opdrachtgever beëindigt',
    fields: {
      receivedOn: date({ label: 'Bericht ontvangen op', hint: pastDay, missing: 'Vul in wanneer het bericht kwam' }),
      endDate: lastDay,
      written: confirm({
        label: 'De opdrachtgever heeft dit op schrift gezet',
        missing: 'Vraag de opdrachtgever eerst om een schriftelijk bericht',
      }),
    },
  }),
  'eindrapportage.waived': form({
    title: 'Zonder eindrapportage sluiten',
    fields: {
      basis: choice({
        label: 'Waarom is er geen eindrapportage nodig?',
        missing: 'Kies waarom er geen eindrapportage nodig is',
        options: [
          { value: 'waivedInWriting', label: 'De opdrachtgever ziet er schriftelijk van af' },
          { value: 'deceased', label: 'De cliënt is overleden' },
        ],
      }),
      remark: area({ label: 'Toelichting', max: 500, rows: 2, optional: true }),
    },
  }),
  'end.undone': form({
    title: 'Einde ongedaan maken',
    intro: 'Dit kan binnen tien werkdagen na het einde.',
    fields: {
      reason: area({
        label: 'Wat ging er mis?',
        missing: 'Vul in waarom het einde niet klopt',
        max: 1000,
        rows: 3,
      }),
    },
  }),
} as const;
