import { readContent, showBsn } from '#src/commands/dossier/read-content.ts';
import { futureFor } from '#src/commands/future/reader.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { toCsv } from '#src/domain/csv.ts';
import { parseForm, problemsOf } from '#src/domain/form.ts';
import { numericDate } from '#src/domain/format.ts';
import { channelLabels, disclosureStatusLabels, purposeLabels } from '#src/domain/labels.ts';
import { whatLeft } from '../disclosed.ts';
import { checkFreeText } from '../free-text.ts';
import { type OpenDossier, withDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { download, notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { DataPage } from './data.tsx';
import { DossierFrame, readReasonForm } from './frame.tsx';
import { postEnd, postOrder, postReview, showOrder, showReview } from './holds.tsx';
import { LogPage } from './log.tsx';
import { OverviewPage } from './overview.tsx';
import { postQuestion, showQuestion } from './question.tsx';
import { BsnPage, bsnReasonForm, DisclosuresPage, DocumentsPage } from './small-pages.tsx';
import { routes as steps } from './step-routes.tsx';

const see = { dossier: 'dossier.see' } as const;
const showBsnRow = { dossier: 'bsn.show' } as const;
const order = { dossier: 'hold.order' } as const;
const record = { dossier: 'question.record' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.dossier.pattern,
    access: see,
    handler: withDossier(showOverview),
  }),
  route({
    method: 'GET',
    path: paths.dossierData.pattern,
    access: see,
    handler: withDossier((open) => page(<DataPage open={open} />)),
  }),
  route({
    method: 'GET',
    path: paths.dossierDocuments.pattern,
    access: see,
    handler: withDossier((open) => page(<DocumentsPage open={open} />)),
  }),
  route({
    method: 'GET',
    path: paths.dossierDisclosures.pattern,
    access: { dossier: 'disclosures.see' },
    handler: withDossier((open) => page(<DisclosuresPage open={open} />)),
  }),
  route({
    method: 'GET',
    path: paths.dossierDisclosuresFile.pattern,
    access: { dossier: 'disclosures.export' },
    handler: withDossier(downloadDisclosures),
  }),
  route({
    method: 'GET',
    path: paths.dossierLog.pattern,
    access: { dossier: 'dossier.read' },
    handler: withDossier((open) => page(<LogPage open={open} />)),
  }),
  route({
    method: 'POST',
    path: paths.dossierRead.pattern,
    access: { dossier: 'content.readReason' },
    whileStill: true,
    handler: withDossier(giveReason),
  }),
  route({
    method: 'GET',
    path: paths.dossierBsn.pattern,
    access: showBsnRow,
    handler: withDossier((open) => page(<BsnPage open={open} />)),
  }),
  route({ method: 'GET', path: paths.dossierQuestion.pattern, access: record, handler: withDossier(showQuestion) }),
  route({ method: 'POST', path: paths.dossierQuestion.pattern, access: record, handler: withDossier(postQuestion) }),
  route({
    method: 'POST',
    path: paths.dossierBsn.pattern,
    access: showBsnRow,
    whileStill: true,
    handler: withDossier(revealBsn),
  }),
  route({ method: 'GET', path: paths.dossierHolds.pattern, access: order, handler: withDossier(showOrder) }),
  route({ method: 'POST', path: paths.dossierHolds.pattern, access: order, handler: withDossier(postOrder) }),
  route({ method: 'GET', path: paths.dossierHold.pattern, access: order, handler: withDossier(showReview) }),
  route({ method: 'POST', path: paths.dossierHold.pattern, access: order, handler: withDossier(postReview) }),
  route({ method: 'POST', path: paths.dossierHoldEnd.pattern, access: order, handler: withDossier(postEnd) }),
  ...steps,
];

async function showOverview(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  return page(<OverviewPage open={open} future={await futureFor(visit.deps, visit.user, dossier)} />);
}

async function giveReason(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const { raw } = visit.posted;
  const parsed = parseForm(readReasonForm, raw);
  const { warnings, overrides } = checkFreeText(readReasonForm, raw);
  const reason = parsed.ok && warnings.length === 0 ? { ...parsed.value, words: overrides } : undefined;
  const given = reason && (await readContent(visit.deps, visit.actor, dossier.id, reason));
  if (given?.ok) visit.attempt.withReason();
  if (given?.ok) return seeOther(paths.dossier({ dossier: dossier.id }));
  if (given && given.refusal.code !== 'invalid') return refused(visit, given.refusal);
  const problems = parsed.ok ? (given?.refusal.problems ?? []) : parsed.problems;
  const shown = { open, tab: 'overview', title: 'Dossier', problems, warnings, notYet: 'geopend' } as const;
  return page(<DossierFrame {...shown} />, 422);
}

async function revealBsn(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const { raw } = visit.posted;
  const parsed = parseForm(bsnReasonForm, raw);
  const { warnings, overrides } = checkFreeText(bsnReasonForm, raw);
  if (!parsed.ok || warnings.length > 0)
    return page(<BsnPage open={open} problems={problemsOf(parsed)} warnings={warnings} />, 422);
  const shown = await showBsn(visit.deps, visit.actor, dossier.id, { ...parsed.value, words: overrides });
  if (shown.ok) visit.attempt.withReason();
  if (shown.ok) return page(<BsnPage open={open} shown={shown.value} />);
  if (shown.refusal.code !== 'invalid') return refused(visit, shown.refusal);
  return page(<BsnPage open={open} problems={shown.refusal.problems ?? []} />, 422);
}

function downloadDisclosures(open: OpenDossier): Response | Promise<Response> {
  const { visit, dossier } = open;
  if (open.sight !== 'content') return notFound(visit);
  const rows = dossier.disclosures.map((line) => [
    numericDate(line.sentOn ?? dayOf(line.at)),
    line.recipientName,
    whatLeft(open.dossier, line),
    purposeLabels[line.purpose],
    line.legalBasis,
    channelLabels[line.channel],
    disclosureStatusLabels[line.status],
    line.what.kind === 'file' ? line.what.sha256 : '',
  ]);
  const head = ['Datum', 'Aan wie', 'Wat', 'Waarvoor', 'Grondslag', 'Hoe', 'Stand', 'SHA-256'];
  return download({
    bytes: toCsv([head, ...rows]),
    type: 'text/csv; charset=utf-8',
    fileName: `verstrekkingen-${dossier.reference}.csv`,
  });
}
