import { z } from 'zod';
import { formSchema } from '#src/domain/form.ts';
import { factsSchema } from '../facts.ts';
import { issueSchema } from '../issue.ts';
import type { Section } from '../kind.ts';
import {
  activitiesForm,
  adviceForm,
  aftercareForm,
  clientViewForm,
  closingForm,
  placementForm,
  progressForm,
  resultForm,
} from './fields.ts';
import { endReasonsFor, judgePlacement, judgeResult, unneededOfPlacement } from './judge.ts';

/** In the order of the document, numbers as printed. How the trajectory ended decides whether the others are asked and printed. */
export const finalSections: readonly Section[] = [
  { key: 'result', number: '1', form: resultForm, judge: judgeResult, offered: { endReason: endReasonsFor } },
  {
    key: 'placement',
    number: '2',
    form: placementForm,
    judge: judgePlacement,
    notAsked: unneededOfPlacement,
    needs: ['result'],
    leftOutAfter: ['deceased'],
  },
  { key: 'activities', number: '3', form: activitiesForm, needs: ['result'] },
  { key: 'progress', number: '4', form: progressForm, needs: ['result'], leftOutAfter: ['deceased'] },
  { key: 'aftercare', number: '5', form: aftercareForm, needs: ['result'], leftOutAfter: ['deceased'] },
  { key: 'clientView', number: '6', form: clientViewForm, needs: ['result'], leftOutAfter: ['deceased'] },
  { key: 'advice', number: '7', form: adviceForm, needs: ['result'], leftOutAfter: ['deceased'] },
  { key: 'closing', number: '8', form: closingForm, needs: ['result'] },
];

export const finalInputSchema = z.strictObject({
  facts: factsSchema,
  issue: issueSchema,
  sections: z.strictObject({
    result: formSchema(resultForm),
    placement: formSchema(placementForm),
    activities: formSchema(activitiesForm),
    progress: formSchema(progressForm),
    aftercare: formSchema(aftercareForm),
    clientView: formSchema(clientViewForm),
    advice: formSchema(adviceForm),
    closing: formSchema(closingForm),
  }),
});
export type FinalInput = z.infer<typeof finalInputSchema>;
export type FinalSections = FinalInput['sections'];
