import { expect, it } from 'vitest';
import { dropAllTyped, keepTyped, keptTyped } from '#src/web/typed-answers.ts';
import { startHarness } from '#test/harness.ts';

it('keeps what was typed no longer than a session may rest, and not after its visitor has gone', async () => {
  const { deps, clock } = await startHarness();
  const at = () => ({ deps, now: clock.now() });
  keepTyped(at(), 'mine 1', { bsn: '123456782' });
  keepTyped(at(), 'mine 2', { bsn: '111222333' });
  keepTyped(at(), 'yours 1', { name: 'A. Ambtenaar' });
  dropAllTyped(at(), 'mine');
  expect(keptTyped(at(), 'mine 1')).toBeUndefined();
  expect(keptTyped(at(), 'mine 2')).toBeUndefined();
  clock.advance(29);
  expect(keptTyped(at(), 'yours 1')).toEqual({ name: 'A. Ambtenaar' });
  clock.advance(1);
  expect(keptTyped(at(), 'yours 1')).toBeUndefined();
});
