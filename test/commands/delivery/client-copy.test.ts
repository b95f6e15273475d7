import { describe, expect, it } from 'vitest';
import { giveCopy } from '#src/commands/delivery/client-copy.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { PlanAt } from '#test/jobs/scene.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const coach = () => ({ kind: 'user', id: stage.scene.office.coach.id }) as const;
const address = 'client@voorbeeld.example';

async function change({ dossierId }: PlanAt, edit: (dossier: Dossier) => Dossier): Promise<void> {
  const stored = await stage.scene.store.dossiers.load(dossierId);
  if (stored) await stage.scene.store.dossiers.save(dossierId, stored.revision, edit(stored.value));
}

const withAddress = (dossier: Dossier): Dossier => ({ ...dossier, client: { ...dossier.client, email: address } });

function give(at: PlanAt, way: { how: 'mail' } | { how: 'post' | 'handed'; on: '2026-11-23' | '2026-11-24' }) {
  const { deps, post } = stage.scene;
  return giveCopy(deps, coach(), { dossierId: at.dossierId, documentId: at.documentId, ...way }, post.render);
}

const clientLines = async (at: PlanAt) =>
  (await stage.scene.dossier(at.dossierId)).disclosures.filter((line) => line.recipientKind === 'client');

describe("the client's own copy (R56)", () => {
  it('by mail is the very file the sponsor got, with a line of its own in the register', async () => {
    const at = await stage.atSponsor();
    await change(at, withAddress);
    expect((await give(at, { how: 'mail' })).ok).toBe(true);
    await stage.scene.deliver();
    const [mail] = await stage.scene.server.list(address);
    const [sponsors] = await stage.scene.server.list(stage.scene.contact.email);
    expect(mail?.subject).toBe('Trajectplan MG-2026-0001: uw exemplaar');
    expect(mail?.attachments).toHaveLength(1);
    expect(
      Buffer.from(mail?.attachments[0]?.bytes ?? []).equals(Buffer.from(sponsors?.attachments[0]?.bytes ?? [])),
    ).toBe(true);
    expect(mail?.text).toContain('Goedendag');
    expect(`${mail?.text}${mail?.html}`).not.toContain('Proef');
    const { files } = await stage.scene.document(at);
    expect(await clientLines(at)).toMatchObject([
      { channel: 'mail', status: 'sent', purpose: 'informClient', what: { sha256: files?.pdf.sha256 } },
    ]);
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
  });

  it.each(['handed', 'post'] as const)(
    '%s is put down with its day, and leaves the mail to the sponsor alone',
    async (how) => {
      const at = await stage.scene.plan();
      await stage.scene.send(at);
      expect(await give(at, { how, on: '2026-11-24' })).toMatchObject({ refusal: { problems: [{ field: 'on' }] } });
      expect((await give(at, { how, on: '2026-11-23' })).ok).toBe(true);
      const { files } = await stage.scene.document(at);
      expect(await clientLines(at)).toMatchObject([
        { channel: how, status: 'sent', sentOn: '2026-11-23', what: { format: 'pdf', sha256: files?.pdf.sha256 } },
      ]);
      expect((await stage.scene.dossier(at.dossierId)).messages.map(mailState)).toEqual(['queued']);
    },
  );

  it('is not given of words that can still change, and not mailed without an address', async () => {
    const ready = await stage.scene.plan();
    const before = await stage.scene.store.dossiers.load(ready.dossierId);
    expect(await give(ready, { how: 'handed', on: '2026-11-23' })).toMatchObject({
      refusal: { code: 'illegalStep', params: { state: 'ready' } },
    });
    expect(await stage.scene.store.dossiers.load(ready.dossierId)).toEqual(before);
    await stage.scene.send(ready);
    expect(await give(ready, { how: 'mail' })).toMatchObject({ refusal: { problems: [{ field: 'how' }] } });
  });
});
