import { expect, it } from 'vitest';
import { dropAllTyped, keepTyped, keptTyped, type TypedPlace } from '#src/web/typed-answers.ts';
import { startHarness } from '#test/harness.ts';

it('keeps what was typed no longer than a session may rest, and not after its visitor has gone', async () => {
  const { deps, clock } = await startHarness();
  const at = () => ({ deps, now: clock.now() });
  const place = (whose: string, name: string): TypedPlace => ({ shelf: 'known', whose, name });
  await keepTyped(at(), place('mine', '1'), { bsn: '123456782' });
  await keepTyped(at(), place('mine', '2'), { bsn: '111222333' });
  await keepTyped(at(), place('yours', '1'), { name: 'A. Ambtenaar' });
  await dropAllTyped(at(), 'mine');
  expect(await keptTyped(at(), place('mine', '1'))).toBeUndefined();
  expect(await keptTyped(at(), place('mine', '2'))).toBeUndefined();
  clock.advance(29);
  expect(await keptTyped(at(), place('yours', '1'))).toEqual({ name: 'A. Ambtenaar' });
  clock.advance(1);
  expect(await keptTyped(at(), place('yours', '1'))).toBeUndefined();
});
