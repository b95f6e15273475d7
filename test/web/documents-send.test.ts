import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { users } from '#test/builders/cast.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openPlan, withPlanWords } from './scene.ts';

describe('writing a first version', () => {
  it('asks nothing about a version before, and counts the parts that are done', async () => {
    const { address, coach } = await openPlan((builder) => builder);
    const { text } = await coach.get(`${address}/onderdeel/question`);
    expect(text).not.toContain('vorige versie');
    expect(text).toMatch(/\d+ van 12 onderdelen klaar/);
  });
});

/** How far a section is, in the list above the button. */
function stateOf(key: string, text: string): string | undefined {
  return new RegExp(`>([^<]*)</span></dd><dd><a href="[^"]*/onderdeel/${key}">`).exec(text)?.[1];
}

describe('fixing the words', () => {
  it('lists what is missing, each line leading to where it is repaired', async () => {
    const { scene, address, coach } = await openPlan((builder) => builder);
    const asked = await coach.get(`${address}/vaststellen`);
    expect(await htmlProblems(asked.text)).toEqual([]);
    const answer = await coach.post(`${address}/vaststellen`);
    expect(answer.status).toBe(422);
    for (const key of ['question', 'goal', 'activities'])
      expect(answer.text).toContain(`href="${address}/onderdeel/${key}"`);
    expect(answer.text).toContain('>Vul eerst onderdeel 7, Visie van de coach in</a>');
    expect(answer.text).toContain('<title>Fout: ');
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect(englishIn(answer.text)).toBeUndefined();
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('shows every section once more, with a link that says what it changes', async () => {
    const { address, coach } = await openPlan(withPlanWords);
    const { text } = await coach.get(`${address}/vaststellen`);
    expect(text.match(/>Wijzig</g)).toHaveLength(12);
    expect(text).toContain(
      `<a href="${address}/onderdeel/coachView">Wijzig<span class="vh"> 7. Visie van de coach</span></a>`,
    );
  });

  it('leads from a row that is wrong to that very field', async () => {
    const { address, coach } = await openPlan((builder) =>
      withPlanWords(builder).change((dossier) => ({
        ...dossier,
        documents: dossier.documents.map((one) => ({
          ...one,
          sections: { ...one.sections, goals: { goals: [{ label: 'Cv', text: 'Een cv', on: '2031-01-01' }] } },
        })),
      })),
    );
    const { text } = await coach.post(`${address}/vaststellen`);
    expect(text).toContain('<h1>Tekst vaststellen</h1>');
    expect(text).toContain(`href="${address}/onderdeel/goals#goals-0-on"`);
    expect([stateOf('goals', text), stateOf('goal', text)]).toEqual(['Bezig', 'Klaar']);
    expect((await coach.get(`${address}/onderdeel/goals`)).text).toContain('id="goals-0-on"');
  });

  it('tells of signs the PDF cannot show, and lets them stand', async () => {
    const said = 'De PDF kan deze tekens niet laten zien';
    const written = (region: string) =>
      openPlan((builder) =>
        withPlanWords(builder.at('2026-01-23')).change((dossier) => ({
          ...dossier,
          documents: dossier.documents.map((one) => ({
            ...one,
            sections: { ...one.sections, market: { ...one.sections.market, region } },
          })),
        })),
      );
    const chinese = await written('Vacatures bij 中文.');
    const { text } = await chinese.coach.get(`${chinese.address}/vaststellen`);
    expect(text).toContain(said);
    expect(text).toMatch(/onderdeel\/market">5\. Arbeidsmarktpositie<\/a>: 中 文</);
    expect(await htmlProblems(text)).toEqual([]);
    expect((await chinese.coach.post(`${chinese.address}/vaststellen`)).status).toBe(303);
    const polish = await written('Vacatures in Łódź en Αθήνα.');
    expect((await polish.coach.get(`${polish.address}/vaststellen`)).text).not.toContain(said);
  });

  it('freezes them; afterwards the client is asked, and a second press changes nothing', async () => {
    const { scene, address, newest, coach } = await openPlan((builder) => withPlanWords(builder.at('2026-01-23')));
    const answer = await coach.post(`${address}/vaststellen`, { fingerprint: 'f' });
    expect([answer.status, answer.location]).toEqual([303, address]);
    const fixed = await newest();
    expect(fixed?.frozen).toBeDefined();
    expect(fixed && approvalPath(fixed)).toBe('clientReview');
    const after = await scene.stored();
    expect((await coach.post(`${address}/vaststellen`)).status).toBe(409);
    expect(await scene.stored()).toEqual(after);
  });
});

describe('how the client saw it', () => {
  it('is recorded with day and place, and wrong days come back with a sentence', async () => {
    const { scene, address, newest, builder, coach } = await openPlan((one) =>
      withPlanWords(one).document('doc.submitted'),
    );
    const step = `${address}/stap/client.signed`;
    const late = await coach.post(step, { ...dayParts('on', '2031-01-01'), place: 'Voorbeeldstad' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Vul een dag in tot en met vandaag');
    expect(late.text).toContain('value="Voorbeeldstad"');
    expect(await htmlProblems(late.text)).toEqual([]);
    const early = await coach.post(step, { ...dayParts('on', addDays(builder.clock.today(), -1)), place: 'Hier' });
    expect([early.status, early.text.includes('toen de cliënt het document kreeg')]).toEqual([422, true]);
    expect(await scene.stored()).toEqual(scene.dossier);
    const right = { ...dayParts('on', builder.clock.today()), place: 'Voorbeeldstad' };
    expect((await coach.post(step, right)).location).toBe(address);
    expect(await newest()).toMatchObject({ client: { how: 'signed', place: 'Voorbeeldstad' } });
  });
});

describe('checking and sending', () => {
  const ready = () => openPlan((builder) => withPlanWords(builder).submit());

  it('says to whom, which data, how, and what follows by which day', async () => {
    const { address, coach, scene } = await ready();
    const { text, status } = await coach.get(`${address}/versturen`);
    expect(status).toBe(200);
    expect(text).toContain('Mevrouw A. Voorbeeld, Klantmanager');
    expect(text).toContain('a.voorbeeld@gemeente.voorbeeld.example, nagebeld op 6 januari 2025');
    expect(text).toMatch(/Trajectplan MG-2026-0417 ter accordering \(uiterlijk \d+ \w+\.?\)/);
    expect(text).toContain('Taak voor Hugo Fictema: bellen');
    expect(text).toContain('Geen antwoord is geen akkoord.');
    expect(text).toContain('Getekend door de cliënt op');
    expect(text).toContain('Van de cliënt: naam, geboortedatum, adres, telefoonnummer, e-mailadres');
    expect(text).toContain('BSN: alleen de laatste vier cijfers</li>');
    expect(text).not.toContain('<li>BSN</li>');
    expect(text).not.toContain('999991644');
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('holds the hours a plan asks for against the order, not the hours spent', async () => {
    const { address, coach } = await openPlan((builder) =>
      withPlanWords(builder).submit().note({ hours: 20 }).note({ hours: 20 }).note({ hours: 20 }),
    );
    const { text } = await coach.get(`${address}/versturen`);
    expect(text).toMatch(/Uren binnen de opdracht[\s\S]*?48 uur gepland van 48 uur[\s\S]*?In orde/);
    expect(text).not.toContain('60 uur');
  });

  it('says when the words name a coach of before a hand-over', async () => {
    const { scene, address, coach } = await openPlan((builder) => withPlanWords(builder.at('2026-01-23')));
    await coach.post(`${address}/vaststellen`);
    await coach.post(`${address}/stap/client.signed`, { ...dayParts('on', '2026-01-23'), place: 'Hier' });
    expect((await coach.get(`${address}/versturen`)).text).not.toContain('Naam van de coach');
    const given = { coachId: users.noor.id, reason: 'Sanne gaat uit dienst', dossierIds: [scene.dossier.id] };
    await (await scene.as(users.hugo)).post(`/medewerkers/${users.sanne.id}/overdracht`, given);
    const { text } = await (await scene.as(users.noor)).get(`${address}/versturen`);
    expect(text).toContain('Het document noemt Sanne Verzonnen, de coach is nu Noor Invaller.');
    expect(await htmlProblems(text)).toEqual([]);
  });

  it('offers to change the contact and the way of sending to who may, saying what', async () => {
    const { address, scene, coach } = await ready();
    const change = (of: string, what: string) => new RegExp(`href="[^"]*${of}[^"]*">Wijzig<span class="vh"> ${what}<`);
    const manager = (await (await scene.as(users.hugo)).get(`${address}/versturen`)).text;
    expect(manager).toMatch(change('/contracten/', 'hoe'));
    const clerk = (await (await scene.as(users.fatma)).get(`${address}/versturen`)).text;
    expect(clerk).toMatch(change('/stappen/sponsor.contactChanged', 'aan wie'));
    expect(clerk).not.toMatch(change('/contracten/', 'hoe'));
    const own = (await coach.get(`${address}/versturen`)).text;
    expect(own).not.toContain('>Wijzig<');
    expect(own).toMatch(/voorbeeld\/pdf">Bekijk<span class="vh"> document</);
  });

  it('leaves only after the tick, once, and puts the mail in the outbox in the same write', async () => {
    const { address, coach, scene, newest } = await ready();
    const without = await coach.post(`${address}/versturen`);
    expect(without.status).toBe(422);
    expect(without.text).toContain('Controleer het document en zet een vinkje');
    expect(without.text).toContain('Nog niet verstuurd: verbeter 1 antwoord');
    expect(await htmlProblems(without.text)).toEqual([]);
    expect(await scene.stored()).toEqual(scene.dossier);
    expect((await coach.post(`${address}/versturen`, { read: 'ja', email: 'kwaad@elders.example' })).status).toBe(422);
    expect(await scene.stored()).toEqual(scene.dossier);
    const sent = await coach.post(`${address}/versturen`, { read: 'ja' });
    expect([sent.status, sent.location]).toEqual([303, `${address}?bewaard=doc.send`]);
    const version = await newest();
    expect(version && approvalPath(version)).toBe('sending');
    const told = await coach.get(`${address}?bewaard=doc.send`);
    expect(told.text).toContain('Uw opdracht om te versturen is vastgelegd');
    expect(await htmlProblems(told.text)).toEqual([]);
    expect((await coach.get(address)).text).not.toContain('Uw opdracht om te versturen');
    const after = await scene.stored();
    expect(after.messages.at(-1)).toMatchObject({
      kind: 'M01',
      to: { email: 'a.voorbeeld@gemeente.voorbeeld.example' },
    });
    expect((await coach.post(`${address}/versturen`, { read: 'ja' })).status).toBe(409);
    expect(await scene.stored()).toEqual(after);
    expect(JSON.stringify(scene.harness.log)).not.toMatch(/Proef|a\.voorbeeld@/);
  });

  it('may be done by the clerk of the branch, who does not see the words', async () => {
    const { address, scene } = await ready();
    const clerk = await scene.as(users.fatma);
    const { text, status } = await clerk.get(`${address}/versturen`);
    expect(status).toBe(200);
    expect(text).not.toContain('/voorbeeld/');
    expect(text).not.toContain('1644');
    expect((await clerk.post(`${address}/versturen`, { read: 'ja' })).status).toBe(303);
  });

  it('is there for nobody else and for no other state', async () => {
    const { address, scene } = await ready();
    for (const user of [users.noor, users.bram, users.piet, users.ans, users.kees])
      expect((await (await scene.as(user)).post(`${address}/versturen`, { read: 'ja' })).status).toBe(404);
    const draft = await openPlan(withPlanWords);
    expect((await draft.coach.get(`${draft.address}/versturen`)).status).toBe(409);
    expect((await draft.coach.post(`${draft.address}/versturen`, { read: 'ja' })).status).toBe(409);
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});

describe('version 2', () => {
  const words = 'Graag de scholing preciezer: welke cursus?';
  const returned = () => openPlan((builder) => withPlanWords(builder).send().decide('asksChange', words));

  it("shows the sponsor's own words and every difference, old before new", async () => {
    const { address, coach, builder, scene } = await returned();
    expect(builder.newest().version).toBe(2);
    const same = await coach.get(address);
    expect(same.text).toContain('Gemeente Voorbeeldstad vroeg een aanpassing');
    expect(same.text).toContain(words);
    expect(same.text).toContain('zegt nog hetzelfde als versie 1');
    await coach.post(`${address}/onderdeel/coachView`, {
      text: 'De coach stelt een cursus van zes dagdelen voor, en meer tijd voor werkgevers.',
      _basis:
        /name="_basis" value="([\w-]+)"/.exec((await coach.get(`${address}/onderdeel/coachView`)).text)?.[1] ?? '',
    });
    const asked = await coach.get(`${address}/onderdeel/question`);
    expect(asked.text).toMatch(/Wat is er anders dan in de vorige versie\?\s*<\/label>/);
    const { text } = await coach.get(address);
    expect(text).toContain('Bekijk het verschil met versie 1: 1 wijziging');
    expect(text).toMatch(
      /<del class="text">De wens en de mogelijkheden[\s\S]*<ins class="text">De coach stelt een cursus/,
    );
    expect(await htmlProblems(text)).toEqual([]);
    const first = scene.dossier.documents.find(({ version, kind }) => kind === 'trajectplan' && version === 1);
    const old = await coach.get(`/dossiers/${scene.dossier.id}/documenten/${first?.id}`);
    expect(old.text).toContain('Vervangen door versie 2');
    expect(old.text).toContain(`href="${address}"`);
  });

  it('hides them from the clerk', async () => {
    const { address, scene } = await returned();
    const { text, status } = await (await scene.as(users.fatma)).get(address);
    expect(status).toBe(200);
    expect(text).not.toContain(words);
  });
});
