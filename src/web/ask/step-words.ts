/**
 * The steps that whoever asked reads about, by the event of the machine. A step without words here is not shown: that we
 * found a dossier (R43), what somebody else said, how the house does its work (R51).
 */
export const stepWords: Readonly<Record<string, string>> = {
  'request.received': 'Wij kregen uw verzoek.',
  'identity.unclear': 'Wij vroegen u te laten zien wie u bent.',
  'identity.confirmed': 'U liet zien wie u bent.',
  'talk.planned': 'Wij planden een gesprek met u.',
  'talk.declined': 'U wilt ons antwoord op papier.',
  'client.noShow': 'Het gesprek ging niet door.',
  'talk.held': 'Wij spraken met u.',
  'request.granted': 'Wij namen een besluit. U krijgt er bericht over.',
  'request.partlyGranted': 'Wij namen een besluit. U krijgt er bericht over.',
  'request.refused': 'Wij namen een besluit. U krijgt er bericht over.',
  'request.excessive': 'Wij namen een besluit. U krijgt er bericht over.',
  'request.effective': 'Wij deden meteen wat u vroeg.',
  'answer.sent': 'Wij stuurden ons antwoord.',
  'package.handed': 'U kreeg het overzicht van uw gegevens.',
  'change.applied': 'Wij voerden de wijziging uit.',
  'recipients.done': 'Wij stuurden ons antwoord, en lichtten in wie de oude gegevens had.',
  'extension.told': 'Wij hebben meer tijd nodig. Wij schreven u waarom.',
  'client.disagrees': 'U vroeg een gesprek met de directie.',
  'directorate.planned': 'De directie plande een gesprek met u.',
  'directorate.held': 'De directie sprak met u.',
  'directorate.decided': 'De directie nam een besluit. U krijgt er bericht over.',
  'client.accepts': 'U bent het eens met het antwoord.',
  'ladder.skipped': 'U ging naar de toezichthouder of de rechter.',
  'complaint.filed': 'U diende een klacht in.',
  'request.withdrawn': 'U trok het verzoek in.',
  'identity.failed': 'Wij sloten het verzoek: wij weten niet wie u bent.',

  'complaint.received': 'Wij kregen uw klacht.',
  'complaint.acknowledged': 'Wij bevestigden uw klacht.',
  'complaint.forwarded': 'Wij stuurden uw klacht door naar wie erover gaat.',
  'admissibility.checked': 'Wij besloten of wij uw klacht behandelen. U krijgt er bericht over.',
  'informal.proposed': 'Wij proberen het samen op te lossen.',
  'informal.settled': 'Wij losten het samen op.',
  'informal.failed': 'Samen oplossen lukte niet. Wij behandelen uw klacht verder.',
  'agreement.broken': 'Wij behandelen uw klacht verder.',
  'investigation.started': 'Wij begonnen met het onderzoek.',
  'hearing.offered': 'Wij nodigden u uit voor een gesprek.',
  'hearing.held': 'Wij hoorden beide kanten.',
  'hearing.waived': 'U wilt geen gesprek.',
  'decision.signed': 'De directie gaf een oordeel. U krijgt er bericht over.',
  'complaint.withdrawn': 'U trok de klacht in.',
  'external.opened': 'Uw klacht ligt ook ergens anders.',
};

/** Nothing is to be expected of us any more. */
export const endedStates = [
  'settled',
  'toComplaint',
  'withdrawn',
  'lapsed',
  'notAdmitted',
  'transferred',
  'closed',
] as const;
