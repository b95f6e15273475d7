import { describe, expect, it } from 'vitest';
import { askingChoices } from '#src/domain/cases/asks.ts';
import { slugOf } from '#src/web/ask/slugs.ts';
import { englishIn, htmlProblems } from '../html.ts';
import { casesOf, codeIn, hiddenIn, keyIn, startRoad, typed } from './road.ts';

describe('a client without an account', () => {
  it('walks from the choice to a receipt with a code, dates and ways, without a script', async () => {
    const road = await startRoad();
    const { browser, harness } = road;
    const what = await browser.get('/verzoek');
    expect(what.status).toBe(200);
    expect(what.text.match(/type="radio"/g)).toHaveLength(6);
    expect(what.text).toContain('<span lang="en" class="count small">See my data</span>');
    expect(await browser.post('/verzoek', { ask: 'inspection' })).toMatchObject({
      status: 303,
      location: '/verzoek/inzien/gegevens',
    });
    const receipt = await road.walk('inzien');
    expect(receipt.status).toBe(200);
    expect(codeIn(receipt)).toMatch(/^MG(-[0-9A-Z]{4}){5}$/);
    for (const words of ['Wij hebben uw verzoek', 'maandag 23 november 2026 om 09.01 uur', '30 november 2026'])
      expect(receipt.text).toContain(words);
    for (const words of ['7 december 2026', 'Uiterlijk 23 december 2026', 'gesprek met de directie', 'Autoriteit'])
      expect(receipt.text).toContain(words);
    const [received] = await casesOf(harness);
    expect(received).toMatchObject({
      kind: 'request',
      asks: ['inspection'],
      channel: 'web',
      enteredBy: 'public',
      person: { name: 'J.M. van der Proef', birthDate: '1986-05-14' },
      contact: { phone: '+31612345678' },
      dueOn: '2026-12-23',
    });
    expect((await browser.get('/verzoek/ontvangen')).text).toContain(receipt.text.match(/figure[\s\S]*?<\/p>/)?.[0]);
  });

  it('finds the other wishes behind something else', async () => {
    const { browser } = await startRoad();
    expect((await browser.post('/verzoek', { ask: 'more' })).location).toBe('/verzoek/anders');
    const more = await browser.get('/verzoek/anders');
    expect(more.text.match(/type="radio"/g)).toHaveLength(6);
    expect((await browser.post('/verzoek/anders', { ask: 'erasure' })).location).toBe('/verzoek/wissen/gegevens');
  });

  it.each(askingChoices)('can ask %s', async (ask) => {
    const road = await startRoad();
    const happened = ask === 'complaint' && {
      'happenedOn-dag': '3',
      'happenedOn-maand': '11',
      'happenedOn-jaar': '2026',
    };
    const receipt = await road.walk(slugOf(ask), { ...typed, ...happened });
    expect(codeIn(receipt)).toMatch(/^MG-/);
    const [received] = await casesOf(road.harness);
    expect(received).toMatchObject(ask === 'complaint' ? { kind: 'complaint' } : { kind: 'request', asks: [ask] });
  });

  it('is asked only what the wish needs', async () => {
    const { browser } = await startRoad();
    expect((await browser.get('/verzoek/klacht/gegevens')).text).toContain('Wanneer gebeurde het?');
    const correct = await browser.get('/verzoek/verbeteren/gegevens');
    expect(correct.text).not.toContain('Wanneer gebeurde het?');
    expect(correct.text).toContain('Wat moet er beter?');
  });

  it('is told in English too what to mend, at every field and above them', async () => {
    const road = await startRoad();
    const long = {
      name: 'x'.repeat(201),
      phone: '12',
      email: 'geen',
      reference: 'x'.repeat(21),
      text: 'x'.repeat(4001),
    };
    const wrong = [
      await road.browser.post('/verzoek', {}),
      await road.browser.post('/verzoek/anders', {}),
      await road.fill('klacht', { writer: 'other' }),
      await road.fill('klacht', { ...long, writer: 'self', 'birthDate-jaar': '1700', 'happenedOn-jaar': '2099' }),
      await road.browser.post('/verzoek/stand', {}),
    ];
    for (const { status, text } of wrong) {
      expect(status).toBe(422);
      const messages = text.match(/<p class="message"[\s\S]*?<\/p>/g) ?? [];
      expect(messages.length).toBeGreaterThan(0);
      expect(messages.filter((one) => !one.includes('lang="en"'))).toEqual([]);
      expect(text).toContain('Not done yet. Please mend what is marked below.');
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
    }
  });

  it('is told the terms of a complaint on its receipt', async () => {
    const road = await startRoad();
    const happened = { 'happenedOn-dag': '3', 'happenedOn-maand': '11', 'happenedOn-jaar': '2026' };
    const receipt = await road.walk('klacht', { ...typed, ...happened });
    for (const words of [
      'Wij hebben uw klacht',
      '30 november 2026',
      '21 december 2026',
      '4 januari 2027',
      'Blik op Werk',
    ])
      expect(receipt.text).toContain(words);
  });

  it('is promised no talk for what is effective at once, and a letter when that is wished (AVG 18, 21)', async () => {
    const road = await startRoad();
    expect((await road.walk('enquete')).text).toContain('Daarna doen wij meteen wat u vraagt.');
    expect((await road.walk('inzien', { ...typed, answer: 'written' })).text).toContain('Daarna schrijven wij u.');
  });

  it('may ask for somebody else, and says in what capacity', async () => {
    const road = await startRoad();
    const lacking = await road.fill('inzien', { ...typed, writer: 'other' });
    expect(lacking.status).toBe(422);
    expect(lacking.text).toContain('Vul uw eigen naam in');
    expect(lacking.text).toContain('Kies wat u van deze persoon bent');
    await road.walk('inzien', { ...typed, writer: 'other', representativeName: 'R. Toezicht', capacity: 'curator' });
    expect((await casesOf(road.harness))[0]).toMatchObject({
      representative: { name: 'R. Toezicht', capacity: 'curator' },
    });
  });

  it('gets a sentence at each wrong answer, and everything typed back', async () => {
    const { fill, harness } = await startRoad();
    const wrong = await fill('verbeteren', {
      ...typed,
      'birthDate-maand': '14',
      phone: '',
      text: '',
      reference: 'MG-1',
    });
    expect(wrong.status).toBe(422);
    for (const words of ['Vul een maand in van 1 tot en met 12', 'Schrijf op wat u ons wilt vertellen', 'value="MG-1"'])
      expect(wrong.text).toContain(words);
    expect(wrong.text).toContain('Vul een adres, een telefoonnummer of een e-mailadres in');
    expect(wrong.text).toContain('value="J.M. van der Proef"');
    expect(harness.store.cases.count()).toBe(0);
  });

  it('is not asked for another way to answer while the ways that were given only have to be mended', async () => {
    const { fill } = await startRoad();
    const wrong = await fill('verbeteren', { ...typed, phone: '06', email: 'geen adres', address: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).not.toContain('Vul een adres, een telefoonnummer of een e-mailadres in');
  });

  it('goes back from the check page to what was typed', async () => {
    const road = await startRoad();
    await road.fill('inzien');
    const check = await road.browser.get('/verzoek/inzien/controleren');
    expect(check.text).toContain('href="/verzoek/inzien/gegevens#phone"');
    expect((await road.browser.get('/verzoek/inzien/gegevens')).text).toContain('Ik wil graag alles zien.');
  });

  it('leaves nothing typed to whoever uses the browser next and starts anew', async () => {
    const road = await startRoad();
    await road.fill('inzien');
    await road.browser.post('/verzoek', { ask: 'inspection' });
    expect((await road.browser.get('/verzoek/inzien/gegevens')).text).not.toContain('Proef');
    await road.walk('inzien');
    await road.browser.post('/verzoek', { ask: 'inspection' });
    expect((await road.browser.get('/verzoek/ontvangen')).location).toBe('/verzoek/stand');
  });

  it('makes one case of a double press, with one receipt', async () => {
    const road = await startRoad();
    await road.fill('inzien');
    const fields = hiddenIn(await road.browser.get('/verzoek/inzien/controleren'));
    const both = await Promise.all([0, 1].map(() => road.browser.post('/verzoek/inzien/controleren', fields)));
    expect(both.map(({ location }) => location)).toEqual(['/verzoek/ontvangen', '/verzoek/ontvangen']);
    const [one, other] = both.map(({ headers }) => headers.getSetCookie().find((line) => line.includes('ontvangst')));
    expect(one).toBe(other);
    expect(road.harness.store.cases.count()).toBe(1);
  });

  it('asks something new by changing a form that was sent before', async () => {
    const road = await startRoad();
    const form = await road.browser.get('/verzoek/inzien/gegevens');
    road.harness.clock.advance(1);
    const post = (text: string) => road.browser.post('/verzoek/inzien/gegevens', { ...typed, text, _key: keyIn(form) });
    await post('Eerst dit.');
    const first = await road.send('inzien');
    await post('Toch iets anders.');
    road.harness.clock.advance(1);
    expect((await road.send('inzien')).status).toBe(first.status);
    expect((await casesOf(road.harness)).map((one) => 'text' in one && one.text).sort()).toEqual([
      'Eerst dit.',
      'Toch iets anders.',
    ]);
  });

  it('is led on from addresses that are none', async () => {
    const { browser } = await startRoad();
    expect(await browser.get('/verzoek/onzin/gegevens')).toMatchObject({ status: 303, location: '/verzoek' });
    expect((await browser.get('/verzoek/inzien/controleren')).location).toBe('/verzoek/inzien/gegevens');
    expect((await browser.get('/verzoek/ontvangen')).location).toBe('/verzoek/stand');
  });

  it('reads no word for staff when something is wrong with an address or a form', async () => {
    const { browser } = await startRoad();
    const wrong = [await browser.get('/verzoek/inzien/gegevens/verder')];
    wrong.push(await browser.request('/verzoek/stand', { method: 'PUT' }));
    wrong.push(await browser.post('/verzoek', {}, { origin: 'https://elders.example' }));
    wrong.push(await browser.post('/verzoek/inzien/gegevens', { text: 'x'.repeat(1_100_000) }));
    expect(wrong.map(({ status }) => status)).toEqual([404, 405, 403, 413]);
    for (const { text } of wrong) {
      expect(text).toContain('href="/verzoek"');
      expect(text).not.toMatch(/Mijn werk|dossier te|collega|beheerder/);
    }
  });

  it('reads pages that are valid, small, and Dutch but for what is marked as English', async () => {
    const road = await startRoad();
    const { browser } = road;
    const pages = [await browser.get('/verzoek'), await browser.get('/verzoek/anders')];
    pages.push(await browser.get('/verzoek/klacht/gegevens'), await browser.get('/verzoek/stand'));
    pages.push(await browser.post('/verzoek', {}), await browser.post('/verzoek/inzien/gegevens', {}));
    pages.push(await browser.post('/verzoek/stand', {}));
    await road.fill('inzien');
    pages.push(await browser.get('/verzoek/inzien/controleren'), await road.walk('inzien'));
    for (const { text } of pages) {
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
      expect(text).not.toMatch(/ style=| onclick=|<style|javascript:/);
      expect(text.length).toBeLessThan(16_000);
    }
  });

  it('leaves no name, code or answer in any log line or address', async () => {
    const road = await startRoad();
    const code = codeIn(await road.walk('inzien'));
    await road.browser.post('/verzoek/stand', { code, birthDate: '14-5-1986' });
    await road.browser.get('/verzoek/stand');
    const lines = JSON.stringify(road.harness.log);
    for (const word of ['Proef', code, code.slice(3, 12), '1986', 'alles zien', '0612', '+316'])
      expect(lines).not.toContain(word);
  });
});

it('asks of a complaint the code of an earlier request, and answers a wrong one the same (R43)', async () => {
  const first = await startRoad();
  const code = codeIn(await first.walk('inzien'));
  const complaint = { ...typed, 'happenedOn-dag': '3', 'happenedOn-maand': '1', 'happenedOn-jaar': '2026' };
  const answers: string[] = [];
  for (const requestCode of ['MG-0000-0000-0000-0000-0000', code]) {
    const road = await startRoad(first.harness);
    const received = await road.walk('klacht', { ...complaint, requestCode });
    answers.push(received.text.replaceAll(codeIn(received), '').replace(/<p class="figure">[\s\S]*?<\/p>/g, ''));
  }
  const plain = (text = '') => text.replace(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'F').replace(/om \d\d\.\d\d uur/, '');
  expect(plain(answers[1])).toBe(plain(answers[0]));
  const linked = (await casesOf(first.harness)).filter((one) => one.kind === 'complaint' && one.requestId);
  expect(linked).toHaveLength(1);
  expect((await first.browser.get('/verzoek/inzien/gegevens')).text).not.toContain('requestCode');
});
