import { runTick } from '#src/commands/run-tick.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { type Story, stories } from './stories.ts';
import { playTrajectory } from './trajectory.ts';
import type { World } from './world.ts';

/** The demo's today: a Monday with something in every state. */
export const demoDay: Day = '2026-11-23';

type Playing = { readonly story: Story; readonly acts: AsyncGenerator<Day, void>; on: Day };

/**
 * Plays every story through the real commands, day by day, with the daily tick and the mail of each day, until the
 * demo's day. What is then in the store came about as it would have at work.
 */
export async function seedDemo(world: World, tell: (line: string) => void = () => undefined): Promise<void> {
  const playing: Playing[] = stories.map((story) => ({
    story,
    acts: story.play(playTrajectory(world, story.client, story.key)),
    on: story.from,
  }));
  let day = stories.reduce((first, { from }) => (from < first ? from : first), demoDay);
  for (; day <= demoDay; day = addDays(day, 1)) {
    world.clock.setDay(day);
    await runTick(world.deps, day);
    await world.post();
    for (const one of playing.filter(({ on }) => on <= day)) await goOn(one, day);
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
