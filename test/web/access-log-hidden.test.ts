import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CaseId, type DossierId, newId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { dayParts } from './day-parts.ts';
import { openScene, type Scene } from './scene.ts';

type House = Pick<Scene, 'as' | 'harness'>;

/** The refusals somebody reads in the file of the log, without their time and request number. */
async function refusalsFor({ as, harness }: House, user: User, more: Record<string, string> = {}): Promise<string[]> {
  const today = harness.clock.today();
  const days = { ...dayParts('van', today), ...dayParts('tot', today) };
  const { text } = await (await as(user)).post('/toegangslog/bestand', { ...days, ...more });
  const rows = text.split('\r\n').map((row) => row.split(';').slice(2, -1).join(';'));
  return rows.filter((row) => row.includes('Geweigerd'));
}

const unknown = () => newId<DossierId & CaseId>((n) => randomBytes(n));

describe('what somebody was refused reads alike, whether it is there or not', () => {
  it('for whoever a complaint is about (R51)', async () => {
    const scene = await complaintScene();
    const { id } = await scene.filed();
    const about = { about: 'De vestiging belde niet', employees: [users.hugo.id] };
    await scene.done(users.kees, id, 'complaint.acknowledged', about);
    for (const one of [unknown(), id])
      expect((await (await scene.as(users.hugo)).get(`/zaken/${one}`)).status).toBe(404);
    const [hidden, absent, ...rest] = await refusalsFor(scene, users.hugo);
    expect(rest).toEqual([]);
    expect(hidden).toContain('Hugo Fictema');
    expect(hidden).toBe(absent);
  });

  it('for the manager of another branch, who also reads what coaches of the own branch tried there', async () => {
    const scene = await openScene(dossierIn('active.running'));
    for (const one of [unknown(), scene.dossier.id]) await (await scene.as(users.els)).get(`/dossiers/${one}`);
    const [hidden, absent, ...rest] = await refusalsFor(scene, users.els);
    expect(rest).toEqual([]);
    expect(hidden).toContain('Els Bedacht');
    expect(hidden).toBe(absent);
    // whose dossier it is reads which one it was, and nothing of the other
    const known = await refusalsFor(scene, users.hugo);
    expect(known).toHaveLength(1);
    expect(known[0]).toContain(scene.dossier.reference);
  });

  it('and is not found by the reference of what is hidden', async () => {
    const scene = await openScene(dossierIn('active.running'));
    await (await scene.as(users.els)).get(`/dossiers/${scene.dossier.id}`);
    const asked = { kenmerk: scene.dossier.reference };
    expect(await refusalsFor(scene, users.els, asked)).toEqual([]);
    expect(await refusalsFor(scene, users.hugo, asked)).toHaveLength(1);
  });
});
