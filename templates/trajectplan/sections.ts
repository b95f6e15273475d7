import { z } from 'zod';
import { formSchema } from '#src/domain/form.ts';
import { factsSchema } from '../facts.ts';
import { issueSchema } from '../issue.ts';
import type { Section } from '../kind.ts';
import { activitiesForm, agreementsForm, goalsForm, remarksForm, reportingForm } from './approach-fields.ts';
import { clientViewForm, coachViewForm, goalForm, marketForm, questionForm, sourcesForm, startForm } from './fields.ts';
import { judgeAgreements, judgeSources, judgeTerm } from './judge.ts';
import { maySupply } from './supplied.ts';

/** In the order of the document; numbers as printed. §1, §12 and §14 need nobody's typing. */
export const planSections: readonly Section[] = [
  { key: 'question', number: '2', form: questionForm, aboutVersionBefore: ['changes'] },
  { key: 'sources', number: '3', form: sourcesForm, judge: judgeSources, offered: { fromSponsor: maySupply } },
  { key: 'start', number: '4', form: startForm },
  { key: 'market', number: '5', form: marketForm },
  { key: 'clientView', number: '6', form: clientViewForm },
  { key: 'coachView', number: '7', form: coachViewForm },
  { key: 'goal', number: '8', form: goalForm },
  { key: 'goals', number: '9', form: goalsForm, needs: ['activities'] },
  { key: 'activities', number: '9', form: activitiesForm, judge: judgeTerm, needs: ['goals'] },
  { key: 'agreements', number: '10', form: agreementsForm, judge: judgeAgreements },
  { key: 'reporting', number: '11', form: reportingForm },
  { key: 'remarks', number: '13', form: remarksForm },
];

export const planSectionsSchema = z.strictObject({
  question: formSchema(questionForm),
  sources: formSchema(sourcesForm),
  start: formSchema(startForm),
  market: formSchema(marketForm),
  clientView: formSchema(clientViewForm),
  coachView: formSchema(coachViewForm),
  goal: formSchema(goalForm),
  goals: formSchema(goalsForm),
  activities: formSchema(activitiesForm),
  agreements: formSchema(agreementsForm),
  reporting: formSchema(reportingForm),
  remarks: formSchema(remarksForm),
});

export const planInputSchema = z.strictObject({ facts: factsSchema, issue: issueSchema, sections: planSectionsSchema });
export type PlanInput = z.infer<typeof planInputSchema>;
export type PlanSections = PlanInput['sections'];
