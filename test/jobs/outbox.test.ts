import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resendMail } from '#src/commands/mail/repair.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Post } from '#src/jobs/deliver.ts';
import { createTransport } from '#src/mail/transport.ts';
import { type Script, startFailingServer } from '../mail/failing-server.ts';
import { linkIn, type PlanAt, type Scene, secretWords, setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileLines = (dossier: Dossier) =>
  dossier.disclosures.flatMap((line) => (line.what.kind === 'file' ? [{ ...line, what: line.what }] : []));

async function sentPlan(options?: Parameters<Scene['plan']>[0]): Promise<PlanAt> {
  const at = await scene.plan(options);
  await scene.send(at);
  return at;
}

/** A transport to a server that fails as the script says. */
async function failing(script: Script): Promise<Partial<Post>> {
  const server = await startFailingServer(script);
  return {
    transport: createTransport({ url: server.url, timeouts: { connect: 2000, silence: 1000, delivery: 4000 } }),
  };
}

describe('a document that is sent', () => {
  it('leaves as two files whose register lines carry the SHA-256 of exactly the bytes that arrived', async () => {
    const at = await sentPlan();
    await scene.deliver();
    const dossier = await scene.dossier(at.dossierId);
    const [mail] = await scene.server.list(scene.contact.email);
    expect(mail?.recipients).toEqual([scene.contact.email]);
    const arrived = mail?.attachments.map((one) => [one.fileName, sha256(one.bytes)]);
    const registered = fileLines(dossier).map((line) => [line.what.fileName, line.what.sha256]);
    expect(arrived).toHaveLength(2);
    expect(registered).toEqual(arrived);
    expect(dossier.disclosures.every((line) => line.status === 'sent' && line.sentOn === '2026-11-23')).toBe(true);
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
  });

  it('names no client, BSN or birth date in subject, body, headers or file names', async () => {
    await sentPlan();
    await scene.deliver();
    const [mail] = await scene.server.list();
    const visible = `${mail?.subject}${mail?.text}${mail?.html}${mail?.attachments.map((one) => one.fileName).join()}`;
    const headers = Buffer.from(mail?.raw ?? [])
      .toString()
      .split('\r\n\r\n')[0];
    for (const word of secretWords) expect(visible + headers).not.toContain(word);
    expect(mail?.replyTo).toBe(scene.office.coach.email);
  });

  it('goes without attachments and without register lines where the contract allows only the link', async () => {
    const at = await sentPlan({ delivery: 'linkOnly' });
    await scene.deliver();
    const [mail] = await scene.server.list();
    expect(mail?.attachments).toHaveLength(0);
    expect(linkIn(mail)).toHaveLength(86);
    expect((await scene.dossier(at.dossierId)).disclosures).toHaveLength(0);
    expect((await scene.document(at)).files).toBeDefined();
  });

  it('keeps the secret of its link out of dossier, kept mail and log', async () => {
    const at = await sentPlan();
    await scene.deliver();
    const link = linkIn((await scene.server.list())[0]);
    const secret = link.slice(52);
    const dossier = await scene.dossier(at.dossierId);
    const eml = dossier.messages[0]?.eml;
    const kept = eml ? Buffer.from(await scene.store.blobs.get(dossier.id, eml)).toString() : '';
    const unfolded = kept.replace(/=\r\n/g, '');
    expect(unfolded).toContain('niet bewaard');
    for (const place of [JSON.stringify(dossier), unfolded, JSON.stringify(scene.log)])
      expect(place).not.toContain(secret);
  });

  it('does not leave for a contact whose address is not proven, and the document says so', async () => {
    const at = await sentPlan();
    const organisation = scene.store.organisation.read();
    const contacts = [{ ...scene.contact, verified: undefined }];
    await scene.store.organisation.save(organisation.revision, {
      ...organisation.value,
      sponsors: [{ ...scene.sponsor, contacts }],
    });
    await scene.deliver();
    expect(scene.server.arrivals()).toHaveLength(0);
    expect(approvalPath(await scene.document(at))).toBe('mailFailed');
  });
});

const outcomes: readonly (readonly [string, Script, string, string, string])[] = [
  ['rejects the recipient', { rcpt: '550 No such user' }, 'failed', 'mailFailed', 'void'],
  ['rejects the mail', { end: '554 Refused' }, 'failed', 'mailFailed', 'void'],
  ['asks to wait', { rcpt: '451 Later' }, 'deferred', 'sending', 'pending'],
  ['is full', { end: '452 Full' }, 'deferred', 'sending', 'pending'],
  ['closes at once', { greeting: 'cut' }, 'deferred', 'sending', 'pending'],
  ['never greets', { greeting: 'silence' }, 'deferred', 'sending', 'pending'],
  ['refuses the session', { greeting: '554 No' }, 'deferred', 'sending', 'pending'],
  ['cuts before the data', { data: 'cut' }, 'deferred', 'sending', 'pending'],
  ['asks for a log-in', { mail: '530 Log in' }, 'deferred', 'sending', 'pending'],
  ['cuts inside the data', { cutInside: true }, 'unknown', 'sending', 'unknown'],
  ['cuts after the data', { end: 'cut' }, 'unknown', 'sending', 'unknown'],
  ['is silent after the data', { end: 'silence' }, 'unknown', 'sending', 'unknown'],
];

describe('a mail server that', () => {
  it.each(outcomes)(
    '%s leaves mail, document and register in the right state',
    async (_name, script, mail, document, line) => {
      const at = await sentPlan();
      await scene.deliver(await failing(script));
      const dossier = await scene.dossier(at.dossierId);
      expect(dossier.messages.map(mailState)).toEqual([mail]);
      expect(approvalPath(await scene.document(at))).toBe(document);
      expect(dossier.disclosures.map((one) => one.status)).toEqual([line, line]);
      expect(dossier.messages[0]?.tries).toHaveLength(1);
    },
  );
});

describe('a mail that is put off', () => {
  it('is tried at 5 min, 30 min, 2 h, 8 h and 24 h, and then fails; the register holds its lines once', async () => {
    const at = await sentPlan();
    const busy = await failing({ rcpt: '451 Later' });
    for (const minutes of [0, 5, 30, 120, 480, 1440]) {
      scene.clock.advance(minutes === 0 ? 0 : minutes - 1);
      if (minutes > 0) await scene.deliver(busy);
      scene.clock.advance(minutes === 0 ? 0 : 1);
      await scene.deliver(busy);
    }
    const dossier = await scene.dossier(at.dossierId);
    expect(dossier.messages[0]?.tries).toHaveLength(6);
    expect(dossier.messages.map(mailState)).toEqual(['failed']);
    expect(dossier.messages[0]?.nextTryAt).toBeUndefined();
    expect(dossier.disclosures.map((one) => one.status)).toEqual(['void', 'void']);
    expect(approvalPath(await scene.document(at))).toBe('mailFailed');
  });

  it('has one working link when it leaves at last: those of earlier tries are gone', async () => {
    const at = await sentPlan();
    await scene.deliver(await failing({ rcpt: '451 Later' }));
    scene.clock.advance(5);
    await scene.deliver();
    const { links } = await scene.document(at);
    expect(links).toHaveLength(1);
    expect(scene.server.arrivals()).toHaveLength(1);
    expect((await scene.dossier(at.dossierId)).disclosures.map((one) => one.status)).toEqual(['sent', 'sent']);
  });
});

describe('a mail whose fate is unknown', () => {
  it('is never sent again by itself; resending keeps its Message-ID', async () => {
    const at = await sentPlan();
    await scene.deliver(await failing({ end: 'cut' }));
    scene.clock.advance(60 * 24 * 7);
    await scene.deliver();
    expect(scene.server.arrivals()).toHaveLength(0);
    const [before] = (await scene.dossier(at.dossierId)).messages;
    if (!before) throw new Error('no mail');
    const resent = await resendMail(
      scene.deps,
      { kind: 'user', id: scene.office.clerk.id },
      { dossierId: at.dossierId, mailId: before.id },
    );
    expect(resent.ok).toBe(true);
    await scene.deliver();
    expect((await scene.server.list()).map((one) => one.messageId)).toEqual([before.messageId]);
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.fresh');
    const lines = (await scene.dossier(at.dossierId)).disclosures.map((one) => one.status);
    expect(lines).toEqual(['unknown', 'unknown', 'sent', 'sent']);
  });
});

/** The store as a process sees it that dies at its n-th write: that write and all later ones never happen. */
function dying(scene: Scene, afterWrites: number): Partial<Post> {
  let left = afterWrites;
  const spend = () => {
    left -= 1;
    if (left < 0) throw new Error('the process is gone');
  };
  const { store } = scene;
  return {
    store: {
      ...store,
      dossiers: {
        ...store.dossiers,
        save: async (...rest) => {
          spend();
          return store.dossiers.save(...rest);
        },
      },
      blobs: {
        ...store.blobs,
        put: async (...rest) => {
          spend();
          return store.blobs.put(...rest);
        },
      },
    },
  };
}

describe('a process that dies while it delivers', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'at write %i loses nothing, sends nothing twice, and lets no file out without its line',
    async (writes) => {
      const at = await sentPlan();
      await scene.deliver(dying(scene, writes));
      const arrivedBefore = scene.server.arrivals().length;
      const between = await scene.dossier(at.dossierId);
      // Whatever moment it was: what arrived stands in the register.
      const hashes = new Set(fileLines(between).map((line) => line.what.sha256));
      for (const file of (await scene.server.list()).flatMap((one) => one.attachments))
        expect(hashes.has(sha256(file.bytes))).toBe(true);

      await scene.deliver();
      const after = await scene.dossier(at.dossierId);
      const state = after.messages.map(mailState)[0];
      expect(scene.server.arrivals().length).toBeLessThanOrEqual(1);
      if (arrivedBefore === 1 && writes < 5) expect(state).toBe('unknown');
      if (arrivedBefore === 0) expect(['accepted', 'unknown']).toContain(state);
      const statuses = new Set(after.disclosures.map((one) => one.status));
      expect([...statuses]).toEqual([state === 'accepted' ? 'sent' : 'unknown']);
    },
  );

  it('remembers what the server said when only the writing failed for a moment', async () => {
    const at = await sentPlan();
    const { store } = scene;
    let saves = 0;
    const { createOutbox } = await import('#src/jobs/outbox.ts');
    const save: typeof store.dossiers.save = async (...rest) => {
      saves += 1;
      if (saves === 2) throw new Error('disk full');
      return store.dossiers.save(...rest);
    };
    const outbox = createOutbox(
      { ...scene.post, store: { ...store, dossiers: { ...store.dossiers, save } } },
      { log: () => undefined },
    );
    outbox.poke();
    await outbox.idle();
    outbox.poke();
    await outbox.idle();
    expect((await scene.dossier(at.dossierId)).messages.map(mailState)).toEqual(['accepted']);
    expect(scene.server.arrivals()).toHaveLength(1);
  });
});

