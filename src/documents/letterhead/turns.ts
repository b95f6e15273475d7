/** Lets a few in at a time; whoever comes after them waits for a place. */
export type Turns = {
  /** False when no place came free in time; otherwise the place is kept until `leave`. */
  readonly enter: (patienceMs: number) => Promise<boolean>;
  readonly leave: () => void;
};

export function makeTurns(places: number): Turns {
  let free = places;
  const waiting = new Set<() => void>();
  return {
    async enter(patienceMs) {
      if (free === 0) return cameFree(waiting, patienceMs);
      free--;
      return true;
    },
    leave() {
      const [next] = waiting;
      if (!next) free++;
      else next();
    },
  };
}

function cameFree(waiting: Set<() => void>, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (came: boolean) => {
      clearTimeout(timer);
      waiting.delete(come);
      resolve(came);
    };
    const come = () => end(true);
    const timer = setTimeout(end, patienceMs, false);
    waiting.add(come);
  });
}
