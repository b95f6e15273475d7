import { basisOf } from '#src/commands/basis.ts';
import { dataAround } from '#src/commands/cases/carry.ts';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { correctDatum } from '#src/commands/cases/correct.ts';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { around } from '#src/commands/cases/open-case.ts';
import { makePackage } from '#src/commands/cases/package.ts';
import { writeResult } from '#src/commands/cases/result.ts';
import { seeingOf } from '#src/commands/cases/subject.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { AskingAnswers } from '#src/domain/cases/asking-form.ts';
import type { AskingChoice } from '#src/domain/cases/asks.ts';
import { type AskedCase, isAsked } from '#src/domain/cases/case.ts';
import { addressLines } from '#src/domain/contact-data.ts';
import { findDatum } from '#src/domain/data.ts';
import type { CaseId, UserId } from '#src/domain/ids.ts';
import { plainName } from '#src/domain/names.ts';
import type { Result } from '#src/domain/result.ts';
import { users } from './cast.ts';
import type { Trajectory } from './trajectory.ts';
import type { World } from './world.ts';

/** What the client types; the rest follows from who it is. */
export type Asked = Partial<Pick<AskingAnswers, 'text' | 'happenedOn' | 'answer'>>;

type Asker = { readonly trajectory: Trajectory; readonly key: string; readonly coach?: UserId | undefined };

/** One client's request or complaint, played through the same commands the pages use. */
export type Rights = ReturnType<typeof playRights>;

/** @param coach whoever talks with the client: the coach, or after the end of the trajectory the branch manager. */
export function playRights(
  { deps, clock, render, post }: World,
  { trajectory, key, coach = trajectory.coach.id }: Asker,
) {
  let id: CaseId | undefined;
  const caseId = (): CaseId => {
    if (!id) throw new Error(`${key} asked nothing yet`);
    return id;
  };
  const by = (user: UserId): Actor => ({ kind: 'user', id: user });
  const must = <T>(what: string, result: Result<T>): T => {
    if (!result.ok) throw new Error(`${key}, ${what}: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };
  const load = async (): Promise<AskedCase> => {
    const stored = await deps.store.cases.load(caseId());
    if (!stored || !isAsked(stored.value)) throw new Error(`${key} is gone`);
    return stored.value;
  };

  return {
    coach,
    today: () => clock.today(),

    /** The client fills in the public form. */
    async ask(ask: AskingChoice, asked: Asked = {}) {
      const { client } = await trajectory.load();
      const answers: AskingAnswers = {
        text: undefined,
        aboutWhom: undefined,
        happenedOn: undefined,
        name: plainName(client),
        birthDate: client.birthDate,
        reference: undefined,
        branch: undefined,
        writer: 'self',
        representativeName: undefined,
        capacity: undefined,
        answer: 'talk',
        address: addressLines(client.address).join('\n'),
        phone: client.phone,
        email: client.email,
        ...asked,
      };
      const entered = await enterCase(deps, { kind: 'system' }, { key: `demo, the request of ${key}`, ask, answers });
      id = must(ask, entered).id;
      await post();
    },
    /** The clerk finds out who it is; of a complaint the directorate does. */
    async match(user: UserId = trajectory.clerkId) {
      const { id: dossierId } = await trajectory.load();
      must('match', await matchCase(deps, by(user), { id: caseId(), dossierId }));
    },
    async step(event: string, answers: Readonly<Record<string, unknown>> = {}, user: UserId = coach) {
      must(event, await stepCase(deps, by(user), { id: caseId(), event, answers }));
      await post();
    },
    /** Makes the package with everything that is recorded. */
    async pack() {
      must('package', await makePackage(deps, by(coach), { id: caseId(), render }));
    },
    /** Changes one thing of how the client is reached. */
    async correctContact(changed: Readonly<Record<string, unknown>>, changeReason: string) {
      const dossier = await trajectory.load();
      const datum = findDatum(dataAround({ ...around(deps, by(coach)), dossier }), 'client.contact');
      const answers = { ...datum?.stored, ...changed, changeReason, otherWords: undefined };
      const asked = { id: caseId(), datum: 'client.contact', basis: basisOf(datum?.stored), answers };
      must('correct', await correctDatum(deps, by(coach), asked));
    },
    async writeResult() {
      must('result', await writeResult(deps, by(coach), caseId()));
    },
    async coachViews(words: string) {
      must('view', await keepCoachView(deps, by(coach), { id: caseId(), answers: { words } }));
    },
    /** Prints and posts every letter that lies there. */
    async postLetters(user: UserId = coach) {
      const { kind, letters } = await load();
      for (const { id: letterId, sent } of letters) {
        const left = { id: caseId(), letterId, how: 'post', on: clock.today(), right: seeingOf(kind) } as const;
        if (!sent) must('letter', await caseLetterSent(deps, by(user), left));
      }
    },
    /** Recognised at the desk, spoken with today. */
    async talk() {
      const on = clock.today();
      await this.step('identity.confirmed', { how: 'document' });
      await this.step('talk.planned', { on, time: '10.00', place: 'Vestiging Voorbeeldstad' });
      await this.step('talk.held', {
        on,
        present: 'De cliënt en de coach',
        shown: 'Wat er over de cliënt is vastgelegd',
        minutes: 'Wij namen samen door wat er staat en wat de cliënt wil.',
      });
    },
    directorate: users.ans.id,
    handler: users.kees.id,
  };
}
