import { type AnyMachineSnapshot, type AnyStateNode, initialTransition, transition } from 'xstate';
import type { MachineState } from '#src/domain/machine.ts';
import { type Workflow, type WorkflowKey, workflows } from '#workflows/index.ts';

/** An event as machines take it. `facts` as the event's declaration demands; left out means none. */
export type StepEvent = { readonly type: string; readonly facts?: Readonly<Record<string, boolean>> };

export type Stepped =
  | { readonly ok: true; readonly stored: MachineState }
  /**
   * `refused`: the machine has no such step here. `badState`: what was stored is no state of this machine (damaged,
   * or written by a newer program). `badEvent`: the facts are not those the event declares; an error in our code.
   */
  | { readonly ok: false; readonly reason: 'refused' | 'badState' | 'badEvent' };

type Migration = (stored: MachineState) => MachineState;
/** By machine: what carries a state stored at version N (index N-1) to version N+1. */
const migrations: Readonly<Record<WorkflowKey, readonly Migration[]>> = {
  trajectory: [],
  approval: [],
  // 2 adds what comes after `due`, and changes nothing that was stored
  retention: [(before) => before],
  // 2 adds `settled` and changes nothing that was stored
  mail: [(before) => before],
  // 2 tells apart what a yes brings, and adds `replied`
  request: [withBrings],
  complaint: [],
  breach: [],
  bookYear: [],
  survey: [],
  partner: [],
  partnerPerson: [],
  maintenance: [],
  provision: [],
};

function withBrings({ context: { needsChange, ...kept }, ...before }: MachineState): MachineState {
  return { ...before, context: { ...kept, brings: needsChange === 'yes' ? 'change' : 'data' } };
}

/** The first state of a new machine, ready to be stored. Throws on a context the machine does not know. */
export function start(key: WorkflowKey, context: Readonly<Record<string, string | number>> = {}): MachineState {
  const workflow: Workflow = workflows[key];
  const [snapshot] = initialTransition(workflow.machine, context);
  return stored(key, workflow, { ...snapshot, context: workflow.context.parse(snapshot.context) });
}

/** May this event happen now? Exactly what `step` would answer, without making the new state. */
export function can(key: WorkflowKey, state: MachineState, event: StepEvent): boolean {
  const snapshot = restore(key, state);
  const known = snapshot && declared(key, event);
  return known ? snapshot.can(known) : false;
}

/** Takes one event. The only place where a machine moves (pure; nothing is carried out). */
export function step(key: WorkflowKey, state: MachineState, event: StepEvent): Stepped {
  const workflow: Workflow = workflows[key];
  const snapshot = restore(key, state);
  if (!snapshot) return { ok: false, reason: 'badState' };
  if (!Object.hasOwn(workflow.events, event.type)) return { ok: false, reason: 'refused' };
  const known = declared(key, event);
  if (!known) return { ok: false, reason: 'badEvent' };
  if (!snapshot.can(known)) return { ok: false, reason: 'refused' };
  const [next] = transition(workflow.machine, snapshot, known);
  return { ok: true, stored: stored(key, workflow, next) };
}

/** Is what was stored a state of this machine? Asked by `verify` and before every step. */
export function isSound(key: WorkflowKey, state: MachineState): boolean {
  return restore(key, state) !== undefined;
}

/** One page asks of one state what comes of forty events. A stored state never changes, so it is restored once. */
const restored = new WeakMap<MachineState, AnyMachineSnapshot>();

function restore(key: WorkflowKey, state: MachineState): AnyMachineSnapshot | undefined {
  if (state.machine !== key) return undefined;
  const snapshot = restored.get(state) ?? restoreAnew(key, state);
  if (snapshot) restored.set(state, snapshot);
  return snapshot;
}

/** The stored state as XState wants it, or nothing when it is not one: XState itself would throw, or worse, guess. */
function restoreAnew(key: WorkflowKey, state: MachineState): AnyMachineSnapshot | undefined {
  const workflow: Workflow = workflows[key];
  if (state.version > workflow.version || state.version < 1) return undefined;
  const current = migrations[key].slice(state.version - 1).reduce((old, carry) => carry(old), state);
  const context = workflow.context.safeParse(current.context);
  const value = placeIn(workflow.machine.root, current.value);
  return context.success && value !== undefined
    ? workflow.machine.resolveState({ value, context: context.data })
    : undefined;
}

type Value = AnyMachineSnapshot['value'];

/**
 * The place this names in this node, in the machine's own order, or nothing when there is none. Of a node with regions
 * every region is named and nothing else; of any other node one child, and so on down to a state without children.
 */
function placeIn(node: AnyStateNode, value: unknown): Value | undefined {
  const children: Readonly<Record<string, AnyStateNode>> = node.states;
  if (typeof value === 'string') {
    return node.type === 'compound' && Object.hasOwn(children, value) && children[value]?.type !== 'compound'
      ? value
      : undefined;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const named = new Map<string, unknown>(Object.entries(value));
  const count = node.type === 'parallel' ? Object.keys(children).length : 1;
  const places = Object.entries(children).flatMap(([name, child]) => {
    const place = named.has(name) ? placeIn(child, named.get(name)) : undefined;
    return place === undefined ? [] : [[name, place] as const];
  });
  return named.size === count && places.length === count ? Object.fromEntries(places) : undefined;
}

function declared(key: WorkflowKey, event: StepEvent): Required<StepEvent> | undefined {
  const workflow: Workflow = workflows[key];
  const declaration = Object.hasOwn(workflow.events, event.type) ? workflow.events[event.type] : undefined;
  const facts = declaration?.facts.safeParse(event.facts ?? {});
  // the schemas made by facts() hold booleans only
  return facts?.success ? { type: event.type, facts: facts.data as Record<string, boolean> } : undefined;
}

/** XState's own object must not end up in a dossier that others hold. */
function stored(
  key: WorkflowKey,
  { machine, version }: Workflow,
  snapshot: Pick<AnyMachineSnapshot, 'value' | 'context'>,
): MachineState {
  const value = placeIn(machine.root, snapshot.value);
  if (value === undefined) throw new Error(`${key} came to a place that it does not know`);
  return { machine: key, version, value, context: { ...snapshot.context } };
}
