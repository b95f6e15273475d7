import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { PlanAt } from '../jobs/scene.ts';
import { idOf, restrictingCase } from '../store/sample-dossier.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const today = { 'on-dag': '23', 'on-maand': '11', 'on-jaar': '2026' };
const documentAt = ({ dossierId, documentId }: PlanAt) => `/dossiers/${dossierId}/documenten/${documentId}`;

const restricted = (dossier: Dossier): Dossier => ({ ...dossier, restrictedBy: [restrictingCase] });

async function expectGoodPage(text: string): Promise<void> {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}

describe('a plan on paper', () => {
  it('is printed, put down as posted, and then waits for an answer that the office records', async () => {
    const at = await stage.plan();
    const clerk = await stage.as(stage.office.clerk);
    const document = await clerk.get(documentAt(at));
    expect(document.text).toContain(`href="${documentAt(at)}/post"`);
    const asked = await clerk.get(`${documentAt(at)}/post`);
    expect(asked.text).toContain('A. Ambtenaar, Gemeente Voorbeeldstad');
    await expectGoodPage(asked.text);
    const dated = await clerk.post(`${documentAt(at)}/afdruk`);
    expect([dated.status, dated.location]).toEqual([303, `${documentAt(at)}/afdruk`]);
    const printed = await clerk.get(`${documentAt(at)}/afdruk`);
    expect(printed.headers.get('content-type')).toBe('application/pdf');
    expect((await stage.document(at)).files).toBeUndefined();

    const empty = await clerk.post(`${documentAt(at)}/post`, { ...today, 'on-dag': '' });
    expect(empty.status).toBe(422);
    await expectGoodPage(empty.text);
    const late = await clerk.post(`${documentAt(at)}/post`, { ...today, 'on-dag': '24' });
    expect(late.text).toContain('Vul de dag in waarop de brief op de post ging');
    expect((await clerk.post(`${documentAt(at)}/post`, { ...today, to: 'client' })).status).toBe(422);
    expect((await clerk.post(`${documentAt(at)}/post`, today)).status).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');
    const after = await clerk.get(documentAt(at));
    expect(after.text).toContain('Antwoord vastleggen');
    expect((await clerk.post(`${documentAt(at)}/post`, today)).status).toBe(409);
    expect((await clerk.get(`${documentAt(at)}/afdruk`)).status).toBe(404);
    const shown = await clerk.get(`${documentAt(at)}/exemplaar`);
    expect(shown.text).toContain('Vraag de afdruk aan de coach');
    expect(shown.text).not.toContain('/afdruk');
    await expectGoodPage(shown.text);
  });

  it('is offered once: what was posted is not posted again', async () => {
    const at = await stage.plan();
    const clerk = await stage.as(stage.office.clerk);
    await clerk.post(`${documentAt(at)}/post`, today);
    expect((await clerk.get(documentAt(at))).text).not.toContain(`href="${documentAt(at)}/post"`);
    expect((await clerk.get(`${documentAt(at)}/post`)).status).toBe(409);
  });

  it('tells what will really happen: a term that begins now, or one that already runs by mail', async () => {
    const fresh = await stage.plan();
    const clerk = await stage.as(stage.office.clerk);
    const begins = (await clerk.get(`${documentAt(fresh)}/post`)).text;
    expect(begins).toContain('De termijn van de opdrachtgever loopt vanaf deze dag.');
    expect(begins).toContain('Herinneringen gaan niet per e-mail');

    const { address: _, ...mailed } = await stage.mailed({ number: 2 });
    const runs = (await clerk.get(`${documentAt(mailed)}/post`)).text;
    expect(runs).toContain(
      'Het document ligt sinds 23 november 2026 al bij de opdrachtgever. Die termijn verandert niet.',
    );
    expect(runs).toContain('Herinneringen blijven per e-mail gaan.');
    expect(runs).not.toMatch(/loopt vanaf deze dag|niet per e-mail/);
    await expectGoodPage(runs);
    await clerk.post(`${documentAt(mailed)}/post`, today);
    expect((await stage.document(mailed)).awaiting?.since).toBe('2026-11-23');
  });

  it('is not there for others, and refused while the dossier is restricted', async () => {
    const at = await stage.plan();
    for (const user of [stage.office.otherCoach, stage.office.farCoach, stage.office.branchManager])
      for (const page of ['post', 'exemplaar', 'afdruk'])
        expect((await (await stage.as(user)).get(`${documentAt(at)}/${page}`)).status).toBe(404);
    for (const user of [stage.office.otherCoach, stage.office.farCoach, stage.office.branchManager])
      expect((await (await stage.as(user)).post(`${documentAt(at)}/afdruk`)).status).toBe(404);
    await stage.change(at, restricted);
    const before = await stage.store.dossiers.load(at.dossierId);
    const clerk = await stage.as(stage.office.clerk);
    const refused = await clerk.post(`${documentAt(at)}/post`, today);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Dit dossier is beperkt');
    expect((await clerk.get(`${documentAt(at)}/afdruk`)).status).toBe(404);
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
  });
});

