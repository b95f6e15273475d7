import type { Organisation } from '#src/domain/organisation.ts';
import { ok } from '#src/domain/result.ts';
import { surveyAgencyForm, withAnswers } from '#src/domain/survey/agency.ts';
import type { Day } from '#src/domain/time.ts';
import type { Setting } from './change-setting.ts';

type AgencyFields = ReturnType<typeof surveyAgencyForm>['fields'];

/** Which bureau does the survey and how it gets its files (R28). A changed address has to be called back again. */
export function surveyAgencySetting({ settings }: Organisation, today: Day): Setting<AgencyFields> {
  return {
    key: 'surveyAgency',
    form: surveyAgencyForm({ name: settings.surveyAgency, ...settings.survey }),
    read: ({ settings: { surveyAgency: name, survey } }) => ({
      name,
      ...(survey && { email: survey.email, legalBasis: survey.legalBasis }),
    }),
    write: (organisation, answers) => {
      const survey = withAnswers(answers, organisation.settings.survey, today);
      return ok({ ...organisation, settings: { ...organisation.settings, surveyAgency: answers.name, survey } });
    },
  };
}
