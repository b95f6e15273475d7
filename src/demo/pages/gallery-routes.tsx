import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import { ErrorPage } from '#src/web/errors/pages.tsx';
import { download, notFound, page } from '#src/web/respond.tsx';
import { type Route, route } from '#src/web/route.ts';
import type { PublicVisit } from '#src/web/visit.ts';
import { findKind } from '#templates/index.ts';
import { GalleryPage, SampleMailPage } from './gallery-pages.tsx';
import { demoPatterns } from './paths.ts';
import { sampleErrors } from './sample-errors.ts';
import { sampleMail } from './sample-mails.ts';
import { samplePages } from './sample-pages.tsx';
import { mailHtml, withFrame } from './shown-mail.tsx';

/** Everything the program can show, without having to get there. */
export const galleryRoutes: readonly Route[] = [
  route({ method: 'GET', path: demoPatterns.gallery, access: 'public', handler: showGallery }),
  route({ method: 'GET', path: demoPatterns.sampleDocument, access: 'public', handler: showDocument }),
  route({ method: 'GET', path: demoPatterns.sampleMail, access: 'public', handler: showMail }),
  route({ method: 'GET', path: demoPatterns.sampleMailHtml, access: 'public', handler: showMailHtml }),
  route({ method: 'GET', path: demoPatterns.samplePage, access: 'public', handler: showPage }),
  route({ method: 'GET', path: demoPatterns.sampleError, access: 'public', handler: showError }),
];

function showGallery(visit: PublicVisit) {
  const { ids, summary } = visit.deps.store.dossiers;
  const dossiers = [...ids()].map((id) => summary(id)).filter((found) => found !== undefined);
  return page(<GalleryPage visit={visit} dossiers={dossiers} />);
}

async function showDocument(visit: PublicVisit): Promise<Response> {
  const kind = findKind(visit.param('kind'));
  const name = visit.param('sample');
  const format = visit.param('format');
  if (!kind || !Object.hasOwn(kind.samples, name) || (format !== 'pdf' && format !== 'docx')) return notFound(visit);
  const model = kind.toDocument(kind.samples[name]);
  const files = await visit.deps.render(model, fingerprintOf(model));
  const fileName = `${kind.key}-${name}.${format}`;
  return download({ bytes: files[format], type: contentTypes[format], fileName, view: format === 'pdf' });
}

async function showMail(visit: PublicVisit): Promise<Response> {
  const kind = visit.param('kind');
  const mail = sampleMail(kind);
  return mail ? withFrame(await page(<SampleMailPage visit={visit} kind={kind} mail={mail} />)) : notFound(visit);
}

function showMailHtml(visit: PublicVisit) {
  const mail = sampleMail(visit.param('kind'));
  return mail ? mailHtml(mail.html) : notFound(visit);
}

function showPage(visit: PublicVisit) {
  const name = visit.param('name');
  const sample = Object.hasOwn(samplePages, name) ? samplePages[name] : undefined;
  return sample ? page(sample.show(visit)) : notFound(visit);
}

function showError(visit: PublicVisit) {
  const name = visit.param('name');
  const words = Object.hasOwn(sampleErrors, name) ? sampleErrors[name] : undefined;
  if (!words) return notFound(visit);
  const { deps, organisation, number } = visit;
  return page(
    <ErrorPage
      assets={deps.assets}
      organisation={organisation}
      number={number}
      at={visit.url.pathname}
      words={words}
    />,
    words.status,
  );
}
