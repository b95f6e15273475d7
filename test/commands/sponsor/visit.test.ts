import { describe, expect, it } from 'vitest';
import { mailState } from '#src/commands/mail/state.ts';
import { decide } from '#src/commands/sponsor/decide.ts';
import { openItems, switchItem } from '#src/commands/sponsor/open-items.ts';
import { readDocument, readFile } from '#src/commands/sponsor/visit.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { linkIn } from '#test/jobs/scene.ts';
import { sponsorScene } from './sponsor-scene.ts';

const stage = sponsorScene();
const { atSponsor, visitOf, answerTo, newest } = stage;

describe('a visit', () => {
  it('reads the very words and files that were sent, for half an hour', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const reading = await readDocument(stage.scene.deps, visit);
    expect(reading).toMatchObject({
      ok: true,
      value: { outcomes: ['approved', 'approvedWithRemarks', 'asksChange', 'rejected'] },
    });
    const file = await readFile(stage.scene.deps, visit, 'pdf');
    const attached = (await stage.scene.server.list())[0]?.attachments[0]?.bytes;
    expect(file.ok && Buffer.from(file.value.bytes).equals(Buffer.from(attached ?? []))).toBe(true);
    stage.scene.clock.advance(30);
    expect((await readDocument(stage.scene.deps, visit)).ok).toBe(false);
  });

  it('puts the files of a link-only contract in the register before they can be read, once', async () => {
    const at = await atSponsor({ delivery: 'linkOnly' });
    const visit = await visitOf(at.link);
    await visitOf(at.link);
    const lines = (await stage.scene.dossier(at.dossierId)).disclosures;
    expect(lines.map((line) => [line.channel, line.status, line.what.kind === 'file' && line.what.format])).toEqual([
      ['link', 'sent', 'pdf'],
      ['link', 'sent', 'docx'],
    ]);
    expect((await readDocument(stage.scene.deps, visit)).ok).toBe(false);
  });

  it('adds no line for files that came by mail already', async () => {
    const at = await atSponsor();
    await visitOf(at.link);
    expect((await stage.scene.dossier(at.dossierId)).disclosures).toHaveLength(2);
  });

  it('lists everything that waits for the same contact, and opens it under the same proof', async () => {
    const first = await atSponsor({ number: 1 });
    const second = await atSponsor({ number: 2 });
    const visit = await visitOf(first.link);
    const items = await openItems(stage.scene.deps, visit);
    expect(items.ok && items.value.map((one) => [one.reference, one.current])).toEqual([
      ['MG-2026-0001', true],
      ['MG-2026-0002', false],
    ]);
    const other = await switchItem(stage.scene.deps, visit, second);
    const answer = await answerTo(second);
    expect(other.ok && (await decide(stage.scene.deps, other.value.visit, answer)).ok).toBe(true);
    expect(approvalPath(await stage.scene.document(second))).toBe('approved');
    expect(approvalPath(await stage.scene.document(first))).toBe('awaitingDecision.fresh');
  });

  it('opens no dossier of which nothing lies with that contact, of this sponsor or another', async () => {
    const first = await atSponsor({ number: 1 });
    const decided = await atSponsor({ number: 2 });
    await decide(stage.scene.deps, await visitOf(decided.link), await answerTo(decided));
    await stage.scene.plan({ number: 3 });
    const visit = await visitOf(first.link);
    const { deps } = stage.scene;
    const loaded = new Set<string>();
    const dossiers: typeof deps.store.dossiers = {
      ...deps.store.dossiers,
      ids: () => {
        throw new Error('this would cost more with each dossier');
      },
      load: (id) => {
        loaded.add(id);
        return deps.store.dossiers.load(id);
      },
    };
    const items = await openItems({ ...deps, store: { ...deps.store, dossiers } }, visit);
    expect(items.ok && items.value).toHaveLength(1);
    expect([...loaded]).toEqual([first.dossierId]);
  });
});

describe('a document whose mail is unknown', () => {
  it('is known to have arrived once the sponsor opens it with the code', async () => {
    const at = await stage.scene.plan();
    await stage.scene.send(at);
    // The server takes the mail, then the process dies before it writes that down.
    const { store } = stage.scene;
    let saves = 0;
    await stage.scene.deliver({
      store: {
        ...store,
        dossiers: {
          ...store.dossiers,
          save: async (...rest) => {
            saves += 1;
            if (saves > 1) throw new Error('the process is gone');
            return store.dossiers.save(...rest);
          },
        },
      },
    });
    await stage.scene.deliver();
    expect((await stage.scene.dossier(at.dossierId)).messages.map(mailState)).toEqual(['unknown']);
    const visit = await visitOf(linkIn(await newest()));
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
    expect((await decide(stage.scene.deps, visit, await answerTo(at))).ok).toBe(true);
  });
});
