import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayTouch, subjectOf } from '#src/domain/permissions.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import type { Store } from '#src/store/port.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleBreach, sampleComplaint, sampleRequest } from '../../store/sample-case.ts';
import { coachedBy, running, today, withItems } from './dossiers.ts';
import { makeInvoice } from './house.ts';
import { tess } from './people.ts';

/** Words that stand nowhere else in the house. */
export const canary = 'Kanariepiet';

/** Something that is in the house or not, and the day's tick over it. */
export type HiddenThing = {
  readonly name: string;
  readonly dossiers: readonly Dossier[];
  readonly cases: readonly Case[];
  readonly isBilled?: boolean;
  /** Pages that differ for whoever may know of it. */
  readonly showsAt: readonly string[];
};

const marked = (builder: DossierBuilder) =>
  builder.change((dossier) => ({
    ...dossier,
    client: { ...dossier.client, name: { ...dossier.client.name, surname: canary } },
  }));

function inBranchOf(builder: DossierBuilder, coach: User): Dossier {
  return marked(coachedBy(builder, coach))
    .change((dossier) => ({ ...dossier, branchId: coach.branchId }))
    .build();
}

/** Of this year, so that the numbers of the year count it. */
const lately = { receivedOn: '2027-11-15', recordedAt: '2027-11-15T09:00:00.000Z' } as const;

const complaintAbout = (user: User, number: number): Case =>
  sampleComplaint(number, { ...lately, aboutUserIds: [user.id], text: `${canary} was boos` });

/** What somebody here may not know of, one thing at a time. */
export function hiddenThings(own: Dossier): readonly HiddenThing[] {
  const far = [
    inBranchOf(running({ number: 31 }).note({ hours: 2, text: canary }), users.bram),
    inBranchOf(dossierIn('ended', { on: '2025-02-03', number: 32 }), users.bram),
    inBranchOf(dossierIn('ended', { on: '2027-06-21', number: 33 }), users.bram),
  ];
  const [first] = far;
  if (!first) throw new Error('there is one');
  const ofFar = { dossierId: first.id, branchId: first.branchId };
  return [
    {
      name: 'a whole branch',
      dossiers: far,
      cases: [
        sampleRequest(31, { ...ofFar, ...lately }),
        sampleBreach(31, { branchId: first.branchId, ...lately, text: canary }),
      ],
      isBilled: true,
      showsAt: ['/mijn-werk', '/clienten', '/verzoeken', '/datalekken', '/facturen'],
    },
    {
      name: "a colleague's client",
      dossiers: [inBranchOf(running({ number: 34 }), tess)],
      cases: [],
      showsAt: ['/mijn-werk', '/clienten', '/facturen/te-factureren'],
    },
    ...[users.sanne, users.hugo, users.kees, users.ans].map((user, at) => ({
      name: `a complaint about ${user.name}`,
      dossiers: [],
      cases: [{ ...complaintAbout(user, 35 + at), dossierId: own.id } as Case],
      showsAt: ['/mijn-werk', '/klachten', '/klachten/cijfers'],
    })),
  ];
}

/** A copy of the house with these things in it, as it is after the tick of the day. */
export async function houseWith(deps: WebDeps, things: readonly HiddenThing[], day: Day = today): Promise<Store> {
  const store = { ...deps.store.imagined(), sessions: deps.store.sessions };
  for (const { dossiers, cases, isBilled } of things) {
    for (const dossier of dossiers)
      await store.dossiers.create(dossier.id, await withItems({ ...deps, store }, dossier, dossier.id));
    for (const one of cases) await store.cases.create(one.id, one);
    const [first] = dossiers;
    if (isBilled && first) await makeInvoice({ deps: { ...deps, store } }, first.id, users.piet);
  }
  await runDailyTick({ ...deps, store }, () => undefined, { day });
  return store;
}

/** May this user know of any of it? */
export function knowsOf(user: User, { dossiers, cases }: HiddenThing, store: Store): boolean {
  const { value: organisation } = store.organisation.read();
  return (
    dossiers.some((dossier) => mayTouch(user, 'dossier.see', subjectOf(dossier), organisation, today)) ||
    cases.some(({ id }) => {
      const summary = store.cases.summary(id);
      return summary && mayCase(user, seeingOf(summary.kind), caseSubject(store, summary), organisation, today);
    })
  );
}
