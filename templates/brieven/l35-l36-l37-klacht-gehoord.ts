import { z } from 'zod';
import { b, t } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { sentence } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { forComplaint, toEmployee } from '../samples/cases.ts';
import { appointmentRows } from './appointment.ts';
import { caseLetterKind, say } from './case-letter.ts';
import { complaint } from './complaint.ts';
import { callSender } from './phrases.ts';
import { onBehalf } from './request.ts';
import { outside } from './routes.ts';
import { words } from './words.ts';

/** Where whoever it is about replies; the page is in no menu and in no list (R51). */
const replyPage = '/klachten/reactie';

/** Asks the employee whom a complaint is about for the other side: the copy of DOMAIN 8.4, handed over by the handler (R51). */
export const l35 = caseLetterKind({
  key: 'L35',
  title: 'Vraag om reactie op een klacht',
  answers: z.strictObject({ filedOn: daySchema, text: z.string().min(1).max(4000), until: daySchema }),
  subject: () => 'Wij vragen uw reactie op een klacht',
  body: ({ facts, letter }) => [
    say(
      `Op ${longDate(letter.filedOn)} kregen wij een klacht over iets waarbij u betrokken was. Wij willen beide kanten horen. Daarom vragen wij u om een reactie.`,
    ),
    {
      kind: 'keyTable',
      rows: [
        row('De klacht', sentence(letter.text)),
        row('Uw reactie', [b(`uiterlijk ${longDate(letter.until)}`)]),
        row('Hoe', [t('Log in en typ achter het adres van het systeem '), b(replyPage), t('. U mag ook bellen.')]),
      ],
    },
    say('Er is nog geen oordeel. Wij nodigen u ook uit voor een gesprek. U krijgt het oordeel in een brief.'),
    say(
      'Alles over de klacht is geheim. Neem er geen contact over op met wie de klacht indiende, en schrijf er niets over in een dossier.',
    ),
    say(`Heeft u een vraag? ${callSender(facts)}`),
  ],
  samples: {
    medewerker: toEmployee(
      forComplaint(
        {
          filedOn: '2026-11-23',
          text: 'De coach zou mij op 2 november bellen en op 9 november nog een keer. Ik kreeg twee keer geen telefoon',
          until: '2026-12-16',
        },
        '2026-12-02',
      ),
    ),
  },
});

const to = z.enum(['complainant', 'respondent']);

/** Invites both sides to be heard, within four weeks (R50). Whoever complains may do without. */
export const l36 = caseLetterKind({
  key: 'L36',
  title: 'Uitnodiging voor een gesprek over een klacht',
  answers: z.strictObject({
    ...complaint,
    to,
    on: daySchema,
    time: z.string().max(5),
    place: z.string().max(120),
  }),
  subject: ({ letter }) =>
    letter.to === 'complainant' ? 'Uitnodiging voor een gesprek over uw klacht' : 'Uitnodiging voor een gesprek',
  body: ({ facts, letter }) => [
    say(
      letter.to === 'complainant'
        ? `Op ${longDate(letter.filedOn)} kregen wij uw klacht${onBehalf(facts)}. Wij horen graag van uzelf wat er is gebeurd.`
        : `Op ${longDate(letter.filedOn)} kregen wij een klacht over iets waarbij u betrokken was. Wij horen ook graag uw kant.`,
    ),
    {
      kind: 'keyTable',
      rows: [
        row(letter.to === 'complainant' ? 'Uw klacht' : 'De klacht', sentence(letter.about)),
        ...appointmentRows(letter, {
          branch: facts.branch,
          withWhom: facts.sender.formalName,
          lasts: 'ongeveer een uur',
        }),
      ],
    },
    say(
      'U mag iemand meenemen. Na het gesprek krijgt u een verslag.',
      letter.to === 'complainant' ? 'Wilt u geen gesprek? Dat mag. Laat het ons dan weten.' : '',
    ),
    say(`Kunt u dan niet? ${callSender(facts)} Dan kiezen wij samen een andere dag.`),
    ...(letter.to === 'complainant' ? [say(outside(facts))] : [say('Alles over de klacht is geheim.')]),
  ],
  samples: {
    klager: forComplaint(sampleTalk({ to: 'complainant' }), '2026-12-04'),
    medewerker: toEmployee(forComplaint(sampleTalk({ to: 'respondent', time: '15.00' }), '2026-12-04')),
  },
});

/** The same minutes to both sides. */
export const l37 = caseLetterKind({
  key: 'L37',
  title: 'Verslag van een gesprek over een klacht',
  answers: z.strictObject({
    ...complaint,
    on: daySchema,
    present: z.string().min(1).max(300),
    complainant: words,
    respondent: words.optional(),
  }),
  subject: () => 'Verslag van het gesprek over een klacht',
  body: ({ facts, letter }) => [
    say(
      `Op ${longDate(letter.on)} hebben wij gesproken over de klacht van ${longDate(letter.filedOn)}. Dit is het verslag. Beide kanten krijgen het.`,
    ),
    {
      kind: 'keyTable',
      rows: [
        row('De klacht', sentence(letter.about)),
        row('Wie waren erbij', sentence(letter.present)),
        row('Wie klaagt, zegt', sentence(letter.complainant)),
        ...(letter.respondent ? [row('De medewerker zegt', sentence(letter.respondent))] : []),
      ],
    },
    say(`Klopt er iets niet? ${callSender(facts)} Wij letten daarop bij het oordeel.`),
    say('Alles over de klacht is geheim.'),
  ],
  samples: {
    klager: forComplaint(sampleMinutes(), '2026-12-16'),
    medewerker: toEmployee(forComplaint(sampleMinutes(), '2026-12-16')),
  },
});

function sampleTalk(changed: object): object {
  return {
    filedOn: '2026-11-23',
    about: 'De coach belde twee keer niet terug',
    on: '2026-12-15',
    time: '14.00',
    place: 'Verzinselkade 7, Voorbeeldstad',
    ...changed,
  };
}

function sampleMinutes(): object {
  return {
    filedOn: '2026-11-23',
    about: 'De coach belde twee keer niet terug',
    on: '2026-12-15',
    present: 'Mevrouw Van der Proef, haar broer, mevrouw Verzonnen en de klachtbehandelaar',
    complainant: 'Ik wachtte twee keer een hele middag op de telefoon. Daardoor liep ik een stage mis',
    respondent: 'Ik heb het niet opgeschreven in de agenda. Dat had ik wel moeten doen',
  };
}
