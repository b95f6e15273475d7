import { describe, expect, it } from 'vitest';
import { lookInLog } from '#src/commands/access-log/look-in-log.ts';
import { pageOfLog } from '#src/commands/access-log/page-of-log.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from './scene.ts';

/** Sanne opened her client's dossier so many times on each of the last three days: a line a second. */
async function busyScene(each: number) {
  const scene = await openScene(dossierIn('active.running'));
  const { store, clock } = scene.harness;
  const { id, branchId } = scene.dossier;
  const today = clock.today();
  const days = [-3, -2, -1].map((back) => addDays(today, back));
  const line = { by: users.sanne.id, role: 'coach', action: 'dossier.see', way: 'read', outcome: 'done' } as const;
  const moment = (day: Day, n: number) =>
    new Date(Date.parse(`${day}T09:00:00.000Z`) + n * 1000).toISOString() as Instant;
  for (const day of days) {
    for (let n = 0; n < each; n++)
      store.accessLog.add({ at: moment(day, n), ...line, branchId, about: { kind: 'dossier', id } });
    await store.accessLog.settled();
  }
  const look = () =>
    lookInLog({ store, clock }, users.hugo, {
      from: addDays(today, -6),
      until: addDays(today, -1),
      by: users.sanne.id,
    });
  return { ...scene, look, days };
}

describe('the log, in pages', () => {
  it('leads by its links past every line once, also when others come meanwhile', async () => {
    const scene = await busyScene(150);
    const hugo = await scene.as(users.hugo);
    let rows = 0;
    let pages = 0;
    let next: string | undefined = '/toegangslog';
    while (next && pages < 9) {
      const { status, text } = await hugo.get(next);
      expect(status).toBe(200);
      rows += text.match(/Sanne Verzonnen \(/g)?.length ?? 0;
      pages++;
      next = /href="(\/toegangslog\?[^"]*verder=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([rows, pages]).toEqual([450, 3]);
    expect((await hugo.get('/toegangslog?verder=1')).status).toBe(200);
  });

  it('reads no older day for a page further on, and begins where it was told', async () => {
    const { look, days } = await busyScene(250);
    const read: Day[] = [];
    async function* watched() {
      for await (const one of look()) {
        read.push(one.day);
        yield one;
      }
    }
    const first = await pageOfLog(watched());
    expect(read).toEqual(days.toReversed());
    expect(first.lines).toHaveLength(200);
    expect(first.older).toEqual({ day: days[2], left: 50 });
    read.length = 0;
    const second = await pageOfLog(watched(), first.older);
    expect(read).toEqual(days.toReversed().slice(0, 2));
    expect(second.lines[0]?.n).toBe((first.lines.at(-1)?.n ?? 0) - 1);
    expect(second.older).toEqual({ day: days[1], left: 100 });
  });

  it('lets others have their turn while it reads', async () => {
    const { look } = await busyScene(2000);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const page = await pageOfLog(look());
    clearInterval(timer);
    expect(page.lines).toHaveLength(200);
    expect(turns).toBeGreaterThan(5);
  });
});
