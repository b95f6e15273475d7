import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  area,
  choice,
  choices,
  confirm,
  date,
  type Fields,
  type Form,
  form,
  formatForm,
  formSchema,
  month,
  number,
  parseForm,
  rows,
  text,
} from '#src/domain/form.ts';

const kinds = [
  { value: 'full', label: 'Fulltime' },
  { value: 'part', label: 'Parttime' },
] as const;

const everything = form({
  title: 'Alle soorten vragen',
  fields: {
    name: text({ label: 'Achternaam', missing: 'Vul de achternaam in' }),
    remark: area({ label: 'Opmerking', max: 20, optional: true }),
    hours: number({ label: 'Uren', min: 0, max: 40, step: 0.5, wrong: 'Vul uren in van 0 tot en met 40' }),
    kind: choice({ label: 'Soort', options: kinds, missing: 'Kies fulltime of parttime' }),
    days: choices({ label: 'Dagen', options: kinds, min: 1, missing: 'Kies minstens één dag' }),
    agreed: confirm({ label: 'Ik ga akkoord', missing: 'Zet een vinkje' }),
    from: date({ label: 'Vanaf', missing: 'Vul de eerste dag in' }),
    since: month({ label: 'Sinds', optional: true }),
    jobs: rows({
      label: 'Banen',
      noun: 'baan',
      min: 1,
      max: 2,
      fields: {
        title: text({ label: 'Functie', missing: 'Vul de functie in' }),
        until: month({ label: 'Tot', optional: true }),
      },
    }),
  },
});

const good = {
  name: '  Van   der Proef ',
  hours: '28,5',
  kind: 'part',
  days: ['part', 'full'],
  agreed: 'ja',
  'from-dag': '1',
  'from-maand': '3',
  'from-jaar': '2027',
  since: 'maart 2027',
  'jobs.3.title': 'magazijnmedewerker',
};

