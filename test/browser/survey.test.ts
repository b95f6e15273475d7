import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaveOffForm } from '#src/commands/survey/leave-out.ts';
import { castOrganisation, users } from '#src/demo/cast.ts';
import { addDays } from '#src/domain/calendar.ts';
import { surveyFrom } from '#src/domain/survey/standing.ts';
import { confirmReceiptForm } from '#src/domain/survey/step-forms.ts';
import { paths } from '#src/web/paths.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openAesZip } from '#test/mail/aes-zip.ts';
import { CaseWalk } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P11 as the office lives it: checked by one, released by another, in the bureau's mailbox, confirmed, and gone after thirty days. */
const dossiers = (['client1', 'client2'] as const).map((client, at) =>
  dossierIn('ended', { client, number: at + 1 }).build(),
);
const from =
  dossiers
    .map((one) => surveyFrom(one))
    .sort()
    .at(-1) ?? '2026-06-18';
const bureau = castOrganisation.settings.survey?.email ?? '';
const passphrase = castOrganisation.settings.survey?.passphrase?.words ?? '';
const timeout = 180_000;
let stage: Stage;
let clerk: Person;
let manager: Person;
beforeAll(async () => {
  stage = await Stage.open(addDays(from, -1), {});
  for (const dossier of dossiers) await stage.walk.keep(dossier);
  await stage.walk.office.goTo(from);
  const people = new CaseWalk(stage.walk);
  clerk = await people.member(users.fatma);
  manager = await people.member(users.hugo);
}, timeout);
afterAll(() => stage?.close());

const month = /^Juni 2026$/;

test('the administration sees name and address of whoever is on the list, and checks it', { timeout }, async () => {
  await clerk.open(paths.surveys());
  await clerk.follow(month);
  const text = await clerk.text();
  expect(text).toContain('de heer J.M. van der Proef');
  expect(text).not.toContain('MG-2026');
  await clerk.press('Leg vast dat de lijst klopt');
  expect(await clerk.text()).toContain('Gecontroleerd, wacht op vrijgave');
});

test('the manager releases it, and the bureau has the file in its mailbox and opens it', { timeout }, async () => {
  await manager.open(paths.work());
  await manager.follow(/^Enquête juni 2026/);
  await manager.press('Geef vrij en mail het bestand');
  await stage.walk.office.post();
  const [mail] = await stage.walk.office.mailServer.list(bureau);
  expect(mail?.subject).toBe('Bestand voor het tevredenheidsonderzoek, enquete-2026-06-voorbeeldstad');
  const [zip] = mail?.attachments ?? [];
  if (!zip) throw new Error('no file was mailed');
  expect(zip.fileName).toBe('enquete-2026-06-voorbeeldstad.zip');
  const { name, bytes } = openAesZip(zip.bytes, passphrase);
  expect(name).toBe('enquete-2026-06-voorbeeldstad.csv');
  expect(bytes.toString('utf8').split('\r\n')[1]).toBe('mevrouw Ç. Örnek;Testplein 3-A;2345 CD;Nergenshuizen');
});

test('the bureau confirms; a client who says no after that is removed there by row number', { timeout }, async () => {
  await clerk.open(paths.surveys());
  await clerk.follow(month);
  await clerk.follow('Leg de bevestiging vast');
  await clerk.fillIn(confirmReceiptForm, { on: from });
  await clerk.press('Leg de bevestiging vast');
  expect(await clerk.text()).toContain('Ontvangst bevestigd');
  await clerk.follow(/^Laat weg.*Örnek/);
  await clerk.fillIn(leaveOffForm, { why: 'objected' });
  await clerk.press('Laat weg');
  await stage.walk.office.post();
  const mail = (await stage.walk.office.mailServer.list(bureau)).at(-1);
  expect(mail?.subject).toBe('Verwijderverzoek, regel 1 van enquete-2026-06-voorbeeldstad');
  expect(`${mail?.text}`).not.toMatch(/rnek|Testplein/);
  await clerk.press('Leg vast dat regel 1 weg is');
  expect(await clerk.text()).toContain('bevestigd op');
});

test('thirty days later the file with names is gone, and the report of it stays', { timeout }, async () => {
  const { running } = stage.walk.office;
  await stage.walk.office.goTo(addDays(from, 30));
  await clerk.logIn(users.fatma.email);
  await clerk.open(paths.surveys());
  await clerk.follow(month);
  const text = await clerk.text();
  expect(text).toContain('Bestand met namen verwijderd');
  expect(text).toContain('Lijst vrijgegeven door Hugo Fictema');
  expect(text).not.toMatch(/rnek|van der Proef/);
  expect(running).toBeDefined();
});
