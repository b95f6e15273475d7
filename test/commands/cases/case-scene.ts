import { type Asking, enterCase } from '#src/commands/cases/enter-case.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import type { AskingAnswers } from '#src/domain/cases/asking-form.ts';
import type { AskedCase } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { User } from '#src/domain/organisation.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { openScene } from '#test/web/scene.ts';

/** What somebody types who asks to see the own data. */
export const asking: AskingAnswers = {
  text: undefined,
  happenedOn: undefined,
  name: 'J.M. van der Proef',
  birthDate: '1986-05-14',
  reference: undefined,
  branch: undefined,
  writer: 'self',
  representativeName: undefined,
  capacity: undefined,
  answer: 'talk',
  address: undefined,
  phone: '0612345678',
  email: undefined,
};

/** A store with one dossier and everybody of the cast, and short words for what people do with a case. */
export async function caseScene(builder: DossierBuilder) {
  const scene = await openScene(builder);
  const { deps, clock, store } = scene.harness;
  let number = 0;
  return {
    ...scene,
    deps,
    clock,
    store,
    /** Somebody outside fills in the form. */
    async enter(asked: Partial<Asking> = {}) {
      number += 1;
      const key = `key ${number} that is long enough to be drawn`;
      const entered = await enterCase(deps, { kind: 'system' }, { key, ask: 'inspection', answers: asking, ...asked });
      if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
      return entered.value;
    },
    take: (user: User, id: CaseId, event: string, answers: Readonly<Record<string, unknown>> = {}) =>
      stepCase(deps, { kind: 'user', id: user.id }, { id, event, answers }),
    async case(id: CaseId): Promise<AskedCase> {
      const loaded = await store.cases.load(id);
      if (!loaded || loaded.value.kind === 'breach') throw new Error('no such request or complaint');
      return loaded.value;
    },
    async states(id: CaseId): Promise<string[]> {
      const loaded = await store.cases.load(id);
      return loaded ? statePaths(loaded.value.machine) : [];
    },
  };
}
