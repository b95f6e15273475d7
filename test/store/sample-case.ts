import { createHash } from 'node:crypto';
import type { BreachCase, ComplaintCase, RequestCase } from '#src/domain/cases/case.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { idOf } from './sample-dossier.ts';

/** A valid request of a fictional person. The number makes it one of many. */
export function sampleRequest(number: number, changed: Partial<RequestCase> = {}): RequestCase {
  return {
    id: idOf<CaseId>(`case-${number}`),
    kind: 'request',
    reference: `V-2026-${String(number).padStart(4, '0')}`,
    receivedOn: '2026-11-23',
    recordedAt: '2026-11-23T09:00:00.000Z',
    channel: 'web',
    enteredBy: 'public',
    machine: {
      machine: 'request',
      version: 1,
      value: { handling: 'received', clock: 'running', hold: 'on' },
      context: {},
    },
    facts: {},
    since: { handling: '2026-11-23', clock: '2026-11-23', hold: '2026-11-23' },
    letters: [],
    messages: [],
    overrides: [],
    events: [],
    errands: [],
    person: { name: 'J.M. van der Proef', birthDate: '1986-05-14' },
    contact: { phone: '06-00 00 00 01' },
    text: 'Ik wil mijn gegevens inzien.',
    receiptHash: createHash('sha256').update(`receipt-${number}`).digest('hex'),
    asks: ['inspection'],
    aboutUserIds: [],
    marks: [],
    corrections: [],
    notices: [],
    replaced: [],
    wantsWritten: false,
    dueOn: '2026-12-23',
    extended: false,
    ...changed,
  };
}

export function withDossier(number: number, dossier: number): RequestCase {
  return sampleRequest(number, { dossierId: idOf<DossierId>(`dossier-${dossier}`) });
}

/** A valid complaint of the same person, about nobody yet. */
export function sampleComplaint(number: number, changed: Partial<ComplaintCase> = {}): ComplaintCase {
  const {
    asks: _asks,
    marks: _marks,
    corrections: _corrections,
    notices: _notices,
    replaced: _replaced,
    ...common
  } = sampleRequest(number);
  return {
    ...common,
    id: idOf<CaseId>(`complaint-${number}`),
    kind: 'complaint',
    reference: `K-2026-${String(number).padStart(3, '0')}`,
    machine: {
      machine: 'complaint',
      version: 1,
      value: { handling: 'received', clock: 'running', external: 'none', hold: 'on' },
      context: {},
    },
    aboutUserIds: [],
    involvedUserIds: [],
    namedUserIds: [],
    dueOn: '2027-01-04',
    replies: [],
    measures: [],
    ...changed,
  };
}

/** A breach of nobody's yet, reported by somebody of the house. */
export function sampleBreach(number: number, changed: Partial<BreachCase> = {}): BreachCase {
  const {
    id: _id,
    receivedOn,
    recordedAt,
    channel,
    enteredBy,
    letters,
    messages,
    overrides,
    events,
    errands,
  } = sampleRequest(number);
  return {
    receivedOn,
    recordedAt,
    channel,
    enteredBy,
    letters,
    messages,
    overrides,
    events,
    errands,
    id: idOf<CaseId>(`breach-${number}`),
    kind: 'breach',
    reference: `D-2026-${String(number).padStart(3, '0')}`,
    machine: { machine: 'breach', version: 1, value: 'reported', context: {} },
    since: {},
    facts: {},
    awareAt: '2026-11-23T09:00:00.000Z',
    notifyBy: '2026-11-26T09:00:00.000Z',
    text: 'Een lijst is weg.',
    dossierIds: [],
    sponsors: [],
    data: ['contact'],
    people: 'one',
    ...changed,
  };
}
