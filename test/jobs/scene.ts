import { randomBytes } from 'node:crypto';
import { freezeModel } from '#src/commands/delivery/freeze.ts';
import { stepDocument } from '#src/commands/documents/steps.ts';
import { type SponsorDeps, usualCodeLimits } from '#src/commands/sponsor/guard.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '#src/demo/mail-server.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { Delivery } from '#src/domain/delivery.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import {
  type ContactId,
  type ContractId,
  type DocumentId,
  newId,
  type SponsorId,
  type UserId,
} from '#src/domain/ids.ts';
import type { Contact, Contract, Organisation, Sponsor } from '#src/domain/organisation.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Post } from '#src/jobs/deliver.ts';
import type { JobLine } from '#src/jobs/log.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import { newSigningKey, signerOf } from '#src/mail/signer.ts';
import { createTransport } from '#src/mail/transport.ts';
import type { Store } from '#src/store/port.ts';
import { start } from '#src/workflow/step.ts';
import { openAnyStore } from '#test/any-store.ts';
import { makeOffice, type Office } from '#test/office.ts';
import { idOf, sampleDossier } from '#test/store/sample-dossier.ts';
import { type MovableClock, movableClock } from './clock.ts';

export const secretWords = ['Joris', 'Proef', '111222333', '1980-02-29', '29 februari 1980', '29-02-1980'];
/** Agreed by telephone with the sponsor of this stage. */
export const filePassword = 'vier gele fietsen, 1 bel';
const deliveries: readonly Delivery[] = [
  { way: 'attached' },
  { way: 'linkOnly' },
  { way: 'protected', password: filePassword, agreedOn: '2026-03-03' },
];
export const contactId = idOf<ContactId>('contact-first');
const signer = signerOf(newSigningKey());
const start0: Instant = '2026-11-23T09:00:00.000Z';

export type Scene = {
  readonly store: Store;
  readonly deps: SponsorDeps;
  readonly post: Post;
  readonly clock: MovableClock;
  readonly office: Office;
  readonly server: MailServer;
  readonly log: readonly JobLine[];
  readonly contact: Contact;
  readonly sponsor: Sponsor;
  /** A dossier with a trajectplan that is ready to be sent. */
  /** Changes what is stored, as something that is not on this stage would have done. */
  change(at: PlanAt, edit: (dossier: Dossier) => Dossier): Promise<void>;
  plan(options?: PlanOptions): Promise<{ readonly dossierId: Dossier['id']; readonly documentId: DocumentId }>;
  /** The coach presses "verzenden". */
  send(at: PlanAt): Promise<void>;
  /** One round of the outbox, with another store or transport when something has to go wrong. */
  deliver(other?: Partial<Post>): Promise<void>;
  dossier(id: Dossier['id']): Promise<Dossier>;
  document(at: PlanAt): Promise<DossierDocument>;
  close(): Promise<void>;
};
export type PlanAt = { readonly dossierId: Dossier['id']; readonly documentId: DocumentId };
export type PlanOptions = { readonly number?: number; readonly delivery?: Delivery['way'] };
export type SceneOptions = {
  /** Another store than the one that the tests run on. */
  readonly openStore?: (organisation: Organisation) => Promise<Store>;
  readonly contact?: Partial<Contact>;
  readonly smtp?: string;
  readonly domains?: string[];
};

/** An office, a sponsor, a store, a real mail server and a clock that moves when told. */
export async function setScene(options: SceneOptions = {}): Promise<Scene> {
  const office = makeOffice('geen');
  const contact: Contact = {
    id: contactId,
    name: 'A. Ambtenaar',
    formOfAddress: 'mevrouw',
    jobTitle: 'Klantmanager',
    email: 'a.ambtenaar@gemeente.example',
    verified: { on: '2026-01-05', by: office.clerk.id },
    ...options.contact,
  };
  const sponsor: Sponsor = {
    id: idOf<SponsorId>('sponsor-first'),
    name: 'Gemeente Voorbeeldstad',
    kind: 'municipality',
    domains: options.domains ?? ['gemeente.example'],
    contracts: deliveries.map(contractOf),
    contacts: [contact],
  };
  const organisation: Organisation = { ...office.organisation, sponsors: [sponsor] };
  const store = await (options.openStore ?? openAnyStore)(organisation);
  const clock = movableClock(start0);
  const server = await startMailServer();
  const random = { bytes: (size: number) => randomBytes(size) };
  const deps: SponsorDeps = { store, clock, random, signer, mailQueued: () => undefined, codeLimits: usualCodeLimits };
  // The usual timeouts: a busy machine must not make a mail to a healthy server wait for another round.
  const transport = createTransport({ url: options.smtp ?? server.url });
  const post: Post = {
    ...deps,
    transport,
    render,
    sender: { name: 'Maas groep', address: 'dossier@voorbeeld.example' },
    appUrl: 'https://dossier.voorbeeld.example',
  };
  const log: JobLine[] = [];
  const scene: Scene = {
    store,
    deps,
    post,
    clock,
    office,
    server,
    log,
    contact,
    sponsor,
    plan: (plan) => makePlan(scene, plan),
    send: (at) => sendPlan(scene, at),
    async deliver(other = {}) {
      const outbox = createOutbox({ ...post, ...other }, { log: (line) => log.push(line) });
      outbox.poke();
      await outbox.idle();
    },
    async dossier(id) {
      const loaded = await store.dossiers.load(id);
      if (!loaded) throw new Error('no such dossier');
      return loaded.value;
    },
    async change({ dossierId }, edit) {
      const stored = await store.dossiers.load(dossierId);
      if (!stored) throw new Error('no such dossier');
      await store.dossiers.save(dossierId, stored.revision, edit(stored.value));
    },
    async document({ dossierId, documentId }) {
      const found = (await scene.dossier(dossierId)).documents.find((one) => one.id === documentId);
      if (!found) throw new Error('no such document');
      return found;
    },
    async close() {
      await transport.close(0);
      await server.close();
      await store.close();
    },
  };
  return scene;
}

