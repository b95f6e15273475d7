/** The door of this room: every decision the commands, jobs and pages ask for. */
export { beginDocument, mayBegin, type Wanted } from './begin.ts';
export type { DocumentAnswers } from './document/facts.ts';
export { documentStep, mayDocumentStep } from './document-step.ts';
export { type Offer, offeredSteps } from './offers.ts';
export { type Registration, registerDossier } from './register.ts';
export { type Answers, mayStep, takeStep } from './take-step.ts';
export { tickUntil } from './tick.ts';
