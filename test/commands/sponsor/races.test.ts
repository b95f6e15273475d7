import { describe, expect, it } from 'vitest';
import { decide } from '#src/commands/sponsor/decide.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { PlanAt } from '#test/jobs/scene.ts';
import { sponsorScene } from './sponsor-scene.ts';

const stage = sponsorScene();
const { atSponsor, visitOf, answerTo, take } = stage;

/** Puts the dossier back as it is now, for the next race. */
async function replay({ dossierId }: PlanAt): Promise<() => Promise<void>> {
  const { dossiers } = stage.scene.store;
  const then = (await dossiers.load(dossierId))?.value;
  return async () => {
    const now = await dossiers.load(dossierId);
    if (then && now) await dossiers.save(dossierId, now.revision, then);
  };
}

describe('two at once', () => {
  it('of two decisions one is taken, in 200 races', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const again = await replay(at);
    const yes = await answerTo(at);
    const no = await answerTo(at, { outcome: 'rejected', remarks: 'Past niet bij de opdracht.' });
    for (let race = 1; race <= 200; race++) {
      const [one, two] = await Promise.all([decide(stage.scene.deps, visit, yes), decide(stage.scene.deps, visit, no)]);
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
      const document = await stage.scene.document(at);
      expect(approvalPath(document)).toBe(one.ok ? 'approved' : 'rejected');
      expect(document.decision?.pdfSha256).toBe(document.files?.pdf.sha256);
      await again();
    }
  });

  it('of a decision and a withdrawal one holds, in 200 races', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const again = await replay(at);
    const answer = await answerTo(at);
    for (let race = 1; race <= 200; race++) {
      const withdraw = () => take(at, 'doc.withdrawn', { reason: 'Verkeerde bijlage' });
      const yes = () => decide(stage.scene.deps, visit, answer);
      const [one, two] = await Promise.all(race % 2 === 0 ? [yes(), withdraw()] : [withdraw(), yes()]);
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
      const document = await stage.scene.document(at);
      expect(document.decision !== undefined).toBe(approvalPath(document) === 'approved');
      expect(['approved', 'withdrawn']).toContain(approvalPath(document));
      await again();
    }
  });
});
