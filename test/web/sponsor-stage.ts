import { usualCodeLimits } from '#src/commands/sponsor/guard.ts';
import { statePath } from '#src/domain/machine.ts';
import type { MailKind, Message } from '#src/domain/message.ts';
import type { User } from '#src/domain/organisation.ts';
import { createApp } from '#src/web/app.tsx';
import { usualAskLimits } from '#src/web/ask/limits.ts';
import { loadAssets } from '#src/web/assets.ts';
import { hashSecret, newSecret } from '#src/web/session.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { housePassword, quickPasswords, soundInstallation } from '../harness.ts';
import {
  codeIn,
  linkIn,
  type PlanAt,
  type PlanOptions,
  type Scene,
  type SceneOptions,
  setScene,
} from '../jobs/scene.ts';
import { Browser } from '../web-browser.ts';

export type Stage = Scene & {
  readonly deps: WebDeps;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly anonymous: () => Browser;
  readonly as: (user: User) => Promise<Browser>;
  /** A plan that was mailed for real, and the address in the mail the sponsor got. */
  readonly mailed: (options?: PlanOptions) => Promise<PlanAt & { readonly address: string }>;
  /** The newest mail of a kind, with its page and the state it is in. */
  readonly mailOf: (at: PlanAt, kind?: MailKind) => Promise<{ mail: Message; path: string; state: string }>;
  /** A browser that asked for the code, read it in the mail and typed it. */
  readonly visitor: (address: string, mailbox?: string) => Promise<Browser>;
};

const assets = loadAssets();

/** Pages, outbox and mailbox together: real store, real SMTP server, real pages. */
export async function setStage(options: SceneOptions = {}): Promise<Stage> {
  const scene = await setScene(options);
  await allowLogin(scene);
  const lines: Readonly<Record<string, unknown>>[] = [];
  const write = (fields: Readonly<Record<string, unknown>>, message: string) => void lines.push({ ...fields, message });
  const deps: WebDeps = {
    ...scene.deps,
    codeLimits: usualCodeLimits,
    appUrl: new URL(scene.post.appUrl),
    log: { info: write, warn: write, error: write },
    render: scene.post.render,
    prepareLetterhead: () => Promise.reject(new Error('sponsors bring no briefpapier')),
    assets,
    passwords: quickPasswords,
    askLimits: usualAskLimits,
    version: '0.0.0',
    trouble: () => [],
    installation: () => Promise.resolve(soundInstallation),
  };
  const app = createApp(deps);
  const anonymous = () => new Browser((request) => Promise.resolve(app.request(request)), deps.appUrl);
  const newest = async (mailbox = scene.contact.email) => (await scene.server.list(mailbox)).at(-1);
  return {
    ...scene,
    deps,
    lines,
    anonymous,
    async as(user) {
      const secret = newSecret(deps.random.bytes);
      const csrf = newSecret(deps.random.bytes);
      const now = scene.clock.now();
      await scene.store.sessions.create({
        hash: hashSecret(secret),
        userId: user.id,
        createdAt: now,
        seenAt: now,
        csrf,
        provedAt: now,
        browser: 'Firefox op Windows',
      });
      const browser = anonymous();
      browser.setCookie('__Host-sessie', secret);
      browser.csrf = csrf;
      return browser;
    },
    async mailed(plan) {
      const at = await scene.plan(plan);
      await scene.send(at);
      await scene.deliver();
      return { ...at, address: `/besluit/${linkIn(await newest())}` };
    },
    async mailOf({ dossierId }, kind = 'M01') {
      const mail = (await scene.dossier(dossierId)).messages.findLast((one) => one.kind === kind);
      if (!mail) throw new Error(`no ${kind}`);
      return { mail, path: `/dossiers/${dossierId}/berichten/${mail.id}`, state: statePath(mail.state) };
    },
    async visitor(address, mailbox) {
      const browser = anonymous();
      await browser.open(address);
      await browser.post(inzage(address));
      await scene.deliver();
      const entered = await browser.post(`${inzage(address)}/code`, { code: codeIn(await newest(mailbox)) });
      if (entered.status !== 303) throw new Error(`no visit: ${entered.status}`);
      return browser;
    },
  };
}

async function allowLogin({ store }: Scene): Promise<void> {
  const passwordHash = await quickPasswords.hash(housePassword);
  const { value, revision } = store.organisation.read();
  await store.organisation.save(revision, { ...value, users: value.users.map((user) => ({ ...user, passwordHash })) });
}

/** Where the pages behind a mailed link are: the part of its text that opens nothing. */
export function inzage(address: string): string {
  return `/inzage/${address.slice('/besluit/'.length, '/besluit/'.length + 52)}`;
}

/** The version and hashes a page posts along. */
export function hiddenIn(page: string): { pdf: string; docx: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="([0-9a-f]{64})"`).exec(page)?.[1] ?? '';
  return { pdf: value('pdf'), docx: value('docx') };
}
