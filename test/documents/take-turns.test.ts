import { expect, it } from 'vitest';
import { nextTurn, startTurn } from '#src/documents/take-turns.ts';

/** Keeps the machine busy for so many milliseconds. */
function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

it('goes on at once until its slice is spent, and then lets others go first', async () => {
  await startTurn();
  let others = 0;
  setImmediate(() => others++);
  for (let part = 0; part < 50; part++) await nextTurn();
  expect(others).toBe(0);
  work(9);
  await nextTurn();
  expect(others).toBe(1);
});

it('gives each turn of the event loop to one document only', async () => {
  let turn = 0;
  let counting = true;
  const count = () => {
    turn++;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const turns = await Promise.all(Array.from({ length: 12 }, () => startTurn().then(() => turn)));
  counting = false;
  expect(new Set(turns).size).toBe(turns.length);
});
