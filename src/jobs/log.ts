import type {
  BookYearId,
  CaseId,
  DestructionId,
  DossierId,
  InvoiceId,
  MailId,
  MaintenanceId,
  PartnerPersonId,
  SurveyBatchId,
} from '#src/domain/ids.ts';

/** One line a job tells the operator: what happened to which ids. Never a name, an address or a reply (R4). */
export type JobLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly what: string;
  readonly caseId?: CaseId;
  readonly dossierId?: DossierId;
  readonly destructionId?: DestructionId;
  readonly invoiceId?: InvoiceId;
  readonly surveyBatchId?: SurveyBatchId;
  readonly partnerPersonId?: PartnerPersonId;
  readonly bookYearId?: BookYearId;
  readonly maintenanceId?: MaintenanceId;
  readonly mailId?: MailId;
  readonly count?: number;
  /** Class and place of an unexpected error, not its message: a message may quote data. */
  readonly error?: string;
};
export type JobLog = (line: JobLine) => void;
