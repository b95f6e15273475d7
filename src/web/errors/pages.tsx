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
  readonly words: ErrorWords;
};

/** Calm, Dutch, with a number to name on the phone; never a stack, never a person's data (R4). */
export function ErrorPage({ assets, organisation, number, words }: ErrorPageProps) {
  return (
    <PublicLayout assets={assets} organisation={organisation} title={words.title} width="narrow">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.advice}</p>
      <p class="bar">
        <LinkButton href={paths.work()}>Naar Mijn werk</LinkButton>
      </p>
      <hr />
      <p class="soft small">
        Belt of mailt u ons? Noem dan dit nummer: <strong class="nowrap">{number}</strong> (fout {words.status}).
      </p>
    </PublicLayout>
  );
}
