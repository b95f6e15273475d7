import { wordingForm } from '#src/commands/organisation/keep-wording.ts';
import { secrecyForm } from '#src/commands/organisation/secrecy.ts';
import { decisionForm } from '#src/commands/sponsor/decide.ts';
import { forwardForm } from '#src/commands/sponsor/forward.ts';
import { leaveOffForm } from '#src/commands/survey/leave-out.ts';
import { accessFilter } from '#src/domain/access-log/filter-form.ts';
import { because } from '#src/domain/because-form.ts';
import type { Price } from '#src/domain/billing.ts';
import { houseBillingForm } from '#src/domain/billing-form.ts';
import { askingForm } from '#src/domain/cases/asking-form.ts';
import { askingChoices } from '#src/domain/cases/asks.ts';
import { breachReportForm } from '#src/domain/cases/breach-report-form.ts';
import { breachSteps, sponsorInformedForm } from '#src/domain/cases/breach-steps.ts';
import { changeForm, eraseForm } from '#src/domain/cases/change-form.ts';
import { coachViewForm } from '#src/domain/cases/coach-view-form.ts';
import { complaintPeopleSteps } from '#src/domain/cases/complaint-people-steps.ts';
import { complaintSteps } from '#src/domain/cases/complaint-steps.ts';
import { deciderForm } from '#src/domain/cases/decider-form.ts';
import { noticeAnswerForm } from '#src/domain/cases/notice-form.ts';
import { otherChangeForm } from '#src/domain/cases/other-change-form.ts';
import { refusals } from '#src/domain/cases/refusals.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { wishForm } from '#src/domain/cases/wish-form.ts';
import { contactDataForm, personForm } from '#src/domain/client-form.ts';
import { findDatum } from '#src/domain/data.ts';
import { leaveOutForm } from '#src/domain/destruction/left-out.ts';
import { withdrawForm } from '#src/domain/destruction/withdraw-form.ts';
import { type Fields, type Form, form } from '#src/domain/form.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { creditForm } from '#src/domain/invoices/credit-form.ts';
import { exportForm } from '#src/domain/invoices/export-form.ts';
import { holdYearForm } from '#src/domain/invoices/hold-form.ts';
import { invoiceForm } from '#src/domain/invoices/invoice-form.ts';
import { notBilledForm } from '#src/domain/invoices/not-billed-form.ts';
import { lookForm } from '#src/domain/letterhead-upload.ts';
import {
  announceForm,
  askDossierForm,
  checkNoteForm,
  emergencyForm,
  failForm,
  postponeForm,
  rollBackForm,
} from '#src/domain/maintenance/step-forms.ts';
import { noteForm } from '#src/domain/note-form.ts';
import { correctNoteForm, strikeNoteForm } from '#src/domain/note-mending.ts';
import { orderHoldForm, reviewHoldForm } from '#src/domain/ordered-hold-form.ts';
import { sponsorKinds } from '#src/domain/organisation.ts';
import {
  archiveDeclarationForm,
  declarationForm,
  endPartnerForm,
  endPersonForm,
  partnerContractForm,
  partnerForm,
  partnerPersonForm,
  refuseDeclarationForm,
  resumePersonForm,
  suspendPartnerForm,
  suspendPersonForm,
  verifyPersonForm,
} from '#src/domain/partner/forms.ts';
import {
  deletedForm,
  objectionForm,
  provideForm,
  recallForm,
  requestForm,
} from '#src/domain/partner/provision-forms.ts';
import { questionForm } from '#src/domain/question-form.ts';
import { registrationPages } from '#src/domain/registration.ts';
import { withReason } from '#src/domain/settings/change.ts';
import { maintenanceForm } from '#src/domain/settings/maintenance.ts';
import { secondFactorForm } from '#src/domain/settings/second-factor.ts';
import { supervisorForm } from '#src/domain/settings/supervisor.ts';
import { accessForm, termsForm } from '#src/domain/settings/terms.ts';
import { branchForm, contactForm, contractForm, sponsorForm } from '#src/domain/sponsor-form.ts';
import { activeSteps } from '#src/domain/steps-active.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import { endingSteps } from '#src/domain/steps-ending.ts';
import { heldForm, intakeSteps } from '#src/domain/steps-intake.ts';
import { surveyAgencyForm, verifyAgencyForm } from '#src/domain/survey/agency.ts';
import {
  bouncedFileForm,
  confirmReceiptForm,
  handFileForm,
  returnListForm,
  withdrawListForm,
} from '#src/domain/survey/step-forms.ts';
import { uploadForm } from '#src/domain/upload-check.ts';
import { removeUploadForm } from '#src/domain/upload-removal.ts';
import { userForm } from '#src/domain/user-form.ts';
import { recordedForm } from '#src/web/answers-recorded/recorded-form.ts';
import { wordsAsked } from '#src/web/ask/acting.tsx';
import { statusForm } from '#src/web/ask/status-form.ts';
import { otherBirthDateForm } from '#src/web/cases/client.tsx';
import { enterForm } from '#src/web/cases/enter.tsx';
import { sentForm } from '#src/web/cases/letters.tsx';
import { leftOutForm } from '#src/web/cases/package.tsx';
import { partForm } from '#src/web/cases/part-request.tsx';
import { linkForm } from '#src/web/cases/request-before.tsx';
import { returnedForm } from '#src/web/delivery/returned-page.tsx';
import { readReasonForm } from '#src/web/dossier/frame.tsx';
import { bsnReasonForm } from '#src/web/dossier/small-pages.tsx';
import { addressForm, bounceForm, replyForm, settlingForm, wrongRecipientForm } from '#src/web/messages/forms.ts';
import { kinds } from '#templates/index.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
import { sampleInvoice } from '#test/store/sample-invoice.ts';
import { coach, contractOf, organisation, sponsorOf, today } from './fixtures.ts';

