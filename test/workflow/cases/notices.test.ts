import { expect, it } from 'vitest';
import type { RequestCase } from '#src/domain/cases/case.ts';
import type { Correction } from '#src/domain/cases/correction.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { ContactId, DocumentId, ItemId, UserId } from '#src/domain/ids.ts';
import { plainWords } from '#src/domain/plain-words.ts';
import { noticesToMake } from '#src/workflow/cases/notices.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dice } from '#test/dice.ts';
import { sampleRequest } from '#test/store/sample-case.ts';

const dossier = dossierIn('active.running').build();
const today = '2026-03-03';

// values that lie in one another, and values that only look alike
const values = [
  'Dorpsstraat 1',
  'Dorpsstraat 12',
  'dorpsstraat',
  '06 12 34',
  'vmbo, diploma',
  'vmbo',
  'diploma in 2003',
];
const kinds = ['sponsor', 'client', 'representative', 'partner', 'other'] as const;
const statuses = ['sent', 'unknown', 'void', 'pending', 'recalled', 'corrected'] as const;
const fields = ['client.address', 'client.phone', 'intake.education'];

type History = {
  readonly texts: Map<DocumentId, string>;
  readonly lines: Disclosure[];
  readonly corrections: Correction[];
  readonly clientPays: boolean;
};

function historyOf({ below, pick }: ReturnType<typeof dice>): History {
  const texts = new Map<DocumentId, string>();
  for (let n = 0; n < 1 + below(4); n++) {
    const said = Array.from({ length: below(4) }, () => pick(values));
    texts.set(`doc${n}` as DocumentId, `Begin (${said.join('), en dan: ')}) einde.`);
  }
  const lines = Array.from({ length: below(12) }, (_, n): Disclosure => {
    const recipientKind = pick(kinds);
    const contactId = recipientKind === 'sponsor' && below(4) > 0 ? (`c${below(3)}` as ContactId) : undefined;
    const file = { kind: 'file', format: 'pdf', fileName: 'a.pdf', sha256: 'a'.repeat(64) } as const;
    return {
      id: `line${n}` as ItemId,
      at: `${today}T09:00:00.000Z`,
      recipientKind,
      recipientName: pick(['A. Een', 'B. Twee']),
      ...(contactId && { contactId }),
      purpose: 'approval',
      legalBasis: 'grond',
      what:
        below(5) === 0 ? { kind: 'fields', fields: [pick(fields)] } : { ...file, documentId: pick([...texts.keys()]) },
      channel: 'mail',
      by: 'system',
      status: pick(statuses),
    };
  });
  const corrections = Array.from({ length: 1 + below(4) }, (_, n): Correction => {
    return {
      id: `cor${n}` as ItemId,
      kind: pick(['corrected', 'corrected', 'erased', 'restricted'] as const),
      datum: 'client.contact',
      label: pick(['Adres', 'Telefoon']),
      before: pick(values),
      after: pick(values),
      fields: [pick(fields)],
      printed: Array.from({ length: below(3) }, () => pick(values)),
      reason: 'reden',
      by: 'user' as UserId,
      on: today,
    };
  });
  return { texts, lines, corrections, clientPays: below(5) === 0 };
}

/** Reckoned otherwise than the program does: line by line, and letter by letter in the text itself. */
function whoHad(history: History, correction: Correction): string[] {
  const { texts, lines, clientPays } = history;
  const { kind, printed, fields: changed } = correction;
  if (wasChangedBack(history, correction)) return [];
  const had = new Set<string>();
  for (const { recipientKind, recipientName, contactId, status, what } of lines) {
    if (!['sent', 'unknown', 'recalled', 'corrected'].includes(status)) continue;
    if (recipientKind === 'client') continue;
    if (recipientKind === 'sponsor' && clientPays) continue;
    const text = what.kind === 'file' ? (texts.get(what.documentId) ?? '') : '';
    const isIn = (value: string) => {
      const words = value.split(/\W+/).join('\\W+');
      return new RegExp(`(^|\\W)${words}(\\W|$)`, 'i').test(text);
    };
    const named = what.kind === 'fields' && changed.some((one) => what.fields.includes(one));
    if (kind === 'restricted' || named || printed.some(isIn)) had.add(contactId ?? `${recipientKind}/${recipientName}`);
  }
  return [...had].sort();
}

function wasChangedBack({ corrections }: History, correction: Correction): boolean {
  const later = corrections.slice(corrections.indexOf(correction) + 1).reverse();
  const last = later.find(({ kind, label }) => kind !== 'restricted' && label === correction.label);
  return correction.kind !== 'restricted' && last?.kind === 'corrected' && last.after === correction.before;
}

it('makes exactly one notice for every recipient of an old value, and none for others, in 1,000 histories', () => {
  let told = 0;
  for (let seed = 1; seed <= 1000; seed++) {
    const history = historyOf(dice(seed));
    const words = new Map([...history.texts].map(([id, text]) => [id, plainWords(text)]));
    let drawn = 0;
    const newId = <T extends string>() => `id${drawn++}` as T;
    let theCase: RequestCase = sampleRequest(1, { corrections: history.corrections });
    // the register is asked while lines still come in, and once more when all are there
    for (const part of [Math.ceil(history.lines.length / 2), history.lines.length, history.lines.length]) {
      const given = { lines: history.lines.slice(0, part), words, clientPays: history.clientPays };
      const made = noticesToMake({ theCase, dossier, given, newId, today });
      theCase = { ...theCase, notices: [...theCase.notices, ...made] };
    }
    for (const correction of history.corrections) {
      const notices = theCase.notices.filter(({ corrections }) => corrections.includes(correction.id));
      const to = notices.map(({ to: { contactId, kind, name } }) => contactId ?? `${kind}/${name}`).sort();
      expect([seed, to]).toEqual([seed, whoHad(history, correction)]);
      told += to.length;
    }
  }
  expect(told).toBeGreaterThan(500);
});
