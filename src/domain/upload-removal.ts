import { approvalPath } from './document-versions.ts';
import type { Dossier, Upload } from './dossier.ts';
import { area, form } from './form.ts';
import type { Organisation, User } from './organisation.ts';
import { mayTouch, subjectOf } from './permissions.ts';
import type { Day } from './time.ts';

/** What is asked before a file that does not belong here is taken out. */
export const removeUploadForm = form({
  title: 'Bestand verwijderen',
  why: 'Wij bewaren niet meer dan nodig is (AVG artikel 5). Een bestand dat hier niet hoort, gaat weg.',
  fields: {
    reason: area({
      label: 'Waarom hoort dit bestand hier niet?',
      hint: 'Bijvoorbeeld: dit is het diploma van iemand anders. Schrijf geen namen op.',
      missing: 'Vul in waarom dit bestand hier niet hoort',
      max: 500,
      rows: 3,
    }),
  },
});

/** May this user take this file out? Who reads the dossier any file; somebody else only what they added themselves. */
export function mayRemoveUpload(
  user: User,
  upload: Upload,
  { dossier, organisation, today }: { dossier: Dossier; organisation: Organisation; today: Day },
): boolean {
  const action = upload.by === user.id ? 'upload.remove' : 'content.edit';
  return mayTouch(user, action, subjectOf(dossier), organisation, today);
}

/** Why this file cannot be taken out: a step or a document with fixed words rests on it. Undefined: nothing does. */
export function whatRestsOn(upload: Upload, dossier: Dossier): string | undefined {
  const { kind } = upload;
  switch (kind) {
    case 'sponsorConsent':
      return isUsedBy(dossier, upload, 'duration.extended')
        ? 'Dit bestand blijft in het dossier: de looptijd is verlengd op deze toestemming'
        : undefined;
    case 'sponsorReply':
      return isUsedBy(dossier, upload, 'sponsor.terminated') || isUsedBy(dossier, upload, 'eindrapportage.waived')
        ? 'Dit bestand blijft in het dossier: het einde van het traject rust op dit antwoord van de opdrachtgever'
        : undefined;
    case 'diploma':
      return isOnlyCopy(dossier, upload) && planSays(dossier, 'diplomas') ? copyTold : undefined;
    case 'cv':
      return isOnlyCopy(dossier, upload) && planSays(dossier, 'cv') ? copyTold : undefined;
    case 'other':
      return undefined;
  }
}

const copyTold =
  'Dit bestand blijft nu in het dossier: in het trajectplan staat dat hier een kopie is. Voeg eerst het juiste bestand toe';

/** It was here when the step was taken. */
function isUsedBy({ events }: Dossier, upload: Upload, type: string): boolean {
  return events.some((event) => event.type === type && event.at >= upload.at);
}

function isOnlyCopy({ uploads }: Dossier, { kind }: Upload): boolean {
  return uploads.filter((one) => one.kind === kind).length === 1;
}

/** In a version whose words are fixed, which says so to the sponsor for good. */
function planSays({ documents }: Dossier, what: 'diplomas' | 'cv'): boolean {
  return documents.some(
    (one) => one.kind === 'trajectplan' && approvalPath(one) !== 'draft' && one.sections.sources?.[what] === 'copied',
  );
}