/** Engines of the real size are tested elsewhere; here the same words give the same bytes, and other words others. */
const render: Renderer = async (model, fingerprint) => ({
  pdf: Buffer.from(`%PDF-1.7 ${fingerprint} ${JSON.stringify(model)}`),
  docx: Buffer.from(`PK ${fingerprint} ${JSON.stringify(model)}`),
});

function contractOf(delivery: Delivery): Contract {
  return {
    id: idOf<ContractId>(`contract-${delivery.way}`),
    name: delivery.way,
    kind: 'municipality',
    validFrom: '2026-01-01',
    cadence: { every: 3, unit: 'months' },
    terms: {
      inviteWithin: 3,
      intakeWithin: 10,
      planWithin: 20,
      firstReminder: 10,
      secondReminder: 15,
      escalation: 20,
      reportWithin: 10,
      finalReportWithin: 15,
    },
    delivery,
    reportApproval: 'required',
    tacitApproval: false,
    bsnBase: 'Participatiewet',
    wantsBsnInDocuments: false,
    budgetHours: 40,
    maxMonths: 12,
    gdprRole: 'controller',
    billing: { prices: [], clientName: false },
  };
}

const model: DocumentModel = {
  title: 'Trajectplan',
  runningHead: 'Trajectplan',
  footer: 'Vragen',
  organisation: 'Maas groep',
  branch: { name: 'Voorbeeldstad', addressLines: [] },
  author: 'S. Verzonnen',
  date: '2026-11-23',
  opening: { kind: 'report', subtitle: 'de heer J.M. (Joris) van der Proef' },
  blocks: [
    { kind: 'decisionBox', band: 'Gevraagd: uw besluit, uiterlijk', until: '7 december 2026', rows: [] },
    { kind: 'paragraph', text: [{ text: 'Joris van der Proef zoekt werk.' }] },
  ],
};

async function makePlan(
  { store, clock, office, sponsor }: Scene,
  { number = 1, delivery = 'attached' }: PlanOptions = {},
) {
  const base = sampleDossier(number, 1);
  const coach = office.coach.id;
  const documentId = newId<DocumentId>((size) => randomBytes(size));
  const dossier: Dossier = {
    ...base,
    branchId: office.here.id,
    coaches: [{ userId: coach as UserId, from: '2026-01-05', reason: 'aanmelding' }],
    assignment: {
      ...base.assignment,
      sponsorId: sponsor.id,
      contractId: idOf<ContractId>(`contract-${delivery}`),
      contactId,
    },
    trajectory: { ...base.trajectory, machine: { ...start('trajectory'), value: 'planning' } },
  };
  const created = await store.dossiers.create(dossier.id, dossier);
  const frozen = await freezeModel({ store }, dossier.id, model, { at: clock.now() });
  const document: DossierDocument = {
    id: documentId,
    kind: 'trajectplan',
    number: 1,
    version: 1,
    authorId: coach,
    createdAt: clock.now(),
    sections: {},
    overrides: [],
    approval: { ...start('approval', { subject: 'plan' }), value: 'ready' },
    frozen: { ...frozen, respondBy: '2026-12-07' },
    links: [],
  };
  await store.dossiers.save(dossier.id, created.revision, { ...dossier, documents: [document] });
  return { dossierId: dossier.id, documentId };
}

async function sendPlan({ deps, office }: Scene, at: PlanAt): Promise<void> {
  const sent = await stepDocument(deps, { kind: 'user', id: office.coach.id }, { ...at, event: 'doc.send' });
  if (!sent.ok) throw new Error(`not sent: ${JSON.stringify(sent.refusal)}`);
}

/** The link in a mail, and the code in another. */
export function linkIn(mail: ReceivedMail | undefined): string {
  return /\/besluit\/([0-9a-z]{86})/.exec(mail?.text ?? '')?.[1] ?? '';
}
export function codeIn(mail: ReceivedMail | undefined): string {
  return /\b(\d{6})\b/.exec((mail?.text ?? '').replace(/\b(\d{3}) (\d{3})\b/, '$1$2'))?.[1] ?? '';
}
