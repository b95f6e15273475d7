import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '#src/domain/day-number.ts';
import {
  area,
  choice,
  choices,
  cleanText,
  confirm,
  date,
  form,
  formatForm,
  formSchema,
  month,
  number,
  parseForm,
  type Raw,
  rows,
  text,
} from '#src/domain/form.ts';
import { anyCharacter } from '#test/any-character.ts';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: `Antwoord ${value}` }));

const sample = form({
  title: 'Alles',
  fields: {
    line: text({ label: 'Regel', missing: 'Vul de regel in' }),
    maybe: text({ label: 'Misschien', optional: true, max: 40 }),
    story: area({ label: 'Verhaal', missing: 'Schrijf het verhaal' }),
    half: number({
      label: 'Halve uren',
      min: 0,
      max: 2000,
      step: 0.5,
      wrong: 'Vul halve uren in',
      missing: 'Vul uren in',
    }),
    cents: number({ label: 'Bedrag', min: -9999, max: 9999, step: 0.01, wrong: 'Vul een bedrag in', optional: true }),
    pick: choice({ label: 'Keuze', options, missing: 'Kies een antwoord' }),
    some: choices({ label: 'Keuzes', options }),
    agreed: confirm({ label: 'Akkoord', optional: true }),
    on: date({ label: 'Dag', missing: 'Vul de dag in' }),
    ever: date({ label: 'Ooit', optional: true }),
    since: month({ label: 'Sinds', missing: 'Vul de maand in' }),
    list: rows({
      label: 'Lijst',
      noun: 'regel',
      max: 5,
      fields: {
        word: text({ label: 'Woord', missing: 'Vul het woord in' }),
        month: month({ label: 'Maand', optional: true }),
        ticked: confirm({ label: 'Vinkje', optional: true }),
        inner: rows({
          label: 'Binnen',
          noun: 'deel',
          fields: {
            on: date({ label: 'Dag', optional: true }),
            n: number({ label: 'N', min: 0, max: 9, wrong: 'Vul een cijfer in', missing: 'Vul een cijfer in' }),
          },
        }),
      },
    }),
  },
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);
const line = (max: number) =>
  anyText
    .map((typed) => cleanText(cleanText(typed).replace(/\s+/g, ' ')).slice(0, max))
    .map(cleanText)
    .filter((typed) => typed !== '' && typed.length <= max);
const story = anyText.map(cleanText).filter((typed) => typed !== '');
// 1900-01-01 .. 2100-12-31
const day = fc.integer({ min: -25_567, max: 47_846 }).map(fromDayNumber);
const monthValue = day.map((value) => value.slice(0, 7));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const values = fc
  .record({
    line: line(200),
    maybe: maybe(line(40)),
    story,
    half: fc.integer({ min: 0, max: 4000 }).map((steps) => steps / 2),
    cents: maybe(fc.integer({ min: -999_900, max: 999_900 }).map((steps) => steps / 100)),
    pick: fc.constantFrom('a', 'b', 'c'),
    some: fc.subarray(['a', 'b', 'c']),
    agreed: fc.boolean(),
    on: day,
    ever: maybe(day),
    since: monthValue,
    list: fc.array(
      fc.record({
        word: line(200),
        month: maybe(monthValue),
        ticked: fc.boolean(),
        inner: fc.array(fc.record({ on: maybe(day), n: fc.nat(9) }), { maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
  })
  // stored values are JSON: what is absent has no key
  .map((value) => JSON.parse(JSON.stringify(value)));

describe('form values and posted text', () => {
  it('round trip for every kind of field', () => {
    fc.assert(
      fc.property(values, (value) => {
        const raw = formatForm(sample, value);
        expect(parseForm(sample, raw)).toEqual({ ok: true, value });
        expect(formSchema(sample).safeParse(value).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('cleans a text once and for all', () => {
    fc.assert(fc.property(anyText, (typed) => cleanText(cleanText(typed)) === cleanText(typed)));
  });
});

const names = [
  ...Object.keys(sample.fields),
  ...['on', 'ever'].flatMap((name) => [`${name}-dag`, `${name}-maand`, `${name}-jaar`]),
  ...['list.0.word', 'list.0.month', 'list.1.word', 'list.1.ticked', 'list.0.inner.0.n', 'list.0.inner.3.on-dag'],
  ...['list.', 'list.x.word', 'list.99999.word', 'list.-1.word', '__proto__', 'constructor', 'toString', ''],
];
const nasty = fc.constantFrom(
  ...[
    '31-2-2026',
    '1 3 2026',
    '13-2027',
    'ma 2027',
    '1.140',
    '1e9',
    'NaN',
    '-0',
    '9'.repeat(50),
    '\u0000',
    '\ud800',
    'a',
  ],
  ...['<script>', '٣', '２', '\u202e', 'ja', '\r\n', ' ', '2026-02-30', 'januari 2027', '0000-00-00'],
);
const rawText = fc.oneof(nasty, anyText);
const raws: fc.Arbitrary<Raw> = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: anyText }),
  fc.oneof(rawText, fc.array(rawText, { maxLength: 3 })),
  { maxKeys: 20 },
);

/** Of several rows an error says whose it is. */
const ofRow = /^((Regel|Deel) \d+: )+/;
/** Every sentence this form can say, and nothing else. */
const sentences = [
  /^Vul (de regel|de dag|de maand|het woord|uren|halve uren|een bedrag|een cijfer) in$/,
  /^Schrijf het verhaal$/,
  /^Kies een antwoord$/,
  /^Kies een van de antwoorden$/,
  /^Gebruik voor \p{L}+ hoogstens \d+ tekens$/u,
  /^Maak de tekst [\d.]+ tekens? korter: hoogstens [\d.]+ tekens$/,
  /^Vul een dag, een maand en een jaar in, bijvoorbeeld 1 3 2027$/,
  /^\d+ \p{L}+ bestaat niet\. Vul een andere dag of maand in$/u,
  /^Vul een maand in van 1 tot en met 12$/,
  /^Vul een jaar in van 1900 tot en met 2100$/,
  /^Vul een maand en een jaar in, bijvoorbeeld 3-2027$/,
  /^Voeg hoogstens 5 keer een regel toe$/,
  /^Voeg hoogstens 40 keer een deel toe$/,
  /^Er is niets bewaard: dit formulier vraagt niet naar “[\s\S]*”$/,
];

describe('ten thousand posts of any content', () => {
  it('never throw, answer only in our own Dutch sentences, and what passes fits the stored schema', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const parsed = parseForm(sample, raw);
        if (parsed.ok) expect(formSchema(sample).safeParse(parsed.value).success).toBe(true);
        else {
          const strange = parsed.problems.filter(
            ({ message }) => !sentences.some((sentence) => sentence.test(message.replace(ofRow, ''))),
          );
          expect(strange).toEqual([]);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
