import type { ProgressSections } from './sections.ts';

/** The second report of the continuous sample case, as typed into the form. */
export const proefProgress: ProgressSections = {
  summary: {
    outlook: 'onSchedule',
    outlookText: 'Doel, duur en uren blijven gelijk.',
    text: 'Het traject ligt op schema. De cursus reachtruck en VCA Basis zijn afgerond met een geldig certificaat. De werkervaringsplaats is met een positieve beoordeling voltooid en de bemiddeling is gestart; één gesprek leidde tot een uitnodiging voor een meeloopdag in augustus.',
  },
  guidance: {
    text: 'Er waren zeven afspraken gepland. Zes zijn nagekomen, één is op tijd verzet. Besproken zijn het werkritme, de terugkoppeling van de werkervaringsplaats, de voorbereiding op gesprekken en de planning na de zomer. De heer Van der Proef heeft zijn cv zelfstandig aangepast met de nieuwe certificaten en gebruikt het vacatureprofiel nu dagelijks. Op 18 juni oefende hij twee sollicitatiegesprekken met camera. Hij vertelt concreter wat hij kan en geeft voorbeelden uit zijn werk; kort en rustig antwoorden op vragen over de periode zonder werk blijft een aandachtspunt.',
    topics: [
      {
        label: 'Werkervaringsplaats',
        text: 'Van 4 mei tot en met 26 juni werkte hij bij Groothandel Nergenshuizen (afdeling goederenontvangst), op fietsafstand. Hij begon met drie dagdelen en werkte vanaf week 5 zes dagdelen per week. De coach bezocht het bedrijf op 8 mei, 29 mei en 26 juni. De begeleider ter plaatse noemt hem nauwkeurig, collegiaal en zelfstandig, en waardeert dat hij zelf voorstelde de retouren anders te sorteren. Het tempo lag in de laatste twee weken op het niveau van een ingewerkte collega. Wisselend staan, lopen en rijden ging goed.',
      },
    ],
    deviation: undefined,
    next: undefined,
  },
  training: {
    courses: [
      {
        course: 'Reachtruck (theorie en praktijk)',
        provider: 'Opleidingscentrum Denkbeeldig',
        result: 'certificaat behaald op 22 mei 2026',
      },
      {
        course: 'VCA Basis',
        provider: 'Opleidingscentrum Denkbeeldig',
        result: 'diploma behaald op 29 mei 2026, geldig tot 29 mei 2036',
      },
    ],
    text: 'Beide onderdelen zijn in één keer gehaald. Verdere scholing is niet gepland.',
    deviation: undefined,
    next: undefined,
  },
  mediation: {
    text: 'Vanaf 1 juni heeft de cliënt 24 keer gesolliciteerd (gemiddeld 2,8 keer per week). De coach benaderde met zijn instemming acht werkgevers.',
    reactions: [
      { reaction: 'Geen reactie of afwijzing na brief', count: 17 },
      { reaction: 'Telefonisch kennisgemaakt', count: 4 },
      { reaction: 'Sollicitatiegesprek', count: 2 },
      { reaction: 'Nog in behandeling', count: 1 },
    ],
    result:
      'Het eerste gesprek (30 juni) werd een afwijzing vanwege ploegendienst. Het tweede gesprek (23 juli, Technische Handel Verzinsel) verliep goed; de werkgever heeft hem uitgenodigd voor een meeloopdag op 19 augustus voor een functie van 28 uur in dagdienst.',
    deviation: undefined,
    next: undefined,
  },
  placement: { text: undefined, deviation: undefined, next: undefined },
  aftercare: { text: undefined, deviation: undefined, next: undefined },
  goals: {
    goals: [
      { label: 'Cv, profiel, pitch', on: '2026-03-31', status: 'done', reachedOn: '2026-03-27', remark: undefined },
      { label: 'Certificaten', on: '2026-05-31', status: 'done', reachedOn: '2026-05-29', remark: undefined },
      { label: 'Werkervaring acht weken', on: '2026-06-26', status: 'done', reachedOn: undefined, remark: undefined },
      {
        label: 'Solliciteren, vier gesprekken',
        on: '2026-09-01',
        status: 'running',
        reachedOn: undefined,
        remark: 'twee van vier gesprekken',
      },
      { label: 'Plaatsing', on: '2026-11-01', status: 'planned', reachedOn: undefined, remark: undefined },
    ],
  },
  activities: {
    activities: [
      {
        number: 1,
        label: 'Individuele gesprekken',
        from: '2026-02',
        until: '2027-01',
        planned: 20,
        used: 11.5,
        status: 'running',
      },
      {
        number: 2,
        label: 'Cv, profiel, gespreksoefening',
        from: '2026-02',
        until: '2026-04',
        planned: 8,
        used: 8,
        status: 'done',
      },
      {
        number: 3,
        label: 'Reachtruck, VCA Basis',
        from: '2026-03',
        until: '2026-05',
        planned: undefined,
        used: undefined,
        status: 'done',
      },
      {
        number: 4,
        label: 'Werkervaringsplaats',
        from: '2026-04',
        until: '2026-06',
        planned: 7,
        used: 7,
        status: 'done',
      },
      { number: 5, label: 'Bemiddeling', from: '2026-06', until: '2026-10', planned: 9, used: 3, status: 'running' },
      { number: 6, label: 'Plaatsing', from: '2026-10', until: '2026-11', planned: 1, used: 0, status: 'planned' },
      { number: 7, label: 'Nazorg', from: '2026-11', until: '2027-01', planned: 3, used: 0, status: 'planned' },
    ],
  },
  attendance: {
    planned: 7,
    kept: 6,
    cancelled: 1,
    missed: 0,
    text: 'Werkervaringsplaats: alle afgesproken dagdelen gewerkt. De heer Van der Proef werkt actief mee.',
  },
  obstacles: {
    text: 'Vacatures met alleen ploegendienst vallen af; daarom worden naast distributiecentra ook technische groothandels benaderd.',
    planChange: 'no',
    change: undefined,
  },
  clientView: {
    words:
      "Ik ben trots op de certificaten en ik vond het fijn om weer tussen collega's te staan. De gesprekken gaan beter dan ik dacht. Ik hoop dat de meeloopdag iets wordt.",
  },
  next: {
    steps: [
      { action: 'Voorbereiding en nabespreking meeloopdag', who: 'cliënt en coach', when: '17 en 20 augustus' },
      { action: 'Gezamenlijke evaluatie (zes maanden)', who: 'cliënt, coach, klantmanager', when: 'week 34' },
      { action: 'Vier nieuwe werkgevers benaderen', who: 'coach', when: 'vóór 31 augustus' },
      { action: 'Drie sollicitaties per week', who: 'cliënt', when: 'doorlopend' },
    ],
    period: 'augustus tot en met oktober',
    before: '2026-11-15',
  },
};
