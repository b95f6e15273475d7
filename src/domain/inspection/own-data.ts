import type { Client } from '../client.ts';
import type { Dossier, Source, Upload } from '../dossier.ts';
import type { IntakeKey, IntakeValues } from '../intake.ts';
import type { Datum } from './inspection.ts';

/**
 * Whose datum it is by its nature (AVG 20). `client`: only the client can tell it, whoever wrote it down. `asSaid`: as its own
 * source says. `house`: what we saw, checked or judged, which the client did not provide.
 */
type Giver = 'client' | 'asSaid' | 'house';

/** Made from the fields of the forms: a question that is added and not named here does not compile. */
const intakeGivers: { readonly [K in IntakeKey]: { readonly [F in keyof IntakeValues<K>]-?: Giver } } = {
  conversation: { noticeGivenOn: 'house', identitySeen: 'house', diplomaCopy: 'house', cv: 'house' },
  personal: { checked: 'house', source: 'house' },
  address: { checked: 'house', source: 'house' },
  civilStatus: { civilStatus: 'asSaid', source: 'house' },
  bsn: { check: 'house' },
  education: { level: 'client', courses: 'client', source: 'house' },
  experience: { hasWorked: 'client', jobs: 'client', source: 'house' },
  availability: {
    workingTime: 'client',
    hoursPerWeek: 'client',
    buildUp: 'client',
    monday: 'client',
    tuesday: 'client',
    wednesday: 'client',
    thursday: 'client',
    friday: 'client',
    saturday: 'client',
    sunday: 'client',
    availableFrom: 'client',
    maxTravelMinutes: 'client',
    maxDistanceKm: 'client',
    transport: 'client',
    licences: 'client',
    noticePeriod: 'client',
    source: 'house',
  },
  language: {
    speaking: 'asSaid',
    speakingSource: 'house',
    listening: 'asSaid',
    listeningSource: 'house',
    reading: 'asSaid',
    readingSource: 'house',
    writing: 'asSaid',
    writingSource: 'house',
    otherLanguages: 'client',
    digital: 'asSaid',
    digitalNote: 'asSaid',
    source: 'house',
  },
  employability: {
    hoursPerDay: 'asSaid',
    daysPerWeek: 'asSaid',
    rhythm: 'asSaid',
    independence: 'asSaid',
    cooperation: 'asSaid',
    fits: 'asSaid',
    fitsNot: 'asSaid',
    demands: 'asSaid',
    shifts: 'asSaid',
    conditions: 'asSaid',
    source: 'house',
  },
  skills: { strengths: 'asSaid', growth: 'client', applying: 'asSaid', source: 'house' },
  wishes: { work: 'client', avoid: 'client', expectation: 'client' },
};

/** P6: the sponsor gives name, address, civil status and BSN; how to reach somebody comes from the client. */
const clientGivers: { readonly [F in keyof Client]-?: Giver } = {
  name: 'asSaid',
  formOfAddress: 'asSaid',
  birthDate: 'asSaid',
  address: 'asSaid',
  addressProtected: 'client',
  phone: 'client',
  email: 'client',
  civilStatus: 'asSaid',
  bsn: 'asSaid',
  representative: 'asSaid',
};

/** R12: diplomas and CV are brought by the client. */
const uploadGivers: { readonly [K in Upload['kind']]: Giver } = {
  diploma: 'client',
  cv: 'client',
  sponsorConsent: 'house',
  sponsorReply: 'house',
  other: 'house',
};

type Told = Pick<Datum, 'path' | 'source'>;

/** Did the client provide this datum (AVG 20)? A private sponsor is the client (R2). */
export function isProvided(datum: Told, dossier: Dossier, clientIsSponsor: boolean): boolean {
  const own: readonly (Source | undefined)[] = ['client', 'document', ...(clientIsSponsor ? ['sponsor' as const] : [])];
  const kind = saidOf(datum, dossier) ?? datum.source?.kind;
  switch (giverOf(datum.path, dossier)) {
    case 'house':
      return false;
    case 'asSaid':
      return own.includes(kind);
    case 'client':
      return kind !== 'sponsor' || own.includes(kind);
  }
}

function giverOf(path: string, { uploads }: Dossier): Giver {
  const [root, item = '', field = ''] = path.split('/');
  switch (root) {
    case 'intake':
      return named<Giver>(named<Readonly<Record<string, Giver>>>(intakeGivers, item), field) ?? 'asSaid';
    case 'client':
      return named(clientGivers, item) ?? 'asSaid';
    case 'uploads':
      return uploadGiver(uploads.find(({ id }) => id === item));
    default:
      return 'asSaid';
  }
}

function uploadGiver(upload: Upload | undefined): Giver {
  return upload ? uploadGivers[upload.kind] : 'house';
}

function named<T>(all: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return all && Object.hasOwn(all, key) ? all[key] : undefined;
}

/** How a level that says so itself is known (DOMAIN 4.7): 'speaking' by 'speakingSource'. */
function saidOf({ path }: Told, { intake }: Dossier): Source | undefined {
  const [root, section = '', field = ''] = path.split('/');
  const said = root === 'intake' ? named(named(intake, section), `${field}Source`) : undefined;
  if (typeof said !== 'string') return undefined;
  return said === 'self' ? 'client' : said === 'diploma' ? 'document' : 'staff';
}
