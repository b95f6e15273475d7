import { expect, it } from 'vitest';
import { writeCaseLetters } from '#src/commands/cases/case-letter.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { around } from '#src/commands/cases/open-case.ts';
import { asks } from '#src/domain/cases/asks.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { workflows } from '#workflows/index.ts';
import { asking, by, caseScene } from './case-scene.ts';

type Scene = Awaited<ReturnType<typeof caseScene>>;
type Answers = Readonly<Record<string, unknown>>;

const reason = 'Daarom is dit zo';

/** Good answers to every step; the others ask nothing. */
function answersOn(on: string): Readonly<Record<string, readonly Answers[]>> {
  const talk = { on, time: '14.00', place: 'Kantoor' };
  const minutes = { on, present: 'Wij', shown: 'niets', minutes: 'Besproken.' };
  return {
    'identity.confirmed': [{ how: 'document' }],
    'client.unmatched': [{ reason }],
    'request.placed': asks.filter((ask) => ask !== 'other').map((ask) => ({ asks: [ask] })),
    'question.answered': [{ answer: 'Dit is ons antwoord.' }],
    'nothing.found': [{ searched: true }],
    'request.excessive': [{ reason }],
    'request.effective': [{ rightPerson: true }],
    'talk.planned': [talk],
    'talk.declined': [{ how: 'Per brief' }],
    'talk.held': [minutes],
    'request.partlyGranted': [{ granted: 'Dit wel', refused: 'Dit niet', reason }],
    'request.refused': [{ reason }, { reason, statement: 'Ik zie dat anders', statementAt: 'view.trajectplan' }],
    'package.handed': [{ on, how: 'handed', toWhom: 'client' }],
    'term.extended': [{ reason }],
    'client.disagrees': [{ words: 'Ik ben het er niet mee eens' }],
    'directorate.planned': [talk],
    'directorate.held': [minutes],
    'directorate.decided': [
      { decision: 'uphold', reason },
      { decision: 'grant', done: 'Wij doen het', by: on, reason },
    ],
    'complaint.filed': [{ takesOver: 'yes' }],
    'ladder.skipped': [{ where: 'court', how: 'Per brief' }],
    'request.withdrawn': [{ how: 'Per brief' }],
    'client.died': [{ source: 'Familie', sure: true }],
  };
}

/** Roads to the states in which something is decided, from a request that was matched or was not. */
const roads: readonly (readonly string[])[] = [
  [],
  ['identity.confirmed'],
  ['identity.confirmed', 'talk.planned'],
  ['identity.confirmed', 'talk.planned', 'talk.held'],
  ['identity.confirmed', 'talk.declined'],
  ['identity.confirmed', 'talk.declined', 'request.granted'],
  ['identity.confirmed', 'talk.declined', 'request.refused', 'client.disagrees'],
  ['identity.confirmed', 'talk.declined', 'request.refused', 'client.disagrees', 'directorate.planned'],
  ['identity.confirmed', 'directorate.planned', 'directorate.held'],
];

/** What every event does here: the letters it writes, with their words; undefined where it is refused. */
async function tried({ deps }: Scene, situation: CaseSituation): Promise<string[]> {
  const written: string[] = [];
  for (const event of Object.keys(workflows.request.events))
    for (const answers of answersOn(situation.today)[event] ?? [{}]) {
      const taken = takeCaseStep(situation, event, answers);
      if (!taken.ok) continue;
      const { theCase, letters } = taken.value;
      const after = await writeCaseLetters(deps, { ...situation, theCase }, letters);
      written.push(...after.letters.slice(theCase.letters.length).map(({ kind }) => `${event} ${kind}`));
    }
  return written;
}

it.each(asks)(
  'every event in every stage of a request for %s is refused or writes its letter, and never breaks',
  async (ask) => {
    const found = await caseScene(dossierIn('active.running'));
    const { deps, clock, dossier } = found;
    const written: string[] = [];
    for (const matched of [true, false]) {
      for (const road of roads) {
        const { id } = await found.enter({ ask, answers: { ...asking, text: 'Dit vraag ik' } });
        if (matched) await matchCase(deps, by(users.fatma), { id, dossierId: dossier.id });
        for (const event of road) {
          const user = event.startsWith('directorate') ? users.ans : users.sanne;
          await found.take(user, id, event, answersOn(clock.today())[event]?.[0]);
        }
        const theCase = await found.case(id);
        for (const user of [users.sanne, users.ans]) {
          const situation: CaseSituation = {
            ...around(deps, by(user)),
            theCase,
            dossier: matched ? dossier : undefined,
          };
          written.push(...(await tried(found, situation)));
        }
      }
    }
    expect(new Set(written.map((one) => one.split(' ')[0]))).toContain(
      ask === 'directorateTalk' ? 'directorate.planned' : 'request.refused',
    );
  },
);
