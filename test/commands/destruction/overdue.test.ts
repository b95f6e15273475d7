import { describe, expect, it } from 'vitest';
import { leaveOut } from '#src/commands/destruction/leave-out.ts';
import { mailFacts } from '#src/commands/mail/facts.ts';
import { orderHold } from '#src/commands/retention/ordered-holds.ts';
import { addDays } from '#src/domain/calendar.ts';
import { mailFor } from '#templates/mail/index.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { listScene } from './list-scene.ts';

async function scene() {
  const found = await listScene();
  const told = async () => {
    const dossiers = await Promise.all(found.ids.map((id) => found.stored(id)));
    return dossiers.flatMap(({ messages }) =>
      messages.filter(({ kind, documentId }) => kind === 'M04' && !documentId).map(({ to }) => to.email),
    );
  };
  const work = async (user: typeof users.hugo) => (await (await found.as(user)).get('/mijn-werk')).text;
  return { ...found, told, work };
}

describe('when nobody decides (R31)', () => {
  it('tells the directorate after thirty days by one mail, and again every week', async () => {
    const found = await scene();
    await found.on(addDays(found.from, 30));
    expect(await found.told()).toEqual([]);
    await found.on(addDays(found.from, 31));
    expect(await found.told()).toEqual([users.ans.email]);
    await found.on(addDays(found.from, 37));
    expect(await found.told()).toHaveLength(1);
    await found.on(addDays(found.from, 38));
    expect(await found.told()).toHaveLength(2);
    const id = await found.propose();
    await found.on(addDays(found.from, 45));
    expect(await found.told()).toHaveLength(3);
    await found.confirm(id);
    await found.on(addDays(found.from, 52));
    expect(await found.told()).toHaveLength(3);
  });

  it('does so also for what somebody left out each time: nothing is kept longer in silence', async () => {
    const found = await scene();
    const until = addDays(found.from, 30);
    for (const id of found.ids)
      await leaveOut(found.deps, by(users.hugo), id, { answers: { reason: 'Nog een vraag', until }, reasons: [] });
    await found.on(addDays(found.from, 31));
    expect(await found.told()).toEqual([users.ans.email]);
  });

  it('writes a mail that names a branch and a day, and nobody', async () => {
    const found = await scene();
    await found.on(addDays(found.from, 31));
    const [dossier] = (await Promise.all(found.ids.map((id) => found.stored(id)))).filter(({ messages }) =>
      messages.some(({ kind, documentId }) => kind === 'M04' && !documentId),
    );
    const mail = dossier?.messages.findLast(({ kind }) => kind === 'M04');
    if (!dossier || !mail) throw new Error('it was told');
    const now = found.deps.clock.now();
    const facts = mailFacts({ dossier, organisation: castOrganisation, mail, now, attachments: [] });
    const { subject, text } = mailFor('M04', facts);
    expect(subject).toBe('Vernietigen: niemand beslist in Voorbeeldstad');
    expect(text).toContain('al meer dan dertig dagen');
    expect(`${subject}${text}`).not.toMatch(/Proef|Sanne/);
  });

  it('is the manager’s work first, the directorate’s after thirty days, and never of who proposed', async () => {
    const found = await scene();
    expect(await found.work(users.hugo)).toContain('2 dossiers. Stel de lijst voor');
    expect(await found.work(users.ans)).not.toContain('Vernietigen in Voorbeeldstad');
    const id = await found.propose();
    expect(await found.work(users.hugo)).not.toContain('Vernietigen in Voorbeeldstad');
    expect(await found.work(users.ans)).toContain('2 dossiers. Bevestig de lijst');
    await found.confirm(id);
    expect(await found.work(users.ans)).not.toContain('Vernietigen in Voorbeeldstad');
    const late = await scene();
    await late.on(addDays(late.from, 31));
    expect(await late.work(users.ans)).toContain('Vernietigen in Voorbeeldstad');
  });

  it('asks the directorate to look again at a hold on the day that was named', async () => {
    const found = await scene();
    const [first] = found.ids;
    if (!first) throw new Error('there are two');
    const reviewOn = addDays(found.from, 20);
    const answers = { kind: 'audit' as const, reason: 'Controle door de gemeente', reviewOn };
    await orderHold(found.deps, by(users.ans), first, { answers, reasons: [] });
    await found.on(addDays(reviewOn, -1));
    expect(await found.work(users.ans)).not.toContain('Verleng of hef op');
    await found.on(reviewOn);
    expect(await found.work(users.ans)).toContain('Verleng of hef op');
    expect(await found.work(users.hugo)).not.toContain('Verleng of hef op');
  });
});
