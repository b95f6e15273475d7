import { expect, it } from 'vitest';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { type Canary, canariesOf, wordsIn } from './canaries.ts';
import { contentsOf, wordsOf } from './contents.ts';
import { openMatrixHouse } from './house.ts';
import { mailsFrom, readAs, sendSome } from './mails.ts';
import { people } from './people.ts';
import { renderOnce } from './render-once.ts';

/** What somebody outside is told of a dossier: the client is named, and a sponsor gets the documents. */
const outside: Readonly<Record<string, readonly Canary['field'][]>> = {
  'gemeente.voorbeeld.example': ['name', 'document'],
  'denkbeeldig.voorbeeld.example': ['name', 'partnerPerson'],
  'voorbeeld.example': ['name', 'document'],
};

it('mails nobody a word that is not theirs to read, in the mail or in what goes along (R3, R36, R39)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse(renderOnce);
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

/** Who reads behind a mailed link, where the link is in the mail, and what is found there. */
const links = [
  ['a sponsor', /\/besluit\/[0-9a-z]+/, ['document of ownReady', 'name of ownReady']],
  ['somebody at a partner', /\/pakket\/[0-9a-z]+/, ['name of own', 'partnerPerson of cleared']],
] as const;

it.each(links)(
  'shows %s behind a mailed link what it is about, and no other word (P9, P15, R39)',
  async (_, link, theirs) => {
    const house = await openMatrixHouse(renderOnce);
    const { deps, store, anonymous } = house.harness;
    await sendSome(house);
    const lastOf = async (wanted: RegExp) => {
      const { mails } = await mailsFrom(deps, store);
      return mails.map(({ text }) => wanted.exec(text)?.at(-1)).findLast((one) => one !== undefined) ?? '';
    };
    const browser = anonymous();
    const place = (await browser.get(await lastOf(link))).location ?? '';
    await browser.post(place);
    await browser.post(`${place}/code`, { code: await lastOf(/\b(\d{6})\b/) });
    const found = new Set<string>();
    for (const page of ['lezen', 'bestand/pdf', 'bestand/docx', 'bestand/json']) {
      const answer = await browser.get(`${place}/${page}`);
      if (!page.endsWith('json')) expect([page, answer.status]).toEqual([page, 200]);
      for (const { field, of } of wordsIn((await contentsOf(answer)).text, canariesOf(house)))
        found.add(`${field} of ${of}`);
    }
    expect([...found].sort()).toEqual(theirs);
  },
);
