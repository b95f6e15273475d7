import { afterEach, beforeEach } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import type { Answer } from '#src/commands/sponsor/decide.ts';
import { enterCode } from '#src/commands/sponsor/enter-code.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { ok } from '#src/domain/result.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { codeIn, linkIn, type PlanAt, type PlanOptions, type Scene, setScene } from '#test/jobs/scene.ts';

/** A fresh office for every test, and what a sponsor does in it: real store, real mail server. */
export function sponsorScene() {
  let scene: Scene;
  beforeEach(async () => {
    scene = await setScene();
  });
  afterEach(() => scene.close());

  const newest = async (address = scene.contact.email) => (await scene.server.list(address)).at(-1);

  return {
    get scene() {
      return scene;
    },
    /** The last mail that came to this address. */
    newest,
    /** A plan that lies with the sponsor, and the link the sponsor got. */
    async atSponsor(options?: PlanOptions): Promise<PlanAt & { link: string }> {
      const at = await scene.plan(options);
      await scene.send(at);
      await scene.deliver();
      return { ...at, link: linkIn(await newest()) };
    },
    /** Whoever asked for the code and typed it. */
    async visitOf(link: string, address = scene.contact.email): Promise<string> {
      const asked = await requestCode(scene.deps, link);
      if (!asked.ok) throw new Error(JSON.stringify(asked));
      await scene.deliver();
      const entered = await enterCode(scene.deps, link, codeIn(await newest(address)));
      if (!entered.ok) throw new Error(JSON.stringify(entered));
      return entered.value.visit;
    },
    /** An approval of the very bytes of this version, or what `change` makes of it. */
    async answerTo(at: PlanAt, change: Partial<Answer> = {}): Promise<Answer> {
      const { files } = await scene.document(at);
      return {
        outcome: 'approved',
        name: 'A. Ambtenaar',
        function: 'Klantmanager',
        hashes: { pdf: files?.pdf.sha256 ?? '', docx: files?.docx.sha256 ?? '' },
        ...change,
      };
    },
    /** The coach does something to the version. */
    async take(at: PlanAt, event: string, answers: Parameters<typeof documentStep>[3] = {}) {
      const actor = { kind: 'user', id: scene.office.coach.id } as const;
      return changeDossier(scene.deps, actor, at.dossierId, 'document.withdraw', (situation) => {
        const stepped = documentStep(situation, at.documentId, event, answers);
        return stepped.ok ? ok({ ...stepped.value, value: undefined }) : stepped;
      });
    },
  };
}
