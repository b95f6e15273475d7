import { describe, expect, it } from 'vitest';
import type { PartnerId } from '#src/domain/ids.ts';
import { isNamedIn, namedProblems, nameProblem, partnersToName } from '#src/domain/partner/named.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import { start } from '#src/workflow/step.ts';
import { castOrganisation, sponsors } from '#test/builders/cast.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const id = idOf<PartnerId>('partner-1');
const other = idOf<PartnerId>('partner-2');
const name = 'Opleidingscentrum Denkbeeldig';
const company = { id, name };

describe('the company that an activity names', () => {
  it('is the one that was chosen, whatever it is called by now, and no other of the same name', () => {
    expect(isNamedIn({ id, name: 'Heet nu anders' }, { by: name, partnerId: id })).toBe(true);
    expect(isNamedIn(company, { by: name, partnerId: other })).toBe(false);
  });

  it.each([
    name,
    'opleidingscentrum  denkbeeldig',
    `coach en ${name}`,
    `${name} en de coach`,
    `coach, ${name}`,
    `jobhunter; ${name}`,
    `jobhunter\n${name}`,
    `Werkplaats Verzonnen / ${name}`,
  ])('is found by its whole name where nobody chose: %s', (by) => expect(isNamedIn(company, { by })).toBe(true));

  it.each([
    ['UWV', 'via UWV'],
    ['Wij', 'wij doen dit samen'],
    ['de gemeente', 'de gemeente Voorbeeldstad'],
    ['Denkbeeldig', name],
    [name, 'Opleidingscentrum Denkbeeldig Zuid'],
    ['Taal', 'Centrum voor Rekenen en Taal'],
    ['Taal', 'Taal en Rekenen'],
    ['Werk', 'Coach en Werk'],
    ['Jansen', 'Jansen & Zn'],
    ['Jansen', 'Jansen/Zn'],
    ['Jansen', 'Jansen-De Vries'],
    ['Jansen', 'Jansen + Zn'],
    ['Noord', 'Denkbeeldig (Noord)'],
    ['Jansen & Zn', 'Jansen, Zn'],
  ])('is not %s because of these words: %s', (short, by) => {
    expect(isNamedIn({ id, name: short }, { by })).toBe(false);
  });
});

it('goes by no name that plans say of others', () => {
  for (const taken of ['Coach', 'De Gemeente', 'UWV', castOrganisation.name, sponsors.gemeente.name.toUpperCase()])
    expect(nameProblem(castOrganisation, taken)).toContain('hele naam');
  expect(nameProblem(castOrganisation, name)).toBeUndefined();
});

describe('what a plan may choose', () => {
  const partner = (number: PartnerId, state: string): Partner => ({
    id: number,
    name: state,
    street: 'Leslaan 1',
    postcode: '1234 AB',
    town: 'Voorbeeldstad',
    machine: { ...start('partner'), value: state },
    events: [],
  });
  const partners = [partner(id, 'contracted'), partner(other, 'ended')];

  it('is every company that did not end', () => {
    expect(partnersToName({ partners })).toEqual([{ value: id, label: 'contracted' }]);
  });

  it('says the chosen name in the words that are printed', () => {
    const found = (by: string, partnerId?: PartnerId) =>
      namedProblems({ partners }, { activities: [{ by: 'coach' }, { by, partnerId }] }).map(({ field }) => field);
    expect(found('Contracted, in Voorbeeldstad', id)).toEqual([]);
    expect(found('coach', id)).toEqual(['activities.1.by']);
    expect(found('contracted', idOf<PartnerId>('nobody'))).toEqual(['activities.1.partnerId']);
    expect(found('coach')).toEqual([]);
    expect(namedProblems({ partners }, { goals: [] })).toEqual([]);
  });
});
