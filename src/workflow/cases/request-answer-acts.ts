import { addDays } from '#src/domain/calendar.ts';
import { extendedAnswerBy } from '#src/domain/case-terms.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import type { Correction } from '#src/domain/cases/correction.ts';
import { isHandedOver } from '#src/domain/cases/handed-over.ts';
import { answerLeftOn, answerLetter, isToldInTime, waitsToTellExtension } from '#src/domain/cases/letters-left.ts';
import { holdsCode } from '#src/domain/cases/recognised.ts';
import { refusals } from '#src/domain/cases/refusals.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { stillRestricts } from '#src/domain/cases/restricting.ts';
import type { ValuesOf } from '#src/domain/form.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { scopeOf } from '#src/domain/inspection/scope.ts';
import { statePaths } from '#src/domain/machine.ts';
import { plainName } from '#src/domain/names.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { type CaseActs, type CaseApplied, caseAct } from './act.ts';
import type { CaseLetterWish, ErrandWish } from './context.ts';
import { errandsOf, noticesToMake } from './notices.ts';
import { decides } from './outside-decider.ts';
import {
  about,
  addresseeRight,
  asksData,
  deciderNotCoach,
  deciderRight,
  isAt,
  isInTime,
  leftFacts,
  type RequestSituation,
  sinceReceived,
  toAsker,
  wasTaken,
} from './request-common.ts';

// the answers do not depend on which data there are to choose from
const partly = refusals['request.partlyGranted']({});
const refused = refusals['request.refused']({});

/** The answer: given, carried out, refused with every way to disagree (AVG 12 to 21, R47). */
export const requestAnswerActs: CaseActs<RequestCase> = {
  'request.effective': caseAct(requestSteps['request.effective'], {
    isOffered: isStillToDo,
    facts: ({ theCase }) => ({
      rightPerson: theCase.dossierId !== undefined,
      allAsked: isAtOnce(theCase),
    }),
    apply: effective,
  }),
  'request.granted': caseAct(requestSteps['request.granted'], {
    facts: (situation) => ({
      matched: situation.theCase.dossierId !== undefined,
      // what is effective at once needs no granting, and would leave nothing to carry out
      plausible: !isAtOnce(situation.theCase),
      deciderRight: deciderRight(situation),
    }),
  }),
  'question.answered': caseAct(requestSteps['question.answered'], {
    apply: (situation, { answer }) => ({ letters: [toAsker('L24', { ...about(situation), answer })] }),
  }),
  'request.partlyGranted': caseAct(partly, {
    facts: (situation) => ({
      matched: situation.theCase.dossierId !== undefined,
      reasonGiven: true,
      deciderRight: deciderRight(situation),
    }),
    problems: (_situation, answers) => placeProblems(answers),
    apply: (situation, { granted, refused, reason, statement, statementAt }) => ({
      letters: [
        refusal(situation, {
          part: { granted, refused },
          reason,
          ...stated(situation.theCase, statement),
        }),
      ],
      errands: kept(situation, { statement, statementAt }),
      reason,
    }),
  }),
  'request.refused': caseAct(refused, {
    facts: (situation) => ({ reasonGiven: true, deciderRight: deciderRight(situation) }),
    problems: (_situation, answers) => placeProblems(answers),
    apply: (situation, { reason, statement, statementAt }) => ({
      letters: [refusal(situation, { reason, ...stated(situation.theCase, statement) })],
      errands: kept(situation, { statement, statementAt }),
      reason,
    }),
  }),
  'request.excessive': caseAct(requestSteps['request.excessive'], {
    isOffered: (situation) => decides(situation),
    facts: ({ earlier = [] }, values) => ({ repeated: values === undefined || earlier.length > 0, reasonGiven: true }),
    problems: ({ earlier = [] }) =>
      earlier.length > 0
        ? []
        : [
            {
              field: 'reason',
              message: 'De cliënt vroeg dit niet eerder in de drie maanden ervoor. Dan is het geen herhaling',
            },
          ],
    apply: (situation, { reason }) => ({
      letters: [toAsker('L23', { ...about(situation), decidedBy: 'directorate', reason }, 'directorate')],
      reason,
    }),
  }),
  'answer.sent': {
    isOffered: ({ theCase }) => theCase.events.at(-1)?.documentId === answerLetter(theCase)?.id,
    facts: (situation) => ({
      ...leftFacts(situation, answerLeftOn(situation.theCase)),
      addresseeRight: true,
      packageHanded: !asksData(situation) || wasHanded(situation),
    }),
    apply: ({ theCase, today }) => ({
      // the day of the first answer: from there the court's six weeks run
      change: { answeredOn: theCase.answeredOn ?? answerLeftOn(theCase) ?? today },
    }),
  },
  'package.handed': caseAct(requestSteps['package.handed'], {
    // beside a change it is given to whoever asked for data too; after the answer only what was given before
    facts: (situation, values) => ({
      addresseeRight:
        addresseeRight(situation) &&
        (isGranted(situation) || (asksData(situation) && !isHandedOver(situation.theCase))) &&
        (!isAt(situation, 'answered') || wasHanded(situation)),
      inTime: isInTime(situation, values?.on),
    }),
    problems: handingProblems,
    apply: handed,
  }),
  'term.extended': caseAct(requestSteps['term.extended'], {
    isOffered: ({ theCase }) => !waitsToTellExtension(theCase),
    facts: (situation) => ({
      beforeDue: !situation.theCase.extended && situation.today <= situation.theCase.dueOn,
      reasonGiven: true,
      deciderNotCoach: deciderNotCoach(situation),
    }),
    apply: (situation, { reason }) => ({
      letters: [toAsker('L22', { ...about(situation), reason }, 'directorate')],
      reason,
    }),
  }),
  'extension.told': {
    facts: ({ theCase }) => ({ inTime: isToldInTime(theCase) }),
    apply: ({ theCase }) => ({ change: { extended: true, dueOn: extendedAnswerBy(theCase.receivedOn) } }),
  },
};

