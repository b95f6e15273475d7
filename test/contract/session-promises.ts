import { expect, it } from 'vitest';
import type { UserId } from '#src/domain/ids.ts';
import type { Session } from '#src/store/port.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import type { StoreSubject } from './store-contract.ts';

/** What the port promises of log-ins. */
export function sessionPromises(open: () => Promise<StoreSubject>): void {
  const session = (hash: string, user: string): Session => ({
    hash,
    userId: idOf<UserId>(user),
    createdAt: '2026-11-22T08:00:00.000Z',
    seenAt: '2026-11-22T08:00:00.000Z',
    csrf: 'token',
    provedAt: '2026-11-22T08:00:00.000Z',
    browser: 'Firefox op Windows',
  });

  it('remembers a session, its activity and its end', async () => {
    const { store } = await open();
    await store.sessions.create(session('h1', 'a'));
    store.sessions.touch('h1', '2026-11-22T08:30:00.000Z');
    expect(store.sessions.get('h1')?.seenAt).toBe('2026-11-22T08:30:00.000Z');
    store.sessions.touch('h1', '2026-11-22T08:10:00.000Z');
    expect(store.sessions.get('h1')?.seenAt).toBe('2026-11-22T08:30:00.000Z');
    await store.sessions.remove('h1');
    expect(store.sessions.get('h1')).toBeUndefined();
    store.sessions.touch('h1', '2026-11-22T09:00:00.000Z');
    expect(store.sessions.get('h1')).toBeUndefined();
  });

  it('remembers when its owner proved who it is, beside what was seen since', async () => {
    const { store } = await open();
    await store.sessions.create(session('h1', 'a'));
    store.sessions.touch('h1', '2026-11-22T08:20:00.000Z');
    await store.sessions.prove('h1', '2026-11-22T08:21:00.000Z');
    store.sessions.touch('h1', '2026-11-22T08:30:00.000Z');
    const known = { provedAt: '2026-11-22T08:21:00.000Z', seenAt: '2026-11-22T08:30:00.000Z' };
    expect(store.sessions.get('h1')).toMatchObject(known);
    await store.sessions.prove('h2', '2026-11-22T08:21:00.000Z');
    expect(store.sessions.get('h2')).toBeUndefined();
  });

  it('tells the sessions of one user, the last seen first', async () => {
    const { store } = await open();
    for (const [hash, user] of [
      ['h1', 'a'],
      ['h2', 'b'],
      ['h3', 'a'],
    ] as const)
      await store.sessions.create(session(hash, user));
    store.sessions.touch('h3', '2026-11-22T08:01:00.000Z');
    const hashes = (user: string) => store.sessions.ofUser(idOf<UserId>(user)).map(({ hash }) => hash);
    expect([hashes('a'), hashes('b'), hashes('c')]).toEqual([['h3', 'h1'], ['h2'], []]);
    await store.sessions.remove('h3');
    expect(hashes('a')).toEqual(['h1']);
  });

  it('leaves a session ended that somebody was still at work in', async () => {
    const { store } = await open();
    await store.sessions.create(session('h1', 'a'));
    store.sessions.touch('h1', '2026-11-22T08:06:00.000Z');
    const ended = store.sessions.removeOf(idOf<UserId>('a'));
    store.sessions.touch('h1', '2026-11-22T08:06:01.000Z');
    await ended;
    expect(store.sessions.get('h1')).toBeUndefined();
    store.sessions.touch('h1', '2026-11-22T08:20:00.000Z');
    expect(store.sessions.get('h1')).toBeUndefined();
  });

  it('ends every session of one user, and those not seen for long', async () => {
    const { store } = await open();
    for (const [hash, user] of [
      ['h1', 'a'],
      ['h2', 'a'],
      ['h3', 'b'],
      ['h4', 'c'],
    ] as const)
      await store.sessions.create(session(hash, user));
    await store.sessions.removeOf(idOf<UserId>('a'));
    store.sessions.touch('h4', '2026-11-22T12:00:00.000Z');
    expect(['h1', 'h2', 'h3', 'h4'].map((hash) => store.sessions.get(hash) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(await store.sessions.removeUnseenSince('2026-11-22T10:00:00.000Z')).toBe(1);
    expect(store.sessions.get('h3')).toBeUndefined();
    expect(store.sessions.get('h4')).toBeDefined();
  });
}
