import { expect, it } from 'vitest';
import { linesOf } from '#src/commands/partners/make-package.ts';
import { provide, requestProvision } from '#src/commands/partners/provide.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { render } from '#src/main.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { type Canary, canariesOf, wordsIn } from './canaries.ts';
import { wordsOf } from './contents.ts';
import { today } from './dossiers.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { mailsFrom, readAs } from './mails.ts';
import { must } from './must.ts';
import { people } from './people.ts';

/** A report leaves for the sponsor with its files, and a package for somebody at a partner. */
async function sendSome({ harness: { deps, as }, dossiers, persons }: MatrixHouse): Promise<void> {
  const { own, ownReady } = dossiers;
  const report = ownReady.documents.at(-1);
  const coach = await as(users.sanne);
  const sent = await coach.post(`/dossiers/${ownReady.id}/documenten/${report?.id}/versturen`, { read: 'ja' });
  if (sent.status !== 303 || !persons.cleared) throw new Error(`it did not leave: ${sent.status}`);
  const activity = 'Reachtruck, VCA Basis';
  const asked = { dossierId: own.id, personId: persons.cleared, activity, requestedOn: today } as const;
  const provisionId = must(await requestProvision(deps, by(users.sanne), asked));
  const [line = ''] = linesOf({ dossier: own });
  const fields = ['contact', 'availability', 'language', 'employability'] as const;
  must(await provide(deps, by(users.sanne), { dossierId: own.id, provisionId, fields, lines: [line] }));
}

/** What somebody outside is told of a dossier: the client is named, and a sponsor gets the documents. */
const outside: Readonly<Record<string, readonly Canary['field'][]>> = {
  'gemeente.voorbeeld.example': ['name', 'document'],
  'denkbeeldig.voorbeeld.example': ['name', 'partnerPerson'],
  'voorbeeld.example': ['name', 'document'],
};

it('mails nobody a word that is not theirs to read, in the mail or in what goes along (R3, R36, R39)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse(render);
  const { deps, store, clock } = house.harness;
  await sendSome(house);
  const day = '2027-12-20';
  const early = await mailsFrom(deps, store);
  clock.set(`${day}T09:00:00.000Z`);
  await runDailyTick(deps, () => undefined, { day });
  const late = await mailsFrom(deps, store);
  const canaries = canariesOf(house);
  const told: string[] = [];
  const found = new Map<string, number>();
  for (const mail of [...early.mails, ...late.mails]) {
    const along = await Promise.all(mail.attachments.map(({ bytes }) => wordsOf(bytes)));
    for (const [part, text] of [['mail', readAs(mail)], ...along.map((one) => ['file', one] as const)] as const)
      for (const { field, of, may } of wordsIn(text, canaries)) {
        const staff = people.find(({ email }) => mail.recipients.includes(email));
        const host = mail.recipients[0]?.split('@')[1] ?? '';
        const where = `${field} in ${part} to ${staff ? 'staff' : host}`;
        found.set(where, (found.get(where) ?? 0) + 1);
        if (!(staff ? may(staff, 'message/rfc822') : outside[host]?.includes(field)))
          told.push(`${where}: ${of}, ${mail.subject}`);
      }
  }
  process.stdout.write(`mails: ${early.mails.length + late.mails.length}, ${told.length} told to who may not\n`);
  expect(told).toEqual([]);
  // mails and what goes along are opened, or nothing could be found
  expect(found.get('document in file to gemeente.voorbeeld.example')).toBeGreaterThan(1);
  expect(found.get('partnerPerson in mail to denkbeeldig.voorbeeld.example')).toBe(1);
  expect(people.filter(({ email }) => late.mails.some(({ recipients }) => recipients.includes(email)))).not.toEqual([]);
});
