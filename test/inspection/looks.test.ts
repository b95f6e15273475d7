import { describe, expect, it } from 'vitest';
import { looksOf } from '#src/commands/access-log/looks-of.ts';
import { recordedAround, withLooks } from '#src/commands/inspection/around.ts';
import { recordedHash } from '#src/commands/inspection/recorded-hash.ts';
import type { NewAccessLine } from '#src/domain/access-log/access-line.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import { scopedTo } from '#src/domain/inspection/scope.ts';
import type { Role } from '#src/domain/organisation.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { openScene } from '#test/web/scene.ts';

async function scene() {
  const found = await openScene(dossierIn('active.running'));
  const { store } = found.harness;
  const { dossier } = found;
  const about: NewAccessLine['about'] = { kind: 'dossier', id: dossier.id };
  const tell = (at: Instant, more: Partial<NewAccessLine>) =>
    store.accessLog.add({
      at,
      by: users.sanne.id,
      role: 'coach',
      action: 'dossier.read',
      way: 'read',
      about,
      outcome: 'done',
      ...more,
    });
  const readers = async () => {
    const around = await withLooks({ store }, await recordedAround({ store }, dossier));
    const group = inspectDossier(around).groups.find(({ key }) => key === 'readers');
    return group?.parts.map(({ data }) => data.map(({ words }) => words).join(' · ')) ?? [];
  };
  return { ...found, store, tell, readers };
}

describe('who looked, as the client reads it in the package (R46)', () => {
  it('tells by day and by function who looked at the dossier, and how often', async () => {
    const { tell, readers } = await scene();
    tell('2026-03-03T09:00:00.000Z', {});
    tell('2026-03-03T10:00:00.000Z', {});
    tell('2026-03-04T10:00:00.000Z', { by: users.hugo.id, role: 'branchManager', way: 'file' });
    expect(await readers()).toEqual([
      '3 maart 2026 · Uw dossier bekeken · uw coach · 2',
      '4 maart 2026 · Een bestand uit uw dossier opgehaald of afgedrukt · vestigingsmanager · 1',
    ]);
  });

  it('says in words of its own that maintenance opened it to the administrator (DOMAIN 8.7)', async () => {
    const { tell, readers } = await scene();
    tell('2026-03-03T09:00:00.000Z', { by: users.stef.id, role: 'systemAdmin', relation: 'brokenGlass', reason: true });
    expect(await readers()).toEqual([
      '3 maart 2026 · Uw dossier bekeken, of een bestand eruit geopend, tijdens onderhoud van het programma. Dat mocht hooguit een uur, met een reden en met toestemming van een tweede persoon · systeembeheerder · 1',
    ]);
  });

  it('names who looked by the role in which they did, and no other that they have (R51)', async () => {
    const { store, tell, readers } = await scene();
    const roles: Role[] = ['complaintHandler', 'clerk', 'branchManager'];
    const { revision, value } = store.organisation.read();
    const changed = value.users.map((user) => (user.id === users.fatma.id ? { ...user, roles } : user));
    await store.organisation.save(revision, { ...value, users: changed });
    tell('2026-03-03T09:00:00.000Z', { by: users.fatma.id, role: 'clerk' });
    tell('2026-03-03T10:00:00.000Z', { by: users.fatma.id, role: 'branchManager' });
    expect(await readers()).toEqual([
      '3 maart 2026 · Uw dossier bekeken · administratie · 1',
      '3 maart 2026 · Uw dossier bekeken · vestigingsmanager · 1',
    ]);
  });

  it('tells of nobody who was refused, of no change and of no sending: those saw nothing, or stand elsewhere', async () => {
    const { tell, readers } = await scene();
    tell('2026-03-03T09:00:00.000Z', { outcome: 'refused', by: users.bram.id });
    tell('2026-03-03T09:00:00.000Z', { way: 'change' });
    tell('2026-03-03T09:00:00.000Z', { way: 'send', by: 'system' });
    expect(await readers()).toEqual([]);
  });

  it('tells nothing of a complaint, whoever reads it, nor of somebody else’s dossier (R51)', async () => {
    const { store, dossier, tell, readers } = await scene();
    tell('2026-03-03T09:00:00.000Z', {
      by: users.kees.id,
      about: { kind: 'complaint', id: idOf<CaseId>('complaint') },
    });
    tell('2026-03-03T09:00:00.000Z', { about: { kind: 'dossier', id: idOf('another') } });
    // also where the mark of the complaint is among those asked
    expect(await looksOf(store, [dossier.id, idOf<CaseId>('complaint')])).toEqual([]);
    expect(await readers()).toEqual([]);
  });

  it('goes along in a list of recipients, and makes no package too old', async () => {
    const { store, dossier, tell } = await scene();
    const bare = await recordedAround({ store }, dossier);
    tell('2026-03-03T09:00:00.000Z', {});
    const around = await withLooks({ store }, bare);
    const id = idOf<CaseId>('request');
    expect(recordedHash(inspectDossier(around), id)).toBe(recordedHash(inspectDossier(bare), id));
    expect(JSON.stringify(scopedTo(inspectDossier(around), 'recipients'))).toContain('Uw dossier bekeken');
  });
});
