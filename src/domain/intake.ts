import type { Dossier, Source } from './dossier.ts';
import { unsavedSections } from './drafts.ts';
import { type Fields, type Form, formSchema, type ValuesOf } from './form.ts';
import { employabilityForm, languageForm, skillsForm, wishesForm } from './intake/assessment.ts';
import { availabilityForm } from './intake/availability.ts';
import { civilStatusForm, educationForm, experienceForm } from './intake/background.ts';
import { addressForm, bsnForm, conversationForm, personalForm } from './intake/conversation.ts';
import { allowedBsn, isAllowed } from './necessity.ts';
import type { Contract } from './organisation.ts';

/** The forms of the intake by section key; a dossier keeps their values under the same keys (`dossier.intake`). */
export const intakeForms = {
  conversation: conversationForm,
  personal: personalForm,
  address: addressForm,
  civilStatus: civilStatusForm,
  bsn: bsnForm,
  education: educationForm,
  experience: experienceForm,
  availability: availabilityForm,
  language: languageForm,
  employability: employabilityForm,
  skills: skillsForm,
  wishes: wishesForm,
} as const;
export type IntakeKey = keyof typeof intakeForms;
export type IntakeValues<K extends IntakeKey> = ValuesOf<(typeof intakeForms)[K]>;

export type IntakeSection = {
  readonly key: IntakeKey;
  /** Heading it stands under in the task list. */
  readonly group: 'Voor het gesprek' | 'Gegevens' | 'Beoordeling';
  readonly title: string;
  /** One line in the task list. */
  readonly about: string;
  /** Which of the eight kinds of data of P5; absent for facts about the talk itself. */
  readonly kind?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** An optional section may be left alone: "niet van toepassing". */
  readonly required: boolean;
  /** R10: who gives the answers where the form does not ask. */
  readonly source: Source;
  /** Each answer says itself how we know it (DOMAIN 4.7), so no word about the whole is shown. */
  readonly sourcePerAnswer?: true;
  readonly form: Form<Fields>;
};

type Row = Pick<IntakeSection, 'group' | 'about' | 'kind' | 'sourcePerAnswer'> & {
  readonly optional?: true;
  readonly source?: Source;
};

const rows: Record<IntakeKey, Row> = {
  conversation: {
    group: 'Voor het gesprek',
    about: 'Uitleg over privacy, identiteit, diploma’s en cv',
    source: 'observed',
  },
  personal: { group: 'Gegevens', kind: 1, about: 'Gekregen van de opdrachtgever, nagekeken met de cliënt' },
  address: { group: 'Gegevens', kind: 2, about: 'Gekregen van de opdrachtgever, nagekeken met de cliënt' },
  civilStatus: { group: 'Gegevens', kind: 3, about: 'Alleen als de opdrachtgever het nodig heeft', optional: true },
  bsn: { group: 'Gegevens', kind: 4, about: 'Vergelijken, niet vragen', source: 'observed' },
  education: { group: 'Gegevens', kind: 5, about: 'Opleidingen, cursussen en certificaten' },
  experience: { group: 'Gegevens', kind: 6, about: 'Banen, vrijwilligerswerk en stages' },
  availability: { group: 'Gegevens', kind: 7, about: 'Uren, dagen en reisafstand' },
  language: {
    group: 'Beoordeling',
    kind: 8,
    about: 'Spreken, luisteren, lezen en schrijven',
    sourcePerAnswer: true,
  },
  employability: { group: 'Beoordeling', kind: 8, about: 'Wat kan iemand in het werk? Geen gezondheidsgegevens' },
  skills: { group: 'Beoordeling', kind: 8, about: 'Sterke punten, leren en solliciteren' },
  wishes: { group: 'Beoordeling', kind: 8, about: 'In de woorden van de cliënt', source: 'client' },
};

// Object.keys widens the closed list of keys
const keys = Object.keys(intakeForms) as IntakeKey[];

/** Every section of the intake in the order of the task list (P5, P6). */
export const intakeSections: readonly IntakeSection[] = keys.map((key) => {
  const { optional, source = 'staff', ...row } = rows[key];
  return { key, ...row, source, title: intakeForms[key].title, required: !optional, form: intakeForms[key] };
});

type Under = Pick<Contract, 'kind' | 'bsnBase'>;

/** The sections of this dossier: BSN only when there is one, either only where its contract allows it (necessity guard). */
export function intakeSectionsFor({ client }: Pick<Dossier, 'client'>, contract: Under): IntakeSection[] {
  return intakeSections.filter(({ key }) => {
    if (key === 'bsn') return allowedBsn(client, contract) !== undefined;
    return key !== 'civilStatus' || isAllowed('civilStatus', contract);
  });
}

/** The finished answers of one section; undefined when not finished or of an older shape. */
export function intakeAnswers<K extends IntakeKey>(
  dossier: { readonly intake: Readonly<Record<string, unknown>> },
  key: K,
): IntakeValues<K> | undefined {
  const definition: Form<Fields> = intakeForms[key];
  const parsed = formSchema(definition).safeParse(dossier.intake[key]);
  // the schema was made from the form of this key
  return parsed.success ? (parsed.data as IntakeValues<K>) : undefined;
}

/** Who gave the answers of a section (R10): as its form asked, else as the section says. */
export function intakeSource(
  section: Pick<IntakeSection, 'source'>,
  { source }: Readonly<Record<string, unknown>>,
): Source {
  return source === 'sponsor' || source === 'client' || source === 'document' || source === 'staff'
    ? source
    : section.source;
}

/** The same of what is stored; undefined of a section that is not there, or of another shape. */
export function intakeSourceOf({ intake }: Pick<Dossier, 'intake'>, key: string): Source | undefined {
  const section = intakeSections.find((one) => one.key === key);
  const values = section && intake[section.key];
  return section && values && intakeSource(section, values);
}

export type Missing = {
  readonly section: IntakeKey;
  readonly title: string;
  /** Text was typed that nobody saved: that is what has to be done here. */
  readonly unsaved: boolean;
};

/**
 * R14: what still keeps the intake from being complete, in the order of the task list; empty when a plan may be begun.
 * The privacy notice and the identity check are in the section `conversation`.
 */
export function intakeComplete(dossier: Pick<Dossier, 'intake' | 'client' | 'drafts'>, contract: Under): Missing[] {
  const asked = intakeSectionsFor(dossier, contract);
  const unsaved = unsavedSections(dossier, 'intake', asked);
  return asked
    .filter((section) => unsaved.includes(section) || (section.required && !isFinished(dossier, section)))
    .map((section) => ({ section: section.key, title: section.title, unsaved: unsaved.includes(section) }));
}

function isFinished(dossier: Pick<Dossier, 'intake'>, { key, form }: IntakeSection): boolean {
  const answers = intakeAnswers(dossier, key);
  return answers !== undefined && (form.check?.(answers) ?? []).length === 0;
}