describe('reading a form', () => {
  it('turns what was posted into values, spaces and empty rows gone', () => {
    const parsed = parseForm(everything, { ...good, 'jobs.0.title': ' \u200e ' });
    expect(parsed).toEqual({
      ok: true,
      value: {
        name: 'Van der Proef',
        hours: 28.5,
        kind: 'part',
        days: ['full', 'part'],
        agreed: true,
        from: '2027-03-01',
        since: '2027-03',
        jobs: [{ title: 'magazijnmedewerker' }],
      },
    });
  });

  it('names every missing answer at once, each with its own sentence, in the order of the page', () => {
    const parsed = parseForm(everything, {});
    expect(parsed).toEqual({
      ok: false,
      problems: [
        { field: 'name', message: 'Vul de achternaam in' },
        { field: 'hours', message: 'Vul in: uren' },
        { field: 'kind', message: 'Kies fulltime of parttime' },
        { field: 'days', message: 'Kies minstens één dag' },
        { field: 'agreed', message: 'Zet een vinkje' },
        { field: 'from', message: 'Vul de eerste dag in' },
        { field: 'jobs', message: 'Voeg een baan toe' },
      ],
    });
  });

  it('points at the very row that is wrong', () => {
    const parsed = parseForm(everything, { ...good, 'jobs.5.until': '13-2027' });
    expect(parsed).toMatchObject({
      ok: false,
      problems: [
        { field: 'jobs.5.title', message: 'Baan 6: Vul de functie in' },
        { field: 'jobs.5.until', message: 'Baan 6: Vul een maand en een jaar in, bijvoorbeeld 3-2027' },
      ],
    });
  });

  it('refuses an answer that is not on the list', () => {
    expect(parseForm(everything, { ...good, kind: 'other', days: ['full', 'other'] })).toMatchObject({
      problems: [
        { field: 'kind', message: 'Kies een van de antwoorden' },
        { field: 'days', message: 'Kies een van de antwoorden' },
      ],
    });
  });

  it('puts problems of a rule over several fields in the order of the page', () => {
    const crossed = form({
      title: 'Twee vragen',
      fields: { first: text({ label: 'Een', optional: true }), second: text({ label: 'Twee', optional: true }) },
      check: () => [
        { field: 'unknown', message: 'c' },
        { field: 'second', message: 'b' },
        { field: 'first', message: 'a' },
      ],
    });
    const parsed = parseForm(crossed, {});
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.message)).toEqual(['a', 'b', 'c']);
  });

  it('asks rules over several fields while other answers are wrong, and says one thing a field', () => {
    const rule = form({
      title: 'Drie vragen',
      fields: {
        name: text({ label: 'Naam', missing: 'Vul de naam in' }),
        from: date({ label: 'Vanaf', missing: 'Vul de eerste dag in' }),
        why: text({ label: 'Waarom', optional: true }),
      },
      check: ({ from, why }) => [
        ...(from === undefined ? [{ field: 'from', message: 'nooit gezegd' }] : []),
        ...(why === undefined ? [{ field: 'why', message: 'Vul in waarom' }] : []),
      ],
    });
    const parsed = parseForm(rule, {});
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message)).toEqual([
      'Vul de naam in',
      'Vul de eerste dag in',
      'Vul in waarom',
    ]);
  });

  it('says of several rows whose error it is', () => {
    const list = form({
      title: 'Doelen',
      fields: {
        goals: rows({
          label: 'Doelen',
          noun: 'doel',
          fields: {
            name: text({ label: 'Naam', missing: 'Vul het doel in' }),
            by: text({ label: 'Wie', optional: true }),
          },
        }),
      },
    });
    const told = (raw: Record<string, string>) => {
      const parsed = parseForm(list, raw);
      return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
    };
    expect(told({ 'goals.0.by': 'a', 'goals.1.by': 'b' })).toEqual([
      'Doel 1: Vul het doel in',
      'Doel 2: Vul het doel in',
    ]);
    expect(told({ 'goals.0.by': 'a' })).toEqual(['Vul het doel in']);
  });

  it('stands, with and without a rule, where any form is meant', () => {
    const anyForms: Form<Fields>[] = [everything, form({ title: 'Leeg', fields: {} })];
    expect(anyForms.map((one) => one.title)).toEqual(['Alle soorten vragen', 'Leeg']);
  });
});

