import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import { approvalContext, approvalMachine, approvalStateLabels } from './approval.ts';
import { approvalEvents } from './approval-events.ts';
import { bookYearContext, bookYearMachine, bookYearStateLabels } from './book-year.ts';
import { bookYearEvents } from './book-year-events.ts';
import { breachContext, breachMachine, breachStateLabels } from './breach.ts';
import { breachEvents } from './breach-events.ts';
import { complaintContext, complaintMachine, complaintStateLabels } from './complaint.ts';
import { complaintEvents } from './complaint-events.ts';
import type { EventDeclaration } from './event.ts';
import { mailContext, mailEvents, mailMachine, mailStateLabels } from './mail.ts';
import { maintenanceContext, maintenanceMachine, maintenanceStateLabels } from './maintenance.ts';
import { maintenanceEvents } from './maintenance-events.ts';
import {
  partnerContext,
  partnerMachine,
  partnerPersonMachine,
  partnerPersonStateLabels,
  partnerStateLabels,
} from './partner.ts';
import { partnerEvents, partnerPersonEvents } from './partner-events.ts';
import { provisionContext, provisionMachine, provisionStateLabels } from './provision.ts';
import { provisionEvents } from './provision-events.ts';
import { requestContext, requestMachine, requestStateLabels } from './request.ts';
import { requestEvents } from './request-events.ts';
import { retentionContext, retentionMachine, retentionStateLabels } from './retention.ts';
import { retentionEvents } from './retention-events.ts';
import { surveyContext, surveyMachine, surveyStateLabels } from './survey.ts';
import { surveyEvents } from './survey-events.ts';
import { trajectoryContext, trajectoryMachine, trajectoryStateLabels } from './trajectory.ts';
import { trajectoryEvents } from './trajectory-events.ts';

export type { BranchRight, CaseRight, EventDeclaration, HouseRight, StaffRight, Who } from './event.ts';

/** A machine with everything the house tells about it. One source for run time, pages, tests and diagram. */
export type Workflow = {
  /** Dutch name of what the machine is about. */
  readonly title: string;
  readonly machine: AnyStateMachine;
  /** Raised with every change of states; older stored states are carried over in src/workflow/step.ts. */
  readonly version: number;
  /** Closed schema of the stored context. */
  readonly context: z.ZodType<Record<string, string | number>>;
  /** Dutch names by dotted path; every leaf state has one. */
  readonly stateLabels: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, EventDeclaration>>;
};

export const workflows = {
  trajectory: {
    title: 'Traject',
    machine: trajectoryMachine,
    version: 1,
    context: trajectoryContext,
    stateLabels: trajectoryStateLabels,
    events: trajectoryEvents,
  },
  approval: {
    title: 'Accordering van een document',
    machine: approvalMachine,
    version: 1,
    context: approvalContext,
    stateLabels: approvalStateLabels,
    events: approvalEvents,
  },
  retention: {
    title: 'Bewaring van een dossier',
    machine: retentionMachine,
    version: 2,
    context: retentionContext,
    stateLabels: retentionStateLabels,
    events: retentionEvents,
  },
  bookYear: {
    title: 'Boekjaar van facturen',
    machine: bookYearMachine,
    version: 1,
    context: bookYearContext,
    stateLabels: bookYearStateLabels,
    events: bookYearEvents,
  },
  mail: {
    title: 'Mailbericht',
    machine: mailMachine,
    version: 2,
    context: mailContext,
    stateLabels: mailStateLabels,
    events: mailEvents,
  },
  request: {
    title: 'Verzoek van een cliënt',
    machine: requestMachine,
    version: 2,
    context: requestContext,
    stateLabels: requestStateLabels,
    events: requestEvents,
  },
  complaint: {
    title: 'Klacht',
    machine: complaintMachine,
    version: 1,
    context: complaintContext,
    stateLabels: complaintStateLabels,
    events: complaintEvents,
  },
  breach: {
    title: 'Datalek',
    machine: breachMachine,
    version: 1,
    context: breachContext,
    stateLabels: breachStateLabels,
    events: breachEvents,
  },
  survey: {
    title: 'Lijst voor het tevredenheidsonderzoek',
    machine: surveyMachine,
    version: 1,
    context: surveyContext,
    stateLabels: surveyStateLabels,
    events: surveyEvents,
  },
  partner: {
    title: 'Samenwerkingspartner',
    machine: partnerMachine,
    version: 1,
    context: partnerContext,
    stateLabels: partnerStateLabels,
    events: partnerEvents,
  },
  partnerPerson: {
    title: 'Persoon bij een samenwerkingspartner',
    machine: partnerPersonMachine,
    version: 1,
    context: partnerContext,
    stateLabels: partnerPersonStateLabels,
    events: partnerPersonEvents,
  },
  maintenance: {
    title: 'Onderhoud van het programma',
    machine: maintenanceMachine,
    version: 1,
    context: maintenanceContext,
    stateLabels: maintenanceStateLabels,
    events: maintenanceEvents,
  },
  provision: {
    title: 'Gegevens voor een partner',
    machine: provisionMachine,
    version: 1,
    context: provisionContext,
    stateLabels: provisionStateLabels,
    events: provisionEvents,
  },
} as const satisfies Record<string, Workflow>;

export type WorkflowKey = keyof typeof workflows;

/** 'Lopend' for ('trajectory', 'active.running'); the path itself when a later version no longer knows it. */
export function stateLabel(key: WorkflowKey, path: string): string {
  const labels: Readonly<Record<string, string>> = workflows[key].stateLabels;
  return Object.hasOwn(labels, path) ? (labels[path] ?? path) : path;
}
