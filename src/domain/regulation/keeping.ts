import { coolingOffDays } from '../destruction/destruction.ts';
import { leftOutDays } from '../destruction/left-out.ts';
import { questionerLabels } from '../labels.ts';
import { destructionDays, keptYears } from '../retention.ts';
import { archiveDays } from '../retention-days.ts';
import type { Provisions } from './provision.ts';
import { term } from './terms.ts';

/** P12, P13 and P27: how long, and what for. */
export const keeping: Provisions<'P12' | 'P13' | 'P27'> = {
  P12: {
    title: 'Twee jaar in het archief, dan vernietigd',
    says: 'Na het einde van het traject bewaren wij het dossier nog twee jaar. Daarna wordt het vernietigd.',
    does: 'Een dossier gaat vanzelf naar het archief. Daar kan het alleen nog gelezen worden, met een reden. Op tijd komt het op de lijst. De een stelt voor, een ander bevestigt, en na een week bedenktijd is het weg: ook de sleutel, ook uit back-ups. Een lopend verzoek of een klacht houdt dat tegen.',
    rules: [29, 30, 31, 32, 33],
    english: {
      title: 'two years in the archive, then destroyed',
      does: 'a closed dossier goes to the archive by itself, where it is read with a logged reason only, and is on time marked as due; two people decide about the list of a branch, seven days later it is destroyed by key, looked for and certified, with a register and `verify --destroyed`; requests, complaints and breaches go by themselves when their own term is over',
    },
    inForce: () => [
      { label: 'In het archief', value: term(keptYears.dossier, 'year') },
      { label: 'Cliënt die nooit is gezien', value: term(archiveDays.neverMetKept, 'day') },
      { label: 'Aangekondigd', value: `${term(archiveDays.toldBefore, 'day')} van tevoren` },
      { label: 'Bedenktijd na het bevestigen', value: term(coolingOffDays, 'day') },
      {
        label: 'Uiterlijk vernietigd',
        value: `${term(destructionDays.doneWithin, 'day')} na de eerste dag waarop het mag`,
      },
      { label: 'Eén keer weglaten van de lijst', value: `hoogstens ${term(leftOutDays, 'day')}` },
      { label: 'Na een verzoek of klacht', value: `niet binnen ${term(destructionDays.afterHold, 'day')}` },
      { label: 'Bewijs van vernietiging', value: term(keptYears.certificate, 'year') },
    ],
    files: [
      'workflows/retention.ts',
      'src/domain/retention.ts',
      'src/domain/retention-days.ts',
      'src/commands/destruction/run-destructions.ts',
      'src/store/register.ts',
    ],
    tests: [
      'test/domain/archive.test.ts',
      'test/domain/retention.test.ts',
      'test/commands/destruction/never-early.test.ts',
      'test/commands/destruction/eight-years.test.ts',
      'test/commands/destruction/canaries.test.ts',
      'test/commands/destruction/killed.test.ts',
      'test/commands/retention/holds.test.ts',
      'test/store/old-backup.test.ts',
      'test/web/archive.test.ts',
    ],
  },
  P13: {
    title: 'Facturen zeven jaar',
    says: 'Gegevens voor de belasting bewaren wij zeven jaar. Na het jaar gaan ook die naar het archief.',
    does: 'Facturen liggen los van het dossier, onder een eigen sleutel per boekjaar. Er staat geen burgerservicenummer op en niets uit het plan. Een naam staat er alleen op als het contract dat vraagt.',
    rules: [34, 35],
    english: {
      title: 'fiscal data seven years',
      does: "invoices and credit notes outside the dossier, numbered without gaps, under one key a book year; archived on 1 January, from 1 January of the eighth year destroyed as a dossier is, two people deciding; no BSN, no plan content, a client's name only where the contract requires it; a hold for an order of the tax office",
    },
    inForce: () => [
      { label: 'Bewaard na het boekjaar', value: term(keptYears.invoices, 'year') },
      { label: 'Naar het archief', value: 'op 1 januari na het boekjaar' },
    ],
    files: [
      'workflows/book-year.ts',
      'src/domain/invoices/invoice.ts',
      'src/domain/invoices/book-year-days.ts',
      'src/commands/destruction/book-year-way.ts',
    ],
    tests: [
      'test/domain/invoices/compose.test.ts',
      'test/commands/book-years/years.test.ts',
      'test/commands/book-years/destroyed.test.ts',
      'test/commands/book-years/canaries.test.ts',
      'test/commands/invoices/numbers.test.ts',
    ],
  },
  P27: {
    title: 'Vragen na het einde',
    says: 'Het archief is er om vragen en problemen van na het traject te beantwoorden.',
    does: 'Een vraag na het einde wordt opgeschreven met waarvoor en het antwoord. Wat iemand daarbij kreeg, staat in het register. De dag van vernietigen verandert er niet door.',
    rules: [65],
    english: {
      title: 'questions after the end',
      does: 'a question about a dossier that has ended is put down with its purpose and answer, what was given in the register; no day of the archive moves',
    },
    inForce: () => [{ label: 'Wie kan iets vragen', value: Object.values(questionerLabels).join(', ') }],
    files: ['src/domain/question-form.ts', 'src/commands/dossier/record-question.ts'],
    tests: ['test/web/question-after-end.test.ts'],
  },
};
