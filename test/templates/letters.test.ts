import { describe, expect, it } from 'vitest';
import { type DocumentModel, modelSchema } from '#src/documents/model.ts';
import { letterSections } from '#templates/brieven/letter.ts';
import { findKind } from '#templates/index.ts';
import { longFacts, outplacementFacts, proefFacts } from '#templates/samples/facts.ts';
import { textOf } from './model-text.ts';

const issue = { number: 1, version: 1, date: '2026-02-03' } as const;

function letter(
  key: string,
  answers: Record<string, string> = {},
  facts: object = proefFacts,
  to: 'client' | 'sponsor' = 'client',
): DocumentModel {
  const kind = findKind(key);
  if (!kind) throw new Error(`no letter ${key}`);
  return kind.toDocument({ facts, issue, ...letterSections(to, answers) });
}

describe('the invitation to the intake (L02)', () => {
  it('asks for diplomas and cv (P6, R11)', () => {
    expect(textOf(letter('L02'))).toContain("uw diploma's (of een kopie) en uw cv, als u dat heeft");
  });

  it('carries the notice of AVG 14 on its second page: why, what, from whom, to whom, how long, rights', () => {
    const { blocks } = letter('L02');
    const second = blocks.slice(blocks.findIndex(({ kind }) => kind === 'pageBreak'));
    const labels = second.flatMap((block) => (block.kind === 'labelled' ? [block.label] : []));
    expect(labels).toEqual([
      'Waarom',
      'Welke gegevens',
      'Wie krijgt ze',
      'Hoe lang',
      'Uw rechten',
      'Niet eens met ons',
      'Melding',
      'Vragen',
    ]);
    const text = textOf({ ...letter('L02'), blocks: second });
    for (const words of [
      'die kregen wij van de gemeente',
      'stratus marktonderzoek',
      'bezwaar maken',
      'twee jaar',
      'binnen een maand',
      'autoriteit persoonsgegevens',
      'onder nummer 1299193',
      '088 000 00 00',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('names bsn and civil status only where they are held', () => {
    expect(textOf(letter('L02'))).toContain('burgerlijke staat en burgerservicenummer');
    expect(textOf(letter('L02', {}, outplacementFacts))).not.toMatch(/burgerservicenummer|burgerlijke staat/u);
  });

  it('says when and where once that is known', () => {
    expect(textOf(letter('L02', { on: '2026-01-14', time: '10.00', place: 'Ergens 1' }))).toContain(
      'woensdag 14 januari 2026 om 10.00 uur',
    );
    expect(textOf(letter('L02'))).toContain('wij bellen u om samen een dag te kiezen');
  });
});

describe('letters', () => {
  it('have an address of at most five lines, also with long names and a representative', () => {
    const facts = {
      ...longFacts,
      client: { ...longFacts.client, representative: { name: 'R. Toezicht', capacity: 'curator' } },
    };
    const { opening } = letter('L04', {}, facts);
    expect(opening.kind === 'letter' && opening.address.length).toBe(5);
    expect(opening.kind === 'letter' && opening.address[1]).toBe('t.a.v. R. Toezicht (curator)');
  });

  it('to the client are personal, to the sponsor they are not', () => {
    const open = (to: 'client' | 'sponsor') =>
      letter('L12', {}, { ...proefFacts, previousCoach: 'de heer B. Bedenksel' }, to).opening;
    expect(open('client')).toMatchObject({ personal: true, salutation: 'Geachte heer Van der Proef,' });
    expect(open('sponsor')).toMatchObject({ personal: false, salutation: 'Geachte mevrouw Voorbeeld,' });
  });

  it('refuse an answer they do not know (R7)', () => {
    expect(() => letter('L05', { reason: 'ziek' })).toThrow();
  });

  it('take for what a rejection is about only what can be a kind of document (R7)', () => {
    for (const about of ['onzin 999991644', 'Trajectplan', ''])
      expect(() => letter('L08', { next: 'stands', about }), about).toThrow();
    expect(textOf(letter('L08', { next: 'stands', about: 'constructor' }))).toContain('met uw constructor.');
  });

  it('about the client tell the sponsor facts only, and never why', () => {
    expect(textOf(letter('L06', { on: '2026-01-21' }, proefFacts, 'sponsor'))).toContain('twee keer niet verschenen');
    expect(textOf(letter('L10', { endDate: '2026-06-15' }, proefFacts, 'sponsor'))).toContain('15 juni 2026');
  });

  it('print the regulation’s own term for the order in its confirmation (P6)', () => {
    expect(textOf(letter('L01', {}, proefFacts, 'sponsor'))).toContain('aanbodversterkende bemiddelingsactiviteit');
  });
});

describe('the refusal of data (L40)', () => {
  const refusal = (ground: string) => textOf(letter('L40', { ground }, proefFacts, 'sponsor'));

  it('says why, and what the sponsor does get (E16)', () => {
    expect(refusal('health')).toContain('voor de bedrijfsarts of de verzekeringsarts');
    expect(refusal('bsn')).toContain('als een wet dat regelt');
    expect(refusal('notNeeded')).toContain('volgens ons privacyreglement');
    expect(refusal('health')).toContain('wat u wel krijgt, zijn het trajectplan');
  });
});

describe('the closing letter (L13)', () => {
  const closing = (answers = {}) => textOf(letter('L13', answers, { ...proefFacts, endDate: '2024-02-29' }));

  it('prints end, last archived day and first day of destruction (R30)', () => {
    const text = closing();
    for (const day of ['29 februari 2024', 'tot en met 28 februari 2026', '1 maart 2026']) expect(text).toContain(day);
  });

  it('tells of the survey and how to object, or that an objection was made (P11)', () => {
    expect(closing()).toContain('stratus marktonderzoek');
    expect(closing()).toContain('wilt u dat niet?');
    expect(closing({ survey: 'objected' })).toContain('u heeft bezwaar gemaakt');
    expect(closing({ survey: 'objected' })).not.toContain('stratus');
  });

  it('names directorate, complaint and supervisor (P18, P19)', () => {
    expect(closing()).toMatch(/gesprek met de directie.*klacht indienen.*autoriteit persoonsgegevens/su);
  });
});

describe('the invitation', () => {
  const coach = { ...proefFacts.coach, jobTitle: 'Re-integratiecoach' };
  const model = letter('L02', { on: '2026-02-10' }, { ...proefFacts, coach });

  it('names everything that came with the order as given by the sponsor (AVG 14)', () => {
    expect(textOf(model)).toContain(
      'uw naam, geboortedatum, adres, telefoonnummer, e-mailadres, burgerlijke staat en burgerservicenummer',
    );
  });

  it('asks to bring the identity document the intake looks at (R11)', () => {
    expect(textOf(model)).toContain('een identiteitsbewijs, uw diploma');
  });

  it('keeps a phone number and a job title together, the title small within a sentence', () => {
    const runs = JSON.stringify(model);
    expect(runs).toContain('{"text":"06-00 00 00 02","nowrap":true}');
    expect(runs).toContain('{"text":"re-integratiecoach","nowrap":true}');
    expect(runs).not.toContain('uw Re-integratiecoach');
  });
});

it('an address of six lines keeps its last, which has the town', () => {
  const addressLines = ['Gebouw De Werken', 'Stadhuisplein 1', '1234 AA  VOORBEELDSTAD'];
  const { opening } = letter('L01', {}, { ...proefFacts, sponsor: { ...proefFacts.sponsor, addressLines } }, 'sponsor');
  expect(modelSchema.shape.opening.parse(opening)).toMatchObject({
    address: [
      'Gemeente Voorbeeldstad',
      'Werk en Inkomen',
      't.a.v. mevrouw A. Voorbeeld',
      'Gebouw De Werken',
      'Stadhuisplein 1',
      '1234 AA  VOORBEELDSTAD',
    ],
  });
});
