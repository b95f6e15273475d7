import { area, form } from '../form.ts';
import { statePaths } from '../machine.ts';
import type { Case } from './case.ts';
import { refusedByDirectorate } from './own-decision.ts';

/** P18, R49: what whoever gave the answer says, beside what the client says, before the directorate speaks with them. */
export const coachViewForm = form({
  title: 'Visie van de coach',
  intro:
    'De cliënt is het niet eens met het antwoord. Schrijf op hoe u het ziet. De directie leest beide kanten naast elkaar, en de cliënt leest dit in de brief met het besluit.',
  fields: {
    words: area({
      label: 'Hoe ziet de coach het?',
      hint: 'Schrijf op wat u weet en waarop u het antwoord baseerde',
      missing: 'Schrijf op hoe de coach het ziet',
      max: 2000,
      rows: 6,
    }),
  },
});

const beforeDirectorate = ['handling.directorateAsked', 'handling.directoratePlanned', 'handling.directorateHeld'];

/** May the coach's view be written now (P18)? As long as the client waits for the directorate. */
export function asksCoachView({ kind, machine }: Pick<Case, 'kind' | 'machine'>): boolean {
  return kind === 'request' && statePaths(machine).some((state) => beforeDirectorate.includes(state));
}

/** Is it waited for? Not where the directorate itself gave the answer: its own reason stands beside the client's words. */
export function waitsForCoachView(one: Case): boolean {
  const { facts } = one;
  return (
    one.kind === 'request' && asksCoachView(one) && !facts['coach.views'] && refusedByDirectorate(one) === undefined
  );
}
