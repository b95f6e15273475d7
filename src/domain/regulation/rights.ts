import { caseTerms } from '../case-terms.ts';
import { channelLabels } from '../labels.ts';
import type { Provisions } from './provision.ts';
import { term } from './terms.ts';

/** P17 to P20: what a client may ask, and what happens when we disagree. */
export const rights: Provisions<'P17' | 'P18' | 'P19' | 'P20'> = {
  P17: {
    title: 'Inzien en laten verbeteren',
    says: 'Wie geregistreerd is, of diens vertegenwoordiger, kan naar de eigen coach gaan. In een gesprek ziet u uw gegevens. Klopt er iets niet, dan wordt het verbeterd.',
    does: 'Vragen kan op de pagina voor cliënten, zonder account, of via een medewerker. Eerst een gesprek, of een brief als de cliënt dat wil. Alles wat over iemand is vastgelegd komt in één pakket, ook op welke dag wie in het dossier keek. Wie de oude gegevens kreeg, krijgt bericht van de verbetering.',
    lacks:
      'Brieven over een verzoek gaan op papier; alleen een uitnodiging voor een gesprek gaat per mail. Dat een mail terugkwam, schrijft een medewerker op.',
    rules: [43, 44, 45, 46, 47, 48],
    english: {
      title: 'inspection and correction',
      does: '`/verzoek` without an account, staff match it to a client, talk (invited by letter, with a file for an agenda) or letter, one clock, package of everything recorded (also of earlier requests; the file to take along for whoever asks it), corrections told to whoever had the old value',
    },
    inForce: () => [
      { label: 'Bevestigd binnen', value: term(caseTerms.confirmedWorkingDays, 'workingDay') },
      { label: 'Gesprek aangeboden binnen', value: term(caseTerms.talkWorkingDays, 'workingDay') },
      { label: 'Antwoord binnen', value: term(caseTerms.answerMonths, 'month') },
      {
        label: 'Eén keer langer, met reden',
        value: `tot ${term(caseTerms.extendedAnswerMonths, 'month')} na ontvangst`,
      },
      { label: 'Naar de rechter', value: `tot ${term(caseTerms.courtWeeks, 'week')} na ons antwoord` },
    ],
    files: [
      'workflows/request.ts',
      'src/domain/case-terms.ts',
      'src/domain/inspection/inspect.ts',
      'src/commands/cases/correct.ts',
      'src/commands/cases/package.ts',
    ],
    tests: [
      'test/workflows/request.test.ts',
      'test/commands/cases/request.test.ts',
      'test/commands/cases/correction.test.ts',
      'test/commands/cases/correction-letters.test.ts',
      'test/inspection/inspect.test.ts',
      'test/web/ask/same-answers.test.ts',
      'test/domain/case-terms.test.ts',
      'test/browser/rights.test.ts',
    ],
  },
  P18: {
    title: 'Oneens: een gesprek met de directie',
    says: 'Worden cliënt en medewerker het niet eens, dan kan de cliënt een gesprek met de directie vragen.',
    does: 'Beide kanten staan naast elkaar. Wie beslist, had er zelf niets mee te maken; heeft niemand in huis dat, dan beslist iemand van buiten. De beslissing kan zeggen dat iets verbeterd moet worden.',
    lacks: 'Het besluit gaat op papier naar de cliënt.',
    rules: [49],
    english: {
      title: 'disagreement: the directorate',
      does: 'the view of client and coach beside each other, decided by somebody who had no part in it (from outside where the house has nobody), with its letter and what it orders',
    },
    inForce: () => [
      { label: 'Gesprek binnen', value: term(caseTerms.directorateWorkingDays, 'workingDay') },
      {
        label: 'Besluit na het gesprek binnen',
        value: `${term(caseTerms.directorateWorkingDays, 'workingDay')}, en binnen de termijn van het verzoek`,
      },
    ],
    files: [
      'workflows/request-handling.ts',
      'src/domain/cases/disputed.ts',
      'src/domain/cases/took-part.ts',
      'templates/brieven/l25-l26-directie.ts',
    ],
    tests: [
      'test/workflows/ladder.test.ts',
      'test/commands/cases/directorate.test.ts',
      'test/commands/cases/outside-decider.test.ts',
      'test/commands/cases/ordered.test.ts',
    ],
  },
  P19: {
    title: 'Klachten',
    says: 'Is de cliënt dan nog niet tevreden, dan is er de klachtenprocedure.',
    does: 'Iedereen mag meteen klagen; de stappen ervoor hoeven niet. Beide kanten worden gehoord en de directie ondertekent. Over wie de klacht gaat, ziet de klacht niet en telt hem niet. De cijfers van een jaar hebben geen namen.',
    lacks:
      'De brieven gaan op papier. Wie een maatregel beloofde, hoort het van de directie en niet van het programma.',
    rules: [50, 51, 52, 53],
    english: {
      title: 'complaints',
      does: 'both sides heard, the directorate signs, measures with owner and day, figures of a year without names; whom it is about finds no trace of it; the directorate is mailed every day about a late one',
    },
    inForce: () => [
      { label: 'Bevestigd binnen', value: term(caseTerms.confirmedWorkingDays, 'workingDay') },
      { label: 'In behandeling of niet', value: `binnen ${term(caseTerms.complaintAdmittedWeeks, 'week')}` },
      { label: 'Horen aangeboden binnen', value: term(caseTerms.hearingWeeks, 'week') },
      { label: 'Oordeel binnen', value: term(caseTerms.complaintWeeks, 'week') },
      { label: 'Eén keer langer, met reden', value: `tot ${term(caseTerms.extendedComplaintWeeks, 'week')}` },
    ],
    files: [
      'workflows/complaint.ts',
      'src/domain/cases/complaint-steps.ts',
      'src/domain/case-permissions.ts',
      'src/domain/cases/yearly-figures.ts',
    ],
    tests: [
      'test/workflows/complaint.test.ts',
      'test/commands/cases/complaint.test.ts',
      'test/web/complaint-hidden.test.ts',
      'test/domain/cases/yearly-figures.test.ts',
      'test/templates/complaint-letters.test.ts',
      'test/browser/complaint.test.ts',
    ],
  },
  P20: {
    title: 'De cliënt weet wie wat kreeg',
    says: 'De opdrachtgever krijgt het plan en de rapportages. De cliënt kan die bij de coach inzien.',
    does: 'Er vertrekt niets zonder een regel in het register: wat, naar wie, waarvoor, wanneer. De cliënt krijgt die lijst op papier, of leest hem met ontvangstcode en geboortedatum. Een exemplaar voor de cliënt is precies hetzelfde bestand.',
    rules: [54, 55, 56],
    english: {
      title: 'the client learns of disclosures',
      does: 'a register for each dossier; whoever asked and showed who it is reads it with receipt code and birth date',
    },
    inForce: () => [{ label: 'Manieren waarop iets vertrekt', value: Object.values(channelLabels).join(', ') }],
    files: [
      'src/domain/disclosure.ts',
      'src/commands/delivery/lines.ts',
      'src/commands/delivery/client-copy.ts',
      'src/web/dossier/disclosure-table.tsx',
    ],
    tests: [
      'test/commands/sponsor/decision.test.ts',
      'test/commands/delivery/client-copy.test.ts',
      'test/commands/cases/handed-twice.test.ts',
      'test/jobs/outbox.test.ts',
      'test/web/ask/status.test.ts',
    ],
  },
};
