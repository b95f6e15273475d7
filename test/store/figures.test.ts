import { expect, it } from 'vitest';
import { figureOf } from '#src/domain/cases/case-figure.ts';
import { failure } from './memory-disk.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { sampleComplaint } from './sample-case.ts';

it('counts a case once, here or as destroyed, whichever act of destroying it fails (DOMAIN 8.4)', async () => {
  const one = sampleComplaint(1, { topic: 'guidance' });
  let failures = 0;
  for (let n = 1; ; n++) {
    const disk = await memoryPlace();
    const store = await openOnDisk(disk);
    await store.cases.create(one.id, one);
    let acts = 0;
    disk.beforeAct = () => {
      if (++acts === n) throw failure('EIO', '/data');
    };
    const failed = await store.cases.destroy(one.id).then(
      () => false,
      () => true,
    );
    disk.beforeAct = () => {};
    const lives = store.cases.summary(one.id) !== undefined;
    expect([n, await store.figures.kept()]).toEqual([n, lives ? [] : [figureOf(one)]]);
    await store.cases.destroy(one.id);
    expect([n, await store.figures.kept()]).toEqual([n, [figureOf(one)]]);
    await store.close();
    if (failed) failures++;
    if (acts < n) break;
  }
  expect(failures).toBeGreaterThan(3);
});
