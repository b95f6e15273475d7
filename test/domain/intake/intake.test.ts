import { describe, expect, it } from 'vitest';
import { type Fields, type Form, formatForm, parseForm } from '#src/domain/form.ts';
import { newId, type UserId } from '#src/domain/ids.ts';
import {
  type IntakeKey,
  intakeAnswers,
  intakeComplete,
  intakeForms,
  intakeSections,
  intakeSectionsFor,
} from '#src/domain/intake.ts';
import { client } from '../client-fixture.ts';
import { finishedIntake, intakeRaw } from './intake-fixture.ts';

const uwv = { kind: 'uwv', bsnBase: 'WIA' } as const;

function read(key: IntakeKey, change: Record<string, string | string[]> = {}) {
  const definition: Form<Fields> = intakeForms[key];
  return parseForm(definition, { ...intakeRaw[key], ...change });
}

function problems(key: IntakeKey, change: Record<string, string | string[]>) {
  const parsed = read(key, change);
  return parsed.ok ? [] : parsed.problems;
}

describe('the intake', () => {
  it('asks the eight kinds of data of the regulation, each at least once, and nothing of another kind', () => {
    const kinds = intakeSections.map((section) => section.kind).filter((kind) => kind !== undefined);
    expect([...new Set(kinds)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(intakeSections.filter((section) => section.kind === undefined).map(({ key }) => key)).toEqual([
      'conversation',
    ]);
  });

  it('asks of every section about the client where the answers come from', () => {
    const without = intakeSections.filter(({ form }) => !('source' in form.fields)).map(({ key }) => key);
    expect(without).toEqual(['conversation', 'bsn', 'wishes']);
  });

  it('has no field for health, origin, religion or union', () => {
    const words = JSON.stringify(
      intakeSections.map(({ form }) => Object.entries(form.fields).map(([key, { label }]) => [key, label])),
    );
    expect(words).not.toMatch(/gezondheid|ziek|medisch|diagnose|nationaliteit|geloof|vakbond|beperking|belastbaar/i);
  });

  it('shows BSN only where there is one that the contract allows, and civil status only where it may be asked', () => {
    const none = { kind: 'employerSecondTrack', bsnBase: 'none' } as const;
    const keys = (bsn: string | undefined, contract: Parameters<typeof intakeSectionsFor>[1]) =>
      intakeSectionsFor({ client: { ...client, bsn } }, contract).map(({ key }) => key);
    expect(keys('999991644', uwv)).toContain('bsn');
    expect(keys(undefined, uwv)).not.toContain('bsn');
    expect(keys('999991644', { ...none, bsnBase: 'WIA' })).toContain('bsn');
    expect(keys('999991644', none)).not.toContain('bsn');
    expect(keys(undefined, uwv)).toContain('civilStatus');
    expect(keys(undefined, none)).not.toContain('civilStatus');
  });

  it('keeps the answers of every section through showing and posting again', () => {
    for (const { key, form } of intakeSections) {
      const first = read(key);
      if (!first.ok) throw new Error(`${key}: ${JSON.stringify(first.problems)}`);
      expect(parseForm(form, formatForm(form, first.value)), key).toEqual(first);
    }
  });
});

describe('an intake is complete', () => {
  const dossier = { client: { ...client, bsn: '999991644' }, intake: finishedIntake(), drafts: {} };

  it('when every required section is finished', () => {
    expect(intakeComplete(dossier, uwv)).toEqual([]);
    expect(intakeAnswers(dossier, 'availability')?.hoursPerWeek).toBe(24);
  });

  it('not before, and says what is missing in the order of the task list', () => {
    expect(intakeComplete({ ...dossier, intake: {} }, uwv).map(({ section }) => section)).toEqual([
      'conversation',
      'personal',
      'address',
      'bsn',
      'education',
      'experience',
      'availability',
      'language',
      'employability',
      'skills',
      'wishes',
    ]);
  });

  it('without a BSN check when the dossier has no BSN, or its contract allows none', () => {
    const { bsn: _bsn, ...rest } = dossier.intake;
    expect(intakeComplete({ ...dossier, client, intake: rest }, uwv)).toEqual([]);
    expect(intakeComplete({ ...dossier, intake: rest }, uwv).map(({ title }) => title)).toEqual(['BSN nakijken']);
    const none = { kind: 'employerSecondTrack', bsnBase: 'none' } as const;
    expect(intakeComplete({ ...dossier, intake: rest }, none)).toEqual([]);
  });

  it('never without the privacy notice and a look at an identity document', () => {
    for (const field of ['noticeGivenOn', 'identitySeen']) {
      const { [field]: _left, ...rest } = dossier.intake.conversation ?? {};
      expect(
        intakeComplete({ ...dossier, intake: { ...dossier.intake, conversation: rest } }, uwv).map(
          ({ section }) => section,
        ),
      ).toEqual(['conversation']);
    }
  });

  it('not while a section has text that nobody saved', () => {
    const by = newId<UserId>((size) => new Uint8Array(size));
    const draft = { raw: { work: 'Anders' }, by, at: '2026-01-12T09:00:00.000Z' } as const;
    expect(intakeComplete({ ...dossier, drafts: { 'intake.wishes': draft } }, uwv)).toMatchObject([
      { section: 'wishes', unsaved: true },
    ]);
  });

  it('not with an unknown key in a section', () => {
    const intake = { ...dossier.intake, wishes: { ...dossier.intake.wishes, religion: 'x' } };
    expect(intakeComplete({ ...dossier, intake }, uwv).map(({ section }) => section)).toEqual(['wishes']);
  });
});

describe('rules over several answers', () => {
  it('want at least one part of a day', () => {
    const empty = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
    expect(problems('availability', empty)).toEqual([
      { field: 'monday', message: 'Kies minstens één dagdeel waarop de cliënt kan werken' },
    ]);
  });

  it('want the build-up in the order of time', () => {
    expect(problems('availability', { 'buildUp.1.from': '1-1-2027', 'buildUp.1.hours': '32' })).toEqual([
      { field: 'buildUp.1.from', message: 'Vul een dag in die na de vorige stap ligt' },
    ]);
  });

  it('want a course with a level, and none with no schooling', () => {
    const none = Object.fromEntries(
      Object.keys(intakeRaw.education)
        .filter((key) => key.startsWith('courses'))
        .map((key) => [key, '']),
    );
    expect(problems('education', none)).toEqual([
      { field: 'courses', message: 'Voeg de opleiding toe die bij het hoogste niveau hoort' },
    ]);
    expect(problems('education', { ...none, level: 'primary' })).toEqual([]);
  });

  it('want jobs when the client has worked, none when not, and an end after the start', () => {
    expect(problems('experience', { hasWorked: 'no' })[0]?.field).toBe('jobs');
    expect(problems('experience', { 'jobs.0.until': '1-2004', 'jobs.0.from': '2-2004' })).toEqual([
      { field: 'jobs.0.until', message: 'Vul een maand in die na het begin van de baan ligt' },
    ]);
    const none = Object.fromEntries(
      Object.keys(intakeRaw.experience)
        .filter((key) => key.startsWith('jobs'))
        .map((key) => [key, '']),
    );
    expect(problems('experience', none)).toEqual([{ field: 'jobs', message: 'Voeg minstens één baan toe' }]);
    expect(problems('experience', { ...none, hasWorked: 'no' })).toEqual([]);
  });

  it('refuse a demand that both fits and does not fit', () => {
    expect(problems('employability', { fitsNot: ['standing', 'heavyLifting'], fits: ['standing'] })).toEqual([
      { field: 'fitsNot', message: '"Lang staan" staat ook bij wat goed past. Kies een van de twee' },
    ]);
  });

  it('say the page’s own sentence for a wrong travel time', () => {
    expect(problems('availability', { maxTravelMinutes: '121' })).toEqual([
      { field: 'maxTravelMinutes', message: 'Vul een reistijd in van 0 tot en met 120 minuten' },
    ]);
  });
});
