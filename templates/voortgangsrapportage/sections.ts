import { z } from 'zod';
import { formSchema } from '#src/domain/form.ts';
import { factsSchema } from '../facts.ts';
import { issueSchema } from '../issue.ts';
import type { Section } from '../kind.ts';
import {
  aftercareForm,
  attendanceForm,
  clientViewForm,
  guidanceForm,
  mediationForm,
  nextForm,
  obstaclesForm,
  placementForm,
  summaryForm,
  trainingForm,
} from './fields.ts';
import { judgeActivities, judgeGoals, judgeNext } from './judge.ts';
import { activityStatesForm, goalStatesForm } from './rows.ts';

/** The summary has no number; 1 to 5 are the regulation's headings in its order (R23). */
export const progressSections: readonly Section[] = [
  { key: 'summary', form: summaryForm },
  { key: 'guidance', number: '1', form: guidanceForm },
  { key: 'training', number: '2', form: trainingForm },
  { key: 'mediation', number: '3', form: mediationForm },
  { key: 'placement', number: '4', form: placementForm },
  { key: 'aftercare', number: '5', form: aftercareForm },
  { key: 'goals', number: '6', form: goalStatesForm, judge: judgeGoals, needs: ['activities'] },
  { key: 'activities', number: '7', form: activityStatesForm, judge: judgeActivities },
  { key: 'attendance', number: '8', form: attendanceForm },
  { key: 'obstacles', number: '9', form: obstaclesForm },
  { key: 'clientView', number: '10', form: clientViewForm },
  { key: 'next', number: '11', form: nextForm, judge: judgeNext, needs: ['summary'] },
];

export const progressInputSchema = z.strictObject({
  facts: factsSchema,
  issue: issueSchema,
  sections: z.strictObject({
    summary: formSchema(summaryForm),
    guidance: formSchema(guidanceForm),
    training: formSchema(trainingForm),
    mediation: formSchema(mediationForm),
    placement: formSchema(placementForm),
    aftercare: formSchema(aftercareForm),
    goals: formSchema(goalStatesForm),
    activities: formSchema(activityStatesForm),
    attendance: formSchema(attendanceForm),
    obstacles: formSchema(obstaclesForm),
    clientView: formSchema(clientViewForm),
    next: formSchema(nextForm),
  }),
});
export type ProgressInput = z.infer<typeof progressInputSchema>;
export type ProgressSections = ProgressInput['sections'];
