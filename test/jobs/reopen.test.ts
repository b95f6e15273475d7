import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { mailState } from '#src/commands/mail/state.ts';
import { summarise } from '#src/domain/summarise.ts';
import { realDisk } from '#src/store/disk.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { type Scene, setScene } from './scene.ts';

let scene: Scene | undefined;
afterEach(() => scene?.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it.each([3, 4])(
  'on disk, a process that dies at write %i finds everything again when it starts anew',
  async (writes) => {
    const folder = await dataFolder();
    const place = { dataDir: folder.dataDir, keyFile: folder.keyFile, disk: realDisk, summarise };
    scene = await setScene({ openStore: (organisation) => openLowdbStore({ ...place, organisation }) });
    const at = await scene.plan();
    await scene.send(at);
    let left = writes;
    const { store } = scene;
    const spend = () => {
      left -= 1;
      if (left < 0) throw new Error('the process is gone');
    };
    const put: typeof store.blobs.put = async (...rest) => {
      spend();
      return store.blobs.put(...rest);
    };
    const save: typeof store.dossiers.save = async (...rest) => {
      spend();
      return store.dossiers.save(...rest);
    };
    await scene.deliver({ store: { ...store, blobs: { ...store.blobs, put }, dossiers: { ...store.dossiers, save } } });
    await store.close();

    const again = await openLowdbStore({ ...place });
    await scene.deliver({ store: again });
    const dossier = (await again.dossiers.load(at.dossierId))?.value;
    expect(scene.server.arrivals()).toHaveLength(1);
    expect(dossier?.messages.map(mailState)).toEqual([writes === 3 ? 'accepted' : 'unknown']);
    const lines = dossier?.disclosures.map((line) => (line.what.kind === 'file' ? line.what.sha256 : ''));
    expect(lines).toEqual((await scene.server.list())[0]?.attachments.map((one) => sha256(one.bytes)));
    await again.close();
  },
);
