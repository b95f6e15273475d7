/** The door of this room: every decision the commands, jobs and pages ask for. */
export { beginDocument, type Wanted } from './begin.ts';
export type { DocumentAnswers } from './document/facts.ts';
export { documentStep, mayDocumentStep } from './document-step.ts';
export { offeredSteps } from './offers.ts';
export { registerDossier } from './register.ts';
export { type Answers, mayStep, takeStep } from './take-step.ts';
export { tickUntil } from './tick.ts';
