import { describe, expect, it } from 'vitest';
import { eindrapportage } from '#templates/eindrapportage/kind.ts';
import type { Facts } from '#templates/facts.ts';
import { outplacementFacts, privateFacts, proefFacts } from '#templates/samples/facts.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import { voortgangsrapportage } from '#templates/voortgangsrapportage/kind.ts';
import { textOf } from './model-text.ts';

function plan(name: string): string {
  const sample = trajectplan.samples[name];
  if (!sample) throw new Error(name);
  return textOf(trajectplan.toDocument(sample));
}

describe('a trajectplan without a bsn', () => {
  it('has no line for it, and does not say the sponsor gave it (R9)', () => {
    expect(plan('outplacement')).not.toContain('burgerservicenummer');
    expect(plan('voorbeeld')).toContain('•••••1644');
  });

  it('names nothing as given that its sponsor may not give, whatever was ticked (P5, R9)', () => {
    const given = (sponsor: Partial<Facts['sponsor']>) => {
      const sample = structuredClone(trajectplan.samples.voorbeeld);
      if (!sample) throw new Error('no sample');
      Object.assign(sample.facts.sponsor, sponsor);
      return /de opdrachtgever heeft .* verstrekt/.exec(textOf(trajectplan.toDocument(sample)))?.[0];
    };
    expect(given({ kind: 'employerSecondTrack', bsnBase: 'none' })).toBe(
      'de opdrachtgever heeft naam en adres verstrekt',
    );
    expect(given({ kind: 'employerSecondTrack', bsnBase: 'WIA' })).toBe(
      'de opdrachtgever heeft naam, adres en burgerservicenummer verstrekt',
    );
  });
});

describe('how the client saw the plan', () => {
  it('prints place and date of a signature', () => {
    expect(plan('voorbeeld')).toContain('voorbeeldstad, 23 januari 2026');
  });

  it('prints a refusal to sign with the client’s own words', () => {
    expect(plan('tweedeSpoor')).toContain('niet ondertekend op 20 april 2026');
    expect(plan('tweedeSpoor')).toContain('"ik teken pas als mijn werkgever heeft gereageerd."');
  });

  it('prints that nobody reacted', () => {
    expect(plan('outplacement')).toContain('geen reactie van de cliënt ontvangen tot en met 25 maart 2026');
  });

  it('leaves lines to sign on when it is not known yet', () => {
    expect(plan('minimaal')).toContain('plaats en datum:');
  });
});

describe('a decided plan', () => {
  it('carries the stamp instead of the form, and says so on page 1 (R18)', () => {
    const text = plan('metBesluit');
    expect(text).toContain('✓ akkoord, besloten op 28 januari 2026');
    expect(text).toContain('28 januari 2026, 14.03 uur');
    expect(text).toContain('vingerafdruk 7f3a 91c2 e05b 4d18');
    expect(text).toContain('akkoord, € 1.140,00 exclusief btw');
    expect(text).not.toContain('terugsturen kan ook per post');
  });
});

describe('a decided report', () => {
  it('says on page 1 who answered and where, and in the stamp what was remarked (R18)', () => {
    const sample = voortgangsrapportage.samples.metBesluit;
    const text = sample ? textOf(voortgangsrapportage.toDocument(sample)) : '';
    expect(text).toContain('▲ graag aanpassen, besloten op 17 augustus 2026');
    expect(text).toContain('zie het besluit op de laatste pagina');
    expect(text).toContain('wilt u bij de bemiddeling zetten');
    expect(text).toContain('per brief, bij ons vastgelegd');
  });

  it('was only taken note of where nothing was asked', () => {
    const sample = eindrapportage.samples.metBesluit;
    const text = sample ? textOf(eindrapportage.toDocument(sample)) : '';
    expect(text).toContain('✓ voor kennisgeving aangenomen op 25 juni 2026');
  });
});

describe('a next version', () => {
  it('says which version it replaces and what changed (R21)', () => {
    expect(plan('lang')).toContain('vervangt versie 11');
    expect(plan('lang')).toContain('duur 6 maanden langer, 41 uur meer');
    expect(plan('lang')).toContain('uw besluit over het gewijzigde plan');
  });
});

