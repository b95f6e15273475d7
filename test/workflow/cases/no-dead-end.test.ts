import { describe, expect, it } from 'vitest';
import { type CaseSubject, mayCase } from '#src/domain/case-permissions.ts';
import { type Ask, requestContextOf } from '#src/domain/cases/asks.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { isAnythingDone } from '#src/domain/cases/deeds.ts';
import { withInvolved } from '#src/domain/cases/involved.ts';
import { endsIn } from '#src/domain/cases/people-ends.ts';
import { stillRestricts } from '#src/domain/cases/restricting.ts';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { type ItemId, newId, type UserId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { caseOffers } from '#src/workflow/cases/offers.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import { tickCaseUntil } from '#src/workflow/cases/tick.ts';
import { start } from '#src/workflow/step.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleComplaint, sampleRequest } from '#test/store/sample-case.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { workflows } from '#workflows/index.ts';
import { answersTo, besideSteps, letter } from './answers-to.ts';

const dossier = dossierIn('active.running').build();
const today = '2026-11-23';
/** Who works where, and the dossier it is about. */
type House = { readonly organisation: Organisation; readonly people: readonly User[]; readonly dossier: Dossier };
const house: House = {
  organisation: castOrganisation,
  people: [users.sanne, users.hugo, users.ans, users.kees, users.fatma],
  dossier,
};
const everything: User = {
  ...users.sanne,
  roles: ['coach', 'clerk', 'branchManager', 'directorate', 'complaintHandler'],
};
const houseOfOne: House = { organisation: { ...castOrganisation, users: [everything] }, people: [everything], dossier };
/** The director guided the client before the coach of today did. */
const reassigned: House = {
  ...house,
  dossier: {
    ...dossier,
    coaches: [
      { userId: users.ans.id, from: '2026-01-05', reason: 'Aanmelding' },
      { userId: users.sanne.id, from: '2026-09-01', reason: 'Andere coach' },
    ],
  },
};
/** Open at nearly every step, and no way to finish what was asked. */
const givingUp = ['request.withdrawn', 'complaint.withdrawn', 'client.died', 'complaint.filed', 'mandate.ended'];

function situationOf(theCase: Case, user: User, { organisation, dossier }: House): CaseSituation {
  return {
    theCase,
    dossier,
    earlier: [{ reference: 'V-2026-0001' }],
    given: { lines: [], words: new Map(), clientPays: false },
    organisation,
    actor: { kind: 'user', id: user.id },
    now: `${today}T09:00:00.000Z`,
    today,
    newId: <T extends string>() => newId<T>((size) => crypto.getRandomValues(new Uint8Array(size))),
  };
}

/** As the permission table is asked of a stored case. */
function subjectOf(theCase: Case, { dossier }: House): CaseSubject {
  const { kind, branchId, handlerId, ...summary } = summariseCase(theCase);
  const aboutUserIds = endsIn(summary.about);
  const [handledBy, preparedBy] = [endsIn(summary.handledBy), endsIn(summary.preparedBy)];
  const coachId = responsibleCoach(dossier);
  const appointed = { ...(handlerId && { handlerId }), ...(branchId && { branchId }), ...(coachId && { coachId }) };
  const outside = summary.handledOutside && { handledOutside: true };
  return { kind, aboutUserIds, handledBy, preparedBy, ...appointed, ...outside, dossierClosed: false };
}

/** Every case that one step of anybody leads to, once the letters of that step left. */
function afterSteps(theCase: Case, here: House): Case[] {
  return here.people.flatMap((user) => {
    const situation = situationOf(theCase, user, here);
    const may = (action: Parameters<typeof mayCase>[1]) =>
      mayCase(user, action, subjectOf(theCase, here), here.organisation, today);
    return caseOffers(situation, may)
      .filter(({ event }) => !givingUp.includes(event))
      .flatMap(({ event }) =>
        answersTo(event, theCase).flatMap((answers) => {
          const taken = takeCaseStep(situation, event, answers);
          if (!taken.ok) return [];
          const written = taken.value.letters.map(({ kind, to }, index) =>
            letter(kind, to, theCase.letters.length + index),
          );
          return [posted({ ...taken.value.theCase, letters: [...taken.value.theCase.letters, ...written] }, here)];
        }),
      );
  });
}

/** Every letter leaves, which may answer or extend. */
function posted(theCase: Case, here: House): Case {
  const lying = theCase.letters.find(({ sent }) => !sent);
  if (!lying) return theCase;
  const sent = { how: 'post', on: today, by: users.hugo.id } as const;
  const letters = theCase.letters.map((one) => (one === lying ? { ...one, sent } : one));
  const line = { id: idOf<ItemId>('line'), at: `${today}T09:00:00.000Z`, by: users.hugo.id } as const;
  const events = [...theCase.events, { ...line, type: 'letter.sent', documentId: lying.id }];
  const left: Case = { ...theCase, letters, events };
  const followed = ['answer.sent', 'recipients.done', 'extension.told'].map((event) =>
    takeCaseStep(situationOf(left, users.hugo, here), event),
  );
  const next = followed.find((one) => one.ok);
  return posted(next?.ok ? next.value.theCase : left, here);
}

function afterTime(theCase: Case, here: House): Case[] {
  const ticked = tickCaseUntil(situationOf(theCase, users.hugo, here), '2028-01-01').theCase;
  return ticked === theCase ? [] : [ticked];
}

/** What of a case may make a difference to what comes next. */
function nameOf(theCase: Case): string {
  const { machine, letters, facts } = theCase;
  const told = letters.some(({ kind, sent }) => kind === 'L24' && sent);
  const asked = theCase.kind === 'request' && [
    isAnythingDone(theCase),
    stillRestricts(theCase),
    theCase.package !== undefined,
  ];
  const about = 'outsideDecider' in theCase && theCase.outsideDecider !== undefined;
  const seen = ['coach.views', 'package.handed', 'identity.unclear'].map((one) => facts[one] !== undefined);
  const { handlerId, handledOutside, preparedBy, about: whom } = summariseCase(theCase);
  const who = [handlerId, handledOutside, whom, endsIn(preparedBy).toSorted()];
  return JSON.stringify([machine.value, machine.context, told, asked, about, seen, who]);
}

/** The names of cases from which nothing anybody may do leads to an end, and where the handling came to stand. */
function walk(first: Case, here: House = house): { readonly deadEnds: string[]; readonly reached: readonly string[] } {
  const from = new Map<string, Set<string>>();
  const ends = new Set<string>();
  const known = new Set([nameOf(first)]);
  const waiting = [first];
  const reached = new Set<string>();
  for (let theCase = waiting.pop(); theCase; theCase = waiting.pop()) {
    const name = nameOf(theCase);
    reached.add(statePaths(theCase.machine)[0]?.replace('handling.', '') ?? '');
    const { open, tasks } = summariseCase(theCase);
    if (!open && !tasks) ends.add(name);
    const next = [
      ...afterSteps(theCase, here),
      ...afterTime(theCase, here),
      ...besideSteps(theCase).map((one) => posted(one, here)),
    ];
    for (const one of next) {
      const after = nameOf(one);
      from.set(after, (from.get(after) ?? new Set()).add(name));
      if (known.has(after)) continue;
      known.add(after);
      waiting.push(one);
    }
  }
  const finishing = [...ends];
  for (let end = finishing.pop(); end !== undefined; end = finishing.pop())
    for (const before of from.get(end) ?? [])
      if (!ends.has(before)) {
        ends.add(before);
        finishing.push(before);
      }
  return { deadEnds: [...known].filter((name) => !ends.has(name)), reached: [...reached] };
}

/** Every state of a machine's handling, save those that only giving up leads to. */
function handlingOf(kind: 'request' | 'complaint', givenUp: readonly string[]): string[] {
  const names = Object.keys(workflows[kind].stateLabels).filter((path) => path.startsWith('handling.'));
  return names.map((path) => path.replace('handling.', '')).filter((name) => !givenUp.includes(name));
}

/** One of each that the machine tells apart. */
const different: readonly Ask[] = ['inspection', 'correction', 'erasure', 'restriction', 'directorateTalk', 'other'];

const asked = (ask: Ask) =>
  sampleRequest(1, { asks: [ask], machine: start('request', requestContextOf([ask])), dossierId: dossier.id });

describe('no case comes to stand where nobody can finish it', () => {
  it('whatever is asked in a request', () => {
    const walks = different.map((ask) => walk(asked(ask)));
    expect(walks.flatMap(({ deadEnds }) => deadEnds)).toEqual([]);
    const reached = new Set(walks.flatMap((one) => one.reached));
    // these wait for the post alone, which leaves at once here; lapsed needs thirty days
    const passing = ['replied', 'notRegistered', 'refused', 'partlyGranted', 'lapsed'];
    const states = handlingOf('request', ['toComplaint', 'withdrawn', ...passing]);
    expect(states.filter((name) => !reached.has(name))).toEqual([]);
  }, 120_000);

  it.each<[string, House, readonly Ask[]]>([
    ['a request of a client whom the only director guided before', reassigned, ['erasure', 'directorateTalk']],
    ['a request in a house of one person', houseOfOne, ['correction', 'erasure', 'directorateTalk']],
  ])(
    '%s',
    (_name, here, asks) => {
      const walks = asks.map((ask) => walk(asked(ask), here));
      expect(walks.flatMap(({ deadEnds }) => deadEnds)).toEqual([]);
      expect(new Set(walks.flatMap(({ reached }) => reached))).toContain('directorateDecided');
    },
    120_000,
  );

  it.each<[string, UserId[], House]>([
    ['a complaint', [], house],
    ['a complaint about the only director', [users.ans.id], house],
    ['a complaint of a client whom the only director guided before', [], reassigned],
    ['a complaint in a house of one person, about nobody', [], houseOfOne],
  ])(
    '%s',
    (_name, aboutUserIds, here) => {
      const filed = sampleComplaint(1, { aboutUserIds, dossierId: dossier.id, machine: start('complaint') });
      const { deadEnds, reached } = walk(withInvolved(filed, here.dossier), here);
      expect(deadEnds).toEqual([]);
      const states = handlingOf('complaint', ['withdrawn', 'lapsed']);
      expect(states.filter((name) => !reached.includes(name))).toEqual([]);
    },
    120_000,
  );
});
