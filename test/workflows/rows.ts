import { expect } from 'vitest';
import type { MachineState } from '#src/domain/machine.ts';
import { statePath } from '#src/domain/machine.ts';
import { type Stepped, start, step } from '#src/workflow/step.ts';
import { type Workflow, type WorkflowKey, workflows } from '#workflows/index.ts';

/** One row of a transition table: in this state, this event with these facts true leads there. */
export type Row = readonly [from: string, event: string, needs: readonly string[], to: string];

/** A stored state at a path, as the store would hold it. */
export function stateAt(key: WorkflowKey, path: string, context?: MachineState['context']): MachineState {
  const fresh = start(key, key === 'approval' ? { subject: 'report' } : {});
  const value = path
    .split('.')
    .reverse()
    .reduce<MachineState['value']>((inner, name) => (inner === '' ? name : { [name]: inner }), '');
  return { ...fresh, value, context: context ?? fresh.context };
}

/** Sends an event with exactly these facts true and all its others false. */
export function send(key: WorkflowKey, state: MachineState, event: string, truths: readonly string[]): Stepped {
  const declaration = (workflows[key] as Workflow).events[event];
  const names = Object.keys(declaration?.facts.shape ?? {});
  const facts = Object.fromEntries(names.map((name) => [name, truths.includes(name)]));
  return step(key, state, { type: event, facts });
}

export function pathAfter(stepped: Stepped): string {
  return stepped.ok ? statePath(stepped.stored) : `refused: ${stepped.reason}`;
}

/** Every state with every event: those of the table happen, all others are refused. */
export function expectOnlyTheseRows(key: WorkflowKey, rows: readonly Row[]): void {
  const workflow: Workflow = workflows[key];
  const allowed = new Set(rows.map(([from, event]) => `${from} ${event}`));
  for (const path of Object.keys(workflow.stateLabels)) {
    for (const [event, { facts }] of Object.entries(workflow.events)) {
      const stepped = send(key, stateAt(key, path), event, Object.keys(facts.shape));
      expect(`${path} ${event} ${stepped.ok}`).toBe(`${path} ${event} ${allowed.has(`${path} ${event}`)}`);
    }
  }
}

/** Without any one of the facts a row needs, it does not lead there. */
export function expectEachFactNeeded(key: WorkflowKey, [from, event, needs, to]: Row): void {
  for (const missing of needs) {
    const rest = needs.filter((name) => name !== missing);
    const stepped = send(key, stateAt(key, from), event, rest);
    expect(pathAfter(stepped)).not.toBe(to);
  }
}

/** The dotted paths of a table's shorthand: 'open' and 'active' stand for several states. */
export function spread(groups: Readonly<Record<string, readonly string[]>>, rows: readonly Row[]): Row[] {
  return rows.flatMap(([from, event, needs, to]) =>
    (groups[from] ?? [from]).map((one): Row => [one, event, needs, to === 'same' ? one : to]),
  );
}
