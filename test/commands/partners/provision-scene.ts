import { afterEach } from 'vitest';
import { linesOf } from '#src/commands/partners/make-package.ts';
import { enterPackageCode, requestPackageCode } from '#src/commands/partners/package-link.ts';
import { provide, requestProvision } from '#src/commands/partners/provide.ts';
import { usualCodeLimits } from '#src/commands/sponsor/guard.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { casePost } from '#test/jobs/case-post.ts';
import { withPlanWords } from '#test/web/scene.ts';
import { done, lesgever, partnerScene } from './scene.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A client whose plan names the partner, and somebody there who is cleared; mails go by a real server. */
export async function provisionScene() {
  const found = await partnerScene(withPlanWords(dossierIn('active.running')));
  await found.cleared();
  const post = await casePost({ deps: found.deps });
  ends.push(post.close);
  const deps = { ...found.deps, codeLimits: usualCodeLimits };
  const dossierId = found.dossier.id;
  const plan = found.dossier.documents.find(({ kind }) => kind === 'trajectplan');
  const { activities } = JSON.parse(JSON.stringify(plan?.sections.activities)) as {
    activities: { label: string; by: string }[];
  };
  const activity = activities.find(({ by: who }) => who.includes('Denkbeeldig'))?.label ?? '';
  const on = found.clock.today();
  const ask = (who: User = users.sanne) =>
    requestProvision(deps, by(who), { dossierId, personId: found.id, activity, requestedOn: on });
  const mails = () => post.server.list(lesgever.email);
  const linkIn = async () =>
    /\/pakket\/([0-9a-z]{86})/.exec(
      (await mails()).findLast(({ text }) => text.includes('/pakket/'))?.text ?? '',
    )?.[1] ?? '';
  const all = { ...found, ...post, deps, dossierId, activity, ask, mails, linkIn };
  return {
    ...all,
    one: async () => {
      const [provision] = (await found.stored()).provisions;
      if (!provision) throw new Error('nothing was asked');
      return provision;
    },
    /** Asked, provided and mailed. */
    async provided(fields: Parameters<typeof provide>[2]['fields'] = ['contact', 'employability']) {
      const provisionId = done(await ask());
      const [line = ''] = linesOf(found);
      done(await provide(deps, by(users.sanne), { dossierId, provisionId, fields, lines: [line] }));
      await post.deliver();
      return provisionId;
    },
    /** And read behind the code. */
    async read() {
      const provisionId = await this.provided();
      const link = await linkIn();
      done(await requestPackageCode(deps, link));
      await post.deliver();
      const code = /\b(\d{6})\b/.exec((await mails()).at(-1)?.text ?? '')?.[1] ?? '';
      const { visit } = done(await enterPackageCode(deps, link, code));
      return { provisionId, link, visit };
    },
  };
}
