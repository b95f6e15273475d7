import { startMailServer } from '#src/demo/mail-server.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import { createTransport } from '#src/mail/transport.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { readDocx } from '#test/documents/docx/read-docx.ts';
import { piecesOfPdf } from '#test/documents/read-pdf.ts';
import { dayParts } from '#test/web/day-parts.ts';
import { openScene } from '#test/web/scene.ts';
import type { Answer } from '#test/web-browser.ts';

/**
 * Run by newcomer.test.ts as a process of its own, in a house to which the kind was added: the coach writes an
 * evaluatieverslag from beginning to mail. Prints what each page said, for the test to judge.
 */
const scene = await openScene(dossierIn('active.running'));
const coach = await scene.as(users.sanne);
const at = `/dossiers/${scene.dossier.id}`;
const saw: Record<string, unknown> = {};
const short = ({ status, location }: Answer) => ({ status, location });

saw.dossier = (await coach.get(at)).text;
const begun = await coach.post(`${at}/documenten/nieuw/evaluatieverslag`);
const document = begun.location ?? '';
saw.form = (await coach.get(`${document}/onderdeel/reached`)).text;
saw.refused = await coach.post(`${document}/onderdeel/reached`, { text: 'Het certificaat is behaald.' });
const basis = /name="_basis" value="([\w-]+)"/.exec(String(saw.form))?.[1] ?? '';
const answers = { text: 'Het certificaat is behaald.', advice: 'goOn', _basis: basis };
saw.kept = short(await coach.post(`${document}/onderdeel/reached`, answers));
saw.previews = await Promise.all(
  ['pdf', 'docx'].map(async (format) =>
    (await coach.get(`${document}/voorbeeld/${format}`)).headers.get('content-type'),
  ),
);
saw.fixed = short(await coach.post(`${document}/vaststellen`));
const today = scene.harness.clock.today();
saw.seen = short(await coach.post(`${document}/stap/client.signed`, { ...dayParts('on', today), place: 'Hier' }));
saw.sent = short(await coach.post(`${document}/versturen`, { read: 'ja' }));

const server = await startMailServer();
const { deps } = scene.harness;
const transport = createTransport({ url: server.url });
const sender = { name: 'Maas groep', address: 'dossier@voorbeeld.example' };
const outbox = createOutbox({ ...deps, transport, sender, appUrl: deps.appUrl.origin }, { log: () => undefined });
outbox.poke();
await outbox.idle();
const [mail] = await server.list();
saw.subject = mail?.subject;
for (const { fileName, bytes } of mail?.attachments ?? [])
  saw[fileName] = fileName.endsWith('.pdf')
    ? (await piecesOfPdf(bytes)).map(({ text }) => text).join(' ')
    : readDocx(bytes).words.join(' ');
saw.disclosures = (await scene.stored()).disclosures.map(({ purpose, status }) => ({ purpose, status }));
saw.waiting = (await coach.get(at)).text;
await outbox.stop();
await server.close();
process.stdout.write(JSON.stringify(saw));
