import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a process tells next; throws when it ends instead, having said why on its own error output. */
export async function nextOf<Told>(child: ChildProcess): Promise<Told> {
  const ended = new AbortController();
  const { signal } = ended;
  const end = once(child, 'exit', { signal }).then(() => {
    throw new Error('a process of the bench ended; why stands above');
  });
  try {
    const [told] = await Promise.race([once(child, 'message', { signal }), end]);
    // each process of a bench says what its own types tell, and nothing else
    return told as Told;
  } finally {
    ended.abort();
    end.catch(() => undefined);
  }
}

/** Lets a process end what it does, and waits until it is gone. */
export async function endOf(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}
