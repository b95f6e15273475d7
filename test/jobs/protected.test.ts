import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveCopy } from '#src/commands/delivery/client-copy.ts';
import type { Delivery } from '#src/domain/delivery.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { createTransport } from '#src/mail/transport.ts';
import { readPdf } from '../documents/pdf/read-pdf.ts';
import { startFailingServer } from '../mail/failing-server.ts';
import { realPdf as render } from './real-pdf.ts';
import { filePassword, type PlanAt, type Scene, setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function sentPlan(delivery: Delivery['way'] = 'protected'): Promise<PlanAt> {
  const at = await scene.plan({ delivery });
  await scene.send(at);
  return at;
}

async function putOff(): Promise<void> {
  const server = await startFailingServer({ rcpt: '451 Later' });
  await scene.deliver({ render, transport: createTransport({ url: server.url }) });
  scene.clock.advance(5);
}

/** What the contracts of this sponsor say from now on. */
async function agree(delivery: Delivery): Promise<void> {
  const { value, revision } = scene.store.organisation.read();
  const contracts = scene.sponsor.contracts.map((one) => ({ ...one, delivery }));
  await scene.store.organisation.save(revision, { ...value, sponsors: [{ ...scene.sponsor, contracts }] });
}

const arrived = async () => (await scene.server.list(scene.contact.email)).at(-1);
const lines = ({ disclosures }: Dossier) =>
  disclosures.map(({ status, what }) => [status, what.kind === 'file' && what.format]);

describe('a document under a contract with a password', () => {
  it('leaves as one PDF that opens with it, and the register holds the SHA-256 of the bytes that arrived', async () => {
    const at = await sentPlan();
    await scene.deliver({ render });
    const mail = await arrived();
    const [file] = mail?.attachments ?? [];
    expect(mail?.attachments.map((one) => one.fileName)).toEqual(['MG-2026-0001-trajectplan-v1.pdf']);
    const dossier = await scene.dossier(at.dossierId);
    const { files } = await scene.document(at);
    if (!file || !files) throw new Error('nothing left');
    const open = await scene.store.blobs.get(at.dossierId, files.pdf);
    expect((await readPdf(file.bytes, filePassword)).pages).toEqual((await readPdf(open)).pages);
    await expect(readPdf(file.bytes)).rejects.toThrow(/password/i);
    expect(dossier.disclosures).toMatchObject([
      { status: 'sent', what: { format: 'pdf', sha256: sha256(file.bytes), withPassword: true } },
    ]);
    expect(files.pdf.sha256).toBe(sha256(open));
    expect(files.pdf.sha256).not.toBe(sha256(file.bytes));
  });

  it('keeps the mail with the very bytes that left, and the password nowhere', async () => {
    const at = await sentPlan();
    await scene.deliver({ render });
    const mail = await arrived();
    const dossier = await scene.dossier(at.dossierId);
    const eml = dossier.messages[0]?.eml;
    const kept = Buffer.from(eml ? await scene.store.blobs.get(at.dossierId, eml) : []);
    const [file] = (await simpleParser(kept)).attachments;
    expect(sha256(file?.content ?? Buffer.alloc(0))).toBe(sha256(mail?.attachments[0]?.bytes ?? Buffer.alloc(0)));
    expect(mail?.text.replace(/\s+/g, ' ')).toContain('wachtwoord dat wij met u hebben afgesproken');
    for (const place of [kept.toString('latin1'), mail?.text, mail?.html, JSON.stringify(dossier)])
      expect(place).not.toContain('gele fietsen');
    expect(JSON.stringify(scene.log)).not.toContain('gele fietsen');
  });

  it('has one line, of the bytes of the try that arrived, when earlier tries were put off', async () => {
    const at = await sentPlan();
    await putOff();
    const before = await scene.dossier(at.dossierId);
    await putOff();
    scene.clock.advance(30);
    await scene.deliver({ render });
    const after = await scene.dossier(at.dossierId);
    expect(lines(before)).toEqual([['pending', 'pdf']]);
    expect(after.disclosures.map(({ id }) => id)).toEqual(before.disclosures.map(({ id }) => id));
    const file = (await arrived())?.attachments[0];
    expect(after.disclosures).toMatchObject([
      { status: 'sent', what: { sha256: sha256(file?.bytes ?? Buffer.alloc(0)), withPassword: true } },
    ]);
  });

  it('leaves nothing open or as Word when the contract changed while its mail waited', async () => {
    const at = await sentPlan('attached');
    await putOff();
    expect(lines(await scene.dossier(at.dossierId))).toEqual([
      ['pending', 'pdf'],
      ['pending', 'docx'],
    ]);
    await agree({ way: 'protected', password: filePassword, agreedOn: '2026-11-23' });
    await scene.deliver({ render });
    expect(lines(await scene.dossier(at.dossierId))).toEqual([
      ['sent', 'pdf'],
      ['void', 'docx'],
    ]);
    const files = (await arrived())?.attachments ?? [];
    expect(files).toHaveLength(1);
    await expect(readPdf(files[0]?.bytes ?? new Uint8Array())).rejects.toThrow(/password/i);
  });

  it('stays behind the link when the contract lets nothing go along any more', async () => {
    const at = await sentPlan();
    await putOff();
    await agree({ way: 'linkOnly' });
    await scene.deliver({ render });
    const mail = await arrived();
    expect(mail?.attachments).toEqual([]);
    expect(mail?.text).not.toContain('wachtwoord');
    expect(lines(await scene.dossier(at.dossierId))).toEqual([['void', 'pdf']]);
  });

  it('goes to the client as it is: the password was agreed with the sponsor', async () => {
    const email = 'client@voorbeeld.example';
    const at = await sentPlan();
    await scene.deliver({ render });
    await scene.change(at, (dossier) => ({ ...dossier, client: { ...dossier.client, email } }));
    const coach = { kind: 'user', id: scene.office.coach.id } as const;
    expect((await giveCopy(scene.deps, coach, { ...at, how: 'mail' }, render)).ok).toBe(true);
    await scene.deliver({ render });
    const [file] = (await scene.server.list(email))[0]?.attachments ?? [];
    const { files } = await scene.document(at);
    expect(sha256(file?.bytes ?? Buffer.alloc(0))).toBe(files?.pdf.sha256);
  });
});
