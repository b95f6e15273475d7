import { describe, expect, it } from 'vitest';
import { archiveFrom, destroyDossierFrom } from '#src/domain/retention-days.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

const answers = {
  from: 'sponsor',
  name: 'A. Ambtenaar, Gemeente Voorbeeldstad',
  question: 'Wanneer eindigde het traject?',
  purpose: 'Vaststellen van de factuur',
  answer: 'De laatste dag is genoemd',
};

async function archived() {
  const scene = await openScene(dossierIn('ended'));
  const day = archiveFrom(scene.dossier)?.first ?? scene.harness.clock.today();
  scene.harness.clock.set(`${day}T09:00:00.000Z`);
  await runDailyTick(scene.harness.deps, () => undefined, { day });
  const [year = '', month = '', date = ''] = day.split('-');
  const on = { 'on-dag': date, 'on-maand': month, 'on-jaar': year };
  const at = `/dossiers/${scene.dossier.id}`;
  return { ...scene, at, day, typed: { ...answers, ...on } };
}

describe('a question after the end (P27, R65)', () => {
  it('is put down with its purpose, tells the register what was given, and moves no day of the archive', async () => {
    const { at, day, typed, ...scene } = await archived();
    const coach = await scene.as(users.sanne);
    expect((await coach.get(`${at}/vraag`)).location).toBe(at);
    await coach.post(`${at}/lezen`, { reason: 'Vraag van de gemeente' });
    const asked = await coach.get(`${at}/vraag`);
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect(englishIn(asked.text)).toBeUndefined();
    const whole = { ...typed, given: 'De laatste dag van het traject', channel: 'phone' };
    const presses = await Promise.all([1, 2, 3].map(() => coach.post(`${at}/vraag`, whole)));
    expect(presses.map(({ status }) => status)).toEqual([303, 303, 303]);
    const { questions, disclosures, events, ...stored } = await scene.stored();
    expect(questions).toMatchObject([{ ...answers, on: day, by: users.sanne.id }]);
    expect(disclosures.filter(({ purpose }) => purpose === 'questionAfterEnd')).toMatchObject([
      { recipientKind: 'sponsor', recipientName: answers.name, channel: 'phone', sentOn: day, status: 'sent' },
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'question.recorded', by: users.sanne.id });
    expect(destroyDossierFrom(stored)).toBe(destroyDossierFrom(scene.dossier));
    const shown = await coach.get(at);
    expect(shown.text).toContain(answers.question);
    expect(await htmlProblems(shown.text)).toEqual([]);
    expect((await coach.get(`${at}/verstrekkingen`)).text).toContain('Antwoord op een vraag na het einde');
  });

  it('says at each field what is missing, and keeps what was typed', async () => {
    const { at, typed, ...scene } = await archived();
    const coach = await scene.as(users.sanne);
    await coach.post(`${at}/lezen`, { reason: 'Vraag van de gemeente' });
    const empty = await coach.post(`${at}/vraag`, {});
    expect(empty.status).toBe(422);
    for (const words of ['Kies van wie de vraag kwam', 'Vul in wie het vroeg', 'Zonder doel geven wij niets'])
      expect(empty.text).toContain(words);
    const early = await coach.post(`${at}/vraag`, { ...typed, 'on-jaar': '2024' });
    expect(early.text).toContain('toen het dossier werd afgesloten');
    const how = await coach.post(`${at}/vraag`, { ...typed, given: 'De laatste dag' });
    expect(how.text).toContain('Kies hoe de gegevens zijn gegeven');
    expect(how.text).toContain(answers.question);
    const what = await coach.post(`${at}/vraag`, { ...typed, channel: 'phone' });
    expect(what.text).toContain('Vul in welke gegevens zijn gegeven');
    const health = await coach.post(`${at}/vraag`, { ...typed, answer: 'De cliënt heeft een depressie' });
    expect(health.status).toBe(422);
    expect((await scene.stored()).questions).toEqual([]);
  });

  it('is not for a dossier that runs, nor for who may not read it', async () => {
    const { at, typed, ...scene } = await archived();
    for (const user of [users.fatma, users.noor, users.kees, users.stef])
      expect((await (await scene.as(user)).post(`${at}/vraag`, typed)).status).toBe(404);
    const running = await openScene(dossierIn('active.running'));
    const coach = await running.as(users.sanne);
    const there = `/dossiers/${running.dossier.id}/vraag`;
    expect((await coach.get(there)).status).toBe(409);
    expect((await coach.post(there, typed)).status).toBe(409);
    expect((await coach.get(`/dossiers/${running.dossier.id}`)).text).not.toContain('Leg een vraag vast');
  });
});
