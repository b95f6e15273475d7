import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { recordedFor } from '#src/commands/cases/package.ts';
import { inspectionNames } from '#src/commands/inspection/names.ts';
import { type RequestCase, requestCaseSchema } from '#src/domain/cases/case.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import { arbitraryOf } from '#test/builders/arbitrary.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { answered, by } from '#test/commands/cases/case-scene.ts';
import { sampleRequest } from '#test/store/sample-case.ts';
import { fates, leavesOf } from './leaves.ts';

const dossier = dossierIn('active.running').build();
const inspected = (...requests: readonly RequestCase[]) =>
  inspectDossier({
    dossier,
    requests,
    invoices: [],
    looks: [],
    organisation: castOrganisation,
    names: inspectionNames,
  });
// that it became a complaint is left to whoever handles that
const arbitraryRequest = arbitraryOf(requestCaseSchema).map(({ complaintId: _, ...request }) => request);
const general = (path: string) => path.replaceAll(/\/(\d+|[0-9a-z]{26})(?=\/|$)/g, '');

describe('what somebody asked of us before', () => {
  it('is told to the last value, or the reason to leave it out is named (AVG 15)', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const fate = fates(inspected(request));
        const lost = leavesOf({ requests: [request] }).filter((leaf) =>
          ['lost', 'changed'].includes(String(fate(leaf))),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('leaves out numbers, keys, files, what is about another and the program’s own notes, and nothing else', () => {
    const patterns = new Set<string>();
    for (const request of fc.sample(arbitraryRequest, { numRuns: 60, seed: 7 }))
      for (const { path, reason } of inspected(request).leftOut)
        if (path.startsWith('requests/')) patterns.add(`${reason} ${general(path)}`);
    expect([...patterns].toSorted()).toEqual(leftOut);
  });

  it('is told in its own words, with what was said in the talk', () => {
    const request = sampleRequest(1, {
      facts: { 'talk.held': { on: '2026-12-01', present: 'Cliënt en coach', minutes: 'Het diploma besproken' } },
      enteredBy: users.fatma.id,
    });
    const group = inspected(request).groups.find(({ key }) => key === 'requests');
    const lines = group?.parts[0]?.data.map(({ label, words }) => `${label}: ${words}`);
    for (const line of [
      'Nummer: V-2026-0001',
      'In woorden: Ik wil mijn gegevens inzien.',
      'Vastgelegd door: administratie',
      'Waar het staat: Ontvangen',
    ])
      expect(lines).toContain(line);
    expect(lines?.some((line) => line.endsWith('Het diploma besproken'))).toBe(true);
  });

  it('has no word of the complaint that came of it (R51)', () => {
    const request = sampleRequest(1);
    const [filed] = dossier.events;
    const complained: RequestCase = {
      ...request,
      machine: { ...request.machine, value: { handling: 'toComplaint', clock: 'stopped', hold: 'ending' } },
      facts: { 'complaint.filed': { takesOver: 'yes' } },
      events: filed ? [{ ...filed, type: 'complaint.filed' }] : [],
      complaintId: request.id,
    };
    const plain: RequestCase = {
      ...request,
      machine: { ...request.machine, value: { handling: 'settled', clock: 'stopped', hold: 'ending' } },
    };
    expect(inspected(complained)).toEqual(inspected(plain));
  });
});

/** A longer list is a decision: it says what a person is not shown of the own requests. */
const leftOut: readonly string[] = [
  'another requests/marks',
  'clockwork requests/errands',
  'clockwork requests/letters/calledOff',
  'clockwork requests/letters/noAddress',
  'clockwork requests/letters/reader',
  'clockwork requests/machine/context',
  'clockwork requests/machine/machine',
  'clockwork requests/machine/version',
  'clockwork requests/messages/nextTryAt',
  'clockwork requests/messages/state/context',
  'clockwork requests/messages/state/machine',
  'clockwork requests/messages/state/version',
  'clockwork requests/since',
  'file requests/letters/frozen/fingerprint',
  'file requests/letters/frozen/model',
  'file requests/messages/eml',
  'file requests/package',
  'ownNumber requests/corrections/datum',
  'ownNumber requests/corrections/id',
  'ownNumber requests/dossierId',
  'ownNumber requests/events/id',
  'ownNumber requests/id',
  'ownNumber requests/kind',
  'ownNumber requests/letters/frozen/letterhead',
  'ownNumber requests/letters/id',
  'ownNumber requests/letters/respondentId',
  'ownNumber requests/letters/to',
  'ownNumber requests/messages/id',
  'ownNumber requests/messages/inReplyTo',
  'ownNumber requests/messages/linkId',
  'ownNumber requests/messages/messageId',
  'ownNumber requests/messages/to/representativeId',
  'ownNumber requests/notices/corrections',
  'ownNumber requests/notices/id',
  'ownNumber requests/notices/lines',
  'secret requests/formReceiptHash',
  'secret requests/receiptHash',
];

it('is read without a key or a hash of the program, also after every step to the directorate', async () => {
  const found = await answered();
  const { id, take, clock, deps } = found;
  const on = clock.today();
  await take(users.sanne, id, 'client.disagrees', { words: 'Ik heb dat diploma wel' });
  await take(users.ans, id, 'directorate.planned', { on, time: '10.00', place: 'Hoofdkantoor' });
  await keepCoachView(deps, by(users.sanne), { id, answers: { words: 'Ik schreef op wat er is gezegd' } });
  await take(users.ans, id, 'directorate.held', { on, present: 'Cliënt', shown: 'niets', minutes: 'Gehoord' });
  await take(users.ans, id, 'directorate.decided', { decision: 'uphold', reason: 'Zo is het gezegd' });
  const situation = { theCase: await found.case(id), dossier: await found.stored(), actor: by(users.sanne) };
  const recorded = await recordedFor(deps, situation);
  const data = recorded?.groups.flatMap(({ parts }) => parts.flatMap((part) => part.data)) ?? [];
  expect(data.length).toBeGreaterThan(100);
  const key = /\b[a-z]+\.[a-z]+[A-Za-z]*\b|[0-9a-f]{40}|\b[a-z]+[A-Z]\w+/;
  const mail = /\S+@\S+/g;
  expect(data.filter(({ label, words }) => key.test(`${label} ${words.replace(mail, '')}`))).toEqual([]);
  const loose = data.filter(({ path }) => /\/(data|facts)\//.test(path));
  const bare = loose.filter(({ path, label }) => label.toLowerCase().split(': ').at(-1) === path.split('/').at(-1));
  expect(bare.map(({ label }) => label)).toEqual([]);
});

it('tells its letters and what was done a line each, and the request itself under its number and day', () => {
  const [happened] = dossier.events;
  const request = sampleRequest(1, { events: happened ? [{ ...happened, type: 'request.received' }] : [] });
  const { groups } = inspected(request);
  const heads = groups.flatMap(({ key, parts }) =>
    key.startsWith('request')
      ? parts.map(({ data }) => `${key}: ${data.flatMap(({ as, words }) => (as ? [words] : [])).join(' ')}`)
      : [],
  );
  expect(heads).toEqual([
    'requests: V-2026-0001 23 november 2026',
    'requestLog: 5 januari 2026, 10.00 uur Verzoek ontvangen administratie',
  ]);
});
