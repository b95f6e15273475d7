import { describe, expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { orderHold } from '#src/commands/retention/ordered-holds.ts';
import { addDays } from '#src/domain/calendar.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { listScene } from '#test/commands/destruction/list-scene.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';

/** What a page posts that has one button: the list as it was shown. */
const seenOn = (text: string) => /name="gezien" value="([^"]+)"/.exec(text)?.[1] ?? '';

async function scene() {
  const found = await listScene();
  const at = `/vernietigen/${found.branchId}`;
  const [first, second] = found.ids;
  if (!first || !second) throw new Error('there are two');
  return { ...found, at, first, second };
}

describe('the pages of the list of destruction (R31)', () => {
  it('lead two people from what may go to a confirmed list, with what they need and no name of a client', async () => {
    const found = await scene();
    const manager = await found.as(users.hugo);
    const own = await manager.get('/vernietigen');
    expect(own.text).toContain('Mag worden vernietigd');
    expect(own.text).toContain('MG-2026-0001');
    expect(own.text).toContain('Sanne Verzonnen');
    expect(own.text).not.toMatch(/van der Proef|1986|Fictielaan/);
    expect(await htmlProblems(own.text)).toEqual([]);
    expect(englishIn(own.text)).toBeUndefined();
    expect((await manager.post(`${found.at}/voorstellen`, { gezien: seenOn(own.text) })).status).toBe(303);
    const proposed = await manager.get(found.at);
    expect(proposed.text).toContain('U stelde deze lijst zelf voor. Bevestigen kan: Ans Directeur.');
    expect(proposed.text).not.toContain('Bevestig de vernietiging');

    const director = await found.as(users.ans);
    expect((await director.get('/vernietigen')).text).toContain('Te bevestigen');
    const asked = await director.get(found.at);
    expect(asked.text).toContain('Vernietigd is weg');
    expect(await htmlProblems(asked.text)).toEqual([]);
    const [list] = found.store.destructionLists.open();
    const confirmed = await director.post(`${found.at}/${list?.id}/bevestigen`, { gezien: seenOn(asked.text) });
    expect(confirmed.status).toBe(303);
    const cooling = await director.get(found.at);
    expect(cooling.text).toContain('Bedenktijd');
    expect(await htmlProblems(cooling.text)).toEqual([]);
    expect(await found.places()).toEqual(['coolingOff', 'coolingOff']);
  });

  it('refuse a list that changed since it was shown, say so, and show it anew', async () => {
    const found = await scene();
    const id = await found.propose();
    const director = await found.as(users.ans);
    const shown = seenOn((await director.get(found.at)).text);
    await found.asked(found.first);
    const refused = await director.post(`${found.at}/${id}/bevestigen`, { gezien: shown });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('De lijst is intussen veranderd');
    expect(refused.text).toContain('Van de lijst gehaald, want er kwam iets tussen: MG-2026-0001');
    expect(await htmlProblems(refused.text)).toEqual([]);
    const again = await director.post(`${found.at}/${id}/bevestigen`, { gezien: seenOn(refused.text) });
    expect([again.status, await found.places()]).toEqual([303, ['onHold', 'coolingOff']]);
  });

  it('withdraw a list with a reason, leave a dossier out, and go on without it', async () => {
    const found = await scene();
    const id = await found.propose();
    const manager = await found.as(users.hugo);
    const ask = `${found.at}/${id}/intrekken`;
    expect((await manager.get(ask)).text).toContain('Waarom trekt u de lijst in?');
    expect((await manager.post(ask, { reason: '' })).status).toBe(422);
    expect((await manager.post(ask, { reason: 'Eerst overleg met de directie' })).status).toBe(303);
    expect((await manager.get(found.at)).text).toContain('Ingetrokken');
    const leave = `/dossiers/${found.first}/weglaten`;
    const page = await manager.get(leave);
    expect(await htmlProblems(page.text)).toEqual([]);
    const until = dayParts('until', addDays(found.today(), 10));
    expect((await manager.post(leave, { reason: 'Er loopt nog een vraag', ...until })).status).toBe(303);
    const without = await manager.get(found.at);
    expect(without.text).toContain('Nog niet op de lijst');
    expect(without.text).toContain('Er loopt nog een vraag');
    expect(await htmlProblems(without.text)).toEqual([]);
  });

  it('are nobody else’s, and look like no page at all to whoever may not see them', async () => {
    const found = await scene();
    for (const user of [users.sanne, users.fatma, users.kees, users.stef, users.els]) {
      const browser = await found.as(user);
      expect((await browser.get(found.at)).status).toBe(404);
      expect((await browser.post(`${found.at}/voorstellen`, { gezien: await found.seenDue() })).status).toBe(404);
      expect((await browser.get(`/dossiers/${found.first}/weglaten`)).status).toBe(404);
    }
    expect(await found.places()).toEqual(['due', 'due']);
  });
});