const registration = sponsorKinds.flatMap((kind) =>
  registrationPages(
    organisation,
    { sponsor: sponsorOf(kind, 'Opdrachtgever'), contract: contractOf(kind) },
    { today, birthDate: undefined },
  ).map((page) => page.form),
);
const aboutStaff = { theCase: sampleComplaint(1), organisation, today };
const ofComplaints = Object.values(complaintPeopleSteps).map((formOf): Form<Fields> => formOf(aboutStaff));
const steps: Readonly<Record<string, Form<Fields>>> = {
  ...requestSteps,
  ...Object.fromEntries(Object.entries(refusals).map(([key, form]) => [key, form({})])),
  ...intakeSteps,
  ...activeSteps,
  ...endingSteps,
  ...documentSteps,
};

const prices: readonly Price[] = [
  { code: 'BEG', description: 'Begeleidingsuur', unit: 'hour', price: 8950, vat: '21', beforeApproval: false },
];
const dossier = dossierIn('active.running').build();
const [document] = dossier.documents;
if (!document) throw new Error('a trajectory that runs has a plan');
const recorded = { dossier, document };

/** Every form in which something about a client can be typed, and those of the house. */
export const everyForm: readonly Form<Fields>[] = [
  ...Object.values(intakeForms),
  ...registration,
  ...Object.values(steps),
  ...ofComplaints,
  deciderForm,
  ...Object.values<Form<Fields>>(complaintSteps),
  ...Object.values<Form<Fields>>(breachSteps),
  sponsorInformedForm({ theCase: sampleComplaint(1) }),
  ...Object.values(kinds).flatMap(({ sections }) => sections.map(({ form }) => form)),
  ...sponsorKinds.map((kind): Form<Fields> => contractForm(kind)),
  heldForm,
  personForm(today),
  contactDataForm,
  askingForm({ branches: organisation.branches, today }),
  ...askingChoices.map((ask): Form<Fields> => wishForm(ask, { branches: organisation.branches, today })),
  wordsAsked,
  linkForm,
  sentForm,
  partForm,
  enterForm({ organisation, today }),
  breachReportForm({
    today,
    now: `${today}T09:00:00.000Z`,
    sources: [{ value: 'partner', label: 'Opleidingscentrum Denkbeeldig, onbekend wie' }],
  }),
  leftOutForm,
  otherBirthDateForm,
  noteForm([], today),
  questionForm(today, today),
  leaveOutForm(today),
  withdrawForm,
  orderHoldForm(today),
  reviewHoldForm(today),
  uploadForm,
  readReasonForm,
  bsnReasonForm,
  branchForm,
  houseBillingForm,
  withReason(supervisorForm),
  termsForm,
  secondFactorForm,
  accessForm,
  invoiceForm(prices, today),
  creditForm(sampleInvoice(2026, 1).lines, []),
  notBilledForm,
  exportForm,
  holdYearForm(today),
  sponsorForm,
  contactForm({ name: 'Gemeente', domains: [] }),
  forwardForm,
  decisionForm(false),
  recordedForm({ ...recorded, organisation, today }),
  correctNoteForm([], today),
  strikeNoteForm,
  removeUploadForm,
  returnedForm,
  replyForm,
  bounceForm('deze mail'),
  wrongRecipientForm,
  addressForm(undefined),
  settlingForm,
  userForm(organisation, coach, { today }),
  wordingForm('greeting'),
  secrecyForm,
  lookForm,
  coachViewForm,
  statusForm,
  changeFormOf('client.contact'),
  eraseForm,
  noticeAnswerForm,
  otherChangeForm,
  surveyAgencyForm({ name: 'Bureau' }),
  verifyAgencyForm(today),
  leaveOffForm,
  returnListForm,
  withdrawListForm,
  bouncedFileForm,
  handFileForm,
  confirmReceiptForm,
  partnerForm,
  partnerContractForm(today),
  partnerPersonForm,
  verifyPersonForm(today),
  declarationForm({ today, askedOn: today, declarationDays: 90 }),
  archiveDeclarationForm,
  refuseDeclarationForm,
  suspendPersonForm,
  resumePersonForm,
  endPersonForm,
  suspendPartnerForm,
  endPartnerForm,
  maintenanceForm,
  announceForm,
  postponeForm,
  emergencyForm(organisation.branches),
  failForm,
  rollBackForm,
  askDossierForm,
  checkNoteForm,
  requestForm([]),
  provideForm([]),
  recallForm,
  deletedForm,
  objectionForm([]),
  accessFilter([]),
  form({ title: '', fields: { because } }),
];

function changeFormOf(key: string): Form<Fields> {
  const datum = findDatum({ dossier, organisation, today, activities: [] }, key);
  const form = datum && changeForm(datum);
  if (!form) throw new Error('there is no such datum');
  return form;
}
