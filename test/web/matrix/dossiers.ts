import { freezeModel } from '#src/commands/delivery/freeze.ts';
import { linesFor } from '#src/commands/delivery/lines.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import type { ItemId, MailId } from '#src/domain/ids.ts';
import { findAssigner, type User } from '#src/domain/organisation.ts';
import type { Provision } from '#src/domain/partner/provision.ts';
import type { Store } from '#src/store/port.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { start } from '#src/workflow/step.ts';
import { castId, users } from '#test/builders/cast.ts';
import type { BuilderOptions, DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { lesgever, partnerName } from '#test/commands/partners/scene.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';
import { must } from './must.ts';
import { matrixOrganisation, tess } from './people.ts';
import { worded } from './words.ts';

export const today = '2027-11-22';

export const running = (options: BuilderOptions = {}) =>
  dossierIn('active.running', { on: '2027-09-06', ...options }).note({ hours: 1 });

/** Dossiers as the table tells them apart: whose, where, and how far. */
const subjects = {
  own: running({ number: 1 }),
  ownReporting: running({ number: 2 }).at(today).begin('voortgangsrapportage'),
  ownReady: running({ number: 12 }).at(today).begin('voortgangsrapportage').submit(),
  ownAsking: dossierIn('awaitingApproval', { on: '2027-10-18', number: 3 }),
  ownRestricted: running({ number: 4 }).change((dossier) => ({ ...dossier, restrictedBy: [restrictingCase] })),
  ownClosed: dossierIn('ended', { on: '2027-06-21', number: 5 }),
  ownArchived: dossierIn('ended', { on: '2026-11-02', number: 6 }),
  ownDue: dossierIn('ended', { on: '2025-02-03', number: 7 }),
  ownDueLater: dossierIn('ended', { on: '2025-02-10', number: 13 }),
  ownAnswered: dossierIn('active.running', { on: '2027-08-30', number: 14 }),
  acting: coachedBy(running({ number: 8 }), users.hugo),
  others: coachedBy(running({ number: 9 }), tess),
  far: running({ client: 'client8', number: 10 }),
  destroyed: dossierIn('ended', { on: '2025-01-06', number: 11 }),
} as const satisfies Record<string, DossierBuilder>;
export type DossierSubject = keyof typeof subjects;

export type Dossiers = Readonly<Record<DossierSubject, Dossier>>;

/** Of whom nobody looks at the dossier: they stand on lists. */
const listed = { onFirstList: dossierIn('ended', { on: '2026-11-09', number: 16 }) };

const added = {
  /** What is destroyed, or given to the survey bureau, before the day of the house. */
  before: ['destroyed', 'onFirstList'],
  /** After a list of destruction was made. */
  later: ['ownDueLater'],
} as const;

type Making = Pick<WebDeps, 'store' | 'render'>;

/** Puts them into the house in this turn, each with something of everything a page can be about. */
export async function addDossiers(deps: Making, turn: 'before' | 'today' | 'later'): Promise<void> {
  for (const [name, builder] of Object.entries({ ...subjects, ...listed })) {
    const own = (['before', 'later'] as const).find((one) => (added[one] as readonly string[]).includes(name));
    if ((own ?? 'today') !== turn) continue;
    const dossier = await withItems(deps, builder.build(), name);
    await deps.store.dossiers.create(dossier.id, dossier);
  }
}

/** As they are in the store now; the destroyed one as it was. */
export function readDossiers(store: Store): Promise<Dossiers> {
  return read(store, subjects);
}

export function readListed(store: Store): Promise<Readonly<Record<keyof typeof listed, Dossier>>> {
  return read(store, listed);
}

async function read<K extends string>(
  store: Store,
  some: Readonly<Record<K, DossierBuilder>>,
): Promise<Record<K, Dossier>> {
  const found = await Promise.all(
    Object.entries<DossierBuilder>(some).map(async ([name, builder]) => {
      const first = builder.build();
      return [name, (await store.dossiers.load(first.id))?.value ?? first];
    }),
  );
  // a record of the same names
  return Object.fromEntries(found) as Record<K, Dossier>;
}

export function coachedBy(builder: DossierBuilder, coach: User): DossierBuilder {
  return builder.change((dossier) => ({
    ...dossier,
    coaches: [{ userId: coach.id, from: '2027-09-06', reason: 'Eerste coach' }],
  }));
}

const uploaded = { at: '2027-09-10T09:00:00.000Z', type: 'pdf' } as const;

/** Something of everything a page can be about, with words of its own in it. */
export async function withItems(deps: Making, plain: Dossier, name: string): Promise<Dossier> {
  const { store } = deps;
  const dossier = worded(plain, name);
  const documents = await Promise.all(
    dossier.documents.map((one) => withFiles(deps, dossier, one, name === 'ownAnswered')),
  );
  const [document] = documents;
  const id = <T extends string>(what: string) => castId<T>(`${what} of ${name}`);
  const upload = async (kind: 'cv' | 'other', user: User) => ({
    ...{ ...uploaded, id: id<ItemId>(kind), kind, title: 'Bestand', by: user.id },
    blob: await store.blobs.put(dossier.id, Buffer.from(`%PDF-1.7 ${name} ${kind}`)),
  });
  const mail = {
    ...{ id: id<MailId>('mail'), kind: 'M01', attach: [], createdAt: uploaded.at, tries: [], messageId: '<a@b>' },
    ...(document && { documentId: document.id }),
    to: { kind: 'sponsor', name: 'A. Ambtenaar', email: 'a.ambtenaar@gemeente.voorbeeld.example' },
    state: { machine: 'mail', version: 1, value: 'unknown', context: { deferrals: 0 } },
  };
  const isOfBefore = (added.before as readonly string[]).includes(name);
  const reads = (isOfBefore ? [] : [users.hugo, users.els, users.ans, users.sanne, users.noor]).map((user) => ({
    ...{ id: id<ItemId>(`reading ${user.id}`), at: `${today}T08:00:00.000Z`, type: 'content.read', by: user.id },
    reason: 'Vraag van de opdrachtgever',
  }));
  return dossierSchema.parse({
    ...dossier,
    documents,
    disclosures: [...dossier.disclosures, ...documents.flatMap((one) => givenWith(dossier, one))],
    uploads: [...dossier.uploads, await upload('cv', users.sanne), await upload('other', users.fatma)],
    messages: [...dossier.messages, mail],
    provisions: [asked(id('provision'))],
    retention: {
      ...dossier.retention,
      holds: [...dossier.retention.holds, ...(name === 'own' ? [hold(id('hold'))] : [])],
    },
    events: [...dossier.events, ...reads],
  });
}

const asked = (id: ItemId): Provision => ({
  ...{ id, partnerId: castId('partner'), personId: castId('person at the partner'), machine: start('provision') },
  person: { name: lesgever.name, formOfAddress: 'mevrouw', partner: partnerName, email: lesgever.email },
  ...{ activity: 'Cursus', requestedOn: '2027-10-04', by: users.sanne.id, fields: [] },
});

const hold = (id: ItemId) => ({
  ...{ id, kind: 'court' as const, reason: 'Zaak bij de rechter', by: users.ans.id, reviews: [] },
  ...{ setOn: '2027-11-01' as const, reviewOn: '2028-01-03' as const },
});

/** The fixed words of a document, and the files it left with. */
async function withFiles(
  deps: Making,
  dossier: Dossier,
  document: DossierDocument,
  byLetter: boolean,
): Promise<DossierDocument> {
  if (['', 'draft'].includes(approvalPath(document))) return document;
  const { store, render } = deps;
  const put = (bytes: Uint8Array) => store.blobs.put(dossier.id, bytes);
  const organisation = store.organisation.read().value;
  const model = must(modelOf(document, { dossier, organisation, today }));
  const frozen = await freezeModel(deps, dossier.id, model, { at: uploaded.at });
  if (!document.files) return { ...document, frozen };
  const made = await render(model, frozen.fingerprint);
  const files = { pdf: await put(made.pdf), docx: await put(made.docx) };
  const hashes = { pdfSha256: files.pdf.sha256, docxSha256: files.docx.sha256 };
  const letter = byLetter && {
    ...{ channel: 'letter' as const, recordedBy: users.fatma.id },
    proof: await put(Buffer.from(`%PDF-1.7 the answer to ${document.id}`)),
  };
  const decision = document.decision && { ...document.decision, ...hashes, ...letter };
  return { ...document, frozen, files, ...(decision && { decision }) };
}

/** R54: the line of what left. */
function givenWith(dossier: Dossier, document: DossierDocument): Disclosure[] {
  const { receivedOn } = dossier.assignment;
  const around = {
    dossier,
    organisation: matrixOrganisation(today),
    today: receivedOn,
    now: `${receivedOn}T09:00:00.000Z`,
  } as const;
  const situation = {
    ...around,
    actor: { kind: 'system' as const },
    newId: () => castId<never>(`line of ${document.id}`),
  };
  const contact = findAssigner(around.organisation, dossier.assignment)?.contact;
  if (!document.files || !contact) return [];
  const to = { kind: 'sponsor' as const, name: contact.name, email: contact.email, contactId: contact.id };
  const { sha256 } = document.files.pdf;
  return linesFor(situation, { document, to, channel: 'mail', status: 'sent' }, [
    { format: 'pdf', fileName: `${document.kind}.pdf`, sha256 },
  ]);
}