/** An erasure is refused by the directorate, which signs what it decided (AVG 17). */
function refusal(situation: RequestSituation, told: CaseLetterWish['answers']): CaseLetterWish {
  const answers = { ...about(situation), ...told };
  return situation.theCase.asks.includes('erasure')
    ? toAsker('L23', { ...answers, decidedBy: 'directorate' }, 'directorate')
    : toAsker('L23', answers);
}

/** AVG 18, 21: nothing is asked but what is effective at once. */
function isAtOnce({ asks }: RequestCase): boolean {
  return asks.every((one) => one === 'objection' || one === 'restriction');
}

/** Beside another wish it is taken where the request stands: once it is effective, a second time would tell everybody again. */
function isStillToDo(situation: RequestSituation): boolean {
  const { theCase } = situation;
  const { asks } = theCase;
  return (
    (asks.includes('restriction') && !stillRestricts(theCase)) ||
    (asks.includes('objection') && !wasTaken(situation, 'request.effective'))
  );
}

function isGranted({ theCase }: RequestSituation): boolean {
  return statePaths(theCase.machine).includes('handling.granted');
}

type Handed = ValuesOf<(typeof requestSteps)['package.handed']>;

function handingProblems(situation: RequestSituation, { on, how, toWhom }: Handed): Problem[] {
  const { theCase } = situation;
  return [
    ...sinceReceived(situation, { on }),
    ...packageProblems(situation, on),
    ...(how === 'link' && on !== situation.today
      ? [{ field: 'on', message: 'De link werkt vanaf vandaag. Vul de dag van vandaag in' }]
      : []),
    ...(how === 'link' && !holdsCode(theCase, situation.today)
      ? [{ field: 'how', message: 'Wij weten niet of deze persoon de code heeft. Geef eerst een nieuwe code' }]
      : []),
    ...(toWhom === 'representative' && !theCase.representative
      ? [{ field: 'toWhom', message: 'Bij dit verzoek is geen vertegenwoordiger' }]
      : []),
    ...(how === 'link' && toWhom === 'client' && theCase.representative
      ? [
          {
            field: 'toWhom',
            message: 'De code is bij de vertegenwoordiger. Kies de vertegenwoordiger, of geef het op een andere manier',
          },
        ]
      : []),
  ];
}

