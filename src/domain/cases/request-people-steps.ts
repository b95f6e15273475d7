import { area, choices, form } from '../form.ts';
import { staffOf, tooMany } from './complaint-people-steps.ts';
import type { StepAround } from './involved.ts';

/** Steps of a request that ask for people of the house. */
export const requestPeopleSteps = {
  'subject.named': (around: StepAround) =>
    form({
      title: 'Over welke medewerker gaat het?',
      intro:
        'Gaat dit verzoek over de coach zelf? Dan praat de vervanger met de cliënt, of anders de vestigingsmanager. De coach leest dan niet wat er is gevraagd en gezegd.',
      fields: {
        employees: choices({
          label: 'Over welke medewerker gaat dit verzoek?',
          hint: 'Kies niemand als het over niemand in het bijzonder gaat.',
          options: staffOf(around),
          min: 0,
        }),
        reason: area({ label: 'Waarom?', missing: 'Vul in waarom u dit vastlegt', max: 1000, rows: 3 }),
      },
      check: ({ employees }) => tooMany('employees', employees),
    }),
} as const;