describe("the client's copy", () => {
  it('is handed over with a line, and the document shows it', async () => {
    const { address: _, ...at } = await stage.mailed();
    const coach = await stage.as(stage.office.coach);
    const before = (await coach.get(documentAt(at))).text;
    expect(before).toContain('Geef de cliënt een exemplaar');
    // nobody's next step is taking back, or paper beside a mail that arrived
    expect(before).not.toMatch(/<a class="button" [^>]*>(Per post|Verkeerde|Intrekken)/);
    const asked = await coach.get(`${documentAt(at)}/exemplaar`);
    expect(asked.text).not.toContain('Per e-mail, naar');
    await expectGoodPage(asked.text);
    const empty = await coach.post(`${documentAt(at)}/exemplaar`, { how: 'post' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Vul de dag in waarop de cliënt het kreeg of u het op de post deed');
    expect((await coach.post(`${documentAt(at)}/exemplaar`, { how: 'mail', ...today })).status).toBe(422);
    expect((await coach.post(`${documentAt(at)}/exemplaar`, { how: 'handed', ...today })).status).toBe(303);
    const shown = await coach.get(documentAt(at));
    expect(shown.text).toContain('Zelf meegegeven, 23 november 2026');
    await expectGoodPage(shown.text);
  });
});

it('a copy for a representative without authority is refused, with the question who got it', async () => {
  const { address: _, ...at } = await stage.mailed();
  await stage.change(at, (dossier) => ({
    ...dossier,
    client: {
      ...dossier.client,
      representative: {
        id: idOf('voogd'),
        name: 'V. Voogd',
        capacity: 'curator',
        authorityEvidence: 'Beschikking van 5 januari 2026',
        validFrom: '2026-01-05',
        validUntil: '2026-11-20',
      },
    },
  }));
  const coach = await stage.as(stage.office.coach);
  const asked = await coach.get(`${documentAt(at)}/exemplaar`);
  expect(asked.text).toContain('Meegegeven aan V. Voogd');
  expect(asked.text).toContain('Vertegenwoordiger (curator) tot en met 20 november 2026.');
  await expectGoodPage(asked.text);
  const refused = await coach.post(`${documentAt(at)}/exemplaar`, { how: 'handedToRepresentative', ...today });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('V. Voogd mocht op deze dag niet optreden voor de cliënt');
  await expectGoodPage(refused.text);
  expect((await coach.post(`${documentAt(at)}/exemplaar`, { how: 'handed', ...today })).status).toBe(303);
});

describe('pressing a button five times at once', () => {
  const five = async (press: () => Promise<{ status: number }>) =>
    (await Promise.all(Array.from({ length: 5 }, press))).map(({ status }) => status);

  it('hands over one copy, and mails one', async () => {
    const { address: _, ...at } = await stage.mailed();
    await stage.change(at, (dossier) => ({
      ...dossier,
      client: { ...dossier.client, email: 'joris@voorbeeld.example' },
    }));
    const coach = await stage.as(stage.office.coach);
    for (const how of ['handed', 'mail'])
      expect(await five(() => coach.post(`${documentAt(at)}/exemplaar`, { how, ...today }))).toEqual(
        Array(5).fill(303),
      );
    await stage.deliver();
    expect(await stage.server.list('joris@voorbeeld.example')).toHaveLength(1);
    // once it has left, the button pressed again is still the same copy
    await coach.post(`${documentAt(at)}/exemplaar`, { how: 'mail', ...today });
    await stage.deliver();
    const { disclosures, events } = await stage.dossier(at.dossierId);
    const copies = disclosures.filter((line) => line.recipientKind === 'client');
    expect(copies.map(({ channel, status }) => [channel, status])).toEqual([
      ['handed', 'sent'],
      ['mail', 'sent'],
    ]);
    expect(events.filter(({ type }) => type === 'copy.given')).toHaveLength(2);
  });

  it('gives another copy on another day', async () => {
    const { address: _, ...at } = await stage.mailed();
    const give = async (day: string) => {
      const coach = await stage.as(stage.office.coach);
      await coach.post(`${documentAt(at)}/exemplaar`, { how: 'handed', ...today, 'on-dag': day });
    };
    await give('23');
    stage.clock.advance(24 * 60);
    await give('24');
    const { disclosures } = await stage.dossier(at.dossierId);
    expect(disclosures.filter((line) => line.recipientKind === 'client').map(({ sentOn }) => sentOn)).toEqual([
      '2026-11-23',
      '2026-11-24',
    ]);
  });

  it('mails a document once more, not five times, and keeps one automatic reply', async () => {
    const { address: _, ...at } = await stage.mailed();
    const clerk = await stage.as(stage.office.clerk);
    const [mail] = (await stage.dossier(at.dossierId)).messages;
    const path = `/dossiers/${at.dossierId}/berichten/${mail?.id}`;
    const reply = { by: 'machine', note: 'Afwezig tot en met vrijdag' };
    await five(() => clerk.post(`${path}/beantwoord`, reply));
    const { events } = await stage.dossier(at.dossierId);
    expect(events.filter(({ type }) => type === 'mail.autoReplied')).toHaveLength(1);
    const answers = await five(() => clerk.post(`${path}/opnieuw`));
    expect(answers.filter((status) => status === 303)).toHaveLength(1);
    await stage.deliver();
    expect(await stage.server.list(stage.contact.email)).toHaveLength(2);
    expect((await clerk.get(path)).text).not.toContain('Verstuur opnieuw');
  });
});

describe('a restricted dossier (AVG 18)', () => {
  it('says why a document cannot be sent, and still takes what became of a mail', async () => {
    const { address: _, ...at } = await stage.mailed();
    await stage.change(at, restricted);
    const coach = await stage.as(stage.office.coach);
    const document = await coach.get(documentAt(at));
    expect(document.text).toContain('U kunt dit document nu niet wijzigen of versturen');
    await expectGoodPage(document.text);
    const [mail] = (await stage.dossier(at.dossierId)).messages;
    const path = `/dossiers/${at.dossierId}/berichten/${mail?.id}`;
    const page = await coach.get(path);
    expect(page.text).toContain('u kunt nu niets versturen, alleen vastleggen wat er met deze mail gebeurde');
    expect(page.text).not.toContain('Verstuur opnieuw');
    expect((await coach.post(`${path}/opnieuw`)).status).toBe(409);
    expect((await coach.post(`${path}/verkeerd`, { reason: 'Verkeerde gemeente' })).status).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe('withdrawn');
  });
});

it('a document with a recorded answer leads to it and to its proof', async () => {
  const { address: _, ...at } = await stage.mailed();
  const clerk = await stage.as(stage.office.clerk);
  const [contact] = stage.sponsor.contacts;
  await clerk.upload(
    `${documentAt(at)}/antwoord`,
    {
      ...{ channel: 'phone', contactId: contact?.id ?? '', function: 'Klantmanager', outcome: 'approved' },
      ...{ note: 'Gebeld', ...dayParts('answeredOn', '2026-11-23') },
    },
    {},
  );
  const page = await clerk.get(documentAt(at));
  for (const link of [`${documentAt(at)}/antwoord`, `${documentAt(at)}/antwoord/bewijs`])
    expect(page.text).toContain(`href="${link}"`);
  await expectGoodPage(page.text);
  expect((await (await stage.as(stage.office.branchManager)).get(documentAt(at))).text).not.toContain(
    'antwoord/bewijs',
  );
});
