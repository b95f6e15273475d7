/** Runs tasks of one name one after another; tasks of different names run side by side. */
export type Queues = {
  run<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** Settles when every task handed in so far has ended. */
  idle(): Promise<void>;
  /** Lets what was handed in end; tasks handed in later are rejected. */
  close(): Promise<void>;
};

/** The queue of an aggregate with a key of its own: whatever is done with its file or its blobs takes its turn. */
export function queueOf(id: string): string {
  return `own/${id}`;
}

export function createQueues(): Queues {
  const tails = new Map<string, Promise<unknown>>();
  let closed = false;
  const idle = async () => {
    while (tails.size > 0) await Promise.allSettled(tails.values());
  };
  return {
    idle,
    close() {
      closed = true;
      return idle();
    },
    run(name, task) {
      if (closed) return Promise.reject(new Error('the store is closed'));
      const before = tails.get(name);
      const result = before ? before.then(task, task) : task();
      tails.set(name, result);
      const leave = () => {
        if (tails.get(name) === result) tails.delete(name);
      };
      result.then(leave, leave);
      return result;
    },
  };
}
