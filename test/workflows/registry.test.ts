import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { diagrams, diagramsFile } from '#src/cli/diagrams.ts';
import { eventSchema } from '#src/domain/event.ts';
import { eventLabel } from '#src/domain/event-labels.ts';
import { statePaths } from '#src/domain/machine.ts';
import { stepEvents } from '#src/domain/steps.ts';
import { branchRights, caseRights, houseRights, staffRights } from '#src/workflow/staff-rights.ts';
import { stateLabel, type Workflow, workflows } from '#workflows/index.ts';

const all: [string, Workflow][] = Object.entries(workflows);

/** Every combination of an event's facts, for walking all ways a machine can go. */
function variants({ events }: Workflow) {
  return Object.entries(events).flatMap(([type, { facts }]) => {
    const names = Object.keys(facts.shape);
    return Array.from({ length: 2 ** names.length }, (_, bits) => ({
      type,
      facts: Object.fromEntries(names.map((name, at) => [name, ((bits >> at) & 1) === 1])),
    }));
  });
}

describe('the registry of machines', () => {
  it.each(all)('%s can reach every state that has a name, and names every state', (_, workflow) => {
    const paths = ['change', 'answer'].flatMap((brings) =>
      getShortestPaths(workflow.machine, {
        input: { subject: 'report', brings, atOnce: 'yes' },
        events: variants(workflow),
        serializeState: (state) => JSON.stringify((state as { value: unknown }).value),
      }),
    );
    // the graph walks snapshots of this machine, whose values are names or nested names
    const reached = paths.flatMap(({ state }) => statePaths({ value: (state as { value: string }).value }));
    expect(new Set(reached)).toEqual(new Set(Object.keys(workflow.stateLabels)));
  });

  it.each(all)('%s names events that the machine knows, and the machine no others', (_, { machine, events }) => {
    const known = new Set(machine.events);
    const named = Object.keys(events).filter((event) => event !== 'reopen.requested');
    expect(new Set(named)).toEqual(known);
  });

  it.each(all)('%s gives every event a sender from one of the permission tables and Dutch words', (_, { events }) => {
    for (const [type, declaration] of Object.entries(events)) {
      const { who, label, verb } = declaration;
      const rights: readonly string[] = [
        ...staffRights(declaration),
        ...caseRights(declaration),
        ...branchRights(declaration),
        ...houseRights(declaration),
      ];
      expect(who.length).toBeGreaterThan(0);
      for (const one of who)
        expect([...rights, 'sponsor', 'client', 'complainant', 'partner', 'system']).toContain(one);
      expect(`${label}${verb}`).not.toBe('');
      expect(eventSchema.shape.type.safeParse(type).success).toBe(true);
    }
  });

  // of the program itself it is the word of the regulation (P22)
  const withClients = all.filter(([key]) => key !== 'maintenance');
  it.each(withClients)('%s calls a talk what pages and letters for clients call it', (_, { events, stateLabels }) => {
    const words = [...Object.values(stateLabels), ...Object.values(events).flatMap(({ label, verb }) => [label, verb])];
    expect(words.filter((one) => /onderhoud/i.test(one))).toEqual([]);
  });

  it.each(all)('%s gives no two states the same last name, by which the diagram knows them', (_, { stateLabels }) => {
    const names = Object.keys(stateLabels).map((path) => path.split('.').at(-1));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['trajectory', 'approval'] as const)('%s has a sentence for the log for every event', (key) => {
    for (const type of Object.keys(workflows[key].events)) expect(eventLabel({ type })).not.toBe(type);
  });

  it('has questions for every trajectory event a person may send through a page', () => {
    const people = Object.entries(workflows.trajectory.events).filter(
      ([, event]) => !event.who.every((one) => one === 'system'),
    );
    const elsewhere = ['data.corrected', 'reopen.requested'];
    expect(new Set([...stepEvents, ...elsewhere])).toEqual(new Set(people.map(([type]) => type)));
  });

  it('gives an unknown state its own name, so that an old program shows something', () => {
    expect(stateLabel('trajectory', 'active.running')).toBe('Lopend');
    expect(stateLabel('trajectory', 'later')).toBe('later');
  });

  it('has diagrams that are up to date', () => {
    expect(readFileSync(diagramsFile, 'utf8')).toBe(diagrams());
  });
});
