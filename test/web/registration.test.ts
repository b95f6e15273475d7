import { describe, expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { users } from '../builders/cast.ts';
import { englishIn, htmlProblems } from './html.ts';
import {
  address,
  allPages,
  assignmentPage,
  bsnPage,
  civilStatusPage,
  coachPage,
  contactPage,
  contractPage,
  goOn,
  hidden,
  ids,
  key,
  only,
  pageKeys,
  personPage,
  representativePage,
  start,
} from './registration-answers.ts';

describe('registering an order', () => {
  it('asks page after page and stores nothing before the last', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const first = await clerk.get(address);
    expect(await htmlProblems(first.text)).toEqual([]);
    const answers: Record<string, string> = { _sleutel: key };
    const pages = [
      contractPage,
      assignmentPage,
      personPage,
      contactPage,
      bsnPage,
      civilStatusPage,
      representativePage,
      coachPage,
    ];
    const titles: (string | undefined)[] = [];
    for (const [index, fields] of pages.entries()) {
      Object.assign(answers, fields, { _pagina: pageKeys[index], _gezien: pageKeys.slice(0, index).join('.') });
      const answer = await goOn(clerk, answers);
      expect(answer.status).toBe(200);
      expect(await htmlProblems(answer.text)).toEqual([]);
      expect(englishIn(answer.text)).toBeUndefined();
      titles.push(/<h1>([^<]+)/.exec(answer.text)?.[1]);
    }
    expect(titles).toEqual([
      'Opdracht',
      'Persoonsgegevens',
      'Adres, telefoon en e-mail',
      'Burgerservicenummer',
      'Burgerlijke staat',
      'Vertegenwoordiger',
      'Vestiging en coach',
      'Controleer uw antwoorden',
    ]);
    expect(ids(harness)).toEqual([]);
  });

  it('leads to each page with an address that may be reloaded, gone back to, and read by nobody else', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const posted = await clerk.post(address, { ...allPages, ...hidden, _pagina: 'coach' });
    const location = posted.location ?? '';
    expect(location).toBe(`${address}?order=${key}&stap=check`);
    expect((await clerk.get(location)).text).toContain('Controleer uw antwoorden');
    const back = await clerk.get(location.replace('check', 'person'));
    expect([back.status, back.text.includes('value="Proef"')]).toEqual([200, true]);
    for (const other of [await harness.as(users.hugo), await harness.as(users.fatma)]) {
      const seen = await other.get(location);
      expect(seen.text).toContain('<h1>Opdrachtgever</h1>');
      expect(seen.text).not.toContain('Proef');
    }
  });

  it('makes the dossier with both letters and leads to it', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const answer = await clerk.post(address, { ...allPages, ...hidden, _pagina: 'check' });
    expect(answer.status).toBe(303);
    const dossier = await only(harness);
    expect(answer.location).toBe(`/dossiers/${dossier.id}`);
    expect(dossier.reference).toBe('MG-2026-0001');
    expect(dossier.client.name).toEqual({ initials: 'J.M.', prefix: 'van der', surname: 'Proef', nameUse: 'own' });
    expect(dossier.documents.map(({ kind }) => kind)).toEqual(['L01', 'L02']);
    expect(dossier.messages.map(({ to }) => to.kind)).toEqual(['sponsor', 'client']);
    expect(dossier.provenance['client.bsn']?.source).toBe('sponsor');
    expect(dossier.coaches[0]?.userId).toBe(users.sanne.id);
  });

  it('makes one dossier when the last button is pressed twice', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const press = () => clerk.post(address, { ...allPages, ...hidden, _pagina: 'check' });
    const [one, other] = await Promise.all([press(), press()]);
    const third = await press();
    expect(ids(harness)).toHaveLength(1);
    expect(new Set([one?.location, other?.location, third.location]).size).toBe(1);
  });

  it('refuses an order number that is already open at this sponsor', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    await clerk.post(address, { ...allPages, ...hidden, _pagina: 'check' });
    const again = await clerk.post(address, {
      ...allPages,
      ...hidden,
      _sleutel: key.replace('0', 'z'),
      _pagina: 'check',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Er is al een open dossier met dit ordernummer');
    expect(again.text).toContain('value="VBS-2026-00999"');
    expect(ids(harness)).toHaveLength(1);
  });

  it('shows to whom the letters go, what stays, and how to change each answer', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const { text } = await goOn(clerk, { ...allPages, ...hidden, _pagina: 'coach' });
    expect(text).toContain('Opdrachtbevestiging');
    expect(text).toContain('Per e-mail naar a.voorbeeld@gemeente.voorbeeld.example');
    expect(text).toContain('Per e-mail naar joris.vanderproef@voorbeeld.example');
    expect(text).toContain('•••••1644');
    expect(text).toContain('14 mei 1986');
    const change = await goOn(clerk, { ...allPages, ...hidden, _pagina: 'check', _ga: 'person' });
    expect(change.status).toBe(200);
    expect(change.text).toContain('<h1>Persoonsgegevens</h1>');
    expect(change.text).toContain('value="Proef"');
    const back = await goOn(clerk, { ...allPages, ...hidden, surname: 'Anders', _pagina: 'person' });
    expect(back.text).toContain('<h1>Controleer uw antwoorden</h1>');
    expect(back.text).toContain('Anders');
  });

  it('comes back with the typed text and a sentence at each wrong field', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const answer = await clerk.post(address, {
      ...contractPage,
      ...assignmentPage,
      ...hidden,
      'receivedOn-jaar': '2027',
      orderNumber: '',
      _pagina: 'assignment',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Vul het ordernummer of het kenmerk van de opdrachtgever in');
    expect(answer.text).toContain('Wij vragen om begeleiding naar betaald werk.');
    expect(await htmlProblems(answer.text)).toEqual([]);
  });

  it('asks for a reason when the question tells about health, and keeps it', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const sick = { ...allPages, ...hidden, question: 'Zij heeft rugklachten en zoekt zittend werk.' };
    const warned = await clerk.post(address, { ...sick, _pagina: 'assignment' });
    expect(warned.status).toBe(422);
    expect(warned.text).toContain('<title>Fout: ');
    expect(warned.text).toMatch(/role="alert"[^>]*autofocus[\s\S]*href="#question">Kijk naar ‘rugklachten’/);
    expect(await htmlProblems(warned.text)).toEqual([]);
    await clerk.post(address, { ...sick, '_reden.question': 'Woord van de opdrachtgever', _pagina: 'check' });
    expect((await only(harness)).overrides).toMatchObject([
      { section: 'assignment', field: 'question', word: 'rugklachten', by: users.fatma.id },
    ]);
  });

  it('is for clerks and managers, at their own branch only', async () => {
    const harness = await start();
    for (const user of [users.sanne, users.ans, users.stef, users.kees])
      expect((await (await harness.as(user)).get(address)).status).toBe(404);
    expect((await (await harness.as(users.hugo)).get(address)).status).toBe(200);
    const elsewhere = await (await harness.as(users.piet)).post(address, { ...allPages, ...hidden, _pagina: 'check' });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.text).not.toContain('Sanne Verzonnen');
    expect(ids(harness)).toEqual([]);
  });

  it.each(['religion', 'diagnosis', 'reference', 'birthDate-uur', 'representativeName.0.x'])(
    'refuses %s, which no page asks for, and makes no dossier (R7)',
    async (name) => {
      const harness = await start();
      const clerk = await harness.as(users.fatma);
      for (const _pagina of ['check', 'person']) {
        const answer = await clerk.post(address, { ...allPages, ...hidden, [name]: 'onzin', _pagina });
        expect(answer.status).toBe(422);
        expect(answer.text).toContain(`Er is niets bewaard: dit formulier vraagt niet naar “${name}”`);
        expect(answer.text).not.toContain('onzin');
        expect(await htmlProblems(answer.text)).toEqual([]);
      }
      expect(harness.store.dossiers.count()).toBe(0);
    },
  );

  it('tells no name in the address or the log', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const answer = await clerk.post(address, { ...allPages, ...hidden, _pagina: 'check' });
    expect(answer.location).not.toMatch(/proef/i);
    expect(JSON.stringify(harness.log)).not.toMatch(/Proef|999991644/);
  });

  it('gives another user with the same key a dossier of their own', async () => {
    const harness = await start();
    const [clerk, manager] = [await harness.as(users.fatma), await harness.as(users.hugo)];
    const one = await clerk.post(address, { ...allPages, ...hidden, _pagina: 'check' });
    const other = await manager.post(address, { ...allPages, ...hidden, orderNumber: 'ANDERS-1', _pagina: 'check' });
    expect(other.status).toBe(303);
    expect(other.location).not.toBe(one.location);
    const [first, second] = ids(harness) as DossierId[];
    expect(first).not.toBe(second);
  });
});
