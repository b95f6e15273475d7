import { describe, expect, it } from 'vitest';
import { modelSchema } from '#src/documents/model.ts';
import { reportFieldLabels } from '#src/domain/labels.ts';
import { bsnAllowed } from '#src/domain/necessity.ts';
import { factsSchema } from '#templates/facts.ts';
import { findKind, kinds } from '#templates/index.ts';
import { textOf } from './model-text.ts';
import { knowsClient, objectAt, objectsIn, surnamesIn } from './sample-input.ts';

const samples = Object.values(kinds).flatMap((kind) =>
  Object.entries(kind.samples).map(([name, input]) => ({ key: kind.key, name, kind, input })),
);

describe.each(samples)('$key $name', ({ kind, input }) => {
  it('becomes a model every renderer accepts, the same each time', () => {
    const model = kind.toDocument(input);
    expect(modelSchema.parse(model)).toEqual(model);
    expect(kind.toDocument(input)).toEqual(model);
  });

  it('has nothing left to repair', () => {
    expect(kind.completeness(input)).toEqual([]);
  });

  it('refuses an unknown key at every level it reads (R7)', () => {
    expect(kind.input.safeParse(input).success).toBe(true);
    for (const path of objectsIn(input)) {
      const copy = structuredClone(input);
      Object.assign(objectAt(copy, path), { diagnose: 'x' });
      expect(kind.input.safeParse(copy).success, path.join('.')).toBe(false);
    }
  });

  it('names no client in title, running head and footer (R4)', () => {
    const model = kind.toDocument(input);
    const printed = [model.title, model.runningHead, model.footer].join(' ');
    for (const surname of surnamesIn(input)) expect(printed).not.toContain(surname);
  });

  it('ends no sentence with two full stops, whatever name stands last', () => {
    expect(textOf(kind.toDocument(input)).match(/.{0,40}[^.]\.\.(?!\.)/g)).toBeNull();
  });

  it('fits its tables on the page', () => {
    for (const block of kind.toDocument(input).blocks) {
      if (block.kind !== 'dataTable') continue;
      const width = block.columns.reduce((sum, column) => sum + column.width, 0);
      expect(width).toBeLessThanOrEqual(block.onAxis ? 120 : 167);
      for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
    }
  });
});

describe.each(samples.filter(({ input }) => knowsClient(input)))('$key $name', ({ kind, input }) => {
  it('takes a bsn only with its first five digits hidden, and none where no statute allows one (R9)', () => {
    const sponsor = factsSchema.shape.sponsor.parse(objectAt(input, ['facts', 'sponsor']));
    const copy = structuredClone(input);
    Object.assign(objectAt(copy, ['facts', 'client']), { maskedBsn: '999991644' });
    expect(kind.input.safeParse(copy).success).toBe(false);
    Object.assign(objectAt(copy, ['facts', 'client']), { maskedBsn: '•••••1644' });
    expect(kind.input.safeParse(copy).success).toBe(bsnAllowed(sponsor));
  });
});

describe('the registry', () => {
  it('finds a kind by its own key and nothing by another name', () => {
    for (const [key, kind] of Object.entries(kinds)) expect(kind.key).toBe(key);
    expect(findKind('trajectplan')?.title).toBe('Trajectplan');
    expect(findKind('toString')).toBeUndefined();
  });

  it('throws on input of the wrong shape, so no half document is ever made', () => {
    for (const kind of Object.values(kinds)) expect(() => kind.toDocument({})).toThrow();
  });

  it('lets a coach begin only reports, offered by the title that is their key', () => {
    for (const kind of Object.values(kinds).filter((one) => one.onDemand))
      expect([kind.key, kind.approval]).toEqual([kind.title.toLowerCase(), 'report']);
  });

  it('has sections whose keys and numbers follow the document', () => {
    for (const kind of Object.values(kinds)) {
      expect(new Set(kind.sections.map(({ key }) => key)).size).toBe(kind.sections.length);
      const numbers = kind.sections.flatMap(({ number }) => (number ? [Number(number)] : []));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
});

describe('golden models of the three samples', () => {
  it.each(['trajectplan', 'voortgangsrapportage', 'eindrapportage'])('%s', async (key) => {
    const model = kinds[key]?.toDocument(kinds[key]?.samples.voorbeeld);
    await expect(`${JSON.stringify(model, null, 1)}\n`).toMatchFileSnapshot(`../golden/${key}.model.json`);
  });
});

describe('a voortgangsrapportage', () => {
  const kind = kinds.voortgangsrapportage;

  it.each(Object.keys(kind?.samples ?? {}))(
    '%s has the five headings of the regulation in their order, none empty (R23)',
    (name) => {
      const { blocks } = kind?.toDocument(kind.samples[name]) ?? { blocks: [] };
      const headings = blocks.flatMap((block, index) =>
        block.kind === 'heading' && block.level === 2 ? [{ text: block.text, number: block.number, index }] : [],
      );
      const five = headings.filter(({ number }) => Number(number) >= 1 && Number(number) <= 5);
      expect(five.map(({ text }) => text)).toEqual(Object.values(reportFieldLabels));
      for (const { index } of five) expect(blocks[index + 1]?.kind).not.toBe('heading');
    },
  );

  it('says of a field without events that it does not apply in this period', () => {
    const text = kind ? textOf(kind.toDocument(kind.samples.minimaal)) : '';
    expect(text.split('niet van toepassing in deze periode.')).toHaveLength(6);
  });
});
