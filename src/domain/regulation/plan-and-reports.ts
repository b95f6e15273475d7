import { deliveryLabels, reportApprovalLabels, reportFieldLabels } from '../labels.ts';
import { linkLimits } from '../link-limits.ts';
import type { Contract } from '../organisation.ts';
import { houseTerms } from '../settings/terms.ts';
import { keptDays } from '../survey/batch.ts';
import type { House, InForce, Provisions } from './provision.ts';
import { perContract, term } from './terms.ts';

/** P8 to P11: the plan, its approval, what is reported, and the survey. */
export const planAndReports: Provisions<'P8' | 'P9' | 'P10' | 'P11'> = {
  P8: {
    title: 'Intake, dan een trajectplan',
    says: 'Uit de intake komt een plan: wat gaan wij doen om iemands kans op werk groter te maken?',
    does: 'Een plan kan pas als de intake af is en de cliënt weet wat er met de gegevens gebeurt. PDF en Word komen uit één bron, dus in beide staan dezelfde woorden.',
    rules: [14, 15],
    english: { title: 'intake, then a trajectplan', does: 'trajectory machine; one model, PDF and Word' },
    inForce: (house) => [
      inContracts(house, 'Uitnodiging binnen', ({ inviteWithin }) => inviteWithin),
      inContracts(house, 'Intake binnen', ({ intakeWithin }) => intakeWithin),
      inContracts(house, 'Trajectplan binnen', ({ planWithin }) => planWithin),
    ],
    files: [
      'workflows/trajectory.ts',
      'src/domain/intake.ts',
      'templates/trajectplan/document.ts',
      'src/documents/model.ts',
    ],
    tests: [
      'test/workflows/trajectory.test.ts',
      'test/workflow/decide.test.ts',
      'test/web/intake.test.ts',
      'test/templates/documents.test.ts',
    ],
  },
  P9: {
    title: 'De opdrachtgever geeft akkoord',
    says: 'De opdrachtgever krijgt het trajectplan en zegt of het goed is.',
    does: 'De opdrachtgever krijgt een mail met een link, en een code om te beslissen. Het antwoord hoort bij die versie en die bestanden, en is verzegeld. Wie niets zegt krijgt twee keer een herinnering en daarna een telefoontje. Stilte is geen akkoord, tenzij het contract dat op papier zegt. Zonder akkoord begint er niets.',
    rules: [16, 17, 18, 19, 20, 21],
    english: {
      title: 'approval by the sponsor',
      does: 'link, code, five outcomes, reminders, sealed evidence; silence is no approval, unless the contract says so in writing',
    },
    inForce: (house) => [
      inContracts(house, 'Eerste herinnering na', ({ firstReminder }) => firstReminder),
      inContracts(house, 'Tweede herinnering na', ({ secondReminder }) => secondReminder),
      inContracts(house, 'De vestigingsmanager belt na', ({ escalation }) => escalation),
      {
        label: 'Als niemand antwoordt',
        value: perContract(house, ({ tacitApproval }) =>
          tacitApproval ? 'stilte is akkoord' : 'stilte is geen akkoord',
        ),
      },
      {
        label: 'Zo gaan stukken naar buiten',
        value: perContract(house, ({ delivery }) => deliveryLabels[delivery.way]),
      },
      { label: 'Een link werkt', value: term(houseTerms(house.organisation).linkDays, 'day') },
      {
        label: 'Een code werkt',
        value: `${term(linkLimits.codeMinutes, 'minute')} en ${linkLimits.codeTries} keer proberen`,
      },
    ],
    files: [
      'workflows/approval.ts',
      'src/domain/reminders.ts',
      'src/commands/sponsor/decide.ts',
      'src/mail/evidence.ts',
    ],
    tests: [
      'test/workflows/approval.test.ts',
      'test/commands/sponsor/decision.test.ts',
      'test/commands/sponsor/races.test.ts',
      'test/workflow/reminders.test.ts',
      'test/web/tacit-approval.test.ts',
      'test/web/recorded-answer.test.ts',
      'test/mail/evidence.test.ts',
    ],
  },
  P10: {
    title: 'De opdrachtgever blijft op de hoogte',
    says: 'Tijdens het traject vertellen wij de opdrachtgever hoe het gaat: begeleiding, scholing, bemiddeling, plaatsing en nazorg.',
    does: 'Het contract zegt hoe vaak er een voortgangsrapportage komt. Het programma zegt wanneer er een moet zijn en vult in wat er sinds de vorige is opgeschreven. Dat gaat door tot en met de nazorg. Aan het einde komt een eindrapportage.',
    rules: [22, 23, 24, 25],
    english: {
      title: 'periodic information',
      does: "voortgangsrapportage on the contract's cadence, eindrapportage, aftercare",
    },
    inForce: (house) => [
      { label: 'Een rapportage', value: perContract(house, ({ cadence }) => `elke ${cadenceWords(cadence)}`) },
      {
        label: 'Akkoord op rapportages',
        value: perContract(house, ({ reportApproval }) => reportApprovalLabels[reportApproval]),
      },
      inContracts(house, 'Rapportage klaar binnen', ({ reportWithin }) => reportWithin),
      inContracts(house, 'Eindrapportage klaar binnen', ({ finalReportWithin }) => finalReportWithin),
      { label: 'De vijf onderdelen', value: Object.values(reportFieldLabels).join(', ') },
    ],
    files: [
      'src/domain/ticks.ts',
      'src/workflow/schedule.ts',
      'templates/voortgangsrapportage/document.ts',
      'templates/eindrapportage/document.ts',
    ],
    tests: [
      'test/workflow/dates.test.ts',
      'test/commands/prefill.test.ts',
      'test/commands/prefill-eindrapportage.test.ts',
      'test/commands/final-report.test.ts',
      'test/templates/completeness.test.ts',
    ],
  },
  P11: {
    title: 'Het tevredenheidsonderzoek',
    says: 'Aan het einde gaan naam en adres naar een onderzoeksbureau, voor het keurmerk van Blik op Werk.',
    does: 'Elke maand komt er een lijst van wie gevraagd mag worden, met naam, adres, postcode en woonplaats en niets anders. De administratie kijkt hem na, de vestigingsmanager geeft hem vrij. Wie bezwaar maakt, is overleden of een geheim adres heeft, staat er niet op. Daarna wordt het bestand vernietigd.',
    rules: [26, 27, 28],
    english: {
      title: 'name and address to the survey bureau',
      does: 'a list a branch and a month of whoever may be asked, each client once; checked by the administration, released by the branch manager, mailed as a zip with a passphrase or handed over by hand, with a line in each register before it leaves; a no after that goes to the bureau by row number (M08); the file with names is deleted by key thirty days after the confirmation, its manifest stays',
    },
    inForce: ({ organisation: { settings } }) => [
      { label: 'Onderzoeksbureau', value: settings.surveyAgency },
      { label: 'Er is een adres afgesproken', value: settings.survey ? 'ja' : 'nee, dus er gaat niets heen' },
      { label: 'Bestand weg na de bevestiging', value: term(keptDays.confirmed, 'day') },
      { label: 'Bestand weg als niemand bevestigt', value: term(keptDays.unconfirmed, 'day') },
    ],
    files: [
      'src/domain/survey/standing.ts',
      'src/domain/survey/batch.ts',
      'src/commands/survey/steps.ts',
      'src/commands/survey/delete-files.ts',
    ],
    tests: [
      'test/domain/survey/standing.test.ts',
      'test/commands/survey/who.test.ts',
      'test/commands/survey/road.test.ts',
      'test/commands/survey/objection.test.ts',
      'test/commands/survey/goes-wrong.test.ts',
      'test/mail/lock-zip.test.ts',
    ],
  },
};

function inContracts(house: House, label: string, days: (terms: Contract['terms']) => number): InForce {
  return { label, value: perContract(house, ({ terms }) => term(days(terms), 'workingDay')) };
}

function cadenceWords({ every, unit }: Contract['cadence']): string {
  return term(every, unit === 'months' ? 'month' : 'week');
}
