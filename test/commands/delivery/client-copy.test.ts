import { describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { type CopyWay, giveCopy } from '#src/commands/delivery/client-copy.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { ok } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { PlanAt } from '#test/jobs/scene.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const coach = () => ({ kind: 'user', id: stage.scene.office.coach.id }) as const;
const address = 'client@voorbeeld.example';

const withAddress = (dossier: Dossier): Dossier => ({ ...dossier, client: { ...dossier.client, email: address } });

function give(at: PlanAt, way: CopyWay) {
  const { deps, post } = stage.scene;
  return giveCopy(deps, coach(), { dossierId: at.dossierId, documentId: at.documentId, ...way }, post.render);
}

const clientLines = async (at: PlanAt) =>
  (await stage.scene.dossier(at.dossierId)).disclosures.filter((line) => line.recipientKind === 'client');

describe("the client's own copy (R56)", () => {
  it('by mail is the very file the sponsor got, with a line of its own in the register', async () => {
    const at = await stage.atSponsor();
    await stage.scene.change(at, withAddress);
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

describe('a representative (E19)', () => {
  const name = 'V. Voogd';
  const represented =
    (until: Day, reach: { email?: string } = { email: 'voogd@voorbeeld.example' }) =>
    (dossier: Dossier): Dossier => ({
      ...dossier,
      client: {
        ...dossier.client,
        email: address,
        representative: {
          id: idOf('voogd'),
          name,
          capacity: 'mentor',
          authorityEvidence: 'Beschikking van 5 januari 2026',
          validFrom: '2026-01-05',
          validUntil: until,
          ...reach,
        },
      },
    });
  const readers = async ({ dossierId }: PlanAt) =>
    (await stage.scene.dossier(dossierId)).disclosures
      .filter((line) => line.recipientKind !== 'sponsor')
      .map((line) => [line.recipientKind, line.recipientName]);

  it('gets the copy as long as the authority lasts', async () => {
    const at = await stage.atSponsor();
    await stage.scene.change(at, represented('2026-11-23'));
    expect((await give(at, { how: 'handed', on: '2026-11-23' })).ok).toBe(true);
    expect((await give(at, { how: 'post', on: '2026-11-23', to: 'representative' })).ok).toBe(true);
    expect(await readers(at)).toEqual([
      ['representative', name],
      ['representative', name],
    ]);
  });

  it('gets none once it has ended, and nobody gets one in that name: who got it must be said', async () => {
    const at = await stage.atSponsor();
    await stage.scene.change(at, represented('2026-11-22'));
    for (const to of [undefined, 'representative'] as const)
      expect(await give(at, { how: 'handed', on: '2026-11-23', to })).toMatchObject({
        refusal: {
          problems: [{ field: 'how', message: expect.stringContaining(`${name} mocht op deze dag niet optreden`) }],
        },
      });
    expect(await readers(at)).toEqual([]);
    expect((await give(at, { how: 'handed', on: '2026-11-23', to: 'client' })).ok).toBe(true);
    expect(await readers(at)).toEqual([['client', 'J.M. van der Jansen']]);
  });

  it('whose authority ended while the mail waited gets no mail', async () => {
    const at = await stage.atSponsor();
    await stage.scene.change(at, represented('2026-11-23'));
    expect((await give(at, { how: 'mail' })).ok).toBe(true);
    stage.scene.clock.advance(24 * 60);
    await stage.scene.deliver();
    expect(await stage.scene.server.list('voogd@voorbeeld.example')).toEqual([]);
    const { messages } = await stage.scene.dossier(at.dossierId);
    expect(messages.findLast((one) => one.kind === 'copy')?.tries.at(-1)?.reply).toBe(
      'Deze vertegenwoordiger mag niet (meer) optreden voor de cliënt',
    );
  });

  it('gets no letter by post on a day without authority', async () => {
    const at = await stage.scene.plan();
    await stage.scene.change(at, represented('2026-11-23', {}));
    await changeDossier(stage.scene.deps, { kind: 'system' }, at.dossierId, 'system', ({ dossier }) =>
      ok({ dossier, effects: [{ kind: 'letter', letter: 'L12', to: 'client' }], value: undefined }),
    );
    stage.scene.clock.advance(24 * 60);
    const letter = (await stage.scene.dossier(at.dossierId)).documents.find((one) => one.kind === 'L12');
    const posted = (on: Day) =>
      markPosted(
        stage.scene.deps,
        coach(),
        { dossierId: at.dossierId, documentId: letter?.id ?? at.documentId, on, to: 'client' },
        stage.scene.post.render,
      );
    expect(await posted('2026-11-24')).toMatchObject({ refusal: { problems: [{ field: 'on' }] } });
    expect((await posted('2026-11-23')).ok).toBe(true);
    expect(await readers(at)).toEqual([['representative', name]]);
  });
});