describe('dates as people type them', () => {
  const one = form({ title: 'Dag', fields: { on: date({ label: 'Dag' }) } });
  const read = (raw: Record<string, string>) => {
    const parsed = parseForm(one, raw);
    return parsed.ok ? parsed.value.on : parsed.problems[0]?.message;
  };

  it.each([
    [{ on: '1-3-2026' }, '2026-03-01'],
    [{ on: '01/03/2026' }, '2026-03-01'],
    [{ on: '1.3.2026' }, '2026-03-01'],
    [{ on: '1 maart 2026' }, '2026-03-01'],
    [{ on: '2026-03-01' }, '2026-03-01'],
    [{ 'on-dag': '1-3-2026', 'on-maand': '', 'on-jaar': '' }, '2026-03-01'],
    [{ 'on-dag': '01', 'on-maand': 'mrt', 'on-jaar': '2026' }, '2026-03-01'],
    [{ 'on-dag': '29', 'on-maand': '2', 'on-jaar': '2028' }, '2028-02-29'],
    [
      { 'on-dag': '31', 'on-maand': '2', 'on-jaar': '2027' },
      '31 februari bestaat niet. Vul een andere dag of maand in',
    ],
    [{ 'on-dag': '0', 'on-maand': '2', 'on-jaar': '2027' }, '0 februari bestaat niet. Vul een andere dag of maand in'],
    [{ 'on-dag': '1', 'on-maand': '13', 'on-jaar': '2027' }, 'Vul een maand in van 1 tot en met 12'],
    [{ 'on-dag': '1', 'on-maand': '3', 'on-jaar': '0226' }, 'Vul een jaar in van 1900 tot en met 2100'],
    [{ 'on-dag': '1' }, 'Vul een dag, een maand en een jaar in, bijvoorbeeld 1 3 2027'],
    [{ on: 'morgen' }, 'Vul een dag, een maand en een jaar in, bijvoorbeeld 1 3 2027'],
    [{}, 'Vul in: dag'],
  ])('%j is read as %s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });
});

describe('numbers as people type them', () => {
  const one = form({
    title: 'Bedrag',
    fields: { amount: number({ label: 'Bedrag', min: -10, max: 5000, step: 0.01, wrong: 'Vul een bedrag in' }) },
  });
  const read = (amount: string) => {
    const parsed = parseForm(one, { amount });
    return parsed.ok ? parsed.value.amount : parsed.problems[0]?.message;
  };

  it.each([
    ['1.234,50', 1234.5],
    ['€ 1.234', 1234],
    ['12.5', 12.5],
    ['0,1', 0.1],
    ['-0', 0],
    ['0,001', 'Vul een bedrag in'],
    ['5000,01', 'Vul een bedrag in'],
    ['1e3', 'Vul een bedrag in'],
    ['tien', 'Vul een bedrag in'],
    ['9'.repeat(400), 'Vul een bedrag in'],
  ])('%s is read as %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});

describe('secrets', () => {
  const login = form({
    title: 'Inloggen',
    fields: { password: text({ label: 'Wachtwoord', secret: true, max: 128 }) },
  });

  it('keeps a password exactly as typed, spaces included', () => {
    expect(parseForm(login, { password: ' twee  spaties ' })).toEqual({
      ok: true,
      value: { password: ' twee  spaties ' },
    });
  });

  it('never writes a password back to the page', () => {
    expect(formatForm(login, { password: 'geheim' })).toEqual({ password: '' });
  });
});

describe('the schema of a form', () => {
  it('refuses an unknown key', () => {
    const parsed = parseForm(everything, good);
    if (!parsed.ok) throw new Error('the example is right');
    expect(formSchema(everything).safeParse(parsed.value).success).toBe(true);
    expect(formSchema(everything).safeParse({ ...parsed.value, religion: 'x' }).success).toBe(false);
  });

  it('holds stored text to the same rule as typed text', () => {
    const strict = form({
      title: 'Code',
      fields: { code: text({ label: 'Code', read: (line) => (line === 'AB' ? { value: line } : 'Vul AB in') }) },
    });
    expect(formSchema(strict).safeParse({ code: 'AB' }).success).toBe(true);
    expect(formSchema(strict).safeParse({ code: 'CD' }).success).toBe(false);
  });

  it('becomes a closed JSON Schema for every kind of field', () => {
    const schema = z.toJSONSchema(formSchema(everything));
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['name', 'hours', 'kind', 'days', 'agreed', 'from', 'jobs'],
      properties: {
        name: { type: 'string', maxLength: 200, description: 'Achternaam' },
        hours: { type: 'number', minimum: 0, maximum: 40, multipleOf: 0.5 },
        kind: { enum: ['full', 'part'] },
        days: { type: 'array', minItems: 1, items: { enum: ['full', 'part'] } },
        agreed: { const: true },
        from: { type: 'string', pattern: expect.stringContaining('\\d{4}') },
        since: { type: 'string', pattern: expect.stringContaining('\\d{4}') },
        jobs: { type: 'array', items: { type: 'object', additionalProperties: false, required: ['title'] } },
      },
    });
  });

  it('is written also for a choice without any option', () => {
    const none = form({ title: 'Geen', fields: { pick: choice({ label: 'Kies', options: [] }) } });
    expect(() => z.toJSONSchema(formSchema(none))).not.toThrow();
    expect(parseForm(none, { pick: 'x' }).ok).toBe(false);
  });
});
