import { roleLabels } from '../labels.ts';
import { historicNotificationNumber } from '../notification.ts';
import { openBranches, roles } from '../organisation.ts';
import { minPasswordLength } from '../password-rules.ts';
import { sessionLimits } from '../session-limits.ts';
import { maintenanceTerms } from '../settings/maintenance.ts';
import { accessTerms, houseTerms } from '../settings/terms.ts';
import type { Provisions } from './provision.ts';
import { term } from './terms.ts';

/** P14 to P16 and P21 to P26: who comes in, and who keeps the house. */
export const whoMay: Provisions<'P14' | 'P15' | 'P16' | 'P21' | 'P22' | 'P23' | 'P24' | 'P25' | 'P26'> = {
  P14: {
    title: 'Wie erbij mag',
    says: 'Alleen medewerkers van Maas groep, en alleen voor zover hun werk dat vraagt.',
    does: 'Er zijn zes rollen. Eén tabel zegt wat elke rol mag, voor pagina’s, knoppen en lijsten tegelijk. Een coach ziet de eigen cliënten, en die van een collega in een vervanging met begin en einde. De systeembeheerder ziet geen dossier. Alleen tijdens onderhoud kan één dossier een uur open, met een reden en met toestemming van wie toezicht houdt. De pagina Wie mag wat laat de tabel zien. Elke keer dat een medewerker iets bekijkt, ophaalt, verandert of niet mag zien, komt er een regel in het toegangslog. De vestigingsmanager en de directie lezen dat.',
    rules: [36, 37],
    english: {
      title: 'staff as their task requires',
      does: 'six roles; own clients, substitution with dates, own branch; the page Wie mag wat says it from the table itself; who looked at what is in the access log, sealed line to line',
    },
    inForce: () => [{ label: 'De rollen', value: roles.map((role) => roleLabels[role]).join(', ') }],
    files: [
      'src/domain/permissions.ts',
      'src/domain/case-permissions.ts',
      'src/domain/who-may-what.ts',
      'src/web/gate.ts',
      'src/web/attempt.ts',
      'src/store/access-log/open.ts',
    ],
    tests: [
      'test/web/access-lines.test.ts',
      'test/web/access-lines-accounts.test.ts',
      'test/store/access-log/manipulated.test.ts',
      'test/web/access.test.ts',
      'test/web/dossier-rights.test.ts',
      'test/web/invoice-rights.test.ts',
      'test/domain/case-permissions.test.ts',
      'test/web/who-may.test.ts',
      'test/commands/substitution.test.ts',
      'test/web/organisation-users.test.ts',
    ],
  },
  P15: {
    title: 'Bedrijven met wie wij samenwerken',
    says: 'Medewerkers van andere bedrijven krijgen alleen gegevens als zij erom vragen en een geheimhoudingsverklaring hebben getekend. Die verklaring ligt bij ons.',
    does: 'Zij hebben geen toegang tot het programma. Ieder tekent een eigen verklaring. De administratie legt haar in het archief, de vestigingsmanager controleert haar, of zonder manager de directie. Wie een jaar niet is nagegaan of een jaar niets kreeg, wordt vanzelf geschorst. Bij een gemeld datalek gebeurt dat meteen. Wie nooit is goedgekeurd, wordt vernietigd. Twee jaar na de laatste verstrekking wordt de verklaring vernietigd. Op verzoek geeft een coach van een eigen cliënt de naam, de activiteit en wat verder nodig is, achter een link met een code. Dat kan alleen als het trajectplan het bedrijf noemt en de cliënt geen bezwaar heeft. In het dossier staat wie wat kreeg. Stopt het traject of de activiteit, noemt een nieuw plan het bedrijf niet meer, of wordt iemand geschorst, dan wordt het teruggevraagd.',
    rules: [38, 39, 40, 41],
    english: {
      title: 'partner companies',
      does: 'partners with their contract; each of their people signs a declaration of secrecy (L50), scanned under a key of its own, archived under a number and looked at by a second person; suspended by itself after a year without a look or without anything provided, and at once when a breach is reported that began there; destroyed two years after the last disclosure, and a term of the house after the last step of who never was cleared; the directorate stands in for the manager where there is none; on request the coach provides name, activity and chosen fields as PDF, Word and JSON behind a link and a code; a package is a class that only a proof makes, of declaration, contract, plan and no objection, of this very person; a line in the register, a list per client, and recall with a task by itself when the proof falls away: a suspension, an objection, the end of trajectory or activity, a plan that names the partner no more',
    },
    inForce: ({ organisation }) => {
      const { declarationDays, neverClearedDays } = houseTerms(organisation);
      return [
        { label: 'Verklaring vastleggen na de handtekening', value: term(declarationDays, 'day') },
        { label: 'Persoon die nooit is goedgekeurd, weg na', value: term(neverClearedDays, 'day') },
      ];
    },
    files: [
      'workflows/partner.ts',
      'workflows/provision.ts',
      'src/domain/partner/person.ts',
      'src/domain/partner/clearance.ts',
      'templates/partnerpakket/package.ts',
      'src/commands/partners/provide.ts',
      'src/commands/partners/recall.ts',
      'src/commands/partners/follow-provisions.ts',
      'src/commands/partners/suspend-source.ts',
      'src/domain/partner/clearing.ts',
      'src/commands/partners/declaration.ts',
      'templates/brieven/l50-geheimhoudingsverklaring.ts',
    ],
    tests: [
      'test/workflows/partner.test.ts',
      'test/domain/partner/clearance.test.ts',
      'test/commands/partners/people.test.ts',
      'test/commands/partners/provision.test.ts',
      'test/commands/partners/breach.test.ts',
      'test/browser/partner.test.ts',
      'test/web/provisions.test.ts',
      'test/web/partners.test.ts',
      'test/templates/house-forms.test.ts',
    ],
  },
  P16: {
    title: 'Geen verband met andere gegevens',
    says: 'De registratie is met geen enkele andere verbonden.',
    does: 'Het programma maakt geen verbinding met iets anders dan de eigen mailserver. Het haalt niets op en stuurt niets door: geen updates, geen metingen, geen lettertypen of plaatjes van elders. De pagina Zelfcontrole laat zien welke verbindingen er nu open zijn.',
    rules: [42],
    english: {
      title: 'no links with other collections',
      does: 'no outbound connection but the mail relay: no source has what it takes to make one, the whole demo runs while any other is an error, and the self-test page tells what is open now',
    },
    files: ['src/outgoing.ts', 'src/web/self-test/machine.ts', 'src/web/security.ts', 'src/mail/transport.ts'],
    tests: [
      'test/check/nothing-leaves.test.ts',
      'test/demo/nothing-leaves.test.ts',
      'test/outgoing.test.ts',
      'test/web/self-test.test.ts',
      'test/web/every-answer.test.ts',
      'test/unreadable.test.ts',
      'test/mail/transport.test.ts',
    ],
  },
  P21: {
    title: 'Een wachtwoord',
    says: 'De registratie is alleen open voor wie een wachtwoord heeft.',
    does: 'Een wachtwoord is lang en niet te raden. Wie vaak mis typt moet steeds langer wachten, nooit voor altijd. Iedereen kan een code van de telefoon aanzetten als tweede stap; voor sommige rollen moet dat. Wie even niets doet, wordt uitgelogd. Vóór iets dat zwaar weegt, zoals het BSN laten zien, vraagt het programma opnieuw wie er zit. Inloggen, uitloggen en wat geweigerd wordt, staat in het toegangslog.',
    rules: [57, 58],
    english: {
      title: 'password',
      does: 'passwords, delays, sessions, a second factor by role, a new proof before what weighs heavily; log-ins and refusals stand in the access log',
    },
    inForce: ({ organisation }) => [
      { label: 'Wachtwoord', value: `minstens ${minPasswordLength} tekens` },
      {
        label: 'Tweede stap bij het inloggen moet voor',
        value: organisation.settings.secondFactorRoles.map((role) => roleLabels[role]).join(', ') || 'niemand',
      },
      { label: 'Opnieuw vragen wie er zit', value: `na ${term(sessionLimits.provenSeconds / 60, 'minute')}` },
      { label: 'Uitgelogd als u niets doet', value: `na ${term(accessTerms(organisation).idleMinutes, 'minute')}` },
      { label: 'Opnieuw inloggen', value: `na ${term(sessionLimits.absoluteSeconds / 3600, 'hour')}` },
    ],
    files: [
      'src/domain/password-rules.ts',
      'src/web/login/passwords.ts',
      'src/web/login/throttle.ts',
      'src/web/session.ts',
      'src/domain/second-factor.ts',
      'src/domain/proven-actions.ts',
    ],
    tests: [
      'test/web/login.test.ts',
      'test/web/second-factor.test.ts',
      'test/web/lost-phone.test.ts',
      'test/web/proof.test.ts',
      'test/web/proof-files.test.ts',
      'test/web/access-lines-door.test.ts',
      'test/web/welcome.test.ts',
      'test/domain/password-rules.test.ts',
      'test/web/access.test.ts',
    ],
  },
  P22: {
    title: 'Onderhoud onder toezicht',
    says: 'Het systeem wordt regelmatig onderhouden, onder toezicht van de vestigingsmanager.',
    does: 'Het programma plant zelf het onderhoud. De beheerder begint pas als de vestigingsmanager het toezicht aanvaardde en er een verse back-up is. Zolang kan iedereen lezen en niemand bewaren. Daarna kijkt het programma zelf na of alles heel is, en tekent de manager het verslag.',
    rules: [59],
    english: {
      title: 'maintenance under supervision',
      does: 'planned every month, or as the house chose, started under supervision with a fresh backup while nobody writes, checked by the program, signed with a report; no dossier opens to the administrator but one that two persons opened for an hour',
    },
    inForce: ({ organisation }) => [
      { label: 'Onderhoud om de', value: term(maintenanceTerms(organisation).everyMonths, 'month') },
    ],
    files: [
      'workflows/maintenance.ts',
      'src/commands/maintenance/steps.ts',
      'src/commands/maintenance/check-house.ts',
      'src/commands/maintenance/sign-run.ts',
      'src/commands/maintenance/open-dossier.ts',
      'src/house-inspector.ts',
      'src/store/standstill.ts',
    ],
    tests: [
      'test/workflows/maintenance.test.ts',
      'test/web/maintenance.test.ts',
      'test/web/maintenance-opening.test.ts',
      'test/store/standstill.test.ts',
      'test/store/backup.test.ts',
    ],
  },
  P23: {
    title: 'Medewerkers zwijgen',
    says: 'Iedere medewerker zwijgt over cliënten en over het bedrijf, ook als het werk hier voorbij is.',
    does: 'Een account werkt pas als de geheimhouding is getekend, en de medewerker dat bij de eerste keer inloggen bevestigt, en opnieuw als de tekst verandert. Na de laatste werkdag is de toegang weg, en heeft elke cliënt een opvolger. Moet een account nu dicht, dan kan dat altijd meteen.',
    rules: [60, 61],
    english: {
      title: 'secrecy of staff',
      does: 'an account works from the dated clause, confirmed at first log-in and again when its text changes, to the day of leaving; one that must close this minute always can',
    },
    files: [
      'src/domain/secrecy.ts',
      'src/domain/employment.ts',
      'src/domain/leaving.ts',
      'src/commands/account/accept-invitation.ts',
      'src/commands/organisation/close-user.ts',
      'src/web/session.ts',
    ],
    tests: [
      'test/web/welcome.test.ts',
      'test/web/secrecy.test.ts',
      'test/web/successors.test.ts',
      'test/commands/leaving.test.ts',
      'test/web/close-account.test.ts',
      'test/web/hand-over.test.ts',
    ],
  },
  P24: {
    title: 'Bekend bij de toezichthouder',
    says: `Wij stonden geregistreerd bij het College bescherming persoonsgegevens, onder nummer ${historicNotificationNumber}.`,
    does: 'Die plicht is vervallen en het College heet nu anders. Wij noemen het nummer als geschiedenis, met de toezichthouder van nu.',
    rules: [62],
    english: {
      title: 'registered with the supervisor',
      does: "number 1299193 in the privacy notice and on the pages `/privacy` and help, as history with today's supervisor",
    },
    inForce: ({ organisation: { settings } }) => [
      { label: 'Toezichthouder', value: settings.supervisorName },
      { label: 'Adres', value: settings.supervisorAddress },
      { label: 'Telefoon', value: settings.supervisorPhone },
    ],
    files: [
      'src/domain/notification.ts',
      'templates/brieven/privacy-notice.ts',
      'src/web/regulation/privacy.tsx',
      'src/web/help/pages.tsx',
    ],
    tests: ['test/web/processing.test.ts', 'test/web/pages.test.ts', 'test/templates/letters.test.ts'],
  },
  P25: {
    title: 'Vestigingen',
    says: 'Maas groep heeft vestigingen, elk met een vestigingsmanager.',
    does: 'Elk dossier hoort bij één vestiging. Een vestigingsmanager ziet alleen de eigen vestiging. Een dossier gaat met een reden mee met een coach van een andere vestiging; de oude vestiging ziet het bij de volgende klik niet meer.',
    rules: [63],
    english: {
      title: 'branches',
      does: 'a dossier has a branch and a manager sees the own one; it moves with its coach, with a reason',
    },
    inForce: ({ organisation }) => [
      {
        label: 'De vestigingen',
        value: openBranches(organisation)
          .map(({ name }) => name)
          .join(', '),
      },
    ],
    files: ['src/domain/organisation.ts', 'src/domain/permissions.ts'],
    tests: [
      'test/web/branch-move.test.ts',
      'test/web/organisation-users.test.ts',
      'test/web/settings.test.ts',
      'test/web/hand-over.test.ts',
      'test/commands/leaving.test.ts',
    ],
  },
  P26: {
    title: 'De verantwoordelijke medewerker',
    says: 'Elke cliënt heeft één medewerker die verantwoordelijk is en bij wie de cliënt terecht kan.',
    does: 'Elk dossier heeft op elk moment precies één coach. Wie het eerder was en waarom het veranderde, blijft staan. De pagina voor cliënten komt bij die coach uit, zonder een naam te noemen.',
    rules: [64],
    english: { title: 'the responsible employee', does: 'exactly one coach, with history and reason' },
    files: ['src/domain/dossier.ts', 'src/workflow/acts/people.ts', 'src/web/organisation/hand-over.tsx'],
    tests: ['test/workflow/people-change.test.ts', 'test/commands/leaving.test.ts', 'test/web/hand-over.test.ts'],
  },
};
