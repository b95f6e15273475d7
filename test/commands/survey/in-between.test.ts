import { afterEach, expect, it } from 'vitest';
import type { Deps } from '#src/commands/context.ts';
import { leaveOff } from '#src/commands/survey/leave-out.ts';
import { checkList, releaseList, resendFile, takeFile } from '#src/commands/survey/steps.ts';
import { addDays } from '#src/domain/calendar.ts';
import { standingRows } from '#src/domain/survey/batch.ts';
import type { Attempt } from '#src/mail/classify.ts';
import type { Transport } from '#src/mail/transport.ts';
import { Quarantined } from '#src/store/errors.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { surveyScene } from './scene.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function checked() {
  const found = await surveyScene();
  ends.push(found.close);
  await found.on(found.from);
  await found.check();
  /** The first client of the list says no. */
  async function saysNo() {
    const [row] = standingRows(await found.batch());
    if (!row) throw new Error('nobody is on it');
    const left = await leaveOff(
      found.deps,
      by(users.hugo),
      { id: found.listed(), line: row.line },
      { why: 'objected' },
    );
    if (!left.ok) throw new Error(JSON.stringify(left.refusal));
    return row.dossierIds[0];
  }
  return { ...found, saysNo };
}

const lost: Attempt = { kind: 'unknown', reply: 'lost' };
const losing: { readonly transport: Transport } = {
  transport: { send: async () => lost, close: async () => undefined },
};

it('gives nobody a file by hand with somebody in it who said no while it was made', async () => {
  const found = await checked();
  const { surveyFiles } = found.store;
  const slow: Deps = {
    ...found.deps,
    store: {
      ...found.store,
      surveyFiles: {
        ...surveyFiles,
        async create(id, value) {
          await found.saysNo();
          return surveyFiles.create(id, value);
        },
      },
    },
  };
  const order = { id: found.listed(), seen: await found.seen(), way: 'handed' } as const;
  expect(await releaseList(slow, by(users.hugo), order)).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await found.state()).toBe('released');
  const work = await (await found.as(users.hugo)).get('/mijn-werk');
  expect(work.text).toContain('Maak het bestand om zelf aan te leveren');
  // its page promises no mail, and whoever tries again gets the file without that client
  const page = await (await found.as(users.hugo)).get(`/enquete/${found.branchId}/${found.listed()}`);
  expect(page.text).not.toContain('gaat vanzelf per mail');
  expect(page.text).toContain('Ik lever zelf aan');
  expect(await takeFile(found.deps, by(users.hugo), found.listed())).toMatchObject({ ok: true });
  expect((await found.batch()).file).toMatchObject({ rows: 1 });
});

it('asks the bureau to remove a row of the file in which it stood, also when the file goes again', async () => {
  const found = await checked();
  await found.release();
  await found.deliver(losing);
  const first = (await found.batch()).file?.sha256 ?? 'none';
  await found.saysNo();
  expect(await resendFile(found.deps, by(users.hugo), found.listed())).toMatchObject({ ok: true });
  const [removal] = (await found.batch()).messages.filter(({ kind }) => kind === 'M08');
  // the request leaves after the second file
  const send: Transport['send'] = async ({ id }) =>
    id === removal?.id ? { kind: 'deferred', reply: '451 busy', lost: false } : { kind: 'accepted', reply: '250 ok' };
  await found.deliver({ transport: { send, close: async () => undefined } });
  const second = (await found.batch()).file?.sha256;
  expect([await found.state(), second === first]).toEqual(['sent', false]);
  found.clock.advance(60);
  await found.deliver();
  const asked = (await found.mails()).find(({ subject }) => subject.startsWith('Verwijderverzoek'));
  expect(asked?.text).toContain(first);
});

it('reminds of a file of which nobody knows whether it came', async () => {
  const found = await checked();
  await found.release();
  await found.deliver(losing);
  await found.on(addDays(found.from, 14));
  expect((await found.mails(users.hugo.email)).map(({ subject }) => subject)).toEqual([
    'Enquête: geen bevestiging, enquete-2026-06-voorbeeldstad',
  ]);
});

it('deletes no file on a day that a clock leapt to, and does once it is trusted', async () => {
  const found = await checked();
  await found.release();
  await found.deliver();
  await found.confirm();
  await found.on(addDays(found.from, 500));
  expect([await found.state(), found.store.surveyFiles.count()]).toEqual(['confirmed', 1]);
  await found.on(addDays(found.from, 501));
  expect([await found.state(), found.store.surveyFiles.count()]).toEqual(['fileDeleted', 0]);
});

it('goes on with other lists while a file of one is damaged', async () => {
  const found = await surveyScene();
  ends.push(found.close);
  await found.on(found.from);
  const { surveyFiles } = found.store;
  const damaged = 'damaged' as Parameters<typeof surveyFiles.load>[0];
  const deps: Deps = {
    ...found.deps,
    store: {
      ...found.store,
      surveyFiles: {
        ...surveyFiles,
        ids: () => [damaged].values(),
        async load() {
          throw new Quarantined(damaged, 'tampered');
        },
        quarantined: () => [{ id: damaged, reason: 'tampered' as const }].values(),
      },
    },
  };
  expect(await checkList(deps, by(users.fatma), { id: found.listed(), seen: await found.seen() })).toMatchObject({
    ok: true,
  });
});
