import type { OwnStep } from '#src/commands/cases/act-by-code.ts';
import type { AskingChoice } from '#src/domain/cases/asks.ts';
import type { Promised } from '#src/domain/cases/promises.ts';
import type { WishAnswers } from '#src/domain/cases/wish-form.ts';
import type { statusForm } from './status-form.ts';

/** Every English word of the pages for clients. The Dutch stands where it is used; what is written counts in Dutch. */
export const askEnglish: Readonly<Record<AskingChoice | 'more', string>> = {
  inspection: 'See my data',
  correction: 'Correct something',
  completion: 'Add something',
  disclosureOverview: 'Know who received my data',
  directorateTalk: 'Talk to the management',
  complaint: 'Make a complaint',
  erasure: 'Have data erased',
  restriction: 'Stop the use of my data for now',
  objection: 'Do not take part in the survey',
  portability: 'Take my data with me as a file',
  more: 'Something else',
  other: 'Something else',
};

/** The choices of the first two pages, as a form names them. */
export const choiceEnglish: Readonly<Record<string, string>> = {
  ask: 'Choose one',
  ...Object.fromEntries(Object.entries(askEnglish).map(([ask, words]) => [`ask=${ask}`, words])),
};

const wordsEnglish: Readonly<Record<AskingChoice, string>> = {
  inspection: 'What would you like to see?',
  correction: 'What should be corrected?',
  completion: 'What should be added?',
  disclosureOverview: 'Would you like to add anything?',
  directorateTalk: 'What would you like to talk about?',
  complaint: 'What happened?',
  erasure: 'Which data should be erased?',
  restriction: 'Which data may we not use for now, and why?',
  objection: 'Would you like to add anything?',
  portability: 'Would you like to add anything?',
  other: 'What would you like?',
};

const fields: Readonly<Record<string, string>> = {
  writer: 'For whom do you ask this?',
  'writer=self': 'For myself',
  'writer=other': 'For somebody else, whom you represent',
  name: 'Name of the person it is about: initials and surname',
  birthDate: 'Date of birth of this person: day, month, year. With it you can see later how your request is doing.',
  representativeName: 'Your own name, if you ask for somebody else',
  capacity: 'What are you to this person? Needed if you ask for somebody else.',
  'capacity=curator': 'Guardian of an adult (curator)',
  'capacity=mentor': 'Mentor',
  'capacity=parent': 'Parent or guardian',
  'capacity=attorney': 'Authorised person',
  'capacity=other': 'Something else',
  phone: 'Telephone number (at least one of these three)',
  email: 'E-mail address (at least one of these three)',
  address: 'Address: street and number, postcode and town (at least one of these three)',
  answer: 'How would you like our answer?',
  'answer=talk': 'In a talk; you may bring somebody',
  'answer=written': 'By letter',
  happenedOn: 'When did it happen? Day, month, year.',
  aboutWhom: 'Who is your complaint about? This person does not see it.',
  reference: 'Reference on our letters, for example MG-2026-0417. You may leave it open.',
  requestCode: 'Code of your earlier request, if your complaint is about it. You may leave it open.',
  branch: 'Which office? Leave it open if you do not know.',
};

export function detailsEnglish(ask: AskingChoice): Readonly<Record<string, string>> {
  return { ...fields, text: `${wordsEnglish[ask]} Any language will do. Do not write which illness you have.` };
}

/** What to do where an answer was wrong: whatever was wrong with it, this is what it has to be. */
export const detailsMends: Readonly<Record<keyof WishAnswers, string>> = {
  writer: 'Choose for whom you ask this.',
  representativeName: 'Fill in your own name.',
  capacity: 'Choose what you are to this person.',
  name: 'Fill in the name, at most 200 characters.',
  birthDate: 'Fill in the date of birth: day, month and year.',
  phone: 'Fill in the whole telephone number, with the area code.',
  email: 'Fill in a whole e-mail address.',
  address: 'Fill in an address, a telephone number or an e-mail address.',
  answer: 'Choose how you would like our answer.',
  happenedOn: 'Fill in about which day it happened, today or before.',
  text: 'Write what you want to tell us, at most 4,000 characters.',
  aboutWhom: 'Fill in a name, at most 200 characters, or nothing.',
  requestCode: 'Fill in the code as it stands on the receipt, or nothing.',
  reference: 'Fill in the reference as it stands on our letters, or nothing.',
  branch: 'Choose an office, or leave it open.',
};