describe('the outbox', () => {
  it('serves many dossiers at a time, each mail once', async () => {
    for (let number = 1; number <= 40; number++) await sentPlan({ number });
    await scene.deliver();
    await scene.deliver();
    expect(scene.server.arrivals()).toHaveLength(40);
    expect(new Set((await scene.server.list()).map((one) => one.messageId)).size).toBe(40);
  });

  it('stops without losing what is on the line', async () => {
    for (let number = 1; number <= 12; number++) await sentPlan({ number });
    const { createOutbox } = await import('#src/jobs/outbox.ts');
    const outbox = createOutbox(scene.post, { log: () => undefined });
    outbox.poke();
    await scene.server.waitFor(1);
    await outbox.stop();
    const states: string[] = [];
    for (const id of scene.store.dossiers.ids()) states.push(...(await scene.dossier(id)).messages.map(mailState));
    expect(states.filter((state) => state === 'accepted')).toHaveLength(scene.server.arrivals().length);
    expect(states.every((state) => ['accepted', 'queued'].includes(state))).toBe(true);
  });

  it('writes ids in its log, never an address or a reply', async () => {
    await sentPlan();
    await scene.deliver(await failing({ rcpt: '550 a.ambtenaar@gemeente.example unknown' }));
    expect(JSON.stringify(scene.log)).not.toContain('@');
  });
});
