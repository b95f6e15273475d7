import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordDecision } from '#src/commands/sponsor/record-decision.ts';
import type { Decision } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { sealDecisions } from '#src/mail/evidence.ts';
import { newSigningKey, signerOf } from '#src/mail/signer.ts';
import { verifyEvidence } from '#src/mail/verify-evidence.ts';
import { contactId, type Scene, setScene } from '#test/jobs/scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.close());

/** A dossier with two sealed decisions: one by letter on version 1, and a second one chained to it. */
async function decided(): Promise<Dossier> {
  const at = await scene.plan();
  await scene.send(at);
  await scene.deliver();
  const clerk = { kind: 'user', id: scene.office.clerk.id } as const;
  const answer = {
    ...at,
    outcome: 'asksChange',
    remarks: 'Graag meer uren begeleiding.',
    contactId,
    function: 'Klantmanager',
  } as const;
  const recorded = await recordDecision(scene.deps, clerk, {
    ...answer,
    channel: 'letter',
    answeredOn: '2026-11-23',
    proof: Buffer.from('%PDF brief'),
  });
  if (!recorded.ok) throw new Error(JSON.stringify(recorded));
  const dossier = await scene.dossier(at.dossierId);
  const [first, second] = dossier.documents;
  if (!first?.decision || !second) throw new Error('no decision');
  const { seal: _, ...unsealed } = first.decision;
  const later: Decision = { ...unsealed, outcome: 'approved', at: '2026-11-24T09:00:00.000Z' };
  const documents = [first, { ...second, frozen: first.frozen, files: first.files, decision: later }];
  return sealDecisions({ ...dossier, documents }, scene.deps.signer);
}

const check = (dossier: Dossier, keys = [scene.deps.signer.publicKey]) =>
  verifyEvidence(dossier, scene.store.blobs, keys);

describe('sealed evidence', () => {
  it('verifies with nothing but dossier, files and public key', async () => {
    expect(await check(await decided())).toEqual({ decisions: 2, problems: [] });
  });

  it('shows a change of any one character of any record, seals included', async () => {
    const dossier = await decided();
    for (const index of [0, 1]) {
      const decision = dossier.documents[index]?.decision;
      if (!decision) throw new Error('no decision');
      const text = JSON.stringify(decision);
      let tried = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at) ^ 1;
        const changed = parsed(text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1));
        if (!changed || JSON.stringify(changed) === text) continue;
        tried += 1;
        const documents = dossier.documents.map((one, place) =>
          place === index ? { ...one, decision: changed } : one,
        );
        const report = await check({ ...dossier, documents });
        expect(report.problems.length, `character ${at} of decision ${index}`).toBeGreaterThan(0);
      }
      expect(tried).toBeGreaterThan(500);
    }
  });

  it('shows a flipped case in the hexadecimal of a seal', async () => {
    const dossier = await decided();
    const documents = dossier.documents.map((one) =>
      one.decision?.seal
        ? { ...one, decision: { ...one.decision, seal: one.decision.seal.toUpperCase().replace('V1', 'v1') } }
        : one,
    );
    expect((await check({ ...dossier, documents })).problems.length).toBeGreaterThan(0);
  });

  it('shows a changed version, reference or fingerprint, a decision taken out, and two swapped', async () => {
    const dossier = await decided();
    const [one, two] = dossier.documents;
    if (!one || !two) throw new Error('no documents');
    const { decision: _, ...without } = one;
    const changed: Dossier[] = [
      { ...dossier, reference: 'MG-2026-9999' },
      { ...dossier, documents: [{ ...one, version: 3 }, two] },
      { ...dossier, documents: [one, { ...two, frozen: two.frozen && { ...two.frozen, fingerprint: 'x' } }] },
      { ...dossier, documents: [without, two] },
      {
        ...dossier,
        documents: [
          { ...one, decision: two.decision },
          { ...two, decision: one.decision },
        ],
      },
    ];
    for (const [index, other] of changed.entries())
      expect((await check(other)).problems.length, `change ${index}`).toBeGreaterThan(0);
  });

  it('shows a changed byte in PDF, Word file, words or proof', async () => {
    const dossier = await decided();
    const [document] = dossier.documents;
    const refs = [document?.files?.pdf, document?.files?.docx, document?.frozen?.model, document?.decision?.proof];
    for (const ref of refs) {
      const get: typeof scene.store.blobs.get = async (id, wanted) => {
        if (wanted.id === ref?.id) throw new Error('these bytes do not have this SHA-256');
        return scene.store.blobs.get(id, wanted);
      };
      expect((await verifyEvidence(dossier, { get }, [scene.deps.signer.publicKey])).problems.length).toBeGreaterThan(
        0,
      );
    }
  });

  it('does not verify under another key, nor can it be made again with one', async () => {
    const dossier = await decided();
    const other = signerOf(newSigningKey());
    expect((await check(dossier, [other.publicKey])).problems).toHaveLength(2);
    const documents = dossier.documents.map((one) => {
      if (!one.decision) return one;
      const { seal: _, ...unsealed } = one.decision;
      return { ...one, decision: { ...unsealed, outcome: 'rejected' as const } };
    });
    expect((await check(sealDecisions({ ...dossier, documents }, other))).problems.length).toBeGreaterThan(0);
  });

  it('stays as it is when a later write seals again', async () => {
    const dossier = await decided();
    expect(sealDecisions(dossier, signerOf(newSigningKey()))).toBe(dossier);
  });
});

function parsed(text: string): Decision | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
