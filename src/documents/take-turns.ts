const waiting: (() => void)[] = [];

/** After so many milliseconds a document lets others go first: a page takes one or two. */
const sliceMs = 8;

/** When the slice that is on began, on the clock of `performance.now`. */
let began = 0;

/**
 * Resolves in a later turn of the event loop, and never together with another render: each turn carries one slice of one
 * document, so that pages of other people are served between the slices of twenty documents.
 */
export function startTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(releaseOne);
  });
}

/** Between two parts of a document: goes on at once until its slice is spent, then as `startTurn`. */
export async function nextTurn(): Promise<void> {
  if (performance.now() - began >= sliceMs) await startTurn();
}

function releaseOne(): void {
  const resolve = waiting.shift();
  if (waiting.length > 0) setImmediate(releaseOne);
  began = performance.now();
  resolve?.();
}
