import { dayProblems, notBefore, untilToday } from './day-limits.ts';
import { area, choice, date, form, text, type ValuesOf } from './form.ts';
import { channelLabels, optionsOf, questionerLabels } from './labels.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

/** R65: a question after the end, why it is asked, and what was given. It moves no day of the archive. */
export function questionForm(closedOn: Day, today: Day) {
  return form({
    title: 'Vraag na het einde',
    intro:
      'Wil de cliënt de eigen gegevens zien of iets laten verbeteren? Leg dat vast bij Verzoeken: daarvoor gelden termijnen.',
    why: 'Na het einde gebruiken wij een dossier alleen nog om vragen te beantwoorden (privacyreglement, bepaling 27). De dag van vernietiging verandert er niet door.',
    fields: {
      on: date({ label: 'Op welke dag kwam de vraag?', missing: 'Vul in op welke dag de vraag kwam' }),
      from: choice({ label: 'Van wie?', missing: 'Kies van wie de vraag kwam', options: optionsOf(questionerLabels) }),
      name: text({
        label: 'Naam van wie het vroeg',
        hint: 'Bij een organisatie ook de naam daarvan',
        missing: 'Vul in wie het vroeg',
        max: 150,
        checkWords: false,
        named: true,
      }),
      question: area({ label: 'Wat was de vraag?', missing: 'Schrijf op wat er werd gevraagd', max: 1000, rows: 3 }),
      purpose: area({
        label: 'Waarvoor is het nodig?',
        missing: 'Schrijf op waarvoor het nodig is. Zonder doel geven wij niets',
        max: 500,
        rows: 2,
      }),
      answer: area({ label: 'Wat is er geantwoord?', missing: 'Schrijf op wat er is geantwoord', max: 1000, rows: 3 }),
      given: text({
        label: 'Welke gegevens uit het dossier zijn gegeven?',
        hint: 'Bijvoorbeeld: de laatste dag van het traject. Laat leeg als er niets is gegeven.',
        max: 300,
        optional: true,
      }),
      channel: choice({
        label: 'Hoe zijn ze gegeven?',
        options: optionsOf(channelLabels),
        optional: true,
        needed: 'nodig als er gegevens zijn gegeven',
      }),
    },
    check: ({ on, given, channel }): Problem[] => [
      ...(on
        ? dayProblems('on', on, {
            first: notBefore(closedOn, 'toen het dossier werd afgesloten'),
            last: untilToday(today),
          })
        : []),
      ...(given && !channel ? [{ field: 'channel', message: 'Kies hoe de gegevens zijn gegeven' }] : []),
      ...(channel && !given ? [{ field: 'given', message: 'Vul in welke gegevens zijn gegeven' }] : []),
    ],
  });
}
export type QuestionAnswers = ValuesOf<ReturnType<typeof questionForm>>;
