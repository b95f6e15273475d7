import { describe, expect, it } from 'vitest';
import type { AskedCase } from '#src/domain/cases/case.ts';
import { codeProven } from '#src/domain/cases/recognised.ts';
import { standingOf } from '#src/web/ask/standing.tsx';
import { endedStates, stateWords } from '#src/web/ask/state-words.ts';
import { stepWords } from '#src/web/ask/step-words.ts';
import type { Moment } from '#src/web/components/timeline.tsx';
import { dossierIn } from '#test/builders/states.ts';
import { asking, caseScene } from '#test/commands/cases/case-scene.ts';
import { workflows } from '#workflows/index.ts';

/** What whoever has little Dutch, or never met a privacy lawyer, cannot read. */
const jargon =
  /\b(status|procedure|inzake|betreffende|conform|AVG|artikel|ontvankelijk\w*|gegrond|termijn|verwerk\w*|betrokkene|indien|teneinde|derhalve|admissib\w*|data subject|erasure|processing|hereby|pursuant|respondent)\b/i;

async function received(kind: 'request' | 'complaint'): Promise<AskedCase> {
  const found = await caseScene(dossierIn('active.running'));
  const complaint = { text: 'Mijn coach kwam niet', happenedOn: '2026-01-05' } as const;
  const { id } =
    kind === 'request'
      ? await found.enter()
      : await found.enter({ ask: 'complaint', answers: { ...asking, ...complaint } });
  const theCase = await found.case(id);
  return { ...theCase, facts: { 'identity.confirmed': { how: 'document' }, [codeProven]: { shown: true } } };
}

function inState(theCase: AskedCase, handling: string): AskedCase {
  const { machine } = theCase;
  const regions = typeof machine.value === 'object' ? machine.value : {};
  return { ...theCase, machine: { ...machine, value: { ...regions, handling } } };
}

const htmlOf = ({ what }: Moment) => String(what);

describe.each(['request', 'complaint'] as const)('whoever asked, of a %s', (kind) => {
  const states = Object.keys(workflows[kind].stateLabels).flatMap((path) => /^handling\.(.+)$/.exec(path)?.[1] ?? []);

  it('reads in both languages where it stands and what comes, in every state', async () => {
    const theCase = await received(kind);
    for (const state of states) {
      const { past, now, coming, ended } = standingOf(inState(theCase, state), theCase.receivedOn);
      expect({ state, now: now && htmlOf(now) }).toMatchObject({ now: expect.stringContaining('lang="en"') });
      for (const moment of [...past, ...coming]) expect(htmlOf(moment)).toContain('lang="en"');
      expect({ state, ended }).toEqual({ state, ended: endedStates.includes(state) });
      if (ended) expect(coming).toEqual([]);
    }
  });

  it('reads no jargon, and nothing longer than can be read at once', () => {
    const steps = Object.keys(workflows[kind].events).flatMap((event) => stepWords(event) ?? []);
    expect(steps.length).toBeGreaterThan(10);
    for (const { dutch, english } of [...Object.values(stateWords[kind]), ...steps])
      for (const text of [dutch, english]) {
        expect(text).not.toMatch(jargon);
        for (const sentence of text.split(/(?<=[.?]) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
        expect(text).toMatch(/^[A-Z].*[.?]$/);
      }
  });
});
