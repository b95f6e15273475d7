import { z } from 'zod';
import { b, t } from '#src/documents/model.ts';
import { complaintAdmittedBy, complaintDecidedBy } from '#src/domain/case-terms.ts';
import { longDate } from '#src/domain/format.ts';
import { sentence } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { byOutplacement, bySponsor, forComplaint, fromDirectorate } from '../samples/cases.ts';
import { caseLetterKind, say } from './case-letter.ts';
import { complaint, filed } from './complaint.ts';
import { callSender } from './phrases.ts';
import { onBehalf } from './request.ts';
import { outside, routesAfterComplaint, seeOtherRoutes } from './routes.ts';
import { words } from './words.ts';

/** Confirms a complaint within five working days: who handles it, what happens, by when (P19, R50). */
export const l30 = caseLetterKind({
  key: 'L30',
  title: 'Ontvangst van een klacht',
  answers: z.strictObject({ ...complaint, how: z.enum(['written', 'oral']) }),
  subject: () => 'Wij hebben uw klacht ontvangen',
  body: ({ facts, letter }) => [
    say(
      letter.how === 'written'
        ? `${filed(facts, letter.filedOn)}.`
        : `Op ${longDate(letter.filedOn)} vertelde u ons uw klacht${onBehalf(facts)}. Wij schreven die voor u op. Klopt het niet, laat het ons dan weten.`,
    ),
    {
      kind: 'keyTable',
      rows: [
        row('Uw klacht', sentence(letter.about)),
        row('Of wij die behandelen', `hoort u uiterlijk ${longDate(complaintAdmittedBy(letter.filedOn))}`),
        row('Als wij die behandelen', [
          t('krijgt u ons oordeel '),
          b(`uiterlijk ${longDate(complaintDecidedBy(letter.filedOn))}`),
        ]),
      ],
    },
    say(
      'Als wij uw klacht behandelen, doet iemand dat die er niet bij betrokken was. De medewerker over wie de klacht gaat, krijgt dan een kopie en mag antwoorden. Wij nodigen u dan uit voor een gesprek. U mag iemand meenemen.',
    ),
    say('Zolang uw klacht loopt, bewaren wij alles wat daarvoor nodig is.'),
    say(`Heeft u een vraag? ${callSender(facts)}`),
    say(outside(facts)),
  ],
  samples: {
    brief: forComplaint(
      { filedOn: '2026-11-23', about: 'De coach belde twee keer niet terug', how: 'written' },
      '2026-11-26',
    ),
    mondeling: byOutplacement(
      forComplaint(
        { filedOn: '2026-12-18', about: 'De afspraak ging niet door en niemand zei dat', how: 'oral' },
        '2026-12-22',
      ),
    ),
    opdrachtgever: bySponsor(
      forComplaint(
        { filedOn: '2026-11-23', about: 'De voortgangsrapportage kwam zes weken te laat', how: 'written' },
        '2026-11-26',
      ),
    ),
  },
});

const grounds = {
  handledBefore: 'Wij hebben al eerder over deze klacht geoordeeld.',
  olderThanYear: 'Het is langer dan een jaar geleden gebeurd.',
  beforeCourt: 'De rechter beslist hierover, of heeft dat al gedaan.',
  noInterest: 'U heeft zelf te weinig belang bij deze klacht.',
  elsewhere: 'De klacht gaat niet over ons werk.',
} as const;

/** Not handled, within four weeks and with the reason; where the complaint can go instead. */
export const l31 = caseLetterKind({
  key: 'L31',
  title: 'Klacht niet in behandeling',
  answers: z.strictObject({
    ...complaint,
    ground: z.enum(['handledBefore', 'olderThanYear', 'beforeCourt', 'noInterest', 'elsewhere']),
    reason: words,
    /** To whom it went, with the consent of who complains. */
    forwardedTo: z.string().min(1).max(200).optional(),
  }),
  subject: () => 'Wij nemen uw klacht niet in behandeling',
  body: ({ facts, letter }) => [
    say(
      `${filed(facts, letter.filedOn)}. Wij behandelen deze klacht niet.`,
      letter.forwardedTo
        ? `U vond het goed dat wij uw klacht doorsturen. ${sentence(`Wij stuurden die naar ${letter.forwardedTo}`)}`
        : '',
    ),
    {
      kind: 'keyTable',
      rows: [
        row('Uw klacht', sentence(letter.about)),
        row('Waarom niet', [b(grounds[letter.ground])]),
        row('Uitleg', sentence(letter.reason)),
      ],
    },
    say(seeOtherRoutes, `Heeft u een vraag? ${callSender(facts)}`),
  ],
  appendix: ({ facts, letter }) => routesAfterComplaint(facts, letter.forwardedTo),
  samples: {
    langGeleden: fromDirectorate(
      forComplaint(
        {
          filedOn: '2026-11-23',
          about: 'De coach zei in mei 2025 iets onaardigs',
          ground: 'olderThanYear',
          reason: 'Wij kunnen na zo lange tijd niet meer goed nagaan wat er is gezegd',
        },
        '2026-12-14',
      ),
    ),
    doorgestuurd: fromDirectorate(
      forComplaint(
        {
          filedOn: '2026-11-23',
          about: 'De uitkering kwam te laat',
          ground: 'elsewhere',
          reason: 'De gemeente betaalt uw uitkering. Wij gaan daar niet over',
          forwardedTo: 'de gemeente Voorbeeldstad',
        },
        '2026-12-01',
      ),
    ),
  },
});
