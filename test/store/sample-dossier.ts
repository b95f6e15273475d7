import { createHash } from 'node:crypto';
import type { BlobRef } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import {
  type BranchId,
  type CaseId,
  type ContactId,
  type ContractId,
  type DossierId,
  type ItemId,
  type LetterheadId,
  newId,
  type SponsorId,
  type UserId,
} from '#src/domain/ids.ts';
import type { Letterhead } from '#src/domain/letterhead.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Session } from '#src/store/port.ts';

/** Ids that are the same every time: drawn from the text they are named after. */
export function idOf<T extends string>(name: string): T {
  const bytes = createHash('sha256').update(name).digest();
  return newId<T>((size) => bytes.subarray(0, size));
}

export const surnames = [
  'Proef',
  'Jansen',
  'Şahin-Đorđević',
  'Nguyễn',
  'de Vries',
  'Łukasz',
  'Bakker',
  'Özdemir',
  'van Dijk',
  'Smit',
] as const;

const sentence = 'Cliënt sprak over de sollicitatie bij de groothandel en oefende het gesprek. ';

/** A valid dossier of a realistic size: about 40 KB with 60 notes and 60 events. The number makes it one of many. */
export function sampleDossier(number: number, lines = 60): Dossier {
  const coach = idOf<UserId>(`coach-${number % 7}`);
  return {
    id: idOf<DossierId>(`dossier-${number}`),
    reference: `MG-2026-${String(number).padStart(4, '0')}`,
    branchId: idOf<BranchId>(`branch-${number % 3}`),
    coaches: [{ userId: coach, from: '2026-01-05', reason: 'aanmelding' }],
    client: {
      name: {
        initials: 'J.M.',
        firstName: 'Joris',
        prefix: 'van der',
        surname: surnames[number % surnames.length] ?? 'Proef',
        nameUse: 'own',
      },
      formOfAddress: 'neutraal',
      birthDate: '1980-02-29',
      address: {
        kind: 'dutch',
        street: 'Voorbeeldlaan',
        houseNumber: '12',
        postcode: '1234 AB',
        town: 'Voorbeeldstad',
      },
      addressProtected: false,
      phone: '+31612345678',
      civilStatus: 'unmarried',
      bsn: '111222333',
    },
    assignment: {
      sponsorId: idOf<SponsorId>(`sponsor-${number % 5}`),
      contractId: idOf<ContractId>(`contract-${number % 5}`),
      contactId: idOf<ContactId>(`contact-${number % 5}`),
      orderNumber: `OPD-${number}`,
      type: 'toWork',
      legalScheme: 'WW',
      question: 'Begeleiding naar passend werk.',
      receivedOn: '2026-01-05',
      budgetHours: 40,
      maxMonths: 12,
    },
    provenance: {},
    intake: { education: { level: 'mbo', name: sentence.repeat(5) } },
    overrides: [],
    notBilled: [],
    trajectory: { machine: { machine: 'trajectory', version: 1, value: 'active', context: {} }, facts: {} },
    retention: { machine: { machine: 'retention', version: 2, value: 'open', context: {} }, holds: [], leftOut: [] },
    questions: [],
    notes: Array.from({ length: lines }, (_, at) => ({
      id: idOf<ItemId>(`note-${number}-${at}`),
      on: '2026-03-02' as Day,
      field: 'guidance' as const,
      kind: 'talk' as const,
      text: sentence.repeat(3),
      hours: 1,
      attendance: 'kept' as const,
      by: coach,
      at: '2026-03-02T09:30:00.000Z' as Instant,
    })),
    uploads: [],
    documents: [],
    provisions: [],
    partnerObjections: [],
    messages: [],
    disclosures: [],
    drafts: {},
    events: Array.from({ length: lines }, (_, at) => ({
      id: idOf<ItemId>(`event-${number}-${at}`),
      at: '2026-03-02T09:30:00.000Z' as Instant,
      by: coach,
      type: 'note.added',
    })),
    restrictedBy: [],
    surveyObjection: false,
    statements: [],
    errandsDone: [],
  };
}

/** The dossier with a file that somebody added, or more of them. */
export function withUploads(dossier: Dossier, ...blobs: readonly BlobRef[]): Dossier {
  const by = dossier.coaches[0]?.userId ?? idOf<UserId>('coach');
  const uploads = blobs.map((blob) => ({
    id: idOf<ItemId>(`upload-${blob.id}`),
    kind: 'cv' as const,
    title: 'cv',
    type: 'pdf' as const,
    blob,
    by,
    at: '2026-01-01T00:00:00.000Z' as Instant,
  }));
  return { ...dossier, uploads };
}

/** What the store's own tests let lists know; deadlines are spread by the reference. */
export function sampleSummary(dossier: Dossier): DossierSummary {
  const { name } = dossier.client;
  const number = Number(dossier.reference.slice(8));
  const coach = dossier.coaches.at(-1);
  if (!coach) throw new Error('a sample has a coach');
  const day = `2026-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}` as Day;
  return {
    id: dossier.id,
    reference: dossier.reference,
    branchId: dossier.branchId,
    coachId: coach.userId,
    sponsorId: dossier.assignment.sponsorId,
    orderNumber: dossier.assignment.orderNumber,
    name: `${name.surname}, ${name.initials}${name.prefix ? ` ${name.prefix}` : ''}`,
    state: String(dossier.trajectory.machine.value),
    next: number % 4 === 0 ? { kind: 'none' } : { kind: 'writeReport', on: day },
    ...(number % 5 === 0 && { tickDueOn: day }),
    ...(number % 6 === 0 && { mailDueAt: `${day}T08:00:00.000Z` as Instant }),
    trouble: false,
    open: dossier.trajectory.machine.value !== 'ended',
  };
}

/** The summary of a numbered sample, with changes; the sample itself is made once. */
export function summaryOf(number: number, change: Partial<DossierSummary> = {}): DossierSummary {
  const made = summaries.get(number) ?? sampleSummary(sampleDossier(number, 0));
  summaries.set(number, made);
  return { ...made, ...change };
}
const summaries = new Map<number, DossierSummary>();

export const sampleOrganisation: Organisation = {
  name: 'Voorbeeld Re-integratie',
  branches: [],
  users: [],
  substitutions: [],
  sponsors: [],
  settings: {
    surveyAgency: 'Stratus',
    secondFactorRoles: [],
    supervisorName: 'AP',
    supervisorAddress: 'Postbus 1',
    supervisorPhone: '000',
  },
  settingChanges: [],
  secrecy: [firstSecrecyText],
  wording: {},
  partners: [],
  letterheads: { versions: [], choices: [] },
};

/** Briefpapier with files of so many bytes each. */
export function sampleLetterhead(number: number, size = 1000): Letterhead {
  const file = (letter: string) => Buffer.alloc(size, `${letter}${number} `).toString('base64');
  const room = { firstTopMm: 40, laterTopMm: 20, bottomMm: 15, otherFirst: true };
  return { id: idOf<LetterheadId>(`letterhead-${number}`), word: file('word'), pdf: file('pdf'), room };
}

/** The request because of which a dossier is restricted (AVG 18). */
export const restrictingCase = idOf<CaseId>('restricting');

/** A log-in of somebody, with the hash of its secret. */
export function sampleSession(hash: string): Session {
  const at = '2026-11-22T08:00:00.000Z';
  const who = { userId: idOf<UserId>('a'), csrf: 'x', browser: 'Firefox op Windows' };
  return { hash, ...who, createdAt: at, seenAt: at, provedAt: at };
}
