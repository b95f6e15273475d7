const waiting: (() => void)[] = [];

/**
 * Resolves in a later turn of the event loop, and never together with another render: each turn carries one slice of one
 * document, so that pages of other people are served between the slices of twenty documents.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(releaseOne);
  });
}

function releaseOne(): void {
  const resolve = waiting.shift();
  if (waiting.length > 0) setImmediate(releaseOne);
  resolve?.();
}
