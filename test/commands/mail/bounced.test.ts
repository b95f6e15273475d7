import { expect, it } from 'vitest';
import { markBounced } from '#src/commands/mail/fate.ts';
import { decide } from '#src/commands/sponsor/decide.ts';
import { enterCode } from '#src/commands/sponsor/enter-code.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { codeIn, linkIn, setScene } from '#test/jobs/scene.ts';

it('a mail whose link was used to decide cannot have come back: its register lines stay', async () => {
  const scene = await setScene();
  const at = await scene.plan();
  await scene.send(at);
  await scene.deliver();
  const newest = async () => (await scene.server.list(scene.contact.email)).at(-1);
  const link = linkIn(await newest());
  await requestCode(scene.deps, link);
  await scene.deliver();
  const entered = await enterCode(scene.deps, link, codeIn(await newest()));
  if (!entered.ok) throw new Error('the code is right');
  const { files } = await scene.document(at);
  const decided = await decide(scene.deps, entered.value.visit, {
    outcome: 'approved',
    name: 'A. Ambtenaar',
    function: 'Klantmanager',
    hashes: { pdf: files?.pdf.sha256 ?? '', docx: files?.docx.sha256 ?? '' },
  });
  expect(decided.ok).toBe(true);
  const before = await scene.dossier(at.dossierId);
  const mail = before.messages.find(({ kind }) => kind === 'M01');
  if (!mail) throw new Error('the plan was mailed');
  const clerk = { kind: 'user', id: scene.office.clerk.id } as const;
  const marked = await markBounced(
    scene.deps,
    clerk,
    { dossierId: at.dossierId, mailId: mail.id },
    { how: 'returned', reason: 'De mail kwam terug' },
  );
  expect(marked).toMatchObject({ ok: false, refusal: { code: 'illegalStep' } });
  expect(await scene.dossier(at.dossierId)).toEqual(before);
  await scene.close();
});
