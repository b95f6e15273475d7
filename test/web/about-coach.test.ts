import { expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, caseScene } from '#test/commands/cases/case-scene.ts';
import { englishIn, htmlProblems } from './html.ts';

const words = 'De coach schreef iets over mij dat niet klopt.';

it('is said when the client is found; the coach then knows of the request and reads nothing of it', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id, reference } = await found.enter({ answers: { ...asking, text: words } });
  const clerk = await found.as(users.fatma);
  const search = await clerk.get(`/zaken/${id}/client?zoek=proef`);
  expect(search.text).toContain('Dit verzoek gaat over de coach zelf');
  expect(search.text.replaceAll(/\s+/g, ' ')).toContain('De coach ziet alleen dat er een verzoek is');
  expect(await htmlProblems(search.text)).toEqual([]);
  const pressed = await clerk.post(`/zaken/${id}/client`, { dossier: found.dossier.id, aboutCoach: 'ja' });
  expect(pressed.status).toBe(303);
  const coach = await found.as(users.sanne);
  expect((await coach.get('/mijn-werk')).text).not.toContain(reference);
  const seen = await coach.get(`/zaken/${id}`);
  expect(seen.text).toContain(reference);
  expect(seen.text).toContain('Iemand anders behandelt dit verzoek');
  expect(seen.text).not.toMatch(/klopt|Identiteit vaststellen|Tijdlijn|Brieven|Inzage|vast te leggen|kunt vastleggen/);
  expect(await htmlProblems(seen.text)).toEqual([]);
  expect(englishIn(seen.text)).toBeUndefined();
  const [letter] = (await found.case(id)).letters;
  for (const address of [`brieven/${letter?.id}.pdf`, 'stappen/complaint.filed', 'pakket', 'gegevens'])
    expect((await coach.get(`/zaken/${id}/${address}`)).status).toBeGreaterThanOrEqual(400);
  const manager = await found.as(users.hugo);
  expect((await manager.get('/mijn-werk')).text).toContain('Identiteit vaststellen');
  const shown = await manager.get(`/zaken/${id}`);
  for (const one of [words, 'Gaat over', 'Sanne Verzonnen']) expect(shown.text).toContain(one);
  const step = await manager.get(`/zaken/${id}/stappen/subject.named`);
  expect(await htmlProblems(step.text)).toEqual([]);
  expect(englishIn(step.text)).toBeUndefined();
  const wrong = await manager.post(`/zaken/${id}/stappen/subject.named`, { employees: users.noor.id, reason: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Vul in waarom u dit vastlegt');
  expect(wrong.text).toMatch(new RegExp(`value="${users.noor.id}"[^>]*checked`));
});

it('is not lost when the birth date is another one', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter({ answers: { ...asking, birthDate: '1974-04-18' } });
  const clerk = await found.as(users.fatma);
  const asked = await clerk.post(`/zaken/${id}/client`, { dossier: found.dossier.id, aboutCoach: 'ja' });
  const action = /action="([^"]*dossier=[^"]*)"/.exec(asked.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await clerk.post(action, { otherBirthDate: 'Typfout, nagevraagd' })).status).toBe(303);
  expect(await found.case(id)).toMatchObject({ aboutUserIds: [users.sanne.id] });
});
