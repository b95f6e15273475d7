import { enterPackageCode, requestPackageCode } from '#src/commands/partners/package-link.ts';
import { provide, requestProvision } from '#src/commands/partners/provide.ts';
import { recallProvision } from '#src/commands/partners/recall.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { activitiesOf } from '#src/domain/partner/clearance.ts';
import type { PartnerPersonSummary } from '#src/domain/partner/summary.ts';
import type { Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { trainingCentre, users } from './cast.ts';
import { newestWith } from './find-in-mail.ts';
import type { World } from './world.ts';

const coach = { kind: 'user', id: users.sanne.id } as const;

/** What becomes of what is provided, each about another client: on the demo's day there is one of each. */
const turns: Readonly<Record<Day, 'recalled' | 'read' | 'waiting'>> = {
  '2026-11-09': 'recalled',
  '2026-11-13': 'read',
  '2026-11-20': 'waiting',
};

/** The coach gives to a teacher of the training centre what she asked for, and asks one of them back (P15). */
export async function playProvisions(world: World, day: Day): Promise<void> {
  const turn = turns[day];
  const person = turn && clearedAt(world);
  const client = person && (await nextClient(world, day));
  if (!turn || !person || !client) return;
  const { dossier, activity } = client;
  const at = { dossierId: dossier.id };
  const { deps } = world;
  const asked = { ...at, personId: person.id, activity, requestedOn: day };
  const provisionId = done(await requestProvision(deps, coach, asked));
  done(await provide(deps, coach, { ...at, provisionId, fields: ['contact', 'availability', 'language'], lines: [] }));
  await world.post();
  if (turn === 'waiting') return;
  await read(world, dossier);
  if (turn === 'recalled')
    done(await recallProvision(deps, coach, { ...at, provisionId, reason: 'De cursus gaat niet door' }));
  await world.post();
}

function centreIn({ deps: { store } }: World) {
  return store.organisation.read().value.partners.find(({ name }) => name === trainingCentre);
}

function clearedAt(world: World): PartnerPersonSummary | undefined {
  const { store } = world.deps;
  const partner = centreIn(world);
  return [...store.partnerPersons.ids()]
    .flatMap((id) => store.partnerPersons.summary(id) ?? [])
    .find((one) => one.partnerId === partner?.id && one.state === 'cleared');
}

/** The first of the coach's clients with an activity there that is not over, and about whom nothing was provided yet. */
async function nextClient(world: World, day: Day) {
  const { store } = world.deps;
  const partner = centreIn(world);
  if (!partner) return undefined;
  const rows = [...store.dossiers.ids()].flatMap((id) => store.dossiers.summary(id) ?? []);
  for (const { id } of rows.toSorted((a, b) => (a.reference < b.reference ? -1 : 1))) {
    const dossier = (await store.dossiers.load(id))?.value;
    if (!dossier || !isFree(dossier)) continue;
    const planned = activitiesOf(dossier, partner).find(({ until }) => until >= day.slice(0, 7));
    if (planned) return { dossier, activity: planned.label };
  }
  return undefined;
}

function isFree({ trajectory, coaches, provisions, restrictedBy }: Dossier): boolean {
  const isRunning = statePath(trajectory.machine) === 'active.running';
  return (
    isRunning && responsibleCoach({ coaches }) === coach.id && provisions.length === 0 && restrictedBy.length === 0
  );
}

/** She reads the mail, asks for the code, reads that mail too, and opens the package. */
async function read(world: World, { id, reference }: Dossier): Promise<void> {
  const { deps, mailServer } = world;
  const provision = (await deps.store.dossiers.load(id))?.value.provisions.at(-1);
  const wanted = { mailServer, email: provision?.person.email ?? '', reference };
  const [, link = ''] = await newestWith(/\/pakket\/([\w.~-]+)/, wanted);
  done(await requestPackageCode(deps, link));
  await world.post();
  const [, code = ''] = await newestWith(/\b(\d{3}\s?\d{3})\b/, wanted);
  done(await enterPackageCode(deps, link, code));
}

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a provision was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
