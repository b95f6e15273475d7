import { dataSize } from '../format.ts';
import { bsnBaseLabels, purposeLabels, sponsorKindLabels, uploadTypeLabels } from '../labels.ts';
import { dataFields, necessity } from '../necessity.ts';
import { sponsorKinds } from '../organisation.ts';
import { dataFieldLabels } from '../personal-data.ts';
import { maxUploadBytes } from '../upload-check.ts';
import type { InForce, Provisions } from './provision.ts';
import { perContract } from './terms.ts';

/** P1 to P7: for whom, why, about whom and which data. */
export const whyAndWhat: Provisions<'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7'> = {
  P1: {
    title: 'Opdrachtgevers',
    says: 'Wij werken voor instanties die een uitkering betalen, voor werkgevers en soms voor iemand zelf.',
    does: 'Elke opdrachtgever heeft een soort. De soort bepaalt welke gegevens er mogen zijn en welke woorden in stukken staan. Wie zelf opdrachtgever is, geeft zelf akkoord en krijgt één exemplaar.',
    rules: [1, 2],
    english: {
      title: 'sponsors of five kinds, sometimes a private person',
      does: 'contracts and necessity matrix per kind; a private person who is client and sponsor signs once',
    },
    inForce: () => [
      { label: 'Soorten opdrachtgevers', value: sponsorKinds.map((kind) => sponsorKindLabels[kind]).join(', ') },
    ],
    files: ['src/domain/organisation.ts', 'src/domain/necessity.ts', 'src/domain/sponsor-form/contract-form.ts'],
    tests: ['test/domain/house-forms.test.ts', 'test/web/registration-person.test.ts', 'test/workflow/decide.test.ts'],
  },
  P2: {
    title: 'Alles is vertrouwelijk',
    says: 'Wat wij over een cliënt weten, blijft binnen. Anderen krijgen het niet te weten.',
    does: 'Niemand ziet iets zonder een rol én een band met het dossier. Wie iets niet mag zien, ziet dezelfde pagina als bij een adres dat niet bestaat. Bestanden liggen versleuteld. In onderwerpen, webadressen, bestandsnamen en het technische logboek staan geen gegevens van personen.',
    rules: [3, 4],
    english: {
      title: 'everything confidential',
      does: 'permission table, sealed files, 404 for who may not, no names in addresses, subjects or log',
    },
    files: ['src/domain/permissions.ts', 'src/web/gate.ts', 'src/store/sealed.ts', 'src/jobs/log.ts'],
    tests: [
      'test/web/access.test.ts',
      'test/web/dossier-rights.test.ts',
      'test/store/at-rest.test.ts',
      'test/templates/mail.test.ts',
    ],
  },
  P3: {
    title: 'Waarvoor wij gegevens gebruiken',
    says: 'Wij gebruiken gegevens om cliënten te begeleiden naar werk, en nergens anders voor.',
    does: 'Bij alles wat naar buiten gaat staat waarvoor, uit een vaste lijst. Een ander doel kan niet worden gekozen.',
    rules: [5],
    english: {
      title: 'for coaching and guiding to work only',
      does: 'each disclosure has a purpose from a closed list',
    },
    inForce: () => [{ label: 'De vaste doelen', value: Object.values(purposeLabels).join(', ') }],
    files: ['src/domain/disclosure.ts', 'src/commands/documents/carried.ts'],
    tests: ['test/commands/documents/facts.test.ts', 'test/commands/sponsor/decision.test.ts'],
  },
  P4: {
    title: 'Alleen deelnemers',
    says: 'Wij leggen alleen gegevens vast van mensen die een traject volgen.',
    does: 'Zonder opdracht van een opdrachtgever komt er geen dossier.',
    rules: [6],
    english: { title: 'participants only', does: 'no dossier without an order of a sponsor' },
    files: ['src/workflow/register.ts', 'src/domain/registration.ts'],
    tests: ['test/domain/registration.test.ts', 'test/workflow/decide.test.ts'],
  },
  P5: {
    title: 'Acht soorten gegevens',
    says: 'Personalia, adres, burgerlijke staat, burgerservicenummer (vroeger: sofi-nummer), opleiding, werkervaring, beschikbaarheid, en hoe iemand inzetbaar is. Meer niet.',
    does: 'Voor iets anders is er geen vraag. Een burgerservicenummer kan alleen waar een wet dat toestaat; het staat half verborgen en wie het opent wordt vastgelegd. In vrije tekst zoekt het programma naar zulke nummers en naar woorden over gezondheid.',
    rules: [7, 8, 9],
    english: {
      title: 'eight kinds of data',
      does: 'closed schemas; no field for health, origin or faith; check of free text; BSN per assignment',
    },
    inForce: neverAsked,
    files: ['src/domain/intake.ts', 'src/domain/necessity.ts', 'src/domain/bsn.ts', 'src/domain/words/rules.ts'],
    tests: [
      'test/domain/intake/intake.test.ts',
      'test/domain/necessity.test.ts',
      'test/domain/bsn.test.ts',
      'test/domain/free-text-fields.test.ts',
      'test/web/bsn-wiped.test.ts',
    ],
  },
  P6: {
    title: 'Van wie de gegevens komen',
    says: 'De opdrachtgever geeft naam, adres, burgerlijke staat en burgerservicenummer. De rest vertelt de cliënt zelf in de intake, met diploma’s en misschien een cv.',
    does: 'Bij elk gegeven staat van wie het kwam, wie het opschreef en wanneer. De uitnodiging vraagt om diploma’s en een cv en legt uit wat wij met gegevens doen. Bestanden worden gekeurd op hun inhoud.',
    rules: [10, 11, 12],
    english: {
      title: 'where data come from',
      does: 'source, author and day of each datum; diplomas and CV as sealed uploads',
    },
    inForce: () => [
      {
        label: 'Bestanden die mogen',
        value: `${Object.values(uploadTypeLabels).join(', ')}; hoogstens ${dataSize(maxUploadBytes)}`,
      },
    ],
    files: ['src/domain/personal-data.ts', 'src/domain/upload-check.ts', 'templates/brieven/l02-uitnodiging.ts'],
    tests: [
      'test/commands/prefill.test.ts',
      'test/domain/upload-check.test.ts',
      'test/web/uploads.test.ts',
      'test/templates/letters.test.ts',
    ],
  },
  P7: {
    title: 'Welke wetten gelden',
    says: 'Wij houden ons aan de privacywet en de wetten over sociale zekerheid.',
    does: 'Het register van verwerkingen zegt waarvoor wij gegevens gebruiken, welke, van wie, voor wie en hoe lang. Het wordt gemaakt uit wat het programma zelf gebruikt, dus het klopt altijd. Waar een oude naam staat, staat de nieuwe erbij.',
    rules: [13],
    english: {
      title: 'WBP, OSV 1997',
      does: 'the notice (letter and public page `/privacy`) says what AVG 13 and 14 ask, and what became of the old notification; the register of processing (AVG 30, `/verwerkingen`, CSV, JSON) is made from the constants, contracts and settings that the code itself uses',
    },
    inForce: (house) => [
      {
        label: 'Wet voor het burgerservicenummer',
        value: perContract(house, ({ bsnBase }) => bsnBaseLabels[bsnBase]),
      },
    ],
    files: [
      'src/domain/processing/activities.ts',
      'src/domain/processing/register.ts',
      'templates/brieven/privacy-notice.ts',
    ],
    tests: ['test/domain/processing.test.ts', 'test/web/processing.test.ts', 'test/templates/letters.test.ts'],
  },
};

/** What the necessity guard keeps from each kind of sponsor. */
function neverAsked(): InForce[] {
  return sponsorKinds.map((kind) => {
    const never = dataFields
      .filter((field) => necessity(field, kind) === 'never')
      .map((field) => dataFieldLabels[field]);
    return {
      label: `Mag nooit bij: ${sponsorKindLabels[kind]}`,
      value: never.length === 0 ? 'niets' : never.join(', '),
    };
  });
}
