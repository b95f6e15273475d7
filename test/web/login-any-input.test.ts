import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCharacter } from '#test/any-character.ts';
import { startHarness } from '#test/harness.ts';

it('the login form takes ten thousand made up inputs without a failure or a stall', async () => {
  const harness = await startHarness({
    deps: {
      passwords: { hash: async () => 'busy', verify: async () => false, isLight: () => false },
    },
  });
  const browser = harness.anonymous();
  await browser.get('/inloggen');
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 40 }),
    fc.string({ maxLength: 200 }),
    fc.constantFrom('', '{{bsn}}', '<script>', "' OR 1=1 --", '\u0000', '\u202e', '../../etc/passwd', '=1+1'),
  );
  const names = fc.constantFrom('email', 'wachtwoord', 'naar', '_opnieuw', '_bewaard.x', '_rij', '__proto__', 'x');
  let slowest = 0;
  let spent = process.cpuUsage();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, text), { maxLength: 8 }), async (pairs) => {
      // so much later that nobody has to wait, and every input comes as far as it can
      harness.clock.advance(61);
      const body = new URLSearchParams([
        ['_csrf', browser.csrf],
        ...pairs.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
      ]);
      const answer = await browser.request('/inloggen', {
        method: 'POST',
        body,
        headers: { origin: 'https://dossier.voorbeeld.example' },
      });
      const now = process.cpuUsage();
      slowest = Math.max(slowest, (now.user + now.system - spent.user - spent.system) / 1000);
      spent = now;
      if (answer.status >= 500 || answer.status === 429) expect.fail(`${answer.status} for ${body}`);
    }),
    { numRuns: 10_000 },
  );
  expect(slowest).toBeLessThan(200);
});