export const choiceMends = { ask: 'Choose what you would like.' };

export const statusMends: Readonly<Record<keyof typeof statusForm.fields, string>> = {
  code: 'Fill in the code and the date of birth as they stand on the receipt, or call us.',
  birthDate: 'Fill in the date of birth: day, month and year.',
};

export const actingMends = { words: 'Write what you think, at most 2,000 characters.' };

export const statusEnglish = { code: 'Your code', birthDate: 'Date of birth of the person it is about' };

export const promisedEnglish: Readonly<Record<Promised['what'], string>> = {
  confirm: 'We confirm that we have it.',
  identify: 'We arrange how you show who you are. Then we write to you.',
  atOnce: 'We arrange how you show who you are. Then we do at once what you ask.',
  talk: 'We plan a talk with you. Bring proof of identity.',
  directorateTalk: 'The management plans a talk with you. Bring proof of identity.',
  answer: 'You get our answer.',
  admit: 'We tell you whether we handle your complaint. We hear you and the other side.',
  judge: 'The management decides on your complaint. This may take four more weeks, once; then we tell you why.',
};

/** What whoever asked may do by the code. */
export const actingEnglish: Readonly<Record<OwnStep, string>> = {
  'talk.declined': 'I want no talk; send me your answer by letter.',
  'client.disagrees': 'I do not agree with your answer: I ask for a talk with the management.',
  'client.accepts': 'I agree with your answer; you may close my request.',
  'request.withdrawn': 'I withdraw my request.',
  'complaint.withdrawn': 'I withdraw my complaint: you stop handling it, and I get no judgment.',
  'informal.failed': 'I do not want to solve it together after all; please go on with my complaint.',
  'agreement.broken': 'It is not solved, or you did not do what you promised; please go on with my complaint.',
  'hearing.waived': 'I want no talk about my complaint.',
};

/** Whole sentences, by the page they stand on. */
export const english = {
  whatNow: 'What you can do here',
  ownWords: 'What do you think, in your own words? Any language will do.',
  fetch: 'Download your data',
  showCode:
    'Show us this code when you show who you are, or ask us for a new one then. After that you see each step here, and who received your data, and you can tell us here what you want. Until then you may call, write or come by, also to withdraw your request.',
  noAccount: 'You do not need an account. It takes about 5 minutes.',
  talk: 'Would you rather talk? Call us, write to us or come by.',
  details: 'We ask everybody the same. We do not tell anybody whether we know you.',
  check: 'Please check your answers. Then send your request.',
  received: 'We have received it.',
  keepCode: 'Keep this code. With it you can see the status.',
  keepAndShowCode:
    'Keep this code, and show it to us when you show who you are. After that you can see with it how your request is doing.',
  askDirectorate: 'I ask for a talk with the management.',
  forOther: 'Do you ask this for somebody else? Then also bring the proof that you may.',
  notAgreeing: 'Do you not agree with us?',
  haveCode: 'I have a code: how is my request doing?',
  onlyForOther: 'Only if you ask this for somebody else',
  whatAsked: 'What would you like?',
  goOn: 'Next',
  toCheck: 'Check your answers',
  send: 'Send',
  look: 'See how it is doing',
  close: 'Close this page',
  still: 'Maintenance. You can read, but not send anything yet.',
  next: 'What happens next?',
  status: 'How is my request doing? Your code is on the receipt.',
  steps: 'The steps',
  recipients: 'Who received data about you: the day, who, what, and what for',
  wait: 'Please try again later. You may also call, write or come by.',
  appointment: 'We have an appointment with you.',
  talkComes: 'We plan a talk with you.',
  directorateTalkComes: 'The management plans a talk with you.',
  calendar: 'Put the appointment in your calendar.',
  decides: 'The management decides.',
  late: 'You should have our answer by now: we are late. You may call us and ask why.',
  answerBy: 'You have our answer on this day at the latest.',
  answerByUnlessWritten:
    'You have our answer on this day at the latest, or on the day that a letter of ours names. No answer? Please call us.',
  requestWays:
    'You may ask for a talk with the management, make a complaint, or go to the supervisor for privacy. Court: until six weeks after our answer, or the day that stands here.',
  complaintWays: 'You may also go to whoever pays for your trajectory, to the supervisor for privacy or to court.',
  mend: 'Not done yet. Please mend what is marked below.',
  again: 'Your text is still here. Please send it once more.',
} as const;
