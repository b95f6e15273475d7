import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectionNames } from '#src/commands/inspection/names.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import { inspectionSchema } from '#src/domain/inspection/inspection.ts';
import { arbitraryOf } from '#test/builders/arbitrary.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';
import { fates, leavesOf } from './leaves.ts';

const inspected = (dossier: Dossier, requests: readonly RequestCase[] = []) =>
  inspectDossier({
    dossier,
    requests,
    invoices: [],
    looks: [],
    organisation: castOrganisation,
    names: inspectionNames,
  });
const dataIn = (dossier: Dossier) =>
  inspected(dossier).groups.flatMap(({ parts }) => parts.flatMap(({ data }) => data));

function untold(dossier: Dossier) {
  const fate = fates(inspected(dossier));
  return leavesOf(dossier).filter((leaf) => fate(leaf) === 'lost' || fate(leaf) === 'changed');
}

describe('the overview of what is recorded about a person', () => {
  it('tells every stored value, or names the reason to leave it out', () => {
    fc.assert(
      fc.property(arbitraryOf(dossierSchema), (dossier) => {
        expect(untold(dossier)).toEqual([]);
        expect(inspectionSchema.safeParse(inspected(dossier)).error).toBeUndefined();
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it.each(trajectoryPaths)('tells everything of a dossier that came to be %s', (path) => {
    expect(untold(dossierIn(path).note({ text: 'Cv besproken' }).build())).toEqual([]);
  });

  it('leaves out numbers, keys, places of files and the program’s own notes, and nothing else', () => {
    const patterns = new Set<string>();
    for (const dossier of fc.sample(arbitraryOf(dossierSchema), { numRuns: 60, seed: 7 }))
      for (const { path, reason } of inspected(dossier).leftOut)
        patterns.add(`${reason} ${path.replaceAll(/\/(\d+|[0-9a-z]{26})(?=\/)/g, '')}`);
    expect([...patterns].toSorted()).toEqual(leftOut);
  });

  it('writes a BSN in full, days and codes in words, and a phone number as people do', () => {
    const told = new Map(dataIn(dossierIn('registered').build()).map(({ path, words }) => [path, words]));
    expect(told.get('client/bsn')).toBe('999991644');
    expect(told.get('client/birthDate')).toBe('14 mei 1986');
    expect(told.get('client/phone')).toBe('06 00 00 00 01');
    expect(told.get('assignment/legalScheme')).toBe('Participatiewet');
    expect(told.get('client/addressProtected')).toBe('Nee');
  });

  it('says from whom a datum came, when, and by what function it was put down', () => {
    const surname = dataIn(dossierIn('registered').build()).find(({ path }) => path === 'client/name/surname');
    expect(surname?.source).toEqual({ kind: 'sponsor', on: '2026-01-05', by: 'administratie' });
  });

  it('names nobody of the house but the coach', () => {
    const dossier = dossierIn('ended')
      .change((before) => ({
        ...before,
        events: before.events.map((event, index) => (index === 2 ? { ...event, by: users.hugo.id } : event)),
      }))
      .build();
    const words = dataIn(dossier).map((datum) => datum.words);
    expect(words).toContain('uw coach');
    expect(words).toContain('vestigingsmanager');
    for (const { name } of Object.values(users).filter(({ id }) => id !== users.sanne.id))
      expect(words.join('\n')).not.toContain(name);
  });

  it('keeps apart who looked from what happened', () => {
    const dossier = dossierIn('active.running')
      .change((before) => {
        const [first] = before.events;
        if (!first) return before;
        const look = { ...first, type: 'content.read', by: users.hugo.id, reason: 'Vraag van de cliënt' };
        return { ...before, events: [look, ...before.events.slice(1)] };
      })
      .build();
    const { groups } = inspected(dossier);
    const readers = groups.find(({ key }) => key === 'readers');
    expect(readers?.parts.map(({ data }) => data.map(({ words }) => words))).toEqual([
      ['5 januari 2026, 10.00 uur', 'Inhoud van het dossier gelezen', 'vestigingsmanager', 'Vraag van de cliënt'],
    ]);
  });

  it('tells a note with what it said before, and that it was struck out', () => {
    const mended = { by: users.sanne.id, at: '2026-03-02T09:00:00.000Z', reason: 'Half uur te veel' } as const;
    const [before] = dossierIn('active.running').note({ text: 'Belde over werk', hours: 1.5 }).build().notes;
    if (!before) throw new Error('the note was written down');
    const { id: _id, by: _by, at: _at, ...first } = before;
    const dossier = dossierIn('active.running')
      .note({ text: 'Belde over werk', hours: 1, earlier: [{ ...first, corrected: mended }], struck: mended })
      .build();
    const lines = dataIn(dossier)
      .filter(({ path }) => path.startsWith('notes/'))
      .map(({ label, words }) => `${label}: ${words}`);
    expect(lines).toContain('Aantal uur: 1');
    expect(lines).toContain('Eerdere tekst 1: aantal uur: 1,5');
    expect(lines).toContain('Doorgehaald: waarom: Half uur te veel');
  });
});

/** Every stored field that is not told. A longer list is a decision: it says what a person is not shown of the own dossier. */
const leftOut: readonly string[] = [
  'clockwork documents/approval/context',
  'clockwork documents/approval/machine',
  'clockwork documents/approval/version',
  'clockwork messages/nextTryAt',
  'clockwork messages/state/context',
  'clockwork messages/state/machine',
  'clockwork messages/state/version',
  'clockwork provisions/link',
  'clockwork provisions/machine/context',
  'clockwork provisions/machine/machine',
  'clockwork provisions/machine/version',
  'clockwork provisions/person/email',
  'clockwork provisions/person/formOfAddress',
  'clockwork retention/machine/context',
  'clockwork retention/machine/machine',
  'clockwork retention/machine/version',
  'clockwork retention/releasedOn',
  'clockwork trajectory/machine/context',
  'clockwork trajectory/machine/machine',
  'clockwork trajectory/machine/version',
  'clockwork trajectory/tickedOn',
  'file disclosures/what/sha256',
  'file documents/decision/docxSha256',
  'file documents/decision/pdfSha256',
  'file documents/decision/proof/id',
  'file documents/decision/proof/sha256',
  'file documents/decision/proof/size',
  'file documents/files/docx/id',
  'file documents/files/docx/sha256',
  'file documents/files/docx/size',
  'file documents/files/pdf/id',
  'file documents/files/pdf/sha256',
  'file documents/files/pdf/size',
  'file documents/frozen/fingerprint',
  'file documents/frozen/model/id',
  'file documents/frozen/model/sha256',
  'file documents/frozen/model/size',
  'file messages/eml',
  'file provisions/json',
  'file uploads/blob/id',
  'file uploads/blob/sha256',
  'file uploads/blob/size',
  'ownNumber client/representative/id',
  'ownNumber disclosures/id',
  'ownNumber disclosures/mailId',
  'ownNumber documents/frozen/letterhead',
  'ownNumber documents/id',
  'ownNumber documents/links/id',
  'ownNumber errandsDone',
  'ownNumber events/id',
  'ownNumber id',
  'ownNumber messages/id',
  'ownNumber messages/inReplyTo',
  'ownNumber messages/linkId',
  'ownNumber messages/messageId',
  'ownNumber messages/to/representativeId',
  'ownNumber notes/id',
  'ownNumber partnerObjections/partnerId',
  'ownNumber provisions/documentId',
  'ownNumber provisions/id',
  'ownNumber provisions/line',
  'ownNumber provisions/partnerId',
  'ownNumber provisions/personId',
  'ownNumber questions/id',
  'ownNumber retention/holds/id',
  'ownNumber statements/id',
  'ownNumber uploads/id',
  'secret documents/decision/seal',
  'secret documents/links/code',
  'secret documents/links/secretHash',
  'secret documents/links/visit',
];
