import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes } from '#src/domain/document.ts';
import type { PlanCourse } from '#src/domain/document-versions.ts';
import { mailKinds } from '#src/domain/message.ts';
import type { MailFacts } from '#templates/mail/facts.ts';
import { mailFor } from '#templates/mail/index.ts';
import { proefFacts } from '#templates/samples/facts.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';

const base: MailFacts = {
  reference: 'MG-2026-0417',
  organisation: 'Maas groep',
  branch: { name: 'Voorbeeldstad', phone: '010 000 00 00' },
  coach: {
    name: 'Sanne Verzonnen',
    jobTitle: 're-integratiecoach',
    phone: '06-00 00 00 02',
    email: 'sanne@voorbeeld.example',
  },
  to: 'sponsor',
  salutation: 'Geachte mevrouw Voorbeeld,',
  orderNumber: 'VBS-2026-00417',
  document: { title: 'Trajectplan', asks: 'plan', version: 2, course: 'begins' },
  provision: { until: '2026-12-07', deleteBy: '2026-12-14' },
  respondBy: '2026-12-07',
  sentOn: '2026-11-23',
  changeAskedOn: '2026-11-18',
  link: 'https://dossier.voorbeeld.example/a/4Qm7',
  code: '482 913',
  codeValidUntil: '2026-11-28T13:18:00.000Z',
  decision: { outcome: 'approved', at: '2026-11-28T13:03:00.000Z', by: 'mevrouw A. Voorbeeld' },
  attachments: ['Trajectplan-MG-2026-0417-versie-2.pdf', 'Trajectplan-MG-2026-0417-versie-2.docx'],
};

it('calls a report by its name and number, without an article', () => {
  const report = { title: 'Voortgangsrapportage 1', asks: 'report', version: 1 } as const;
  const { text } = mailFor('M01', { ...base, document: report });
  expect(text).toContain('Wilt u voortgangsrapportage 1 beoordelen?');
  expect(text).not.toMatch(/(de|deze) voortgangsrapportage 1/);
});

