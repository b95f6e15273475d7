import { appointmentFields } from './appointment-fields.ts';
import { publicHolidays, weekday } from './calendar.ts';
import { area, choice, confirm, date, form } from './form.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

/** What is asked when a step of the opening of a trajectory is taken (P6, P8, P9, R14, R17). */

/** The letter with the appointment leaves at once, so a slip is caught here: nobody is invited on a Sunday or a holiday. */
function isDayOff(day: Day): boolean {
  return weekday(day) === 7 || publicHolidays(Number(day.slice(0, 4))).includes(day);
}

const reason = (label: string, missing: string) => area({ label, missing, max: 1000, rows: 3 });

/** When and where the client and the coach meet for the intake. */
const appointment = (title: string) =>
  form({
    title,
    fields: appointmentFields,
    check: ({ on, time }): Problem[] => [
      ...(on && isDayOff(on)
        ? [{ field: 'on', message: 'Kies een dag van maandag tot en met zaterdag die geen feestdag is' }]
        : []),
      ...(time && (Number(time) < 7 || Number(time) > 22)
        ? [{ field: 'time', message: 'Kies een tijd tussen 7.00 en 22.00 uur' }]
        : []),
    ],
  });

export const intakeSteps = {
  'assignment.declined': form({
    title: 'Opdracht niet aanvaarden',
    fields: {
      reason: reason('Waarom aanvaarden wij de opdracht niet?', 'Vul in waarom wij de opdracht niet aanvaarden'),
    },
  }),
  'intake.planned': appointment('Intake plannen'),
  'intake.rescheduled': appointment('Afspraak wijzigen'),
  'intake.noShow': form({
    title: 'Niet verschenen',
    intro: 'Wij leggen geen reden vast.',
    fields: {},
  }),
  'plan.started': form({
    title: 'Trajectplan beginnen',
    intro: 'Wij zetten de gegevens uit de intake alvast in het plan.',
    fields: {},
  }),
  'plan.rejected': form({
    title: 'Besluiten na afwijzing van het trajectplan',
    fields: {
      next: choice({
        label: 'Hoe gaat het verder?',
        missing: 'Kies hoe het verder gaat',
        options: [
          { value: 'newPlan', label: 'De coach maakt een nieuw plan' },
          { value: 'close', label: 'Het traject stopt' },
        ],
      }),
      reason: reason('Toelichting', 'Licht uw besluit toe'),
    },
  }),
  'start.overridden': form({
    title: 'Starten zonder akkoord',
    why: 'Zonder akkoord van de opdrachtgever begint niets, tenzij de directie met een reden anders besluit (bepaling 9).',
    fields: { reason: reason('Waarom kan het niet wachten?', 'Vul in waarom het niet kan wachten') },
  }),
  'approval.lapsed': form({
    title: 'Besluiten nu de opdrachtgever niet antwoordt',
    fields: {
      next: choice({
        label: 'Hoe gaat het verder?',
        missing: 'Kies hoe het verder gaat',
        options: [
          { value: 'stop', label: 'Het traject stopt', hint: 'Alleen als het contract dit toestaat' },
          { value: 'hold', label: 'Wij wachten verder op antwoord' },
        ],
      }),
      reason: reason('Toelichting', 'Licht uw besluit toe'),
    },
  }),
} as const;

const heldOn = date({ label: 'Dag van het gesprek', missing: 'Vul de dag van het gesprek in' });
const held = {
  title: 'Intake vastleggen',
  why: 'Een trajectplan mag pas worden gemaakt als de cliënt weet wat wij vastleggen en wie het krijgt (bepaling 8).',
} as const;

/** Asked when the page about the talk itself is not finished yet. */
export const heldForm = form({
  ...held,
  fields: {
    on: heldOn,
    noticeGivenOn: date({
      label: 'Dag waarop de cliënt de uitleg over privacy kreeg',
      missing: 'Vul in wanneer de cliënt de uitleg over privacy kreeg',
    }),
    identitySeen: confirm({
      label: 'Ik heb een identiteitsbewijs gezien. Ik heb er geen kopie van gemaakt.',
      missing: 'Bekijk eerst een identiteitsbewijs van de cliënt',
    }),
  },
});

/** Notice and identity are already in the intake; nothing is asked twice. */
export const heldShortForm = form({ ...held, fields: { on: heldOn } });
