import { area, choice, form, judgeForm, type ValuesOf } from '../form.ts';
import type { Problem } from '../result.ts';

/** What a request can ask that has no form of its own to change it with (E11, E17, R49). */
export const otherChanges = ['document', 'assignment', 'done'] as const;
export type OtherChange = (typeof otherChanges)[number];

export const otherChangeLabels: Readonly<Record<OtherChange, string>> = {
  document: 'Woorden in een document',
  assignment: 'Burgerservicenummer of opdracht',
  done: 'Wat wij deden',
};

export const otherChangeForm = form({
  title: 'Iets anders vastleggen',
  intro: 'Wie de oude woorden van ons kreeg, krijgt bericht. De cliënt leest in de brief wat er is gedaan.',
  fields: {
    what: choice({
      label: 'Wat is er gedaan?',
      missing: 'Kies wat er is gedaan',
      options: [
        {
          value: 'document',
          label: 'Een zin in een plan, rapportage of brief klopte niet',
          hint: 'Van een plan of rapportage begint daarna een nieuwe versie',
        },
        {
          value: 'assignment',
          label: 'Het burgerservicenummer of iets van de opdracht klopte niet',
          hint: 'Laat de opdrachtgever het verbeteren en verander het in het dossier. Leg het daarna hier vast.',
        },
        {
          value: 'done',
          label: 'Iets anders, zonder een gegeven te veranderen',
          hint: 'Bijvoorbeeld: wat de directie heeft opgedragen',
        },
      ],
    }),
    before: area({
      label: 'Welke woorden klopten niet?',
      hint: 'Neem ze precies over uit het document, één zin per regel',
      max: 2000,
      rows: 3,
      optional: true,
      needed: 'nodig bij een zin in een document',
    }),
    after: area({
      label: 'Hoe is het nu, of wat deed u?',
      hint: 'Dit staat ook in de brieven',
      missing: 'Schrijf op hoe het nu is, of wat u deed',
      max: 2000,
      rows: 3,
    }),
    changeReason: area({
      label: 'Waarom verandert dit?',
      missing: 'Vul in waarom dit verandert',
      max: 500,
      rows: 2,
    }),
  },
});
export type OtherChangeAnswers = ValuesOf<typeof otherChangeForm>;

export function otherChangeProblems(answers: OtherChangeAnswers): Problem[] {
  const problems = judgeForm(otherChangeForm, answers);
  if (problems.length > 0) return problems;
  const { what, before } = answers;
  if (what === 'document' && !before) return [{ field: 'before', message: 'Neem de woorden over die niet klopten' }];
  return what === 'done' && before
    ? [{ field: 'before', message: 'Laat dit leeg, of kies dat een zin in een document niet klopte' }]
    : [];
}
