import { describe, expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { startHarness } from '../harness.ts';
import { expectStrict } from '../strict-headers.ts';
import type { Answer } from '../web-browser.ts';
import { openScene, withPlanWords } from './scene.ts';

/** Every GET with a dossier, document and so on that are there. */
function addresses({ dossier }: Awaited<ReturnType<typeof openScene>>): string[] {
  const given: Readonly<Record<string, string | undefined>> = {
    dossier: dossier.id,
    document: dossier.documents[0]?.id,
    format: 'pdf',
    kind: 'trajectplan',
    section: 'persoon',
    user: users.noor.id,
    branch: dossier.branchId,
    sponsor: dossier.assignment.sponsorId,
    contract: dossier.assignment.contractId,
    ask: 'inzien',
  };
  const gets = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  return [...new Set(gets.map((path) => path.replace(/:(\w+)/g, (_, name: string) => given[name] ?? 'x')))];
}

describe('the headers of every answer', () => {
  it('stand on pages, files, ways elsewhere and unknown pages of every route, for whoever asks', async () => {
    const scene = await openScene(withPlanWords(dossierIn('planning')));
    const visitors = [scene.harness.anonymous(), await scene.as(users.sanne), await scene.as(users.ans)];
    const seen = new Map<string, number>();
    for (const browser of visitors)
      for (const address of addresses(scene)) {
        const { status, headers } = await browser.get(address);
        expectStrict(headers);
        expect(headers.get('cache-control'), address).toBe('no-store');
        const kind = `${status} ${headers.get('content-type')?.split(';')[0] ?? ''}`.trim();
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
    for (const kind of ['200 text/html', '200 application/pdf', '200 text/plain', '303', '404 text/html'])
      expect(seen.get(kind), kind).toBeGreaterThan(0);
  });

  it('stand on downloads as data', async () => {
    const scene = await openScene(dossierIn('registered'));
    const ans = await scene.as(users.ans);
    for (const address of [
      '/verwerkingen?als=csv',
      '/verwerkingen?als=json',
      '/wie-mag-wat?als=csv',
      '/klachten/cijfers?als=csv',
    ]) {
      const answer = await ans.get(address);
      expect(answer.status, address).toBe(200);
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      expectStrict(answer.headers);
    }
  });

  it.each<[number, () => Promise<Answer>]>([
    [401, async () => (await anybody()).post('/account/weergave', { weergave: 'licht' })],
    [403, async () => (await anybody()).post('/inloggen', { email: 'a' }, { origin: 'https://elders.example' })],
    [405, async () => (await anybody()).request('/inloggen', { method: 'PUT' })],
    [413, async () => (await anybody()).post('/inloggen', { email: 'a'.repeat(1_100_000) })],
    [422, async () => (await anybody()).post('/inloggen', { email: '', wachtwoord: '' })],
    [429, tooOften],
    [503, notReady],
  ])('stand on a refusal: %i', async (status, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expectStrict(answer.headers);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

async function anybody() {
  return (await openScene(dossierIn('registered'))).harness.anonymous();
}

async function tooOften(): Promise<Answer> {
  const browser = await anybody();
  const guess = () => browser.post('/inloggen', { email: users.sanne.email, wachtwoord: 'geraden', naar: '' });
  for (let tries = 0; tries < 8; tries += 1) {
    const answer = await guess();
    if (answer.status === 429) return answer;
  }
  throw new Error('nobody was told to wait');
}

async function notReady(): Promise<Answer> {
  const harness = await startHarness({ deps: { trouble: () => ['gegevens'] } });
  return harness.anonymous().get('/gezond/gereed');
}
