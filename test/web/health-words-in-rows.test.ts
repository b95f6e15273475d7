import { describe, expect, it } from 'vitest';
import type { Raw } from '#src/domain/form.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from './scene.ts';

const sound = 'Op 31 maart 2026 heeft hij een actueel cv.';
const sick = 'Met zijn rugklachten zoekt hij voor 1 mei 2026 zittend werk.';
const sickToo = 'Zijn buurman heeft rugklachten en rijdt voor 1 mei 2026 mee.';

/** The goals of a plan, each with its own text; a number left out is a row left empty. */
const goals = (texts: Readonly<Record<number, string>>): Raw =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([row, text]) => [
      [`goals.${row}.label`, 'Subdoel'],
      [`goals.${row}.text`, text],
      ...['dag', 'maand', 'jaar'].map((part, at) => [`goals.${row}.on-${part}`, ['1', '5', '2026'][at] ?? '']),
    ]),
  );

async function openGoals() {
  const builder = dossierIn('planning');
  const scene = await openScene(builder);
  const coach = await scene.as(users.sanne);
  const plan = `/dossiers/${scene.dossier.id}/documenten/${builder.newest().id}`;
  const address = `${plan}/onderdeel/goals`;
  return {
    plan: () => coach.get(plan),
    async post(answers: Raw) {
      const basis = /name="_basis" value="([\w-]+)"/.exec((await coach.get(address)).text)?.[1] ?? '';
      return coach.post(address, { ...answers, _basis: basis });
    },
    /** The rows whose word has its reason. */
    async kept() {
      const document = (await scene.stored()).documents.find(({ id }) => id === builder.newest().id);
      return document?.overrides.map(({ field, reason }) => [field, reason]);
    },
  };
}

describe('a word about health in a row', () => {
  it('is kept where its row is stored when a row above it was left empty', async () => {
    const { post, kept } = await openGoals();
    const warned = await post(goals({ 0: sound, 2: sick }));
    expect(warned.text).toContain('href="#goals-2-text">Kijk naar ‘rugklachten’');
    expect((await post({ ...goals({ 0: sound, 2: sick }), '_reden.goals.2.text': 'Eigen woord' })).status).toBe(303);
    expect(await kept()).toEqual([['goals.1.text', 'Eigen woord']]);
    expect((await post(goals({ 0: sound, 1: sick }))).status).toBe(303);
  });

  it('takes its reason along when the rows move', async () => {
    const { post, kept } = await openGoals();
    await post({ ...goals({ 0: sound, 1: sick }), '_reden.goals.1.text': 'Eigen woord' });
    expect((await post(goals({ 0: sick }))).status).toBe(303);
    expect(await kept()).toEqual([['goals.0.text', 'Eigen woord']]);
    expect((await post(goals({ 0: sound, 1: sound, 3: sick }))).status).toBe(303);
    expect(await kept()).toEqual([['goals.2.text', 'Eigen woord']]);
  });

  it('is never answered by the reason of the row that stood there before', async () => {
    const { post, kept } = await openGoals();
    await post({ ...goals({ 0: sick, 1: sound }), '_reden.goals.0.text': 'Eigen woord' });
    const asked = await post(goals({ 0: sickToo }));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('href="#goals-0-text">Kijk naar ‘rugklachten’');
    expect((await post({ ...goals({ 0: sickToo }), '_reden.goals.0.text': 'Gaat over de buurman' })).status).toBe(303);
    expect(await kept()).toEqual([['goals.0.text', 'Gaat over de buurman']]);
  });

  it('leaves no reason behind when the word is gone', async () => {
    const { post, kept } = await openGoals();
    await post({ ...goals({ 0: sick }), '_reden.goals.0.text': 'Eigen woord' });
    expect((await post(goals({ 0: sound }))).status).toBe(303);
    expect(await kept()).toEqual([]);
    expect((await post(goals({ 0: sick }))).status).toBe(422);
  });
});
