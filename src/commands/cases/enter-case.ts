import type { Actor } from '#src/domain/actor.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import { answerBy, complaintDecidedBy } from '#src/domain/case-terms.ts';
import { type AskingAnswers, askingForm, wishProblems } from '#src/domain/cases/asking-form.ts';
import { type AskingChoice, requestContextOf } from '#src/domain/cases/asks.ts';
import { type AskedCase, type Case, type channels, isAsked } from '#src/domain/cases/case.ts';
import { tooMany } from '#src/domain/cases/complaint-people-steps.ts';
import { nobodyLeft } from '#src/domain/cases/involved.ts';
import { namedStaff, staffIn } from '#src/domain/cases/named-staff.ts';
import { randomCode } from '#src/domain/cases/receipt.ts';
import { judgeForm } from '#src/domain/form.ts';
import type { BranchId, CaseId, UserId } from '#src/domain/ids.ts';
import { findUser, openBranches, type User } from '#src/domain/organisation.ts';
import { mayDo } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import { receiptLetter } from '#src/workflow/cases/receipt-letter.ts';
import { start } from '#src/workflow/step.ts';
import type { Deps } from '../context.ts';
import { followCase } from '../retention/follow.ts';
import { writeCaseLetters } from './case-letter.ts';
import { following, linkRequest, requestSeen } from './follow-request.ts';
import { around } from './open-case.ts';
import { caseIdFor, hashReceipt, receiptFor } from './receipt-key.ts';
import { caseSubject, seeingOf } from './subject.ts';

export type Asking = {
  /** Drawn when the form was shown: at least 128 bits. The same key makes the same case and shows the same receipt. */
  readonly key: string;
  readonly ask: AskingChoice;
  readonly answers: AskingAnswers;
  /** Staff write down what came by letter, telephone or in a talk; the day it reached anybody here counts. */
  readonly entered?: {
    readonly channel: (typeof channels)[number];
    readonly receivedOn: Day;
    readonly aboutUserIds: readonly UserId[];
  };
  /** A complaint that follows a request: its receipt code, or for staff its number (P19). */
  readonly follows?: { readonly typed: string; readonly takesOver: boolean };
};

export type Entered = {
  readonly id: CaseId;
  readonly reference: string;
  /** Only whoever entered it ever sees it: the store has its hash. */
  readonly receipt: string;
  readonly dueOn: Day;
  readonly recordedAt: Instant;
};

/**
 * Receives a request or a complaint, from the public form without an account or written down by an employee (R43). It is
 * not looked up whether anybody is known: the answer is the same for everybody, also in time.
 *
 * @returns `invalid` with a sentence a field; `notAllowed` for a user who may not enter one.
 */
export async function enterCase(deps: Deps, actor: Actor, asking: Asking): Promise<Result<Entered>> {
  const { organisation, today } = around(deps, actor);
  const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
  if (actor.kind === 'user' ? !user || !mayDo(user, 'case.enter') : asking.entered) return refuse('notAllowed');
  const { answers, ask } = asking;
  const form = askingForm({ branches: openBranches(organisation), today });
  const id = caseIdFor(asking.key);
  const follows = await followed(deps, asking, { complaintId: id, user });
  const problems = [
    ...judgeForm(form, answers),
    ...wishProblems(ask, answers),
    ...dayWrong(asking, today),
    ...tooManyAbout(asking),
    ...aboutEverybody(asking, { organisation, today }),
    // whoever has no account learns nothing from a code that opens nothing (R43)
    ...(user && typeof follows === 'string' ? [{ field: 'request', message: notFollowed[follows] }] : []),
  ];
  if (problems.length > 0) return refuse('invalid', { problems });
  const receipt = receiptFor(asking.key);
  // one at a time: a double press makes one case
  return deps.store.inTurn(async () => {
    const known = await deps.store.cases.load(id);
    const stored = known && isAsked(known.value) ? known.value : undefined;
    const receiptHash = hashReceipt(receipt, answers.birthDate);
    const entered = stored ?? (await created(deps, actor, { ...asking, id, receiptHash }));
    // somebody else may have complained about the same request meanwhile
    const now = await followed(deps, asking, { complaintId: id, user });
    const linked =
      typeof now === 'object' ? await following(deps, { ...around(deps, actor), theCase: entered }, now) : entered;
    if (!stored) await deps.store.cases.create(id, await confirmed(deps, actor, linked));
    await followCase(deps, linked);
    if (typeof now === 'object' && !now.other)
      await linkRequest(deps, {
        requestId: now.request.id,
        complaintId: id,
        takesOver: asking.follows?.takesOver ?? false,
      });
    return ok(enteredAs(linked, receipt));
  });
}

/** L20 lies ready for whoever asks, known to us or not: no letter tells the one from the other (R43). */
function confirmed(deps: Deps, actor: Actor, theCase: AskedCase): Promise<Case> {
  const letters = theCase.kind === 'request' ? [receiptLetter(theCase)] : [];
  return writeCaseLetters(deps, { ...around(deps, actor), theCase }, letters);
}

const notFollowed = {
  unknown: 'Dit verzoek kennen wij niet',
  taken: 'Bij dit verzoek hoort al een klacht',
} as const;