describe('how far a progress report says the work is', () => {
  const sample = voortgangsrapportage.samples.voorbeeld;
  if (!sample) throw new Error('voorbeeld');

  it('fills a bar by the hours spent or by what is done, never by the calendar', () => {
    const chart = voortgangsrapportage.toDocument(sample).blocks.find((block) => block.kind === 'timeline');
    const filled = chart?.kind === 'timeline' ? chart.rows.map(({ doneUntil }) => doneUntil) : [];
    expect(filled).toEqual([
      '2026-08-29',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-21',
      undefined,
      undefined,
    ]);
    const idle = {
      ...sample,
      sections: {
        ...sample.sections,
        activities: {
          activities: sample.sections.activities.activities.map((row) => ({
            ...row,
            used: 0,
            status: 'running' as const,
          })),
        },
      },
    };
    const empty = voortgangsrapportage.toDocument(idle).blocks.find((block) => block.kind === 'timeline');
    expect(empty?.kind === 'timeline' && empty.rows.every(({ doneUntil }) => doneUntil === undefined)).toBe(true);
  });

  it('marks a sub-goal whose day has passed and that was not reached', () => {
    const goals = sample.sections.goals.goals.map((goal) => ({ ...goal, on: '2026-07-01' as const }));
    const late = { ...sample, sections: { ...sample.sections, goals: { goals } } };
    const text = textOf(voortgangsrapportage.toDocument(late));
    expect(text).toContain('gepland, later dan afgesproken');
    expect(text).not.toMatch(/afgerond[^\n]*later dan afgesproken/);
    expect(JSON.stringify(voortgangsrapportage.toDocument(late))).toContain('"mark":"attention"');
    expect(textOf(voortgangsrapportage.toDocument(sample))).not.toContain('later dan afgesproken');
  });
});

describe('the sponsor', () => {
  it('who is the client gets no second copy and decides as "u" (R2)', () => {
    const text = plan('particulier');
    expect(text).toContain('dit plan is alleen voor u.');
    expect(text).toContain('uw besluit');
    expect(text).not.toContain('over de gevolgen van niet meewerken');
  });

  it('who is only informed is not asked for a decision about a report', () => {
    const informed = voortgangsrapportage.samples.outplacement;
    const text = informed ? textOf(voortgangsrapportage.toDocument(informed)) : '';
    expect(text).toContain('ter kennisgeving');
    expect(text).not.toContain('akkoord met opmerking');
  });
});

describe('the end of a dossier', () => {
  function closing(name: string): string {
    const sample = eindrapportage.samples[name];
    return sample ? textOf(eindrapportage.toDocument(sample)) : '';
  }

  it('is printed with the last archived day and the first day of destruction (P12, P13)', () => {
    expect(closing('gestopt')).toContain(
      'tot en met 15 juni 2028 in het archief bewaard en vanaf 16 juni 2028 vernietigd',
    );
    expect(closing('gestopt')).toContain('bewaard tot en met 31 december 2033');
  });

  it('tells of an objection to the survey, and after a death of no survey and no rights (E4)', () => {
    expect(closing('gestopt')).toContain('hiertegen bezwaar gemaakt');
    expect(closing('overleden')).not.toContain('tevredenheidsonderzoek');
  });

  it('of a client who died tells the facts alone: no opinion, advice, signature or copy of the client (E4)', () => {
    const sample = eindrapportage.samples.overleden;
    if (!sample) throw new Error('overleden');
    const model = eindrapportage.toDocument(sample);
    const text = textOf(model);
    expect(text).toContain('de deelname is op 15 juni 2026 geëindigd door het overlijden van mevrouw inkt.');
    expect(text).toContain('bestemd voor de opdrachtgever.');
    for (const words of ['opmerken', 'kent de vacatures', 'begeleiding is niet nodig', 'voortijdig', '×', 'wil zelf'])
      expect(text).not.toContain(words);
    expect(model.blocks.map(({ kind }) => kind)).not.toContain('signatures');
  });
});

describe('the form of address', () => {
  it('decides the possessive, and none is used for who wants none', () => {
    const sample = trajectplan.samples.voorbeeld;
    if (!sample) throw new Error('no sample');
    const words = (facts: Facts) => textOf(trajectplan.toDocument({ ...sample, facts }));
    expect(words(proefFacts)).toContain("heeft zijn diploma's en een curriculum vitae meegebracht");
    expect(words(outplacementFacts)).toContain("heeft diploma's en een curriculum vitae meegebracht");
    expect(words(privateFacts)).not.toContain('de opdrachtgever heeft naam');
  });
});

describe('an eindrapportage', () => {
  it('names the new employer only to a sponsor that needs the name, and no long absence without a statute (P5)', () => {
    const final = (kind: Facts['sponsor']['kind']) => {
      const sample = structuredClone(eindrapportage.samples.voorbeeld);
      if (!sample) throw new Error('no sample');
      sample.facts.sponsor = { ...sample.facts.sponsor, kind, bsnBase: 'none' };
      sample.sections.placement.employer = 'Winkel Geheim B.V.';
      sample.sections.result = {
        ...sample.sections.result,
        endReason: 'illnessLong',
        explanation: 'Feit',
        discussedWith: 'P.',
      };
      return {
        named: textOf(eindrapportage.toDocument(sample)).includes('winkel geheim'),
        refused: eindrapportage.completeness(sample).map(({ section, field }) => `${section}/${field}`),
      };
    };
    expect(final('municipality')).toEqual({ named: true, refused: [] });
    expect(final('employerSecondTrack')).toEqual({ named: false, refused: ['placement/'] });
    expect(final('employerOutplacement')).toEqual({ named: false, refused: ['result/endReason', 'placement/'] });
  });
});
