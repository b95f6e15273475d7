import { verifySurveyAgency } from '#src/commands/organisation/verify-survey-agency.ts';
import { surveyAgencySetting } from '#src/commands/settings/survey-agency.ts';
import { longDate } from '#src/domain/format.ts';
import { usualBasis, verifyAgencyForm } from '#src/domain/survey/agency.ts';
import { basisOf } from '../basis.ts';
import { LinkButton } from '../components/button.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import { route } from '../route.ts';
import { saveSetting, showSetting } from '../setting-page.tsx';
import type { UserVisit } from '../visit.ts';

const edit = { house: 'survey.settings' } as const;
const { surveyAgency, surveyAgencyVerify } = paths;

/** R28: which bureau does the survey, where it gets its files and how these open. */
export const routes = [
  route({ method: 'GET', path: surveyAgency.pattern, access: edit, handler: showAgency }),
  route({ method: 'POST', path: surveyAgency.pattern, access: edit, handler: saveAgency }),
  route({ method: 'GET', path: surveyAgencyVerify.pattern, access: edit, handler: askCall }),
  route({ method: 'POST', path: surveyAgencyVerify.pattern, access: edit, handler: saveCall }),
];

function agencyPage({ organisation, today }: UserVisit) {
  const { survey } = organisation.settings;
  return {
    setting: surveyAgencySetting(organisation, today),
    action: surveyAgency(),
    usual: { legalBasis: usualBasis },
    below: survey && (
      <p>
        {survey.verified
          ? `Het adres is nagebeld op ${longDate(survey.verified.on)}.`
          : 'Het adres is nog niet nagebeld.'}{' '}
        <LinkButton href={surveyAgencyVerify()} look="text">
          Leg vast dat u het adres heeft nagebeld
        </LinkButton>
      </p>
    ),
  };
}

function showAgency(visit: UserVisit) {
  return showSetting(visit, agencyPage(visit));
}

function saveAgency(visit: UserVisit) {
  return saveSetting(visit, agencyPage(visit), () =>
    visit.deps.store.organisation.read().value.settings.survey?.verified ? surveyAgency() : surveyAgencyVerify(),
  );
}

function callEditor({ organisation, today }: UserVisit) {
  const { surveyAgency: name, survey } = organisation.settings;
  return {
    title: 'Adres nabellen',
    here: 'settings',
    back: { href: surveyAgency(), label: 'Onderzoeksbureau' },
    form: verifyAgencyForm(today),
    action: surveyAgencyVerify(),
    submit: 'Leg vast dat het adres klopt',
    basis: basisOf(survey?.email),
    note: (
      <p>
        {name}, {survey?.email}
      </p>
    ),
  } as const;
}

function askCall(visit: UserVisit) {
  return visit.organisation.settings.survey ? showEditor(visit, callEditor(visit), {}) : notFound(visit);
}

function saveCall(visit: UserVisit) {
  return submitEditor(
    visit,
    callEditor(visit),
    ({ on }) => verifySurveyAgency(visit.deps, { on, by: visit.user.id, basis: String(visit.posted.raw._basis ?? '') }),
    () => surveyAgency(),
  );
}
