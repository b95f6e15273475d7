import { daysBetween } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { isSeries, isSponsorDocument, namedNumber, sentBack } from '#src/domain/document-versions.ts';
import { documentWords } from '#src/domain/document-words.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { upperFirst } from '#src/domain/format.ts';
import { isHeldBack } from '#src/domain/held-back.ts';
import type { DocumentId, MailId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { isToPost, isTrouble } from '#src/domain/mail-trouble.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { type DossierAction, mayTouch, subjectOf } from '#src/domain/permissions.ts';
import { stepEvents } from '#src/domain/steps.ts';
import type { Day } from '#src/domain/time.ts';
import type { EventDeclaration } from '#workflows/event.ts';
import { workflows } from '#workflows/index.ts';
import { mayBegin, retakable, type Wanted } from './begin.ts';
import type { Situation } from './context.ts';
import { mayDocumentStep } from './document-step.ts';
import { weigh } from './offer-weight.ts';
import { staffRights } from './staff-rights.ts';
import { factsAgainst, mayStep } from './take-step.ts';

type Act =
  /** A step of the trajectory with its own form page. */
  | { readonly kind: 'step'; readonly event: string }
  /** Something that happens to a document version, with its own form page. */
  | { readonly kind: 'document'; readonly event: string; readonly documentId: DocumentId }
  /** R20: an answer that came by letter, phone or mail. */
  | { readonly kind: 'recordDecision'; readonly documentId: DocumentId }
  | { readonly kind: 'begin'; readonly document: string; readonly number?: number }
  /** Go on with a concept: fill in its sections and finish it. */
  | { readonly kind: 'edit'; readonly documentId: DocumentId }
  | { readonly kind: 'intake' }
  /** See to a mail that did not arrive, or to a letter that has to be posted. */
  | { readonly kind: 'mail'; readonly messageId: MailId }
  /** What has to be handed in before the next step can be taken. */
  | { readonly kind: 'upload'; readonly upload: 'sponsorConsent' };

/** A button. It exists only when machine and permission table both allow the act. */
export type Offer = Act & {
  /** What the button says. */
  readonly label: string;
  readonly action: DossierAction;
  /** At most one: "Volgende stap" on the dossier page. */
  readonly primary: boolean;
};
export type Offered = Act & Pick<Offer, 'label' | 'action'>;

/** Where somebody looks at a dossier, and the kinds a coach may begin whenever there is something to tell (by their keys). */
type Around = { readonly organisation: Organisation; readonly today: Day; readonly onDemand?: readonly string[] };

/** Everything this user may do next in this dossier today, the next step first. */
export function offeredSteps(dossier: Dossier, user: User, { organisation, today, onDemand = [] }: Around): Offer[] {
  const situation = situationOf(dossier, user, organisation, today);
  const may = rightsOf(user, situation);
  const offered = [
    ...stepEvents.flatMap((event) => stepOffer(situation, may, event) ?? []),
    ...beginOffers(situation, may, onDemand),
    ...mailOffers(situation, may),
    ...dossier.documents.flatMap((document) => documentOffers(situation, document, may)),
  ];
  const weighed = offered.map((offer) => ({ offer, weight: weigh(situation, offer) }));
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed.map(({ offer, weight }, index) => ({ ...offer, primary: index === 0 && weight > 0 }));
}

type Looking = {
  readonly dossier: Dossier;
  readonly user: User;
  readonly organisation: Organisation;
  readonly today: Day;
};

/** What is not yet true (by the names of facts) of a step this user could take here otherwise. */
export function lackingFacts(event: string, { dossier, user, organisation, today }: Looking): string[] {
  const situation = situationOf(dossier, user, organisation, today);
  const events: Readonly<Record<string, EventDeclaration>> = workflows.trajectory.events;
  const declaration = events[event];
  const may = declaration && rightFor(declaration, rightsOf(user, situation));
  return may ? factsAgainst(situation, event) : [];
}

function situationOf(dossier: Dossier, user: User, organisation: Organisation, today: Day): Situation {
  return {
    dossier,
    organisation,
    actor: { kind: 'user', id: user.id },
    now: `${today}T12:00:00.000Z`,
    today,
    newId: () => {
      throw new Error('an offer makes nothing');
    },
  };
}

type May = (action: DossierAction) => boolean;

function rightsOf(user: User, { dossier, organisation, today }: Situation): May {
  const subject = subjectOf(dossier);
  return (action) => !isHeldBack(dossier, action) && mayTouch(user, action, subject, organisation, today);
}

/** The right of this user among those who may send the event. */
function rightFor(declaration: EventDeclaration, may: May): DossierAction | undefined {
  return staffRights(declaration).find(may);
}

function stepOffer(situation: Situation, may: May, event: string): Offered | undefined {
  const events: Readonly<Record<string, EventDeclaration>> = workflows.trajectory.events;
  const declaration = events[event];
  // a plan is begun with its own button, which knows the document
  if (!declaration || event === 'plan.started' || !mayStep(situation, event)) return undefined;
  const action = rightFor(declaration, may);
  return action && { kind: 'step', event, label: declaration.verb, action };
}

/** What a trajectory asks for by itself. */
const asked = ['trajectplan', 'voortgangsrapportage', 'eindrapportage'];

function beginOffers(situation: Situation, may: May, onDemand: readonly string[]): Offered[] {
  if (!may('content.edit')) return [];
  const action = 'content.edit' as const;
  const again = retakable(situation);
  const fresh = [...asked, ...onDemand]
    .filter((kind) => !again.some((one) => one.kind === kind && !isSeries(kind)))
    .map((kind): Wanted => ({ kind }));
  const begins = [...again, ...fresh].flatMap((wanted): Offered[] => {
    if (!mayBegin(situation, wanted)) return [];
    const { kind: document, number } = wanted;
    const label = number === undefined ? `${upperFirst(document)} beginnen` : againLabel(document, number);
    return [{ kind: 'begin', document, ...(number !== undefined && { number }), label, action }];
  });
  const path = statePath(situation.dossier.trajectory.machine);
  const intake: Offered[] = ['registered', 'intakePlanned', 'intakeHeld'].includes(path)
    ? [{ kind: 'intake', label: 'Intake invullen', action }]
    : [];
  return [...begins, ...intake, ...consentOffers(situation, may)];
}

/** 'Nieuwe versie van het trajectplan maken'. The key of a sponsor's kind is its Dutch name. */
function againLabel(kind: string, number: number): string {
  const named = namedNumber({ kind, number });
  return `Nieuwe versie van ${documentWords(named === undefined ? kind : `${kind} ${named}`).noun} maken`;
}

/** The duration can be extended only with the sponsor's consent among the files. */
function consentOffers(situation: Situation, may: May): Offered[] {
  const path = statePath(situation.dossier.trajectory.machine);
  const { maxEnd } = situation.dossier.trajectory;
  const near = maxEnd !== undefined && daysBetween(situation.today, maxEnd) <= 42;
  if (!near || !path.startsWith('active.') || mayStep(situation, 'duration.extended') || !may('upload.add')) return [];
  const label = 'Toestemming voor verlenging toevoegen';
  return [{ kind: 'upload', upload: 'sponsorConsent', label, action: 'upload.add' }];
}

/** One of each at a time: the first that went wrong, the first to be posted. */
function mailOffers({ dossier }: Situation, may: May): Offered[] {
  const action = 'mail.repair' as const;
  if (!may(action)) return [];
  const failed = dossier.messages.find((one) => isTrouble(dossier, one));
  const letter = dossier.messages.find((one) => isToPost(dossier, one));
  return [
    ...(failed ? [{ kind: 'mail' as const, messageId: failed.id, label: 'Bezorging herstellen', action }] : []),
    ...(letter ? [{ kind: 'mail' as const, messageId: letter.id, label: 'Brief posten', action }] : []),
  ];
}

function documentOffers(situation: Situation, document: DossierDocument, may: May): Offered[] {
  if (!isSponsorDocument(document)) return [];
  const documentId = document.id;
  const events: [string, EventDeclaration][] = Object.entries(workflows.approval.events);
  const allowed = events.filter(([event]) => mayDocumentStep(situation, document, event));
  const steps = allowed.flatMap(([event, declaration]): Offered[] => {
    if (notButtons.has(event) || event.startsWith('sponsor.')) return [];
    const action = rightFor(declaration, may);
    return action ? [{ kind: 'document', event, documentId, label: declaration.verb, action }] : [];
  });
  const recorded: Offered[] =
    may('decision.record') && allowed.some(([event]) => event === 'sponsor.approved')
      ? [{ kind: 'recordDecision', documentId, label: 'Antwoord vastleggen', action: 'decision.record' }]
      : [];
  const back = sentBack(situation.dossier, document) !== undefined;
  const edit: Offered[] =
    may('content.edit') && allowed.some(([event]) => event === 'doc.submitted')
      ? [
          {
            kind: 'edit',
            documentId,
            label: `${upperFirst(document.kind)} ${back ? 'aanpassen' : 'invullen'}`,
            action: 'content.edit',
          },
        ]
      : [];
  return [...edit, ...steps, ...recorded];
}

/** Done elsewhere: the contact is changed for the whole dossier; that a mail came back, and the right address, at that mail. */
const notButtons = new Set(['contact.changed', 'mail.bounced', 'address.corrected']);
