import { startDocument } from '#src/commands/documents/start.ts';
import type { Offer } from '#src/workflow/offers.ts';
import { findKind } from '#templates/index.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { type OpenDossier, refusedNow } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';

type Begin = Offer & { readonly kind: 'begin' };

/** The document one may begin now, as machine and permission table offer it. */
function offered({ visit, offers }: OpenDossier): Begin | undefined {
  const number = visit.url.searchParams.get('nummer') ?? undefined;
  return offers()
    .filter((offer): offer is Begin => offer.kind === 'begin')
    .find((offer) => offer.document === visit.param('kind') && String(offer.number ?? '') === (number ?? ''));
}

export function showBegin(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const offer = offered(open);
  if (!offer) return refuse(open);
  const action = withQuery(paths.documentNew({ dossier: dossier.id, kind: offer.document }), {
    nummer: offer.number === undefined ? undefined : String(offer.number),
  });
  const back = { href: paths.dossier({ dossier: dossier.id }), label: `Dossier ${dossier.reference}` };
  return page(
    <Layout visit={visit} title={offer.label} here="clients" width="narrow" back={back}>
      <h1>{offer.label}</h1>
      <p>
        Wij vullen alvast in wat in het dossier staat. U leest het na, verbetert het en bewaart het per onderdeel. Er
        gaat nog niets naar de opdrachtgever.
      </p>
      <div class="bar">
        <PostButton visit={visit} action={action}>
          Begin
        </PostButton>
        <LinkButton look="text" href={back.href}>
          Terug naar het dossier
        </LinkButton>
      </div>
    </Layout>,
  );
}

export async function postBegin(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const offer = offered(open);
  const kind = visit.param('kind');
  if (!offer) return refuse(open);
  const begun = await startDocument(visit.deps, visit.actor, { dossierId: dossier.id, kind, number: offer.number });
  if (!begun.ok) return refused(visit, begun.refusal);
  return seeOther(paths.document({ dossier: dossier.id, document: begun.value }));
}

function refuse(open: OpenDossier): Promise<Response> {
  const { visit } = open;
  const { approval = 'none' } = findKind(visit.param('kind')) ?? {};
  return approval !== 'none' ? refusedNow(open, { event: 'doc.started' }) : notFound(visit);
}
