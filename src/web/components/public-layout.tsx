import type { Child } from '#html/jsx-runtime';
import { showPhone } from '#src/domain/contact-data.ts';
import { type Organisation, openBranches } from '#src/domain/organisation.ts';
import type { Assets } from '../assets.ts';
import { paths } from '../paths.ts';
import { ErrorSummary, type ErrorSummaryProps } from './error-summary.tsx';
import { Frame } from './frame.tsx';

type PublicLayoutProps = ErrorSummaryProps & {
  readonly assets: Assets;
  readonly organisation: Organisation;
  readonly title: string;
  /** 'Voor opdrachtgevers', 'Voor cliënten'; 'Trajectdossier' at the door. */
  readonly audience?: string;
  readonly home?: string;
  readonly width?: 'narrow';
  readonly footnote?: Child;
  readonly children?: Child;
};

/** A page without log-in: sponsors, the door, errors. Shows the office, never a person's data. */
export function PublicLayout({
  assets,
  organisation,
  title,
  audience = 'Trajectdossier',
  home = '/',
  problems = [],
  notYet,
  english,
  width,
  footnote,
  children,
}: PublicLayoutProps) {
  const content = (
    <>
      <ErrorSummary problems={problems} notYet={notYet} english={english} />
      {children}
    </>
  );
  return (
    <Frame
      assets={assets}
      title={problems.length > 0 ? `Fout: ${title}` : title}
      organisation={organisation}
      audience={audience}
      home={home}
      help={paths.help()}
      footer={<OfficeFooter organisation={organisation} footnote={footnote} />}
    >
      {width === 'narrow' ? <div class="narrow">{content}</div> : content}
    </Frame>
  );
}

function OfficeFooter({ organisation, footnote }: { readonly organisation: Organisation; readonly footnote: Child }) {
  const branch = openBranches(organisation)[0];
  return (
    <>
      <p>
        {organisation.name}
        {branch && (
          <>
            {`, vestiging ${branch.name} · ${branch.street}, ${branch.postcode} ${branch.town} · `}
            <span class="nowrap">{showPhone(branch.phone)}</span>
          </>
        )}
      </p>
      <p>
        <a href={paths.ask()}>Voor cliënten: verzoek of klacht</a> · <a href={paths.privacy()}>Uw gegevens bij ons</a> ·{' '}
        <a href={paths.help()}>Hulp</a> · <a href={paths.accessibility()}>Toegankelijkheid</a>
        {footnote ? <> · {footnote}</> : ''}
      </p>
    </>
  );
}
