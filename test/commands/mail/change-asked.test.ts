import { expect, it } from 'vitest';
import { decide } from '#src/commands/sponsor/decide.ts';
import { statePath } from '#src/domain/machine.ts';
import { castId } from '#test/builders/cast.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();

it('a mail with a new version says on which day a change was asked, also when we took one back in between', async () => {
  const at = await stage.atSponsor();
  const visit = await stage.visitOf(at.link);
  const remarks = 'Graag meer uren voor sollicitatietraining';
  const answer = await stage.answerTo(at, { outcome: 'asksChange', remarks });
  expect((await decide(stage.scene.deps, visit, answer)).ok).toBe(true);
  const documentId = castId<typeof at.documentId>('third version');
  await stage.scene.change(at, (dossier) => {
    const [first] = dossier.documents;
    if (!first?.approval) throw new Error('there is no version');
    expect(statePath(first.approval)).toBe('returned');
    const { decision: _decision, files: _files, awaiting: _awaiting, ...words } = first;
    const as = (value: string) => ({ ...words.approval, value }) as typeof first.approval;
    const second = { ...words, id: castId<typeof at.documentId>('second'), version: 2, approval: as('withdrawn') };
    const third = { ...words, id: documentId, version: 3, approval: as('ready'), links: [] };
    return { ...dossier, documents: [first, second, third] };
  });
  await stage.scene.send({ ...at, documentId });
  await stage.scene.deliver();
  expect((await stage.newest())?.text).toContain('U vroeg op 23 november 2026 om een aanpassing');
});
