import type { Outcome } from '#src/domain/document.ts';
import type { PlanCourse } from '#src/domain/document-versions.ts';
import type { Day, Instant, Month } from '#src/domain/time.ts';

/**
 * All a mail can know. There is no client in it, so no mail can name one (R4): mails go through hands we do not know.
 * One shape for every kind; a kind that misses what it needs throws, because then the caller is wrong.
 */
export type MailFacts = {
  readonly reference: string;
  readonly organisation: string;
  readonly branch: { readonly name: string; readonly phone: string };
  /** Signs, and gets the answer. */
  readonly coach: { readonly name: string; readonly jobTitle: string; readonly phone?: string; readonly email: string };
  readonly to: 'sponsor' | 'client' | 'staff' | 'surveyAgency' | 'partner';
  /**
   * 'Geachte mevrouw Voorbeeld,' for a contact of the sponsor or a colleague. Leave out for a client, also when the
   * client is the sponsor: then the mail begins with 'Goedendag,'.
   */
  readonly salutation?: string;
  /** The sponsor's own number for the assignment. */
  readonly orderNumber?: string;
  readonly document?: {
    /** Words of the kind with its number in a series: 'Trajectplan', 'Voortgangsrapportage 2'. */
    readonly title: string;
    /** What the sponsor is asked: a decision on a plan, on a report, or nothing. */
    readonly asks: 'plan' | 'report' | 'nothing';
    readonly version: number;
    /** Of a plan: what agreeing to it does. */
    readonly course?: PlanCourse;
    /** It went by post and no mail about it can be counted on, so nobody outside was reminded by mail. */
    readonly onPaper?: boolean;
  };
  /** The appointment of an earlier mail is off; what goes along takes it out of a calendar. */
  readonly calledOff?: boolean;
  /** Of a request or a complaint whose term is over: what is owed, since when. */
  readonly late?: {
    readonly owed: 'answer' | 'judgment' | 'notice' | 'sponsor';
    readonly dueOn: Day;
    readonly days: number;
  };
  /** Nobody decided in time about the destruction of what is due in the branch: since this day it may be destroyed. */
  readonly undecidedSince?: Day;
  /** Of a list of the house, not of a branch. */
  readonly ofHouse?: boolean;
  /** Of a file for the survey bureau. */
  readonly survey?: {
    readonly month: Month;
    readonly rows: number;
    readonly sha256: string;
    /** The row that the bureau is asked to remove. */
    readonly row?: number;
    /** What our own people are told: nobody confirmed it, and since when; or it was deleted all the same. */
    readonly reminds?: 'receipt' | 'removal' | 'deleted';
    readonly since?: Day;
  };
  /** Of maintenance: it is too late, began and was supervised by nobody for a day, was left open for two weeks; or a dossier was opened. */
  readonly maintenance?: {
    readonly reminds: 'overdue' | 'unsupervised' | 'leftOpen' | 'opened';
    readonly plannedOn: Day;
  };
  /** Of a mail to a person at a partner: until when the link works, or by when everything is deleted. */
  readonly provision?: { readonly until: Day; readonly deleteBy?: Day };
  readonly respondBy?: Day;
  /** By the contract silence counts as agreement from this day on (R19). */
  readonly silenceOn?: Day;
  /** The document itself still names this day instead. */
  readonly outdatedDay?: Day;
  /** When the document first went out, for reminders and withdrawal. */
  readonly sentOn?: Day;
  /** When the sponsor asked for a change that this version answers. */
  readonly changeAskedOn?: Day;
  /** The colleague who passed the document on to the reader (R21). */
  readonly forwardedBy?: string;
  /** Of a mail that asks: the decision link; of M04: the dossier or the case. */
  readonly link?: string;
  readonly code?: string;
  /** Moment from which the code no longer works. */
  readonly codeValidUntil?: Instant;
  /**
   * `by` is printed for a contact only: a client who is the sponsor is not named. `afterEnd`: the trajectory had ended
   * by then, so the answer is kept and changes nothing (R29).
   */
  readonly decision?: {
    readonly outcome: Outcome;
    readonly at: Instant;
    readonly by: string;
    /** The day of a letter, mail or call that was recorded by us. */
    readonly answeredOn?: Day;
    readonly afterEnd?: boolean;
    /** Nobody answered, and the contract says that this is agreement. */
    readonly tacit?: boolean;
    /** What was asked for makes a new version, also when it came as a remark. */
    readonly newVersion?: boolean;
  };
  /** File names of what goes along. */
  readonly attachments: readonly string[];
  /** What goes along opens with the password agreed with the sponsor. */
  readonly opensWithPassword?: boolean;
};

/** The mail as words; text and HTML are made from the same ones. */
export type MailWords = {
  readonly subject: string;
  /** Shown by mailboxes behind the subject. */
  readonly preview: string;
  readonly title: string;
  readonly before: readonly string[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** Large and alone on its line: a code. */
  readonly large?: string;
  readonly button?: { readonly label: string; readonly href: string };
  readonly after: readonly string[];
  /** Question and answer with the question bold. */
  readonly notYou?: { readonly question: string; readonly answer: string };
};

/** The value, or a bug report that says which fact the caller forgot. */
export function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`a mail of this kind needs ${name}`);
  return value;
}
