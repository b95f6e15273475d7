import type { Organisation } from '#src/domain/organisation.ts';
import type { Assets } from '../assets.ts';
import { LinkButton } from '../components/button.tsx';
import { PublicLayout } from '../components/public-layout.tsx';
import { paths } from '../paths.ts';
import type { ErrorWords } from '../refusals.ts';

type ErrorPageProps = {
  readonly assets: Assets;
  readonly organisation: Organisation;
  readonly number: string;
  /** Where it went wrong: decides where the button leads. */
  readonly at: string;
  readonly words: ErrorWords;
};

/** Calm, Dutch, with a number to name on the phone; never a stack, never a person's data (R4). */
export function ErrorPage({ assets, organisation, number, at, words }: ErrorPageProps) {
  const back = words.way ?? wayBack(at, words.status);
  const advice = isClients(at) ? clientAdvice : words.advice;
  return (
    <PublicLayout assets={assets} organisation={organisation} title={words.title} width="narrow">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{advice}</p>
      {back && (
        <p class="bar">
          <LinkButton href={back.href}>{back.label}</LinkButton>
        </p>
      )}
      <hr />
      <p class="soft small">
        Belt of mailt u ons? Noem dan dit nummer: <strong class="nowrap">{number}</strong> (fout {words.status}).
      </p>
    </PublicLayout>
  );
}

/** Is this an address of the way of a sponsor, who has no account? */
export function isSponsors(at: string): boolean {
  return /^\/(?:besluit|inzage)(?:\/|$)/.test(at);
}

/** Is this an address of the pages for clients, who know no work list and no colleagues? */
export function isClients(at: string): boolean {
  return /^\/verzoek(?:\/|$)/.test(at);
}

const clientAdvice = 'Begin opnieuw. Lukt het niet? Bel dan een vestiging, schrijf ons of kom langs.';

/**
 * What was too large leads back to its own form, a refused step to its dossier; a sponsor has no page of ours to go to
 * but the one in the mail.
 */
function wayBack(at: string, status: number): { readonly href: string; readonly label: string } | undefined {
  if (isSponsors(at)) return undefined;
  if (status === 413) return { href: at, label: 'Terug naar het formulier' };
  if (isClients(at)) return { href: paths.ask(), label: 'Naar het begin' };
  const dossier = status === 409 ? /^\/dossiers\/([^/]+)/.exec(at)?.[1] : undefined;
  if (dossier) return { href: paths.dossier({ dossier }), label: 'Naar het dossier' };
  return { href: paths.work(), label: 'Naar Mijn werk' };
}
