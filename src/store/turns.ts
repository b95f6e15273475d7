import type { Turns } from './turns-port.ts';

/** Acts one after the other, whatever became of the one before. */
export function oneByOne(): Turns['inTurn'] {
  let turn: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = turn.then(act, act);
    turn = mine;
    return mine;
  };
}

/** The turns of a house with one server. */
export function onlyServer(): Turns {
  return {
    inTurn: oneByOne(),
    async claim(_name, act) {
      await act();
      return true;
    },
    onDuty: async () => true,
  };
}
