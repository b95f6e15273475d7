import { documentWords } from '#src/domain/document-words.ts';
import { longDate, longMonth, upperFirst, weekdayDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';

/**
 * To our own people: no answer, so call (R19, E2). To the branch manager after twenty working days; to the coach on the
 * days of the two reminders when the document went by post, for then nothing reminds by mail.
 */
export function m04(facts: MailFacts): MailWords {
  if (facts.survey) return unconfirmed(facts, facts.survey);
  if (facts.maintenance) return maintenance(facts, facts.maintenance);
  if (facts.undecidedSince) return undecided(facts, facts.undecidedSince);
  return facts.late ? lateCase(facts, facts.late) : noAnswer(facts);
}

const owedWords = {
  answer: { article: 'het', what: 'antwoord' },
  judgment: { article: 'het', what: 'oordeel' },
  notice: { article: 'de', what: 'melding aan de toezichthouder' },
  sponsor: { article: 'het', what: 'bericht aan de opdrachtgever over het datalek' },
} as const;

/** DOMAIN 8.4: to the directorate on every day that a request, complaint or breach is late; a number and days, and nobody's name. */
function lateCase({ reference, link }: MailFacts, { owed, dueOn, days }: NonNullable<MailFacts['late']>): MailWords {
  const { what, article } = owedWords[owed];
  return {
    subject: `Te laat: ${reference}`,
    preview: `${upperFirst(article)} ${what} is er nog niet.`,
    title: `Wilt u zorgen voor een ${what}?`,
    before: [`De termijn van ${reference} is voorbij, en er is nog geen ${what} verstuurd.`],
    rows: [
      { label: 'Kenmerk', value: reference },
      { label: 'Uiterste dag', value: weekdayDate(dueOn) },
      { label: 'Te laat', value: days === 0 ? 'sinds vandaag' : days === 1 ? '1 dag' : `${days} dagen` },
    ],
    ...(link ? { button: { label: 'Open de zaak', href: link } } : {}),
    after: [`U krijgt dit bericht elke dag, tot ${article} ${what} is verstuurd.`],
  };
}

/** R31: to the directorate, thirty days after something might be destroyed; a branch and a day, and nobody's name. */
function undecided({ branch, ofHouse, reference, link }: MailFacts, since: Day): MailWords {
  const where = ofHouse ? 'Voor de organisatie' : `In vestiging ${branch.name}`;
  return {
    subject: `Vernietigen: niemand beslist ${ofHouse ? 'voor de organisatie' : `in ${branch.name}`}`,
    preview: 'Er ligt iets langer dan wij mogen bewaren.',
    title: 'Wilt u zorgen dat iemand beslist?',
    before: [`${where} mag er al meer dan dertig dagen iets worden vernietigd. Niemand heeft dat bevestigd.`],
    rows: [
      { label: 'Langst wachtend', value: reference },
      { label: 'Mag sinds', value: weekdayDate(since) },
    ],
    ...(link ? { button: { label: 'Open de lijst', href: link } } : {}),
    after: ['U kunt de lijst zelf voorstellen of bevestigen. U krijgt dit bericht elke week, tot iemand beslist.'],
  };
}

const surveyWords = {
  receipt: {
    subject: 'Enquête: geen bevestiging',
    title: 'Wilt u het onderzoeksbureau bellen?',
    says: 'Het onderzoeksbureau heeft niet bevestigd dat het bestand met namen en adressen aankwam.',
    after:
      'Leg de dag vast waarop het bureau de ontvangst bevestigt. Bevestigt niemand het, dan wordt het bestand zestig dagen na verzending hier verwijderd. U krijgt dit bericht elke week.',
  },
  removal: {
    subject: 'Enquête: verwijdering niet bevestigd',
    title: 'Wilt u het onderzoeksbureau bellen?',
    says: 'Het onderzoeksbureau heeft niet bevestigd dat een regel uit het bestand is verwijderd.',
    after: 'Leg vast dat het bureau de regel heeft verwijderd. U krijgt dit bericht elke week, tot dat is gebeurd.',
  },
  deleted: {
    subject: 'Enquête: bestand verwijderd zonder bevestiging',
    title: 'Het bestand met namen is hier verwijderd',
    says: 'Zestig dagen na verzending is het bestand met namen en adressen hier verwijderd. Het onderzoeksbureau heeft de ontvangst nooit bevestigd.',
    after: 'Bel het bureau als u wilt weten of het bestand daar is. Het verslag van de lijst blijft staan.',
  },
} as const;

/** R27: to the managers, when the survey bureau says nothing; a file and days, and nobody's name. */
function unconfirmed({ reference, link }: MailFacts, survey: NonNullable<MailFacts['survey']>): MailWords {
  const { subject, title, says, after } = surveyWords[needed(survey.reminds, 'survey.reminds')];
  return {
    subject: `${subject}, ${reference}`,
    preview: says,
    title,
    before: [says],
    rows: [
      { label: 'Kenmerk', value: reference },
      { label: 'Maand', value: longMonth(survey.month) },
      ...(survey.since ? [{ label: 'Sinds', value: weekdayDate(survey.since) }] : []),
    ],
    ...(link ? { button: { label: 'Open de lijst', href: link } } : {}),
    after: [after],
  };
}

const maintenanceWords = {
  overdue: {
    subject: 'Onderhoud te laat',
    title: 'Wilt u zorgen dat het onderhoud gebeurt?',
    says: 'Het onderhoud van het programma is meer dan twee weken te laat.',
    after: 'De beheerder kondigt een nieuwe dag aan. U krijgt dit bericht elke twee weken, tot dat is gebeurd.',
  },
  unsupervised: {
    subject: 'Noodonderhoud zonder toezicht',
    title: 'Wilt u zorgen voor toezicht?',
    says: 'Er begon noodonderhoud aan het programma. Na een dag heeft nog niemand het toezicht aanvaard.',
    after: 'De vestigingsmanager aanvaardt het toezicht. U krijgt dit bericht elke dag, tot dat is gebeurd.',
  },
  leftOpen: {
    subject: 'Onderhoud niet afgetekend',
    title: 'Wilt u zorgen dat het onderhoud wordt afgerond?',
    says: 'Het onderhoud van het programma begon meer dan twee weken geleden. Het is nog niet afgetekend.',
    after:
      'De beheerder maakt het werk af en de vestigingsmanager tekent het af. U krijgt dit bericht elke twee weken, tot dat is gebeurd.',
  },
  opened: {
    subject: 'Dossier geopend tijdens onderhoud',
    title: 'De beheerder mocht een dossier openen',
    says: 'Tijdens onderhoud is een dossier geopend voor de beheerder. Wie toezicht houdt, gaf daarvoor toestemming.',
    after:
      'De reden staat bij het onderhoud. Welke pagina’s zijn bekeken, staat in het Toegangslog. Begrijpt u het niet? Vraag er dan naar.',
  },
} as const;

/** P22: to the directorate; a branch and a day, and nobody's name. */
function maintenance({ reference, link }: MailFacts, told: NonNullable<MailFacts['maintenance']>): MailWords {
  const { subject, title, says, after } = maintenanceWords[told.reminds];
  return {
    subject: `${subject}, ${reference}`,
    preview: says,
    title,
    before: [says],
    rows: [
      { label: 'Vestiging', value: reference },
      { label: 'Gepland op', value: weekdayDate(told.plannedOn) },
    ],
    ...(link ? { button: { label: 'Open het onderhoud', href: link } } : {}),
    after: [after],
  };
}

function noAnswer(facts: MailFacts): MailWords {
  const document = needed(facts.document, 'document');
  const since = facts.sentOn ? ` sinds ${longDate(facts.sentOn)}` : '';
  const reminded = document.onPaper
    ? 'Het document ging per post. Daarom gaan er geen herinneringen per e-mail.'
    : 'Er zijn twee herinneringen gestuurd.';
  const silence = facts.silenceOn
    ? `Volgens het contract geldt geen antwoord vanaf ${weekdayDate(facts.silenceOn)} als akkoord.`
    : 'Geen antwoord is geen akkoord.';
  return {
    subject: `Geen antwoord op ${document.title} ${facts.reference}`,
    preview: 'Bel de opdrachtgever.',
    title: 'Wilt u de opdrachtgever bellen?',
    before: [`De opdrachtgever heeft${since} niet beslist over ${documentWords(document.title).noun}. ${reminded}`],
    rows: [
      { label: 'Kenmerk', value: facts.reference },
      { label: 'Versie', value: String(document.version) },
      { label: 'Coach', value: facts.coach.name },
    ],
    ...(facts.link ? { button: { label: 'Open het dossier', href: facts.link } } : {}),
    after: [`${silence} Leg in het dossier vast wanneer en met wie u heeft gebeld.`],
  };
}
