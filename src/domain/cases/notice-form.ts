import { dayProblems, untilToday } from '../day-limits.ts';
import { area, choice, date, form, judgeForm, type ValuesOf } from '../form.ts';
import type { Problem } from '../result.ts';
import type { Day } from '../time.ts';
import type { Notice } from './correction.ts';

export const noticeAnswerLabels = {
  delivered: 'Per post verstuurd, of zelf verteld',
  confirmed: 'De ontvanger paste het aan',
  impossible: 'Inlichten kan niet',
} as const;

/** AVG 19: what became of a notice, as far as no machine can tell. */
export const noticeAnswerForm = form({
  title: 'Bericht aan een ontvanger',
  fields: {
    how: choice({
      label: 'Wat is ermee gebeurd?',
      missing: 'Kies wat er met het bericht is gebeurd',
      options: [
        { value: 'delivered', label: noticeAnswerLabels.delivered },
        { value: 'confirmed', label: noticeAnswerLabels.confirmed, hint: 'U kreeg dit te horen of te lezen' },
        {
          value: 'impossible',
          label: noticeAnswerLabels.impossible,
          hint: 'Bijvoorbeeld: het bedrijf bestaat niet meer',
        },
      ],
    }),
    on: date({ label: 'Op welke dag?', missing: 'Vul in op welke dag dat was' }),
    reason: area({
      label: 'Waarom kan de ontvanger niet worden ingelicht?',
      max: 300,
      rows: 2,
      optional: true,
      needed: 'nodig als inlichten niet kan',
    }),
  },
});

/** Nothing is left to put down once the recipient confirmed it. */
export function mayAnswer({ answers }: Pick<Notice, 'answers'>): boolean {
  return answers.at(-1)?.how !== 'confirmed';
}

type Around = { readonly earlier: Notice['answers']; readonly made: Day; readonly today: Day };

/** What of an answer is wrong, also beside what was put down before. */
export function noticeAnswerProblems(
  answers: ValuesOf<typeof noticeAnswerForm>,
  { earlier, made, today }: Around,
): Problem[] {
  const problems = judgeForm(noticeAnswerForm, answers);
  if (problems.length > 0) return problems;
  const last = earlier.at(-1);
  if (last?.how === answers.how)
    return [{ field: 'how', message: 'Dit is al vastgelegd. Kies wat er daarna met het bericht is gebeurd' }];
  return [
    ...dayProblems('on', answers.on, {
      first: last
        ? { on: last.on, says: 'Vul een dag in vanaf de dag van wat er eerder is vastgelegd' }
        : { on: made, says: 'Vul een dag in vanaf de dag waarop het bericht is gemaakt' },
      last: untilToday(today),
    }),
    ...(answers.how === 'impossible' && !answers.reason
      ? [{ field: 'reason', message: 'Vul in waarom de ontvanger niet kan worden ingelicht' }]
      : []),
  ];
}
