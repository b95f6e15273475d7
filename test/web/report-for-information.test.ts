import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { linkIn } from '../jobs/scene.ts';
import { htmlProblems } from './html.ts';
import { onlyInform } from './only-inform.ts';
import { hiddenIn, inzage, type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const answer = { outcome: 'approved', name: 'A. Ambtenaar', function: 'Klantmanager' };

describe('a report for information that counts as delivered', () => {
  it('can be read through its link until the link expires, and is no longer answered', async () => {
    const at = await stage.plan();
    await onlyInform(stage, at, 'linkOnly');
    await stage.send(at);
    await stage.deliver();
    const address = `/besluit/${linkIn((await stage.server.list(stage.contact.email)).at(-1))}`;
    const early = await stage.visitor(address);
    const first = (await early.get(`${inzage(address)}/lezen`)).text;
    expect(first).toContain('Wat is uw reactie?');
    expect(first.slice(first.indexOf('id="besluit"'))).not.toMatch(/uw besluit|niet akkoord/i);
    const coach = await stage.as(stage.office.coach);
    const shown = (await coach.get(`/dossiers/${at.dossierId}/documenten`)).text;
    expect([shown.includes('Ter kennisneming'), shown.includes('Ter accordering')]).toEqual([true, false]);
    const hashes = hiddenIn(first);
    stage.clock.advance(5 * 24 * 60);
    await runTick(stage.deps, stage.clock.today());
    expect(approvalPath(await stage.document(at))).toBe('noted');

    const start = await stage.anonymous().open(address);
    expect(start.text).toContain('informeert u');
    const browser = await stage.visitor(address);
    const read = await browser.get(`${inzage(address)}/lezen`);
    expect(read.text).toContain('Voortgangsrapportage 1 ter kennisneming');
    expect(read.text).toContain('kunt u dit lezen tot en met 23 december 2026');
    expect(read.text).not.toContain('id="besluit"');
    expect(await htmlProblems(read.text)).toEqual([]);
    expect((await browser.get(`${inzage(address)}/bestand/pdf`)).status).toBe(200);
    const late = await browser.post(`${inzage(address)}/definitief`, { ...answer, outcome: 'noted', ...hashes });
    expect(late.status).toBe(409);
    expect((await stage.document(at)).decision).toBeUndefined();

    stage.clock.advance(25 * 24 * 60);
    expect((await stage.anonymous().open(address)).status).toBe(200);
    stage.clock.advance(24 * 60);
    expect((await stage.anonymous().get(address)).status).toBe(410);
  });

  describe('and whose mail came back after all', () => {
    const cameBack = { thisMail: 'ja', how: 'returned', reason: 'De mail kwam terug van de mailserver' };

    async function cameBackLate() {
      const at = await stage.plan();
      await onlyInform(stage, at);
      await stage.send(at);
      await stage.deliver();
      stage.clock.advance(5 * 24 * 60);
      await runTick(stage.deps, stage.clock.today());
      const { path } = await stage.mailOf(at);
      const clerk = await stage.as(stage.office.clerk);
      expect((await clerk.post(`${path}/mislukt`, cameBack)).status).toBe(303);
      expect(stage.store.dossiers.summary(at.dossierId)?.trouble).toBe(true);
      return { at, path, clerk };
    }

    it('is mailed once more with a link that works, and stays what it is', async () => {
      const { at, path, clerk } = await cameBackLate();
      expect((await clerk.get(path)).text).toContain(`${path}/opnieuw`);
      expect((await clerk.post(`${path}/opnieuw`, {})).status).toBe(303);
      await stage.deliver();
      const [first, second] = await stage.server.list(stage.contact.email);
      expect(linkIn(second)).not.toBe(linkIn(first));
      expect(first?.text).toContain('Reageren kan tot en met');
      expect(second?.text).not.toContain('Reageren kan tot en met');
      const browser = await stage.visitor(`/besluit/${linkIn(second)}`);
      expect((await browser.get(`${inzage(`/besluit/${linkIn(second)}`)}/lezen`)).text).toContain('ter kennisneming');
      expect(approvalPath(await stage.document(at))).toBe('noted');
      expect(stage.store.dossiers.summary(at.dossierId)?.trouble).toBe(false);
    });

    it('goes to a corrected address', async () => {
      const { at, path, clerk } = await cameBackLate();
      const answers = { email: 'anna.nieuw@gemeente.example', calledBack: 'ja' };
      expect((await clerk.post(`${path}/adres`, answers)).status).toBe(303);
      await stage.deliver();
      expect(await stage.server.list('anna.nieuw@gemeente.example')).toHaveLength(1);
      expect(approvalPath(await stage.document(at))).toBe('noted');
      expect(stage.store.dossiers.summary(at.dossierId)?.trouble).toBe(false);
    });
  });
});