/** Undefined when it follows nothing. That there is a complaint already is told only to whoever may see that one (R51). */
async function followed(deps: Deps, { ask, follows, answers }: Asking, whose: Parameters<typeof requestSeen>[2]) {
  if (ask !== 'complaint' || !follows) return undefined;
  const seen = await requestSeen(deps, { typed: follows.typed, birthDate: answers.birthDate }, whose);
  if (!seen) return 'unknown';
  return whose.user && seen.other && maySee(deps, whose.user, seen.other) ? 'taken' : seen;
}

function maySee({ store, clock }: Deps, user: User, id: CaseId): boolean {
  const summary = store.cases.summary(id);
  const organisation = store.organisation.read().value;
  return (
    summary !== undefined &&
    mayCase(user, seeingOf(summary.kind), caseSubject(store, summary), organisation, clock.today())
  );
}

function enteredAs({ id, reference, dueOn, recordedAt }: AskedCase, receipt: string): Entered {
  return { id, reference, receipt, dueOn, recordedAt };
}

function dayWrong({ entered }: Asking, today: Day) {
  if (!entered || entered.receivedOn <= today) return [];
  return [{ field: 'receivedOn', message: 'Vul een dag in tot en met vandaag' }];
}

function tooManyAbout({ entered }: Asking) {
  return tooMany('about', entered?.aboutUserIds);
}

/** Of a complaint nobody else could see it: it is not taken in to be read by whom it is about, and goes elsewhere. */
function aboutEverybody({ ask, answers, entered }: Asking, here: Parameters<typeof nobodyLeft>[0]) {
  const kind = ask === 'complaint' ? ask : 'request';
  const chosen = nobodyLeft(here, kind, { field: 'about', ids: entered?.aboutUserIds });
  if (kind === 'request') return chosen;
  const ids = staffIn(answers.aboutWhom ?? '', here.organisation, here.today);
  return [...chosen, ...nobodyLeft(here, kind, { field: 'aboutWhom', ids })];
}

type Drawn = Asking & { readonly id: CaseId; readonly receiptHash: string };

async function created(deps: Deps, actor: Actor, asking: Drawn): Promise<AskedCase> {
  const { ask, answers, entered, id, receiptHash } = asking;
  const here = around(deps, actor);
  const receivedOn = entered?.receivedOn ?? here.today;
  const common = {
    id,
    receiptHash,
    receivedOn,
    recordedAt: here.now,
    channel: entered?.channel ?? ('web' as const),
    enteredBy: actor.kind === 'user' ? actor.id : ('public' as const),
    // the form offers the ids of branches only
    ...(answers.branch && { branchId: answers.branch as BranchId }),
    person: {
      name: answers.name,
      birthDate: answers.birthDate,
      ...(answers.reference && { reference: answers.reference }),
    },
    ...(answers.writer === 'other' &&
      answers.representativeName &&
      answers.capacity && { representative: { name: answers.representativeName, capacity: answers.capacity } }),
    contact: {
      ...(answers.address && { address: answers.address }),
      ...(answers.phone && { phone: answers.phone }),
      ...(answers.email && { email: answers.email }),
    },
    text: answers.text ?? '',
    facts: {},
    since: { handling: receivedOn, clock: receivedOn, hold: receivedOn },
    letters: [],
    messages: [],
    overrides: [],
    errands: [],
    extended: false,
    wantsWritten: answers.answer === 'written',
  };
  const year = receivedOn.slice(0, 4);
  const theCase: AskedCase =
    ask === 'complaint'
      ? {
          ...common,
          kind: 'complaint',
          reference: complaintNumber(deps, year),
          machine: start('complaint'),
          aboutUserIds: [...(entered?.aboutUserIds ?? [])],
          ...(answers.aboutWhom && { aboutWhom: answers.aboutWhom }),
          namedUserIds: namedStaff(`${answers.aboutWhom ?? ''} ${answers.text ?? ''}`, here.organisation, here.today),
          involvedUserIds: [],
          ...(answers.happenedOn && { happenedOn: answers.happenedOn }),
          dueOn: complaintDecidedBy(receivedOn),
          replies: [],
          measures: [],
          events: [],
        }
      : {
          ...common,
          kind: 'request',
          reference: `V-${year}-${await numbered(deps, `request-${year}`, 4)}`,
          machine: start('request', { ...requestContextOf([ask]) }),
          asks: [ask],
          aboutUserIds: [...(entered?.aboutUserIds ?? [])],
          marks: [],
          corrections: [],
          notices: [],
          replaced: [],
          dueOn: answerBy(receivedOn),
          events: [],
        };
  const line = caseLogLine({ ...here, theCase }, { type: `${theCase.kind}.received` });
  return { ...theCase, events: [line] };
}

/** R51: a number that says nothing of how many there are: a gap in a row would tell of a complaint that is hidden. */
function complaintNumber({ store, random }: Pick<Deps, 'store' | 'random'>, year: string): string {
  const reference = `K-${year}-${randomCode(random, 5)}`;
  return store.caseLists.byReference(reference) ? complaintNumber({ store, random }, year) : reference;
}

async function numbered(deps: Deps, series: string, length: number): Promise<string> {
  return String(await deps.store.counter(series)).padStart(length, '0');
}