describe('what holds a dossier, on the page (R51)', () => {
  const complain = async (found: Awaited<ReturnType<typeof scene>>, about: typeof users.hugo) => {
    const key = 'key of a complaint that is long enough to be drawn';
    const asked = {
      key,
      ask: 'complaint' as const,
      answers: { ...asking, text: 'Zo wil ik niet behandeld worden', happenedOn: found.today() },
    };
    const entered = await enterCase(found.deps, { kind: 'system' }, asked);
    if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
    const { id } = entered.value;
    const loaded = await found.store.cases.load(id);
    if (loaded?.value.kind !== 'complaint') throw new Error('it is a complaint');
    const theCase = { ...loaded.value, dossierId: found.first, aboutUserIds: [about.id] };
    await found.store.cases.save(id, loaded.revision, theCase);
    await found.on(addDays(found.today(), 1));
    return theCase;
  };
  const page = async (found: Awaited<ReturnType<typeof scene>>, user: typeof users.hugo) =>
    (await (await found.as(user)).get(found.at)).text;

  it('says of what somebody may not know of what it says of any decision of the directorate', async () => {
    const held = await scene();
    await complain(held, users.hugo);
    const ordered = await scene();
    const answers = { kind: 'court' as const, reason: 'Zitting bij de rechtbank', reviewOn: addDays(ordered.from, 30) };
    await orderHold(ordered.deps, by(users.ans), ordered.first, { answers, reasons: [] });
    await ordered.on(addDays(ordered.from, 1));
    const plain = (text: string) => text.replaceAll(/value="[^"]*"/g, '');
    expect(plain(await page(held, users.hugo))).toBe(plain(await page(ordered, users.hugo)));
    expect(await page(held, users.hugo)).toContain('De directie houdt dit dossier aan');
    expect(await page(held, users.ans)).toContain('Klacht');
    expect(await page(ordered, users.ans)).toContain('Een zaak bij de rechter');
  });

  it('tells the kind where somebody may know of it', async () => {
    const found = await scene();
    await found.asked(found.first);
    for (const user of [users.hugo, users.ans]) expect(await page(found, user)).toContain('Verzoek van de cliënt');
    expect(await htmlProblems(await page(found, users.hugo))).toEqual([]);
  });

  it('leaves nothing of a complaint in the dossier for the coach it is about', async () => {
    const found = await scene();
    const coach = await found.as(users.sanne);
    const at = `/dossiers/${found.first}`;
    await coach.post(`${at}/lezen`, { reason: 'Vraag van de gemeente over het einde' });
    const look = async () => [(await coach.get(at)).text, (await coach.get(`${at}/logboek`)).text];
    await found.on(addDays(found.today(), 1));
    await coach.post(`${at}/lezen`, { reason: 'Vraag van de gemeente over het einde' });
    const without = await look();
    const other = await scene();
    const same = await other.as(users.sanne);
    await same.post(`${at}/lezen`, { reason: 'Vraag van de gemeente over het einde' });
    await complain(other, users.sanne);
    await same.post(`${at}/lezen`, { reason: 'Vraag van de gemeente over het einde' });
    const withOne = [(await same.get(at)).text, (await same.get(`${at}/logboek`)).text];
    const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/value="[^"]*"/g, ''));
    expect(plain(withOne)).toEqual(plain(without));
  });
});

