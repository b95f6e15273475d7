import type { DossierDocument } from '#src/domain/document.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import type { ItemId, MailId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Provision } from '#src/domain/partner/provision.ts';
import type { Store } from '#src/store/port.ts';
import { start } from '#src/workflow/step.ts';
import { castId, users } from '#test/builders/cast.ts';
import { type BuilderOptions, type DossierBuilder, noteOn } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { lesgever, partnerName } from '#test/commands/partners/scene.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';
import { tess } from './people.ts';

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
  destroyed: running({ number: 11 }),
} as const satisfies Record<string, DossierBuilder>;
export type DossierSubject = keyof typeof subjects;

export type Dossiers = Readonly<Record<DossierSubject, Dossier>>;

/** Puts them into the house, one of them after a list of destruction was made, each with something of everything a page can be about. */
export async function addDossiers(store: Store, which: 'atOnce' | 'later'): Promise<void> {
  for (const [name, builder] of Object.entries(subjects)) {
    if ((name === 'ownDueLater') !== (which === 'later')) continue;
    const dossier = await withItems(store, builder.build(), name);
    await store.dossiers.create(dossier.id, dossier);
  }
}

/** As they are in the store now; the destroyed one as it was. */
export async function readDossiers(store: Store): Promise<Dossiers> {
  const found = await Promise.all(
    Object.entries(subjects).map(async ([name, builder]) => {
      const first = builder.build();
      return [name, (await store.dossiers.load(first.id))?.value ?? first];
    }),
  );
  // a record of the same names
  return Object.fromEntries(found);
}

export function coachedBy(builder: DossierBuilder, coach: User): DossierBuilder {
  return builder.change((dossier) => ({
    ...dossier,
    coaches: [{ userId: coach.id, from: '2027-09-06', reason: 'Eerste coach' }],
  }));
}

const added = { at: '2027-09-10T09:00:00.000Z', type: 'pdf' } as const;

/** Something of everything a page can be about. */
export async function withItems(store: Store, dossier: Dossier, name: string): Promise<Dossier> {
  const [document] = dossier.documents;
  const id = <T extends string>(what: string) => castId<T>(`${what} of ${name}`);
  const upload = async (kind: 'cv' | 'other', user: User) => ({
    ...{ ...added, id: id<ItemId>(kind), kind, title: 'Bestand', by: user.id },
    blob: await store.blobs.put(dossier.id, Buffer.from(`%PDF-1.7 ${name} ${kind}`)),
  });
  const mail = {
    ...{ id: id<MailId>('mail'), kind: 'M01', attach: [], createdAt: added.at, tries: [], messageId: '<a@b>' },
    ...(document && { documentId: document.id }),
    to: { kind: 'sponsor', name: 'A. Ambtenaar', email: 'a.ambtenaar@gemeente.voorbeeld.example' },
    state: { machine: 'mail', version: 1, value: 'unknown', context: { deferrals: 0 } },
  };
  const reads = [users.hugo, users.els, users.ans, users.sanne, users.noor].map((user) => ({
    ...{ id: id<ItemId>(`reading ${user.id}`), at: `${today}T08:00:00.000Z`, type: 'content.read', by: user.id },
    reason: 'Vraag van de opdrachtgever',
  }));
  return dossierSchema.parse({
    ...dossier,
    documents: await Promise.all(
      dossier.documents.map((one) => withFiles(store, dossier, one, name === 'ownAnswered')),
    ),
    notes: [...dossier.notes, noteOn('2027-10-04')],
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

/** The files a document left with, with bytes that are there. */
async function withFiles(
  store: Store,
  { id }: Dossier,
  document: DossierDocument,
  byLetter: boolean,
): Promise<DossierDocument> {
  if (!document.files) return document;
  const put = (format: string) => store.blobs.put(id, Buffer.from(`${format} of ${document.id}`));
  const files = { pdf: await put('pdf'), docx: await put('docx') };
  const hashes = { pdfSha256: files.pdf.sha256, docxSha256: files.docx.sha256 };
  const letter = byLetter && {
    ...{ channel: 'letter' as const, recordedBy: users.fatma.id },
    proof: await store.blobs.put(id, Buffer.from(`%PDF-1.7 the answer to ${document.id}`)),
  };
  return { ...document, files, ...(document.decision && { decision: { ...document.decision, ...hashes, ...letter } }) };
}
