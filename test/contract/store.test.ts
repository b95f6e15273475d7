import { onTestFinished } from 'vitest';
import { openMemoryStore } from '#src/store/memory.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { sampleOrganisation, sampleSummary } from '#test/store/sample-dossier.ts';
import { storeContract } from './store-contract.ts';

storeContract('memory', async () => ({
  store: await openMemoryStore({ summarise: sampleSummary, organisation: sampleOrganisation }),
}));

storeContract('lowdb', async () => {
  const folder = await dataFolder();
  let store = await folder.open();
  onTestFinished(() => store.close());
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await folder.open();
      return store;
    },
  };
});
