import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import { AboutYou } from './about-you.tsx';
import { downloadBreaches } from './breach-csv.ts';
import { keepReport, showReport } from './breach-report.tsx';
import { CasePage } from './case-page.tsx';
import {
  changeDatum,
  keepNotice,
  makeResult,
  showData,
  showDatum,
  showErase,
  showNotice,
  takeErase,
} from './change-routes.tsx';
import { keepClient, showClientSearch } from './client.tsx';
import { giveCode, showCode } from './code.tsx';
import { keepEnter, showEnter } from './enter.tsx';
import { tryErrands } from './errands-left.tsx';
import { showFigures } from './figures.tsx';
import { keepBack, keepSent, showLetter, showSent } from './letters.tsx';
import { withCase } from './open-case.ts';
import { keepOtherChange, showOtherChange } from './other-change.tsx';
import { fetchPackage, keepMarkedWords, keepPackage, showPackage, showWords } from './package.tsx';
import { keepPart, showPart } from './part-request.tsx';
import { showRegister } from './register.tsx';
import { giveReply, showAskedReplies, showReply } from './reply.tsx';
import { keepLink, requestBefore, showLink } from './request-before.tsx';
import { showCaseStep, takeStep } from './step-routes.tsx';
import { showCoachView, takeCoachView } from './views.tsx';

const seen = { case: 'see' } as const;
const report = { house: 'breach.report' } as const;
const breaches = showRegister('breach');
/** R51: only through this page. */
const respond = { case: 'complaint.respond' } as const;
const figures = { house: 'figures.see' } as const;
const enter = { house: 'case.enter' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.requests.pattern,
    access: { house: 'requests.list' },
    handler: showRegister('request'),
  }),
  route({
    method: 'GET',
    path: paths.complaints.pattern,
    access: { house: 'complaints.list' },
    handler: showRegister('complaint'),
  }),
  route({
    method: 'GET',
    path: paths.breaches.pattern,
    access: { house: 'breaches.list' },
    handler: breaches,
  }),
  route({
    method: 'GET',
    path: paths.breachRegister.pattern,
    access: { house: 'breaches.export' },
    handler: downloadBreaches,
  }),
  route({
    method: 'GET',
    path: paths.complaintFigures.pattern,
    access: { house: 'complaints.list' },
    handler: showFigures('complaint'),
  }),
  route({ method: 'GET', path: paths.requestFigures.pattern, access: figures, handler: showFigures('request') }),
  route({ method: 'GET', path: paths.breachFigures.pattern, access: figures, handler: showFigures('breach') }),
  route({
    method: 'GET',
    path: paths.complaintReplies.pattern,
    access: 'user',
    handler: showAskedReplies,
  }),
  route({ method: 'GET', path: paths.complaintReply.pattern, access: respond, handler: showReply }),
  route({ method: 'POST', path: paths.complaintReply.pattern, access: respond, handler: giveReply }),
  route({ method: 'GET', path: paths.breachNew.pattern, access: report, handler: showReport }),
  route({ method: 'POST', path: paths.breachNew.pattern, access: report, handler: keepReport }),
  route({ method: 'GET', path: paths.caseNew.pattern, access: enter, handler: showEnter }),
  route({ method: 'POST', path: paths.caseNew.pattern, access: enter, handler: keepEnter }),
  route({
    method: 'GET',
    path: paths.theCase.pattern,
    access: seen,
    handler: withCase(async (open) =>
      page(open.isSubject ? <AboutYou open={open} /> : <CasePage open={open} before={await requestBefore(open)} />),
    ),
  }),
  route({ method: 'GET', path: paths.caseStep.pattern, access: seen, handler: withCase(showCaseStep) }),
  route({ method: 'POST', path: paths.caseStep.pattern, access: seen, handler: withCase(takeStep) }),
  route({ method: 'GET', path: paths.caseClient.pattern, access: seen, handler: withCase(showClientSearch) }),
  route({ method: 'POST', path: paths.caseClient.pattern, access: seen, handler: withCase(keepClient) }),
  route({ method: 'GET', path: paths.caseData.pattern, access: seen, handler: withCase(showData) }),
  route({ method: 'GET', path: paths.caseDatum.pattern, access: seen, handler: withCase(showDatum) }),
  route({ method: 'POST', path: paths.caseDatum.pattern, access: seen, handler: withCase(changeDatum) }),
  route({ method: 'GET', path: paths.caseErase.pattern, access: seen, handler: withCase(showErase) }),
  route({ method: 'POST', path: paths.caseErase.pattern, access: seen, handler: withCase(takeErase) }),
  route({ method: 'GET', path: paths.caseOtherChange.pattern, access: seen, handler: withCase(showOtherChange) }),
  route({ method: 'POST', path: paths.caseOtherChange.pattern, access: seen, handler: withCase(keepOtherChange) }),
  route({ method: 'GET', path: paths.caseNotice.pattern, access: seen, handler: withCase(showNotice) }),
  route({ method: 'POST', path: paths.caseNotice.pattern, access: seen, handler: withCase(keepNotice) }),
  route({ method: 'POST', path: paths.caseErrands.pattern, access: seen, handler: withCase(tryErrands) }),
  route({ method: 'POST', path: paths.caseResult.pattern, access: seen, handler: withCase(makeResult) }),
  route({ method: 'GET', path: paths.caseCoachView.pattern, access: seen, handler: withCase(showCoachView) }),
  route({ method: 'POST', path: paths.caseCoachView.pattern, access: seen, handler: withCase(takeCoachView) }),
  route({ method: 'GET', path: paths.caseRequest.pattern, access: seen, handler: withCase(showLink) }),
  route({ method: 'POST', path: paths.caseRequest.pattern, access: seen, handler: withCase(keepLink) }),
  route({ method: 'GET', path: paths.casePart.pattern, access: seen, handler: withCase(showPart) }),
  route({ method: 'POST', path: paths.casePart.pattern, access: seen, handler: withCase(keepPart) }),
  route({ method: 'GET', path: paths.caseCode.pattern, access: seen, handler: withCase(showCode) }),
  route({ method: 'POST', path: paths.caseCode.pattern, access: seen, handler: withCase(giveCode) }),
  route({ method: 'GET', path: paths.casePackage.pattern, access: seen, handler: withCase(showPackage) }),
  route({ method: 'POST', path: paths.casePackage.pattern, access: seen, handler: withCase(keepPackage) }),
  route({ method: 'GET', path: paths.casePackageMarks.pattern, access: seen, handler: withCase(showWords) }),
  route({ method: 'POST', path: paths.casePackageMarks.pattern, access: seen, handler: withCase(keepMarkedWords) }),
  route({
    method: 'GET',
    path: paths.casePackageFile.pattern,
    access: { case: 'request.handOut' },
    handler: withCase(fetchPackage),
  }),
  route({ method: 'GET', path: paths.caseLetter.pattern, access: seen, handler: withCase(showLetter) }),
  route({ method: 'POST', path: paths.caseLetterBack.pattern, access: seen, handler: withCase(keepBack) }),
  route({ method: 'GET', path: paths.caseLetterSent.pattern, access: seen, handler: withCase(showSent) }),
  route({ method: 'POST', path: paths.caseLetterSent.pattern, access: seen, handler: withCase(keepSent) }),
];
