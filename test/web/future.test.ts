import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { orderHold } from '#src/commands/retention/ordered-holds.ts';
import { addDays, addYears } from '#src/domain/calendar.ts';
import { longDate, shortDate } from '#src/domain/format.ts';
import { destroyFrom, destroyFromAfterHold } from '#src/domain/retention.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by, caseScene } from '#test/commands/cases/case-scene.ts';
import { htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

/** The panel as a person reads it, line by line. */
function linesOf(text: string): string[] {
  const panel = text.split('Toekomst van dit dossier')[1]?.split('</section>')[0] ?? '';
  return panel
    .replace(/<\/(time|p|summary|li)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

async function futureOf(builder: DossierBuilder, user = users.sanne) {
  const scene = await openScene(builder);
  const { text } = await (await scene.as(user)).get(`/dossiers/${scene.dossier.id}`);
  return { text, lines: linesOf(text) };
}

describe('the future of a dossier on its page', () => {
  it('tells day by day what comes, who acts and by which provision, with what it goes out from', async () => {
    const builder = dossierIn('active.running');
    const { nextReport, maxEnd = '2026-01-01' } = builder.build().trajectory;
    const { text, lines } = await futureOf(builder);
    expect(lines.slice(0, 5)).toEqual([
      'Dit gebeurt op deze dagen zolang niemand iets doet. Wat er gedaan wordt, verandert wat daarna komt.',
      `Vandaag, ${shortDate(builder.clock.today())}`,
      'Lopend',
      shortDate(addDays(nextReport?.until ?? maxEnd, 1)),
      'Voortgangsrapportage 1 komt op de werklijst van de coach. Het systeem, P10',
    ]);
    expect(text).toContain(`Als het traject op ${longDate(maxEnd)} eindigt`);
    const [known = [], supposed = []] = [
      lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('Als het traject')),
      ),
      lines.slice(lines.findIndex((line) => line.startsWith('Als het traject'))),
    ];
    expect(known.join('\n')).not.toContain('archief');
    expect(supposed).toContain(shortDate(destroyFrom(maxEnd)));
    expect(await htmlProblems(text)).toEqual([]);
  });

  it('shows ten at most, and the others after a press', async () => {
    const { text, lines } = await futureOf(dossierIn('active.running'));
    const at = lines.indexOf('Toon alles');
    const days = (some: readonly string[]) => some.filter((line) => /^\d{1,2} \S+ \d{4}$/.test(line)).length;
    expect([days(lines.slice(0, at)), days(lines.slice(at)) > 0]).toEqual([10, true]);
    expect(text.match(/Als het traject op/g)).toHaveLength(1);
    expect((await futureOf(dossierIn('registered'))).text).not.toContain('Toon alles');
  });

  it('names no end that nobody can know yet', async () => {
    for (const state of ['registered', 'intakeHeld', 'awaitingApproval'] as const) {
      const { text } = await futureOf(dossierIn(state));
      expect(text).not.toMatch(/Als het traject op|Laatste dag in het archief/);
    }
  });
});

describe('what holds the destruction, on the page (R33, R51)', () => {
  /** In the archive, and on the day before it may be destroyed. */
  async function scene() {
    const found = await caseScene(dossierIn('ended'));
    const { endDate = '2026-01-01' } = found.dossier.trajectory;
    const on = async (day: Day) => {
      found.clock.set(`${day}T09:00:00.000Z`);
      await runDailyTick(found.deps, () => undefined, { day });
    };
    await on(addDays(endDate, 60));
    await on(addDays(addYears(endDate, 2), -20));
    const read = async (user: (typeof users)[keyof typeof users]) => {
      const browser = await found.as(user);
      await browser.post(`/dossiers/${found.dossier.id}/lezen`, { reason: 'Vraag van de opdrachtgever' });
      return linesOf((await browser.get(`/dossiers/${found.dossier.id}`)).text);
    };
    return { ...found, on, read, own: destroyFrom(endDate) };
  }

  it('tells the directorate the day after the last hold, and everybody else the own day, held or not', async () => {
    const found = await scene();
    const before = [await found.read(users.sanne), await found.read(users.hugo), await found.read(users.ans)];
    for (const lines of before) expect(lines).toContain(shortDate(found.own));
    const answers = { kind: 'court', reason: 'Zitting', reviewOn: addDays(found.clock.today(), 40) } as const;
    await orderHold(found.deps, by(users.ans), found.dossier.id, { answers, reasons: [] });
    expect([await found.read(users.sanne), await found.read(users.hugo)]).toEqual(before.slice(0, 2));
    const held = await found.read(users.ans);
    expect(held).not.toContain(shortDate(found.own));
    expect(held.join('\n')).toContain('Bekijk opnieuw waarom de vernietiging wordt tegengehouden');
  });

  it('tells a coach of a request with its term, and the same days of the dossier as without it', async () => {
    const found = await scene();
    const before = await found.read(users.sanne);
    const { id } = await found.enter();
    await matchCase(found.deps, by(users.hugo), { id, dossierId: found.dossier.id });
    const { reference, dueOn } = await found.case(id);
    const after = await found.read(users.sanne);
    expect(after).toContain(`${reference}: Uiterste dag voor het antwoord. De coach, P17`);
    expect(after).toContain(shortDate(dueOn));
    for (const line of before) expect(after).toContain(line);
  });

  it('tells the directorate by itself when the last hold ended and the fourteen days go by', async () => {
    const found = await scene();
    const { id } = await found.enter();
    await matchCase(found.deps, by(users.hugo), { id, dossierId: found.dossier.id });
    await found.take(users.hugo, id, 'request.withdrawn', { how: 'Per brief' });
    const from = destroyFromAfterHold(found.own, found.clock.today());
    expect(await found.read(users.ans)).toContain(shortDate(from));
  });
});
