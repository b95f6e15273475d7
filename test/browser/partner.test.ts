import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { deletedForm, recallForm, requestForm } from '#src/domain/partner/provision-forms.ts';
import type { Day } from '#src/domain/time.ts';
import { paths } from '#src/web/paths.ts';
import { dossierIn } from '#test/builders/states.ts';
import { keepsPartner, lesgever } from '#test/commands/partners/scene.ts';
import { withPlanWords } from '#test/web/scene.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P15 as the coach and a teacher of a partner live it: asked, mailed, behind a code, read, asked back, gone. */
const builder = withPlanWords(dossierIn('active.running'));
const dossier = builder.build();
const today: Day = builder.clock.today();
const timeout = 180_000;
let stage: Stage;
let coach: Person;
let teacher: Person;
let link = '';

beforeAll(async () => {
  stage = await Stage.open(today, {});
  await stage.walk.keep(dossier);
  const partner = await keepsPartner(stage.walk.office.running.deps);
  await partner.cleared(await partner.add());
  coach = await stage.walk.person(users.sanne.email);
  teacher = await stage.walk.person();
}, timeout);
afterAll(() => stage?.close());

/** What is in the newest mail to the teacher. */
async function newest(pattern: RegExp): Promise<string> {
  await stage.walk.office.post();
  const mail = (await stage.walk.office.mailServer.list(lesgever.email)).at(-1);
  return pattern.exec(mail?.text ?? '')?.[1] ?? '';
}

test('the coach puts down a request and gives what is needed for it', { timeout }, async () => {
  await coach.open(paths.dossierPartners({ dossier: dossier.id }));
  await coach.follow('Leg een verzoek vast');
  await coach.tick('radio', /^T\. Lesgever/);
  await coach.fillIn(requestForm([]), { requestedOn: today });
  await coach.press('Bewaar het verzoek');
  await coach.follow(/^Geef de gegevens/);
  await coach.tick('checkbox', 'Telefoonnummer en e-mailadres');
  await coach.press('Geef de gegevens');
  expect(await coach.text()).toContain('Klaargezet, nog niet geopend');
  link = await newest(/(https?:\/\/\S+\/pakket\/\S+)/);
  expect(link).not.toBe('');
});

test('the teacher opens it with the code in a second mail, and with no other', { timeout }, async () => {
  await teacher.open(link);
  expect(await teacher.text()).not.toContain('van der Proef');
  await teacher.press('Stuur mij de code');
  const code = await newest(/\b(\d{3} ?\d{3})\b/);
  await teacher.type('Code uit de e-mail', code.startsWith('1') ? '222222' : '111111');
  await teacher.press('Open de gegevens');
  expect(teacher.status()).toBe(422);
  expect(await teacher.text()).not.toContain('van der Proef');
  await teacher.type('Code uit de e-mail', code);
  await teacher.press('Open de gegevens');
  const read = await teacher.text();
  expect(read).toContain('J.M. van der Proef');
  expect(read).not.toMatch(/1986|Fictielaan|999990275/);
  const at = teacher.page.url();
  const pdf = await teacher.page.request.get(at.replace(/lezen$/, 'bestand/pdf'));
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await coach.open(paths.dossierPartners({ dossier: dossier.id }));
  expect(await coach.text()).toContain('Ontvangen');
});

test('asked back: the link is dead, also for who was reading, and the confirmation closes it', {
  timeout,
}, async () => {
  await coach.follow(/^Vraag terug/);
  await coach.fillIn(recallForm, { reason: 'De activiteit is klaar' });
  await coach.press('Vraag de gegevens terug');
  expect(await coach.text()).toContain('Teruggevraagd');
  expect(await newest(/(Wilt u de gegevens verwijderen)/)).not.toBe('');
  await teacher.page.reload();
  expect(await teacher.text()).not.toContain('van der Proef');
  await teacher.open(link);
  expect(teacher.status()).toBe(410);
  await coach.follow(/^Leg de bevestiging vast/);
  await coach.fillIn(deletedForm, { on: today });
  await coach.press('Bewaar de bevestiging');
  expect(await coach.text()).toContain('Afgesloten');
});

test('nothing is wrong with any page of it, and the program had nothing to complain about', () => {
  expect(Object.fromEntries([...stage.walk.book].filter(([, found]) => found.length > 0))).toEqual({});
  expect(stage.walk.office.trouble.filter((line) => !line.startsWith('refused'))).toEqual([]);
});
