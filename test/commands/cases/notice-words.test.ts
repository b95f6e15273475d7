import { expect, it } from 'vitest';
import { dataAround } from '#src/commands/cases/carry.ts';
import { correctedParts } from '#src/commands/cases/change-parts.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import type { Correction } from '#src/domain/cases/correction.ts';
import { addressLines, showPhone } from '#src/domain/contact-data.ts';
import { findDatum } from '#src/domain/data.ts';
import { type Disclosure, everything } from '#src/domain/disclosure.ts';
import type { DocumentId, ItemId } from '#src/domain/ids.ts';
import { plainWords } from '#src/domain/plain-words.ts';
import { errandsOf, noticesToMake } from '#src/workflow/cases/notices.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dice } from '#test/dice.ts';
import { sampleRequest } from '#test/store/sample-case.ts';

const today = '2026-03-03';
const dossier = dossierIn('active.running').build();
const { client } = dossier;
let drawn = 0;
const newId = <T extends string>() => `id${drawn++}` as T;
const situation = {
  dossier,
  organisation: castOrganisation,
  today,
  now: `${today}T09:00:00.000Z`,
  actor: { kind: 'system' as const },
  newId,
} as const;

/** What can be told about this client, as papers print it, and how the register names it. */
const old = {
  address: { printed: addressLines(client.address).join(', '), field: 'client.address' },
  phone: { printed: showPhone(client.phone ?? ''), field: 'client.phone' },
  email: { printed: client.email ?? '', field: 'client.email' },
} as const;
type Name = keyof typeof old;
const names = Object.keys(old) as Name[];
const changedTo = { phone: '+31611111111', email: 'nieuw@post.example', street: 'Nieuwe Dreef' };

const saves = new Map<string, Correction[]>();

/** One save of one form that changes these, as the page posts it. */
function correctionsOf(changed: readonly Name[]): Correction[] {
  const known = saves.get(changed.join()) ?? saved(changed);
  saves.set(changed.join(), known);
  return known;
}

function saved(changed: readonly Name[]): Correction[] {
  const datum = findDatum(dataAround(situation), 'client.contact');
  if (!datum) throw new Error('no contact data');
  const answers = {
    ...datum.stored,
    ...(changed.includes('phone') && { phone: changedTo.phone }),
    ...(changed.includes('email') && { email: changedTo.email }),
    ...(changed.includes('address') && { street: changedTo.street }),
  };
  const by = users.sanne.id;
  const errand = { id: newId<ItemId>(), kind: 'correct', datum: datum.key, by, on: today } as const;
  const parts = correctedParts(situation, datum, {
    ...errand,
    reasons: [],
    answers: JSON.parse(JSON.stringify(answers)),
  });
  return parts.map((part) => ({
    ...part,
    id: newId<ItemId>(),
    kind: 'corrected',
    datum: datum.key,
    reason: 'r',
    by,
    on: today,
  }));
}

type Got = { readonly name: string; readonly holds: readonly Name[]; readonly as: 'file' | 'fields' | 'package' };

it('tells each recipient, once, of exactly what that recipient had, in 1,000 saves that change several things at once', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const { below, pick } = dice(seed);
    const some = () => names.filter(() => below(2) === 0);
    const changed = names.filter(() => below(3) > 0);
    const got = Array.from({ length: below(7) }, (): Got => {
      const as = pick(['file', 'file', 'fields', 'fields', 'package'] as const);
      return { name: pick(['Een', 'Twee', 'Drie']), holds: as === 'package' ? names : some(), as };
    });
    const words = new Map(
      got.map(({ holds }, n) => [`doc${n}` as DocumentId, plainWords(holds.map((one) => old[one].printed).join('. '))]),
    );
    const lines = got.map(
      ({ name, holds, as }, n): Disclosure => ({
        id: `line${n}` as ItemId,
        at: situation.now,
        recipientKind: 'partner',
        recipientName: name,
        purpose: 'partnerActivity',
        legalBasis: 'grond',
        what:
          as === 'file'
            ? {
                kind: 'file',
                format: 'pdf',
                fileName: 'a.pdf',
                sha256: 'a'.repeat(64),
                documentId: `doc${n}` as DocumentId,
              }
            : { kind: 'fields', fields: as === 'package' ? [everything] : holds.map((one) => old[one].field) },
        channel: 'mail',
        by: 'system',
        status: 'sent',
      }),
    );
    const theCase: RequestCase = sampleRequest(1, { corrections: correctionsOf(changed) });
    const notices = noticesToMake({ theCase, dossier, given: { lines, words, clientPays: false }, newId, today });
    const told = errandsOf(notices, theCase.corrections).flatMap((one) =>
      one.kind === 'tell' ? [{ name: one.to.name, text: JSON.stringify(one.changes) }] : [],
    );
    // reckoned from what each one got, without the corrections
    const had = (name: string) =>
      changed.filter((one) => got.some((line) => line.name === name && line.holds.includes(one)));
    const expected = ['Een', 'Twee', 'Drie'].filter((name) => had(name).length > 0);
    expect([seed, told.map(({ name }) => name).sort()]).toEqual([seed, expected.sort()]);
    for (const { name, text } of told) {
      const says = {
        address: text.includes('Straat') || text.includes(changedTo.street),
        phone: text.includes(old.phone.printed) || text.includes('11 11'),
        email: text.includes(old.email.printed) || text.includes(changedTo.email),
      };
      expect([seed, name, names.filter((one) => says[one])]).toEqual([
        seed,
        name,
        names.filter((one) => had(name).includes(one)),
      ]);
    }
  }
});
