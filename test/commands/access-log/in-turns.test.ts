import { expect, it } from 'vitest';
import { inTurns } from '#src/commands/access-log/in-turns.ts';

it('divides a long list in parts, between which others have their turn', async () => {
  const order: string[] = [];
  for await (const some of inTurns(Array.from({ length: 1_100 }, (_, at) => at))) {
    order.push(`${some[0]} ${some.length}`);
    setImmediate(() => order.push('another'));
  }
  expect(order).toEqual(['0 500', 'another', '500 500', 'another', '1000 100', 'another']);
});
