/**
 * The scenario tests: of each subject of the house those that play a whole road, over pages, commands and jobs, from the first
 * step to what is left of it. They run on every store, so no test here knows which; what a store promises by itself is the
 * contract (test/contract).
 */
export const roads: readonly string[] = [
  // who may in, and until when
  'web/login',
  'web/sessions',
  'web/second-factor',
  'web/close-account',
  'web/last-director',
  'web/rights-end',
  'web/while-hashing',
  // from registration to the archive
  'web/registration',
  'web/intake',
  'web/uploads',
  'web/documents-send',
  'web/dossier-steps',
  'web/archive',
  'commands/final-report',
  'workflow/commands',
  // the sponsor decides
  'web/sponsor',
  'web/sponsor-endings',
  'web/tacit-approval',
  // what goes out
  'jobs/outbox',
  'jobs/repair',
  'jobs/case-mail',
  'jobs/schedule',
  'web/mail-fates',
  // the rights of a client
  'web/ask/road',
  'web/cases',
  'commands/cases/request',
  'commands/cases/correction',
  'commands/cases/complaint',
  // partners and the survey
  'web/partners',
  'web/survey',
  'commands/survey/road',
  // money
  'web/invoices',
  'web/invoice-credits',
  'commands/invoices/numbers',
  'commands/book-years/destroyed',
  // destroying
  'web/destruction',
  'commands/destruction/cases-decided',
  'commands/destruction/days-of-a-run',
  // the house
  'web/branch-move',
  'web/maintenance',
  'web/access-lines',
  'web/access-log-pages',
].map((road) => `test/${road}.test.ts`);
