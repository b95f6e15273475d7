import { expect } from 'vitest';
import { type MachineState, statePaths } from '#src/domain/machine.ts';
import { can, start } from '#src/workflow/step.ts';
import { type Workflow, type WorkflowKey, workflows } from '#workflows/index.ts';
import { send } from './rows.ts';

type Context = Readonly<Record<string, string>>;

/**
 * One row of the table of a machine with regions: while this region is here (and the context says this), one event with these
 * facts true leads that region there.
 */
export type RegionRow = readonly [from: string, event: string, needs: readonly string[], to: string, context: Context];
type Anywhere = readonly [from: string, event: string, needs: readonly string[], to: string];

/** The dotted paths of a table's shorthand; 'same' is where it came from. */
export function spreadRegions(
  groups: Readonly<Record<string, readonly string[]>>,
  rows: readonly (RegionRow | Anywhere)[],
): RegionRow[] {
  return rows.flatMap(([from, event, needs, to, context = {}]) =>
    (groups[from] ?? [from]).map((one): RegionRow => [one, event, needs, to === 'same' ? one : to, context]),
  );
}

/** Every state that the events of the table can lead to, all regions together. */
export function reachable(key: WorkflowKey, contexts: readonly Context[], rows: readonly RegionRow[]): MachineState[] {
  const found = new Map<string, MachineState>();
  const open = contexts.map((context) => start(key, context));
  for (let state = open.pop(); state; state = open.pop()) {
    const name = JSON.stringify([state.value, state.context]);
    if (found.has(name)) continue;
    found.set(name, state);
    for (const [from, event, needs] of rows) {
      const stepped = statePaths(state).includes(from) ? send(key, state, event, needs) : undefined;
      if (stepped?.ok) open.push(stepped.stored);
    }
  }
  return [...found.values()];
}

/** From every state the row speaks of it leads where it says, and without any one of its facts it does not. */
export function expectRow(key: WorkflowKey, states: readonly MachineState[], row: RegionRow): void {
  const [from, event, needs, to] = row;
  const matching = states.filter((state) => isFrom(row, state));
  expect(matching.length).toBeGreaterThan(0);
  for (const state of matching) {
    expect(pathsAfter(key, state, [event, needs])).toContain(to);
    for (const missing of needs) {
      const rest = needs.filter((name) => name !== missing);
      // another region may take it all the same; this one is then still where it was
      const after = pathsAfter(key, state, [event, rest]);
      expect(after.includes(to) && from !== to).toBe(false);
    }
  }
}

/** Every reachable state with every event: those of the table happen, all others are refused. */
export function expectOnlyTheseRegionRows(
  key: WorkflowKey,
  states: readonly MachineState[],
  rows: readonly RegionRow[],
): void {
  const wrong = states.flatMap((state) =>
    Object.entries((workflows[key] as Workflow).events).flatMap(([type, { facts }]) => {
      const all = Object.fromEntries(Object.keys(facts.shape).map((name) => [name, true]));
      const expected = rows.some((row) => row[1] === type && isFrom(row, state));
      return can(key, state, { type, facts: all }) === expected
        ? []
        : [`${statePaths(state)} ${type}: not ${expected}`];
    }),
  );
  expect(wrong).toEqual([]);
}

function isFrom([from, , , , context]: RegionRow, state: MachineState): boolean {
  return (
    statePaths(state).includes(from) && Object.entries(context).every(([name, value]) => state.context[name] === value)
  );
}

function pathsAfter(key: WorkflowKey, state: MachineState, [event, needs]: [string, readonly string[]]): string[] {
  const stepped = send(key, state, event, needs);
  return stepped.ok ? statePaths(stepped.stored) : [`refused: ${stepped.reason}`];
}

/** What became of a machine after these events, one after the other; throws where one is refused. */
export function story(
  key: WorkflowKey,
  context: Context,
  events: readonly (readonly [event: string, truths: readonly string[]])[],
): string[] {
  let state = start(key, context);
  for (const [event, truths] of events) {
    const stepped = send(key, state, event, truths);
    if (!stepped.ok) throw new Error(`${event} was ${stepped.reason} in ${statePaths(state).join(' ')}`);
    state = stepped.stored;
  }
  return statePaths(state);
}
