import { describe, expect, it } from 'vitest';
import { toldIn } from '#src/commands/prefill/notes.ts';
import { contactAttempts } from '#src/domain/contact-attempts.ts';
import { hoursOf } from '#src/domain/spent-hours.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

async function withNote(kind: 'talk' | 'attempt' = 'talk') {
  const builder = dossierIn('active.running').note({ text: 'Cv besproken', hours: 2, kind });
  const scene = await openScene(builder);
  const note = scene.dossier.notes.at(-1);
  if (!note) throw new Error('there is no note');
  const list = `/dossiers/${scene.dossier.id}/contact`;
  const [year = '', month = '', day = ''] = note.on.split('-');
  const answers = {
    ...{ 'on-dag': day, 'on-maand': month, 'on-jaar': year, field: 'guidance', kind, activity: '' },
    ...{ hours: '1,5', attendance: 'none', text: 'Cv en brief besproken', reason: 'Half uur te veel geteld' },
  };
  const at = { list, correct: `${list}/${note.id}/verbeteren`, strike: `${list}/${note.id}/doorhalen` };
  return { scene, note, answers, ...at, coach: await scene.as(users.sanne) };
}

describe('a note that is wrong', () => {
  it('is corrected by who wrote it, with a reason; hours follow and the old text is kept', async () => {
    const { scene, note, answers, coach, list, correct } = await withNote();
    expect((await coach.get(list)).text).toContain(`href="${correct}"`);
    const asked = await coach.get(correct);
    expect(asked.text).toContain('Cv besproken</textarea>');
    expect(await htmlProblems(asked.text)).toEqual([]);
    const without = await coach.post(correct, { ...answers, reason: '' });
    expect([without.status, without.text.includes('Cv en brief besproken')]).toEqual([422, true]);
    expect((await coach.post(correct, { ...answers, text: 'Nummer 999991644' })).status).toBe(422);
    expect((await coach.post(correct, { ...answers, text: 'Had migraine' })).text).toContain('migraine');
    expect(await scene.stored()).toEqual(scene.dossier);
    const saved = await coach.post(correct, answers);
    expect([saved.status, saved.location]).toEqual([303, `${list}?bewaard=verbeterd`]);
    const after = await scene.stored();
    expect(after.notes.at(-1)).toMatchObject({
      ...{ id: note.id, at: note.at, by: note.by, text: 'Cv en brief besproken', hours: 1.5 },
      earlier: [{ text: 'Cv besproken', hours: 2, corrected: { by: users.sanne.id, reason: answers.reason } }],
    });
    expect(hoursOf(after).used).toBe(hoursOf(scene.dossier).used - 0.5);
    expect(after.events.at(-1)).toMatchObject({ type: 'note.corrected', reason: answers.reason });
    const told = await coach.get(`${list}?bewaard=verbeterd`);
    expect(told.text).toContain('Wat er eerst stond');
    expect(told.text).toContain('Cv besproken');
    expect(await htmlProblems(told.text)).toEqual([]);
    expect(englishIn(told.text)).toBeUndefined();
    expect((await coach.post(correct, answers)).status).toBe(303);
    expect(await scene.stored()).toEqual(after);
  });

  it('is corrected by nobody else, also not by who stands in', async () => {
    const { scene, answers, correct } = await withNote();
    for (const user of Object.values(users).filter(({ id }) => id !== users.sanne.id))
      expect((await (await scene.as(user)).post(correct, answers)).status).toBeGreaterThanOrEqual(404);
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});

describe('a note in the wrong dossier', () => {
  it('is struck out with a reason: shown struck through, and counted nowhere', async () => {
    const { scene, note, answers, coach, list, correct, strike } = await withNote('attempt');
    expect(contactAttempts(scene.dossier)).toContain(note.on);
    expect(await htmlProblems((await coach.get(strike)).text)).toEqual([]);
    expect((await coach.post(strike, { reason: '' })).status).toBe(422);
    const reason = 'Dit was een andere cliënt';
    const saved = await coach.post(strike, { reason });
    expect([saved.status, saved.location]).toEqual([303, `${list}?bewaard=doorgehaald`]);
    const after = await scene.stored();
    expect(after.notes.at(-1)).toMatchObject({ text: note.text, struck: { by: users.sanne.id, reason } });
    expect(hoursOf(after).used).toBe(hoursOf(scene.dossier).used - 2);
    expect(contactAttempts(after)).not.toContain(note.on);
    expect(toldIn(note, after)).toBeUndefined();
    const shown = await coach.get(list);
    expect(shown.text).toContain('<s>Cv besproken</s>');
    expect(shown.text).toContain(reason);
    expect(shown.text).not.toContain(`href="${strike}"`);
    expect(await htmlProblems(shown.text)).toEqual([]);
    for (const press of [coach.post(strike, { reason }), coach.post(correct, answers)])
      expect((await press).status).toBe(409);
    expect(await scene.stored()).toEqual(after);
  });
});
