import { followBookYears } from '#src/commands/book-years/follow.ts';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from './cast.ts';
import { invoiceStories, playInvoices } from './invoice-stories.ts';
import { playMaintenance } from './maintenance.ts';
import { playPartners } from './partners.ts';
import { playProvisions } from './provisions.ts';
import { playRights } from './rights.ts';
import { rightsStories } from './rights-stories.ts';
import { stories } from './stories.ts';
import { playSurveys } from './surveys.ts';
import { playTrajectory } from './trajectory.ts';
import type { World } from './world.ts';

/** The demo's today: a Monday with something in every state. */
export const demoDay: Day = '2026-11-23';

/** Letters of the last days still lie on the clerk's desk. */
const lastPost = addDays(demoDay, -7);

type Playing = { readonly from: Day; readonly acts: AsyncGenerator<Day, void>; on: Day };

/**
 * Plays every story through the real commands, day by day, with the daily tick and the mail of each day, until the
 * demo's day. What is then in the store came about as it would have at work.
 */
export async function seedDemo(world: World, tell: (line: string) => void = () => undefined): Promise<void> {
  const trajectories = new Map(stories.map((story) => [story.key, playTrajectory(world, story)]));
  const of = (key: string) => {
    const found = trajectories.get(key);
    if (!found) throw new Error(`no story is called ${key}`);
    return found;
  };
  const playing: Playing[] = [
    ...stories.map(({ key, from, play }) => ({ from, acts: play(of(key)), on: from })),
    ...rightsStories.map(({ of: key, by, from, play }) => {
      const rights = playRights(world, { trajectory: of(key), key, coach: by });
      return { from, acts: play(rights), on: from };
    }),
    ...invoiceStories.map(({ of: key, acts }) => {
      const from = acts[0]?.on ?? demoDay;
      return { from, acts: playInvoices(world, of(key), acts), on: from };
    }),
  ];
  let day = stories.map(({ from }) => from).toSorted()[0] ?? demoDay;
  for (; day <= demoDay; day = addDays(day, 1)) {
    world.clock.setDay(day);
    await runTick(world.deps, day);
    await runCaseTick(world.deps, day);
    await followBookYears(world.deps, day);
    await playSurveys(world, day);
    await playPartners(world, day);
    await playMaintenance(world, day);
    await world.post();
    if (day < lastPost) await postLetters(world, day);
    const due = playing.filter(({ on }) => on <= day);
    // Those that begin do so in turn, so that the same trajectory always has the same reference.
    for (const one of due.filter(({ on, from }) => on === from)) await goOn(one, day);
    await Promise.all(due.map((one) => goOn(one, day)));
    await playProvisions(world, day);
    if (day.endsWith('-01')) tell(`Demogegevens tot ${day}`);
  }
}

/** Acts until the story waits for a later day, or is over. */
async function goOn(one: Playing, day: Day): Promise<void> {
  while (one.on <= day) {
    const next = await one.acts.next();
    one.on = next.done ? '9999-12-31' : next.value;
  }
}

/** The clerk prints and posts what cannot be mailed. */
async function postLetters({ deps, render }: World, day: Day): Promise<void> {
  for (const dossierId of deps.store.dossiers.ids()) {
    if (deps.store.dossiers.summary(dossierId)?.next.kind !== 'postLetter') continue;
    const { messages, branchId } = (await deps.store.dossiers.load(dossierId))?.value ?? { messages: [] };
    const clerk = Object.values(users).find((user) => user.branchId === branchId && user.roles.includes('clerk'));
    for (const { documentId, to, kind } of messages) {
      if (!documentId || !clerk || kind !== 'letter' || to.email !== '') continue;
      if (to.kind !== 'sponsor' && to.kind !== 'client') continue;
      // A letter that went before is refused, and that is all.
      await markPosted(deps, { kind: 'user', id: clerk.id }, { dossierId, documentId, on: day, to: to.kind }, render);
    }
  }
}
