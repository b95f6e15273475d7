import { reportFields } from '#src/domain/dossier.ts';
import { aboutHer } from '../samples/about-her.ts';
import { longFacts } from '../samples/facts.ts';
import { type PlanInput, type PlanSections, planInputSchema } from './sections.ts';

const descriptions = [
  'Individuele gesprekken, eens per twee weken, afwisselend op de vestiging en op locatie',
  'Arbeidsmarktoriëntatie en beroepskeuzeonderzoek met terugkoppeling',
  'Cursus Nederlands op de werkvloer, niveau B1, inclusief leermiddelen',
  'Werkgeversbenadering en vacatureselectie binnen vijfentwintig kilometer',
  'Kwaliteitsverantwoordelijkheidstraining magazijnprocessen',
  'Sollicitatievoorbereiding per gesprek met videoterugkijken',
];
const labels = [
  'Individuele gesprekken',
  'Oriëntatie, beroepskeuze',
  'Nederlands op de werkvloer',
  'Werkgeversbenadering',
  'Training magazijn',
  'Sollicitatievoorbereiding',
];
const people = [
  'coach',
  'Nguyễn Thị Minh Hằng',
  'Opleidingscentrum Denkbeeldig, Siobhán Ó Fearghaíl',
  'Łukasz Şahin-Đorđević',
  'İbrahim Yağmuroğlu',
];
const hours = [20, undefined, 7.5, 2.25, 11];
const statuses = ['done', 'running', 'planned', 'planned', 'cancelled'] as const;

/** A twelfth version with twenty activities, long names and three paragraphs where one is usual. */
export function longPlan(given: PlanSections): PlanInput {
  const base = aboutHer(given, longFacts.client.inSentence);
  const activities = Array.from({ length: 20 }, (_, index) => ({
    field: pick(reportFields, index),
    text: pick(descriptions, index),
    label: pick(labels, index),
    by: pick(people, index),
    from: pick(['2026-02', '2026-06', '2026-09', '2026-04', '2026-11'] as const, index),
    until: pick(['2026-04', '2026-12', '2027-03', '2027-07', '2027-06'] as const, index),
    periodWords: index % 7 === 6 ? 'rond plaatsing' : undefined,
    hours: pick(hours, index),
    result: pick(['subdoel 1', 'subdoel 2 en 3', 'voortgang, bijsturing', 'behoud van werk'], index),
    status: pick(statuses, index),
  }));
  return planInputSchema.parse({
    facts: longFacts,
    issue: { number: 1, version: 12, date: '2026-01-23', respondBy: '2026-12-28' },
    sections: {
      ...base,
      question: {
        ...base.question,
        deviations: 'Het werkplan noemt 12 maanden; de opbouw van uren vraagt 18 maanden.',
        changes: 'duur 6 maanden langer, 41 uur meer (paragraaf 9)',
      },
      clientView: { ...base.clientView, words: 'geen' },
      coachView: { text: [base.coachView.text, base.coachView.text, base.coachView.text].join('\n\n') },
      activities: { ...base.activities, months: 18, activities },
    },
  });
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  // every list above has at least one entry
  return found as T;
}
