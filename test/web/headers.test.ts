import { describe, expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { route } from '#src/web/route.ts';
import { type Harness, startHarness } from '../harness.ts';
import { expectStrict } from '../strict-headers.ts';

const broken = route({
  method: 'GET',
  path: '/kapot',
  access: 'public',
  handler: () => {
    throw new Error('geheim@voorbeeld.example ging stuk');
  },
});

async function everyPath(harness: Harness): Promise<Headers[]> {
  const browser = await harness.as(harness.office.directorate);
  const filled = routes.map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, 'x') }));
  const odd = ['/nergens', '/kapot', '/inloggen?naar=//elders.example'].map((path) => ({ method: 'GET', path }));
  const answers: Headers[] = [];
  for (const { method, path } of [...filled, ...odd, { method: 'PUT', path: '/inloggen' }]) {
    const answer = await browser.request(path, { method });
    expectStrict(answer.headers);
    answers.push(answer.headers);
  }
  return answers;
}

describe('security headers', () => {
  it('stand on every route, errors and refusals included, and nothing of it is kept by the browser', async () => {
    const harness = await startHarness({ routes: [...routes, broken] });
    for (const headers of await everyPath(harness)) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('make a failure a calm Dutch page with a number, never a stack or the message', async () => {
    const harness = await startHarness({ routes: [...routes, broken] });
    const answer = await harness.anonymous().get('/kapot');
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('Er ging iets mis bij ons');
    expect(answer.text).toMatch(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(answer.text).not.toMatch(/voorbeeld\.example ging|Error|at .*\.ts/);
    expect(JSON.stringify(harness.log)).not.toContain('geheim@');
    const failed = harness.log.find((line) => line.message === 'failed');
    expect(answer.text).toContain(String(failed?.request));
  });

  it('let assets be kept for ever under the hash of their content', async () => {
    const harness = await startHarness();
    for (const file of ['maas.css', 'maas.js', 'maas.svg', 'maas-tekst-latin.woff2']) {
      const answer = await harness.anonymous().get(harness.deps.assets.href(file));
      expect(answer.status).toBe(200);
      expectStrict(answer.headers);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('keep cookies out of reach of scripts, plain http and other sites', async () => {
    const harness = await startHarness();
    const answer = await harness.anonymous().get('/inloggen');
    expect(answer.headers.getSetCookie().join()).toMatch(
      /^__Host-bezoek=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });
});
