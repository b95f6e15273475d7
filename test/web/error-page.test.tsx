import { expect, it } from 'vitest';
import { castOrganisation } from '#src/demo/cast.ts';
import { loadAssets } from '#src/web/assets.ts';
import { ErrorPage } from '#src/web/errors/pages.tsx';
import { explain } from '#src/web/refusals.ts';
import { startHarness } from '#test/harness.ts';

it.each([
  ['/dossiers/d-1/stappen/intake.planned', 'illegalStep', 'href="/dossiers/d-1"'],
  ['/dossiers/d-1', 'notFound', 'href="/mijn-werk"'],
  ['/inzage/abc/lezen', 'tooManyTries', undefined],
  ['/besluit/abc', 'unavailable', undefined],
] as const)('at %s, %s leads to where its reader has something to do', async (at, code, href) => {
  const words = explain({ code });
  const page = String(
    await (<ErrorPage assets={loadAssets()} organisation={castOrganisation} number="F-1" at={at} words={words} />),
  );
  expect(page).toContain(words.title);
  if (href) expect(page).toContain(href);
  else expect(page).not.toMatch(/mijn-werk|class="button/u);
});

it('tells a sponsor with a broken link what to do, in words that are not for staff', async () => {
  const harness = await startHarness({ organisation: castOrganisation });
  const { status, text } = await harness.anonymous().get('/besluit/half/afgebroken');
  expect(status).toBe(404);
  expect(text).toContain('Deze link klopt niet');
  expect(text).not.toMatch(/vervanger|Mijn werk/);
});
