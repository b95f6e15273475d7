import { describe, expect, it } from 'vitest';
import { enterCode } from '#src/commands/sponsor/enter-code.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { codeIn } from '#test/jobs/scene.ts';
import { sponsorScene } from './sponsor-scene.ts';

const stage = sponsorScene();
const { atSponsor, visitOf, newest } = stage;

describe('the code', () => {
  it('is mailed at that moment to the registered address, and only its hash is kept', async () => {
    const at = await atSponsor();
    await requestCode(stage.scene.deps, at.link);
    await stage.scene.deliver();
    const code = codeIn(await newest());
    expect(code).toMatch(/^\d{6}$/);
    expect((await newest())?.subject).not.toContain(code);
    const dossier = await stage.scene.dossier(at.dossierId);
    const kept = dossier.messages.at(-1)?.eml;
    const eml = kept ? Buffer.from(await stage.scene.store.blobs.get(dossier.id, kept)).toString() : '';
    expect(JSON.stringify(dossier)).not.toContain(`"${code}"`);
    expect(eml).not.toContain(code);
  });

  it('may be tried five times, then a new one is needed', async () => {
    const { link } = await atSponsor();
    await requestCode(stage.scene.deps, link);
    await stage.scene.deliver();
    const code = codeIn(await newest());
    const wrong = code === '000000' ? '000001' : '000000';
    for (let left = 4; left >= 0; left--) {
      expect(await enterCode(stage.scene.deps, link, wrong)).toMatchObject({
        ok: false,
        refusal: { code: 'invalid', params: { triesLeft: left } },
      });
    }
    expect(await enterCode(stage.scene.deps, link, code)).toMatchObject({ ok: false, refusal: { code: 'expired' } });
    expect(await openLink(stage.scene.deps, link)).toMatchObject({ page: 'askCode', codeSent: false });
    expect(await visitOf(link)).toHaveLength(86);
  });

  it('costs no try when what was typed cannot be a code', async () => {
    const { link } = await atSponsor();
    await requestCode(stage.scene.deps, link);
    await stage.scene.deliver();
    for (let count = 0; count < 6; count++)
      expect(await enterCode(stage.scene.deps, link, 'abc')).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await enterCode(stage.scene.deps, link, codeIn(await newest()))).toMatchObject({ ok: true });
  });

  it('works for fifteen minutes', async () => {
    const { link } = await atSponsor();
    await requestCode(stage.scene.deps, link);
    await stage.scene.deliver();
    stage.scene.clock.advance(15);
    expect(await enterCode(stage.scene.deps, link, codeIn(await newest()))).toMatchObject({
      ok: false,
      refusal: { code: 'expired' },
    });
  });

  it('is mailed at most five times an hour', async () => {
    const { link } = await atSponsor();
    for (let count = 0; count < 5; count++) expect((await requestCode(stage.scene.deps, link)).ok).toBe(true);
    expect(await requestCode(stage.scene.deps, link)).toMatchObject({
      ok: false,
      refusal: { code: 'tooManyTries', params: { retryAfterSeconds: 3600 } },
    });
    stage.scene.clock.advance(60);
    expect((await requestCode(stage.scene.deps, link)).ok).toBe(true);
  });

  it('guessed 25 times an hour shuts the link for guesses, also with new codes', async () => {
    const { link } = await atSponsor();
    for (let round = 0; round < 5; round++) {
      await requestCode(stage.scene.deps, link);
      await stage.scene.deliver();
      const wrong = codeIn(await newest()) === '000000' ? '000001' : '000000';
      for (let count = 0; count < 5; count++) await enterCode(stage.scene.deps, link, wrong);
    }
    expect(await enterCode(stage.scene.deps, link, '123456')).toMatchObject({
      ok: false,
      refusal: { code: 'tooManyTries' },
    });
  });

  it('guessed by many at once never gives more than five tries', async () => {
    const { link } = await atSponsor();
    await requestCode(stage.scene.deps, link);
    await stage.scene.deliver();
    const code = codeIn(await newest());
    const wrong = code === '111111' ? '222222' : '111111';
    const answers = await Promise.all(Array.from({ length: 5 }, () => enterCode(stage.scene.deps, link, wrong)));
    expect(answers.filter((one) => !one.ok && one.refusal.code === 'invalid')).toHaveLength(5);
    expect(await enterCode(stage.scene.deps, link, code)).toMatchObject({ ok: false, refusal: { code: 'expired' } });
  });
});
