import { describe, expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import { changeDossier } from '#src/commands/change.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { samplePart, wordingSample } from '#src/commands/documents/wording-sample.ts';
import { keepWording, wordingNow } from '#src/commands/organisation/keep-wording.ts';
import { branches } from '#src/demo/cast.ts';
import { ok } from '#src/domain/result.ts';
import { wordingKeys } from '#src/domain/wording.ts';
import { wording } from '#templates/wording.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { alike, textOf } from '../templates/model-text.ts';
import { openScene, type Scene } from '../web/scene.ts';

const open = () => openScene(dossierIn('active.running'));
const house = (scene: Scene) => scene.harness.store.organisation.read().value;
const basis = (scene: Scene) => basisOf(house(scene).wording.greeting);

function greet(scene: Scene, text: string, shownOn = basis(scene)) {
  return keepWording(scene.harness.deps, users.ans, 'greeting', { text, reason: 'Warmer', basis: shownOn });
}

/** A letter about stopping, with the words it was fixed with. */
async function writeLetter({ harness, dossier }: Scene) {
  await changeDossier(harness.deps, { kind: 'system' }, dossier.id, 'system', (situation) =>
    ok({ dossier: situation.dossier, effects: [{ kind: 'letter', letter: 'L09', to: 'client' }], value: undefined }),
  );
}

async function fixedWords({ harness, stored }: Scene): Promise<string[]> {
  const { id, documents } = await stored();
  const letters = documents.flatMap(({ kind, frozen }) => (kind === 'L09' && frozen ? [frozen] : []));
  return Promise.all(letters.map(async (frozen) => textOf(await frozenModel(harness.deps, id, frozen))));
}

describe('a standard text that is worded otherwise', () => {
  it('stands in letters made from then on, and in none that was made before', async () => {
    const scene = await open();
    await writeLetter(scene);
    expect(await greet(scene, 'Hartelijke groet van {organisatie},')).toMatchObject({ ok: true });
    await writeLetter(scene);
    const [before = '', after = ''] = await fixedWords(scene);
    expect(before).toContain('met vriendelijke groet,');
    expect(after).toContain('hartelijke groet van maas groep,');
    expect(after.replace('hartelijke groet van maas groep,', 'met vriendelijke groet,')).toBe(before);
  });

  it('keeps every version with who, when and why', async () => {
    const scene = await open();
    await greet(scene, 'Hartelijke groet,');
    await greet(scene, 'Tot gauw,');
    const at = scene.harness.clock.now();
    expect(house(scene).wording).toEqual({
      greeting: [
        { text: 'Hartelijke groet,', reason: 'Warmer', at, by: users.ans.id },
        { text: 'Tot gauw,', reason: 'Warmer', at, by: users.ans.id },
      ],
    });
    expect(wordingNow(house(scene), 'greeting')).toBe('Tot gauw,');
    expect(wordingNow(house(scene), 'farewell')).toBe(wording.farewell.text);
  });

  it('is refused when it misses what must be told, says the same, or somebody worded it meanwhile', async () => {
    const scene = await open();
    const bad = { text: 'Bel ons.', reason: 'Korter', basis: basisOf(undefined) };
    expect(await keepWording(scene.harness.deps, users.ans, 'disagree', bad)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'text' }] },
    });
    expect(await greet(scene, wording.greeting.text)).toMatchObject({ refusal: { code: 'invalid' } });
    const shownOn = basis(scene);
    await greet(scene, 'Hartelijke groet,', shownOn);
    expect(await greet(scene, 'Tot gauw,', shownOn)).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await greet(scene, 'Hartelijke groet,', shownOn)).toMatchObject({ ok: true });
    expect(house(scene).wording.greeting).toHaveLength(1);
  });
});

describe('the sample of a standard text', () => {
  const around = { organisation: castOrganisation, branch: branches.voorbeeldstad };

  it.each(wordingKeys)('of %s has its words, and the names of this house', (key) => {
    const model = wordingSample(key, `Proefzin. ${wording[key].text}`, around);
    expect(textOf(model)).toContain('proefzin.');
    expect(textOf(model)).toContain(alike(castOrganisation.name));
    const part = samplePart(key, model);
    if (part) expect(textOf({ ...model, blocks: [...part] })).toContain('proefzin.');
  });
});