describe('the list of the house (R51)', () => {
  const house = '/vernietigen/huis-van-niemand';
  const complaintOn = async (found: Awaited<ReturnType<typeof scene>>, about: typeof users.hugo) => {
    const since = addDays(found.from, -800);
    const closed = { handling: 'closed', clock: 'met', external: 'none', hold: 'released' };
    const sample = sampleComplaint(1);
    const one = sampleComplaint(1, {
      machine: { ...sample.machine, value: closed },
      since: { handling: since, clock: since, hold: since },
      aboutUserIds: [about.id],
      branchId: found.branchId,
    });
    await found.store.cases.create(one.id, one);
    return one;
  };

  it('leads the directorate and the complaint handler to destroy a complaint, with its number and no name', async () => {
    const found = await scene();
    const one = await complaintOn(found, users.hugo);
    const director = await found.as(users.ans);
    expect((await director.get('/vernietigen')).text).toContain('Vernietigen voor de organisatie');
    expect((await director.get('/mijn-werk')).text).toContain('1 zaak. Stel de lijst voor');
    const page = await director.get('/vernietigen/huis');
    expect(page.text).toContain(`Klacht ${one.reference}`);
    expect(page.text).not.toContain('Proef');
    expect(await htmlProblems(page.text)).toEqual([]);
    expect(englishIn(page.text)).toBeUndefined();
    expect((await director.post('/vernietigen/huis/voorstellen', { gezien: seenOn(page.text) })).status).toBe(303);
    const handler = await found.as(users.kees);
    expect((await handler.get('/mijn-werk')).text).toContain('1 zaak. Bevestig de lijst');
    const asked = await handler.get('/vernietigen');
    expect(asked.text).toContain('Bevestig de vernietiging');
    const [list] = found.store.destructionLists.open('house');
    const confirm = `/vernietigen/huis/${list?.id}/bevestigen`;
    expect((await handler.post(confirm, { gezien: seenOn(asked.text) })).status).toBe(303);
    expect((await handler.get('/vernietigen')).text).toContain('Bedenktijd');
  });

  it('has no page for a manager, and tells a director whom a complaint is about nothing of it', async () => {
    const found = await scene();
    await complaintOn(found, users.ans);
    const manager = await found.as(users.hugo);
    for (const at of ['/vernietigen/huis', house]) expect((await manager.get(at)).status).toBe(404);
    expect((await manager.get(found.at)).text).not.toContain('Klacht');
    const director = await found.as(users.ans);
    const empty = await director.get('/vernietigen/huis');
    expect(empty.text).toContain('Hier is nu niets te vernietigen');
    expect((await director.get('/mijn-werk')).text).not.toContain('zaak');
    const handler = await found.as(users.kees);
    const page = await handler.get('/vernietigen');
    expect(page.text).toContain('Klacht K-');
    expect((await handler.post('/vernietigen/huis/voorstellen', { gezien: seenOn(page.text) })).status).toBe(303);
    const [list] = found.store.destructionLists.open('house');
    expect((await director.get('/vernietigen/huis')).text).toContain('Hier is nu niets te vernietigen');
    expect((await director.get(`/vernietigen/huis/${list?.id}/intrekken`)).status).toBe(404);
  });
});

describe('the page on which the directorate keeps a dossier from destruction (R33)', () => {
  it('sets, lengthens and ends a hold, and is there for nobody else', async () => {
    const found = await scene();
    const at = `/dossiers/${found.first}/aanhouden`;
    for (const user of [users.hugo, users.sanne, users.fatma])
      expect((await (await found.as(user)).get(at)).status).toBe(404);
    const director = await found.as(users.ans);
    const form = await director.get(at);
    expect(await htmlProblems(form.text)).toEqual([]);
    expect(englishIn(form.text)).toBeUndefined();
    const on = addDays(found.today(), 30);
    const typed = { kind: 'court', reason: 'Zitting bij de rechtbank', ...dayParts('reviewOn', on) };
    expect((await director.post(at, { ...typed, reason: '' })).status).toBe(422);
    expect((await director.post(at, typed)).status).toBe(303);
    expect((await director.get(at)).text).toContain('Opnieuw bekijken op');
    const [hold] = (await found.stored(found.first)).retention.holds;
    const longer = { reason: 'De zitting is verplaatst', ...dayParts('reviewOn', addDays(on, 20)) };
    expect((await director.post(`${at}/${hold?.id}`, longer)).status).toBe(303);
    expect((await director.get(at)).text).toContain('De zitting is verplaatst');
    expect((await director.post(`${at}/${hold?.id}/opheffen`, {})).status).toBe(303);
    expect((await director.post(`${at}/${hold?.id}/opheffen`, {})).status).toBe(404);
  });
});
