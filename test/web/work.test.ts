import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import { longDate, rowDate } from '#src/domain/format.ts';
import { type MailId, newId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';
import { startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene, withPlanWords } from './scene.ts';

const address = '/mijn-werk';
const words = '/vestiging/woorden';

describe('Mijn werk', () => {
  it('is valid and Dutch for every role, and shows dossiers to nobody who has none', async () => {
    const scene = await openScene(dossierIn('planning'));
    for (const user of Object.values(users)) {
      const { status, text } = await (await scene.as(user)).get(address);
      expect(status).toBe(200);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
      const sees = [users.sanne, users.fatma, users.hugo, users.ans].some(({ id }) => id === user.id);
      expect(text.includes('J.M. van der Proef')).toBe(sees);
      expect(text).not.toContain('999991644');
    }
  });

  it.each(trajectoryPaths)('has for %s a row that leads to the dossier', async (path) => {
    const scene = await openScene(dossierIn(path));
    const { text } = await (await scene.as(users.sanne)).get(address);
    const open = path !== 'ended' && path !== 'declined';
    expect(text.includes(`href="/dossiers/${scene.dossier.id}"`)).toBe(open);
    if (!open) expect(text).toContain('U bent bij');
  });

  it.each([
    ['03:59', 'Goedenavond'],
    ['04:00', 'Goedemorgen'],
    ['04:27', 'Goedemorgen'],
    ['11:00', 'Goedemiddag'],
    ['17:00', 'Goedenavond'],
  ])('greets at %s UTC in winter with: %s', async (time, greeting) => {
    const harness = await startHarness({ startAt: `2026-11-23T${time}:00.000Z` });
    expect((await (await harness.as(harness.office.coach)).get(address)).text).toContain(`${greeting}, `);
  });

  it('says what a sponsor was asked, since when and when the reminder goes', async () => {
    const scene = await openScene(dossierIn('awaitingApproval', { on: '2026-10-19' }));
    const { text } = await (await scene.as(users.sanne)).get(address);
    expect(text).toMatch(/Wacht op een ander/);
    expect(text).toMatch(/Akkoord van Gemeente Voorbeeldstad op het trajectplan\. Herinnering gaat op \w\w \d+ \w+\./);
  });

  it('names the year of a day that is not in this one', async () => {
    const builder = dossierIn('registered', { on: '2026-06-08' });
    const scene = await openScene(builder.at('2027-09-01'));
    expect((await (await scene.as(users.sanne)).get(address)).text).toContain('ma 22 jun. 2026');
  });

  it('sends whoever has no clients to the menu, where the own work is', async () => {
    const scene = await openScene(dossierIn('planning'));
    const textFor = async (user: (typeof users)[keyof typeof users]) =>
      (await (await scene.as(user)).get(address)).text;
    expect(await textFor(users.kees)).toContain('staat in het menu');
    expect(await textFor(users.stef)).toContain('staat in het menu');
  });

  it('says that a call follows once both reminders have gone', async () => {
    const builder = dossierIn('awaitingApproval', { on: '2026-10-19' });
    const awaiting = builder.newest().awaiting;
    if (!awaiting) throw new Error('nobody waits');
    builder.at(awaiting.firstOn).tick().at(awaiting.secondOn).tick();
    const { text } = await (await (await openScene(builder)).as(users.sanne)).get(address);
    expect(text).toContain('Zonder antwoord wordt er op');
  });

  it('says that the sponsor wants the plan changed, by ten working days after the answer (R21)', async () => {
    const builder = dossierIn('awaitingApproval', { on: '2026-10-19' });
    const scene = await openScene(builder.decide('asksChange', 'Graag een andere opleiding kiezen'));
    const coach = await scene.as(users.sanne);
    const { text } = await coach.get(address);
    expect(text).toContain('Gemeente Voorbeeldstad vroeg een aanpassing: pas het plan aan');
    expect(text).toContain(rowDate(addWorkingDays(builder.clock.today(), 10), builder.clock.today()));
    const overview = (await coach.get(`/dossiers/${scene.dossier.id}`)).text;
    expect(overview).toContain('Volgende stap: trajectplan aanpassen');
    expect(overview).toContain('<blockquote>Graag een andere opleiding kiezen</blockquote>');
    expect(overview).toContain(`Uiterlijk ${longDate(addWorkingDays(builder.clock.today(), 10))}`);
    expect(await htmlProblems(overview)).toEqual([]);
    const clerk = (await (await scene.as(users.fatma)).get(`/dossiers/${scene.dossier.id}`)).text;
    expect(clerk).not.toContain('Graag een andere opleiding kiezen');
  });

  it('names the report by its number and puts what is late first', async () => {
    const builder = dossierIn('active.running');
    const due = builder.build().trajectory.nextReport?.dueOn;
    if (!due) throw new Error('no report is due');
    const scene = await openScene(builder.at(addDays(due, 1)));
    const { text } = await (await scene.as(users.sanne)).get(address);
    expect(text).toContain('Voortgangsrapportage 1 voor Gemeente Voorbeeldstad');
    expect(text).toContain('te laat');
    expect(text).toContain('Eén termijn is voorbij.');
  });

  it('shows the clients of an absent coach to the substitute, with the last day, and only in that time', async () => {
    const builder = dossierIn('planning', { client: 'client3', on: '2026-11-02' });
    const scene = await openScene(builder);
    const noor = await scene.as(users.noor);
    expect((await noor.get(address)).text).not.toContain('Hartje');
    const today = builder.clock.today();
    const substitution = { coachId: users.bram.id, substituteId: users.noor.id, from: today, until: today };
    await changeHouse(scene, (house) => ({ ...house, substitutions: [substitution] }));
    const { text } = await noor.get(address);
    expect(text).toContain('L. &#39;t Hartje');
    expect(text).toMatch(/B\.V\. is een concept\. U vervangt Bram Bedenksel tot en met \d+ november 2026/);
    scene.harness.clock.advance(24 * 60);
    expect((await (await scene.as(users.noor)).get(address)).text).not.toContain('Hartje');
  });

  it('tells a manager whose client it is, and of mail that did not arrive', async () => {
    const builder = withPlanWords(dossierIn('planning')).submit();
    builder.document('doc.send').document('mail.rejected', {}, { kind: 'system' });
    const scene = await openScene(builder);
    const { text } = await (await scene.as(users.hugo)).get(address);
    expect(text).toContain('Een mail is misschien niet aangekomen');
    expect(text).toContain('Coach: Sanne Verzonnen');
    expect((await (await scene.as(users.els)).get(address)).text).not.toContain('Proef');
  });

  it('keeps showing mail that did not arrive after the dossier was closed', async () => {
    const builder = dossierIn('planning');
    const id = newId<MailId>((size) => new Uint8Array(size));
    builder.change((dossier) => ({
      ...dossier,
      messages: [
        {
          id,
          kind: 'letter',
          to: { kind: 'client', name: 'J.M. van der Proef', email: 'joris@voorbeeld.example' },
          attach: [],
          state: { ...dossier.trajectory.machine, value: 'failed' },
          createdAt: builder.clock.now(),
          tries: [],
          messageId: `<${id}@voorbeeld.example>`,
        },
      ],
      trajectory: { ...dossier.trajectory, machine: { ...dossier.trajectory.machine, value: 'declined' } },
    }));
    const scene = await openScene(builder);
    expect(scene.harness.store.dossiers.summary(scene.dossier.id)?.open).toBe(false);
    for (const user of [users.sanne, users.fatma])
      expect((await (await scene.as(user)).get(address)).text).toContain('Een mail is misschien niet aangekomen');
  });

  it('offers to everybody what they may do, and shows the rest as work of a colleague (R36)', async () => {
    const builder = withPlanWords(dossierIn('planning')).submit();
    builder.document('doc.send').document('mail.rejected', {}, { kind: 'system' });
    const scene = await openScene(builder);
    const textFor = async (user: (typeof users)[keyof typeof users]) =>
      (await (await scene.as(user)).get(address)).text;
    for (const user of [users.sanne, users.fatma]) expect(await textFor(user)).toContain('Herstel de bezorging');
    for (const user of [users.hugo, users.ans]) {
      const text = await textFor(user);
      expect(text).toContain('Bij een collega');
      expect(text).not.toContain('Herstel de bezorging');
      expect(text).toContain('U bent bij');
    }
  });

  it('gives the call after the reminders to the branch manager', async () => {
    const scene = await openScene(dossierIn('awaitingApproval').at('2026-12-01').tick());
    expect((await (await scene.as(users.hugo)).get(address)).text).toContain('Bel de opdrachtgever');
    const { text } = await (await scene.as(users.sanne)).get(address);
    expect(text).toContain('Bij een collega');
    expect(text).not.toContain('Bel de opdrachtgever');
  });

  it('does not hide work of one role behind earlier work of another', async () => {
    const builder = dossierIn('active.running').begin('voortgangsrapportage').send();
    const scene = await openScene(builder.at(addDays(builder.clock.today(), 120)).tick());
    const textFor = async (user: (typeof users)[keyof typeof users]) =>
      (await (await scene.as(user)).get(address)).text;
    expect(await textFor(users.hugo)).toContain('Bel de opdrachtgever');
    expect(await textFor(users.sanne)).toContain('Maak de rapportage');
    expect(await textFor(users.sanne)).not.toContain('Bel de opdrachtgever');
  });

  it('asks the manager to hand over as soon as a last working day is known (R61)', async () => {
    const scene = await openScene(dossierIn('planning', { on: '2026-11-02' }));
    const manager = await scene.as(users.hugo);
    expect((await manager.get(address)).text).not.toContain('Draag over');
    const today = scene.harness.deps.clock.today();
    const leave = (on: ReturnType<typeof addDays>) =>
      changeHouse(scene, (house) => ({
        ...house,
        users: house.users.map((one) => (one.id === users.sanne.id ? { ...one, leavesOn: on } : one)),
      }));
    await leave(addDays(today, 60));
    const { text } = await manager.get(address);
    expect(text).toContain('Laatste werkdag. Nog 1 cliënt over te dragen');
    expect(text).toContain(`href="/medewerkers/${users.sanne.id}/opvolgers"`);
    expect(await htmlProblems(text)).toEqual([]);
    for (const user of [users.els, users.ans, users.fatma, users.noor])
      expect((await (await scene.as(user)).get(address)).text).not.toContain('Draag over');
    await leave(addDays(today, -1));
    expect((await manager.get(address)).text).toContain('te laat');
  });

  it('shows a hundred rows and leads on to the rest', async () => {
    const [first, ...others] = Array.from({ length: 101 }, (_, index) => dossierBuilder({ number: index + 1 }));
    if (!first) throw new Error('no dossier');
    const scene = await openScene(first, { others });
    const coach = await scene.as(users.sanne);
    const { text } = await coach.get(address);
    const more = /href="(\/mijn-werk\?na=[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    expect(text.match(/<li>/g)?.length).toBeGreaterThanOrEqual(100);
    expect(more && (await coach.get(more)).status).toBe(200);
  });
});

const kept = (at: string, word: string) => ({
  section: 'coachView',
  field: 'text',
  word,
  reason: 'Woord van de cliënt zelf',
  by: users.sanne.id,
  at: `${at}T10:00:00.000Z` as const,
});

describe('the list of kept health words (R8)', () => {
  const scene = async (organisation: Organisation = castOrganisation) => {
    const builder = dossierIn('planning', { on: '2026-11-02' });
    const month = builder.clock.today().slice(0, 7);
    builder.change((before) => ({
      ...before,
      overrides: [{ ...kept('2026-09-15', 'griep'), section: 'assignment' }],
      documents: before.documents.map((one) => ({ ...one, overrides: [kept(`${month}-01`, 'rugklachten')] })),
    }));
    return openScene(builder, { organisation });
  };

  it('shows the words of this month with reason, place and coach to the manager of the branch', async () => {
    const { text, status } = await (await (await scene()).as(users.hugo)).get(words);
    expect(status).toBe(200);
    expect(text).toContain('rugklachten');
    expect(text).toContain('Woord van de cliënt zelf');
    expect(text).toContain('Trajectplan, versie 1: ');
    expect(text).toContain('MG-2026-0417');
    expect(text).not.toContain('griep');
    expect(text).not.toContain('Proef');
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
  });

  it('shows nothing of another branch, and is there for no other role', async () => {
    const opened = await scene();
    const { text, status } = await (await opened.as(users.els)).get(words);
    expect(status).toBe(200);
    expect(text).toContain('Vestiging Fictendam');
    expect(text).not.toContain('rugklachten');
    for (const user of [users.sanne, users.fatma, users.ans, users.kees, users.stef])
      expect((await (await opened.as(user)).get(words)).status).toBe(404);
  });
});