/** R46: what is given today is what is recorded today. Of a day before only whoever gave it knows. */
function packageProblems({ theCase, recorded, today }: RequestSituation, on: Day): Problem[] {
  const { package: made } = theCase;
  if (!made) return [{ field: 'how', message: 'Maak eerst het inzagepakket' }];
  const isOld = recorded !== undefined && on === today && made.recorded !== recorded;
  const message = 'Er veranderde iets nadat het pakket was gemaakt. Maak het pakket opnieuw, en geef dat';
  return isOld ? [{ field: 'how', message }] : [];
}

/** Days in which whoever holds the receipt may fetch the package (DOMAIN 8.6). */
const sharedFor = 7;

/** R54: what was given has its line in the register, with the hash of its very bytes. */
function handed(situation: RequestSituation, { on, how, toWhom }: Handed): CaseApplied<RequestCase> {
  const { theCase, today, actor } = situation;
  const answers = isGranted(situation);
  const { package: made } = theCase;
  const by = actor.kind === 'user' ? actor.id : made?.by;
  const told = made &&
    by && {
      kind: 'handed' as const,
      what: scopeOf(theCase.asks),
      toWhom,
      name: receiverOf(situation, toWhom),
      channel: how,
      sha256: made.zip.sha256,
      by,
      on,
    };
  return {
    change: {
      // given beside a change that still has to be carried out, it is no whole answer yet
      ...(answers && { answeredOn: on }),
      ...(made && how === 'link' && { package: { ...made, sharedUntil: addDays(today, sharedFor) } }),
    },
    errands: told ? [told] : [],
    letters: answers || isAt(situation, 'answered') ? [toAsker('L24', about(situation))] : [],
  };
}

function receiverOf({ theCase, dossier }: RequestSituation, toWhom: string): string {
  const { representative, person } = theCase;
  if (toWhom === 'representative' && representative) return representative.name;
  return dossier ? plainName(dossier.client) : person.name;
}

function wasHanded({ theCase }: RequestSituation): boolean {
  return theCase.facts['package.handed'] !== undefined;
}

/** Whoever asks a correction may always put the own view beside the datum (R47, E12). */
function stated({ asks }: RequestCase, statement: string | undefined) {
  if (statement) return { statement: 'kept' };
  return asks.some((one) => one === 'correction' || one === 'completion') ? { statement: 'offered' } : {};
}

type Said = { readonly statement: string | undefined; readonly statementAt: string | undefined };

function placeProblems({ statement, statementAt }: Said): Problem[] {
  if (statement === undefined || statementAt !== undefined) return [];
  return [{ field: 'statementAt', message: 'Kies bij welk gegeven de verklaring hoort' }];
}

/** R47: the words stand beside the datum from now on, here and in every document made later. */
function kept({ today }: RequestSituation, { statement, statementAt }: Said): ErrandWish[] {
  return statement && statementAt ? [{ kind: 'state', datum: statementAt, words: statement, on: today }] : [];
}

/** AVG 18, 19: whoever has the data is told that they are not used for now. An objection to the survey concerns nobody else. */
function effective(situation: RequestSituation): CaseApplied<RequestCase> {
  const { theCase, actor, newId, today } = situation;
  const objects: ErrandWish[] = theCase.asks.includes('objection') ? [{ kind: 'noSurvey' }] : [];
  if (!theCase.asks.includes('restriction') || actor.kind !== 'user') return { errands: objects };
  const restriction: Correction = {
    id: newId<ItemId>(),
    kind: 'restricted',
    datum: 'client',
    label: 'Alle gegevens',
    fields: [],
    printed: [],
    reason: theCase.text.slice(0, 1000),
    by: actor.id,
    on: today,
  };
  const corrections = [...theCase.corrections, restriction];
  const notices = noticesToMake({ ...situation, theCase: { ...theCase, corrections } });
  return {
    change: { corrections, notices: [...theCase.notices, ...notices] },
    errands: [...objects, { kind: 'restrict' }, ...errandsOf(notices, corrections)],
  };
}
