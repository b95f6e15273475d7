import { describe, expect, it } from 'vitest';
import { summarise } from '#src/domain/summarise.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';

describe('a dossier that came about through real events', () => {
  it.each(trajectoryPaths)('reaches %s', (path) => {
    expect(dossierIn(path).state()).toBe(path);
  });

  it.each(['client2', 'client3', 'client8'] as const)('reaches the end for the sponsor of %s too', (client) => {
    const ended = dossierIn('ended', { client });
    expect(ended.state()).toBe('ended');
    expect(ended.build().trajectory.endDate).toBeDefined();
  });

  it('is the same in every run', () => {
    expect(dossierIn('ended').build()).toEqual(dossierIn('ended').build());
  });

  it.each(trajectoryPaths)('has a summary that fits the header in %s', (path) => {
    expect(JSON.stringify(summarise(dossierIn(path).build())).length).toBeLessThanOrEqual(900);
  });
});
