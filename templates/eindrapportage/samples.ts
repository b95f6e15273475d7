import { outplacementFacts, proefFacts, secondTrackFacts } from '../samples/facts.ts';
import { type FinalInput, type FinalSections, finalInputSchema } from './sections.ts';

/** The final report of the continuous sample case, as typed into the form. */
const proefFinal: FinalSections = {
  result: {
    endReason: 'goalReached',
    endedOn: '2026-12-31',
    result: 'placed',
    resultText: 'sinds 1 oktober 2026',
    goals: [
      { label: 'Cv, profiel, pitch', result: 'achieved', remark: '27 maart 2026' },
      { label: 'Reachtruck en VCA Basis', result: 'achieved', remark: '22 en 29 mei 2026' },
      { label: 'Werkervaringsplaats acht weken', result: 'achieved', remark: '26 juni 2026' },
      { label: 'Vier sollicitatiegesprekken', result: 'achieved', remark: '31 augustus 2026' },
      { label: 'Plaatsing vóór 1 november 2026', result: 'achieved', remark: 'start 1 oktober 2026' },
    ],
    explanation: undefined,
    discussedWith: undefined,
  },
  placement: {
    job: 'medewerker goederenontvangst',
    employer: undefined,
    hours: 28,
    shift: 'in dagdienst',
    contract: 'fixed',
    months: 7,
    from: '2026-10-01',
    prospect: true,
    text: 'De functie valt binnen het zoekprofiel en is op fietsafstand.',
  },
  activities: {
    activities: [
      { field: 'guidance', label: 'individuele gesprekken', planned: 20, used: 18 },
      { field: 'guidance', label: 'cv, profiel, gespreksoefening', planned: 8, used: 8 },
      { field: 'guidance', label: 'werkervaringsplaats', planned: 7, used: 7 },
      { field: 'training', label: 'reachtruck, VCA Basis (extern)', planned: undefined, used: undefined },
      { field: 'mediation', label: 'werkgevers, vacatures, voorbereiding', planned: 9, used: 8.5 },
      { field: 'placement', label: 'start en inwerkafspraken', planned: 1, used: 1 },
      { field: 'aftercare', label: 'drie maanden', planned: 3, used: 3 },
    ],
  },
  progress: {
    text: 'Bij de start had de heer Van der Proef ruim twee jaar niet gewerkt, was zijn certificaat verlopen en zag hij op tegen sollicitatiegesprekken. In elf maanden bouwde hij zijn werkweek op van drie dagdelen naar 28 uur, haalde hij twee certificaten, voerde hij vier gesprekken en leerde hij zijn ervaring overtuigend te vertellen. Hij neemt initiatief op de werkvloer en vraagt op tijd om hulp.',
    evidence: undefined,
  },
  aftercare: {
    text: 'In oktober was er wekelijks telefonisch contact, in november en december maandelijks. Op 12 november en 17 december vond een gesprek op locatie plaats met de leidinggevende. Die is tevreden over tempo en nauwkeurigheid; er zijn geen verzuim- of inwerkproblemen gemeld. Aandachtspunt is het drukke seizoen in het voorjaar: afgesproken is dat de roosters twee weken vooruit bekend zijn.',
  },
  clientView: {
    words:
      'Ik heb weer een ritme en ik hoor erbij. De oefengesprekken hebben het meest geholpen. Het had wat mij betreft nog iets sneller gemogen met de werkervaringsplaats.',
    hoursAgreed: 'yes',
    hoursRemark: undefined,
  },
  advice: {
    more: 'no',
    text: 'Advies aan de opdrachtgever: rond 1 april 2027 informeren naar de verlenging van het contract.',
    clientAgrees: 'yes',
    clientText: undefined,
  },
  closing: { bookYear: 2026, survey: 'noObjection' },
};

const noPlacement: FinalSections['placement'] = {
  job: undefined,
  employer: undefined,
  hours: undefined,
  shift: undefined,
  contract: undefined,
  months: undefined,
  from: undefined,
  prospect: false,
  text: undefined,
};

/** A trajectory the client stopped: short, facts only. */
const stopped: FinalSections = {
  ...proefFinal,
  result: {
    endReason: 'clientWithdrew',
    endedOn: '2026-06-15',
    result: 'stoppedEarly',
    resultText: undefined,
    goals: [{ label: 'Baan', result: 'notAchieved', remark: undefined }],
    explanation: 'De cliënt wil zelf verder zoeken.',
    discussedWith: 'de heer P. Zaken, 10 juni 2026',
  },
  placement: noPlacement,
  activities: { activities: [{ field: 'guidance', label: 'gesprekken', planned: 12, used: 5 }] },
  progress: { text: 'De cliënt heeft een nieuw cv en kent de vacatures in de regio.', evidence: 'Het cv is af.' },
  aftercare: { text: undefined },
  clientView: { words: 'geen', hoursAgreed: 'no', hoursRemark: 'Volgens de cliënt waren het vier uur.' },
  advice: { more: 'yes', text: undefined, clientAgrees: 'no', clientText: 'De cliënt wil geen begeleiding meer.' },
  closing: { bookYear: 2026, survey: 'objected' },
};

const january = { number: 1, version: 1, date: '2027-01-04', respondBy: '2027-01-18' } as const;
const june = { number: 1, version: 1, date: '2026-06-22', respondBy: '2026-07-06' } as const;

export const finalSamples: Readonly<Record<string, FinalInput>> = {
  voorbeeld: finalInputSchema.parse({
    facts: { ...proefFacts, startDate: '2026-02-03', maxEnd: '2027-02-02', endDate: '2026-12-31' },
    issue: { ...january, client: { how: 'signed', on: '2027-01-04' } },
    sections: proefFinal,
  }),
  gestopt: finalInputSchema.parse({
    facts: outplacementFacts,
    issue: { ...june, client: { how: 'noReaction', on: '2026-06-22' } },
    sections: stopped,
  }),
  metBesluit: finalInputSchema.parse({
    facts: outplacementFacts,
    issue: {
      ...june,
      client: { how: 'noReaction', on: '2026-06-22' },
      decision: {
        outcome: 'noted',
        deciderName: 'de heer P. Zaken',
        deciderFunction: 'personeelsadviseur',
        channel: 'link',
        at: '2026-06-25T12:31:00.000Z',
        fingerprint: '5be82c90d7f16a43b90e8f2c71d4650a3fce917b24d8a06e5c13b7f98e2d40a6',
      },
    },
    sections: stopped,
  }),
  overleden: finalInputSchema.parse({
    facts: secondTrackFacts,
    issue: june,
    sections: {
      ...stopped,
      result: { ...stopped.result, endReason: 'deceased', explanation: undefined, discussedWith: undefined },
      clientView: { words: 'geen', hoursAgreed: 'notAsked', hoursRemark: undefined },
      advice: { more: 'no', text: undefined, clientAgrees: 'notAsked', clientText: undefined },
      closing: { bookYear: 2026, survey: 'notEligible' },
    },
  }),
};