describe.each(mailKinds)('mail %s', (kind) => {
  const mail = mailFor(kind, base);

  it('has a subject of kind and reference only (R4)', () => {
    expect(mail.subject).toContain('MG-2026-0417');
    expect(mail.subject).not.toMatch(/Proef|Joris|Voorbeeld,|482|VBS/u);
    expect(mail.subject.length).toBeLessThanOrEqual(78);
    expect(mail.subject).not.toMatch(/[\r\n]/u);
  });

  it('loads nothing from anywhere and runs nothing', () => {
    expect(mail.html).not.toMatch(/<img|<script|<link|src=|url\(|@import|<iframe|background=/iu);
    const addresses = [...mail.html.matchAll(/https?:\/\/[^"<\s]+/gu)].map(([found]) => found);
    expect(new Set(addresses).size).toBeLessThanOrEqual(1);
  });

  it('has a text part of its own with lines of at most 78 characters, signed by the coach', () => {
    for (const line of mail.text.split('\n'))
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(78);
    expect(mail.text).toContain('Sanne Verzonnen, re-integratiecoach');
    expect(mail.text).not.toMatch(/<|undefined|\[object/u);
    expect(mail.html).not.toMatch(/undefined|\[object/u);
  });

  it('is lower-voiced: no exclamation marks', () => {
    expect(mail.text).not.toContain('!');
  });
});

describe('the receipt of a decision', () => {
  const said = (decision: Partial<MailFacts['decision']>, course: PlanCourse = 'begins') => {
    const document = { title: 'Trajectplan', asks: 'plan', version: 2, course } as const;
    const { text } = mailFor('M05', { ...base, document, decision: { ...needed, ...decision } });
    return text.replace(/\s+/gu, ' ');
  };
  const needed = { outcome: 'approvedWithRemarks', at: '2026-11-28T13:03:00.000Z', by: 'A.' } as const;

  it('tells that remarks make a new version, and what stays in force meanwhile', () => {
    expect(said({})).toContain('Het traject begint.');
    expect(said({ newVersion: true })).toContain('U krijgt een nieuwe versie');
    expect(said({ newVersion: true })).not.toContain('Het traject begint');
    expect(said({}, 'changes')).toContain('Het gewijzigde plan geldt vanaf nu');
    expect(said({ outcome: 'rejected' }, 'changes')).toContain('blijft gelden');
  });

  it('names the day of an answer that came on paper beside the moment it was recorded', () => {
    expect(said({ answeredOn: '2026-11-26' })).toContain('Uw antwoord van: 26 november 2026');
  });
});

describe('a plan for a trajectory that runs', () => {
  it.each(['M01', 'M02', 'M03'] as const)('is not said in %s to hold up its beginning', (kind) => {
    const asked = (course: PlanCourse) => {
      const document = { title: 'Trajectplan', asks: 'plan', version: 2, course } as const;
      return mailFor(kind, { ...base, document }).text.replace(/\s+/gu, ' ');
    };
    expect(asked('begins')).toContain('Zolang u niet beslist, begint het traject niet.');
    expect(asked('changes')).toContain('blijft het plan gelden dat u eerder goedkeurde.');
    expect(asked('runs')).toContain('Het traject loopt al.');
  });
});

describe('a mail about a client', () => {
  const clients = fc.record({
    surname: fc.stringMatching(/^[A-Z][a-z]{5,12}qz$/u),
    bsn: fc.stringMatching(/^99999\d{4}$/u),
    birthYear: fc.integer({ min: 1950, max: 2008 }),
  });

  it('is the same whoever it is about: no name, bsn or birth date can be read from it (R4)', () => {
    fc.assert(
      fc.property(
        clients,
        fc.constantFrom(...mailKinds),
        fc.constantFrom(...outcomes),
        ({ surname, bsn, birthYear }, kind, outcome) => {
          const sample = trajectplan.samples.voorbeeld;
          if (!sample) throw new Error('no sample');
          const name = `J.M. ${surname}`;
          const client = {
            ...proefFacts.client,
            plainName: name,
            formalName: `de heer ${name}`,
            maskedBsn: `•••••${bsn.slice(5)}`,
            birthDate: `${birthYear}-05-14` as const,
          };
          const model = trajectplan.toDocument({ ...sample, facts: { ...proefFacts, client } });
          const ofClient = (title: string): MailFacts => ({
            ...base,
            document: { title, asks: 'plan', version: 1 },
            decision: { outcome, at: '2026-11-28T13:03:00.000Z', by: 'mevrouw A. Voorbeeld' },
          });
          const proef = trajectplan.toDocument(sample);
          expect(mailFor(kind, ofClient(model.title))).toEqual(mailFor(kind, ofClient(proef.title)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('who is written to directly is not named either: mailboxes are read by others', () => {
    for (const kind of ['letter', 'code', 'M01', 'M05'] as const) {
      const { text, html } = mailFor(kind, { ...base, to: 'client', salutation: 'Geachte heer Van der Proef,' });
      expect(text).toMatch(/^Goedendag,/u);
      expect(text + html).not.toContain('Proef');
    }
  });
});

describe('M01', () => {
  it('says who asks what by when, and what to do when it is not yours', () => {
    const { subject, text } = mailFor('M01', base);
    expect(subject).toBe('Trajectplan MG-2026-0417 ter accordering (uiterlijk 7 dec.)');
    for (const words of [
      'Wilt u dit trajectplan beoordelen?',
      'maandag 7 december 2026',
      'Bent u niet de juiste persoon?',
      'versie 2',
      'VBS-2026-00417',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('asks nothing when a report is for information', () => {
    const { subject, text } = mailFor('M01', {
      ...base,
      document: { title: 'Voortgangsrapportage 2', asks: 'nothing', version: 1 },
    });
    expect(subject).toBe('Voortgangsrapportage 2 MG-2026-0417 ter kennisneming');
    expect(text).not.toContain('akkoord gaan');
  });

  it('names no attachment when the contract wants a link only', () => {
    const { text } = mailFor('M01', { ...base, attachments: [] });
    expect(text).toContain('Via de link hieronder leest u');
    expect(text).not.toContain('Bijlage');
  });

  it('says which password opens the PDF, and never what it is', () => {
    const locked = { ...base, attachments: ['plan.pdf'], opensWithPassword: true };
    for (const kind of ['M01', 'letter'] as const) {
      expect(mailFor(kind, locked).text.replace(/\s+/gu, ' ')).toContain(
        'De PDF gaat open met het wachtwoord dat wij met u hebben afgesproken. Kent u het niet? Bel ons dan.',
      );
      expect(mailFor(kind, base).text).not.toContain('wachtwoord');
    }
  });

  it('throws without its link, for then nobody can answer', () => {
    expect(() => mailFor('M01', { ...base, link: undefined })).toThrow(/link/u);
  });
});

describe('reminders and receipts', () => {
  it('say that no answer is no approval (R19)', () => {
    for (const kind of ['M02', 'M03', 'M04'] as const)
      expect(mailFor(kind, base).text.replace(/\s+/gu, ' ')).toContain('Geen antwoord is geen akkoord.');
  });

  it('show the code in the body only', () => {
    const { subject, text } = mailFor('code', base);
    expect(text).toContain('482 913');
    expect(text).toContain('De code werkt tot 14.18 uur.');
    expect(subject).not.toContain('482');
  });

  it('confirm the decision with its moment in Amsterdam', () => {
    expect(mailFor('M05', base).text).toContain('28 november 2026, 14.03 uur');
  });

  it('promise no new version to whoever asks for a change after the end (R29)', () => {
    const decision = { outcome: 'asksChange', at: '2026-11-28T13:03:00.000Z', by: 'A. Ambtenaar' } as const;
    const textOf = (afterEnd: boolean) =>
      mailFor('M05', { ...base, decision: { ...decision, afterEnd } }).text.replace(/\s+/gu, ' ');
    expect(textOf(false)).toContain('U krijgt een nieuwe versie');
    expect(textOf(true)).not.toContain('U krijgt een nieuwe versie');
    expect(textOf(true)).toContain('Het traject loopt niet meer.');
  });

  it('escape what they are given in HTML', () => {
    expect(mailFor('M05', { ...base, organisation: '<b>Maas</b>' }).html).not.toContain('<b>Maas');
  });
});
