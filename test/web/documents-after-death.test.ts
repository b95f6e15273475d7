import { expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

it('a final report after a death has no paragraph numbers on its pages, as it has none in print (E4)', async () => {
  const builder = dossierIn('active.running');
  builder.step('client.died', { on: builder.clock.today(), source: 'Familie' }).begin('eindrapportage');
  const scene = await openScene(builder);
  const coach = await scene.as(users.sanne);
  const address = `/dossiers/${scene.dossier.id}/documenten/${builder.newest().id}`;
  for (const path of ['', '/onderdeel/result', '/onderdeel/activities']) {
    const { status, text } = await coach.get(`${address}${path}`);
    expect([path, status]).toEqual([path, 200]);
    expect(text).toContain('Uitgevoerde activiteiten');
    expect(text).not.toMatch(/>\d\. |naar onderdeel \d/);
    expect(await htmlProblems(text)).toEqual([]);
  }
});
