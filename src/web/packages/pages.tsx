import type { Child } from '#html/jsx-runtime';
import type { PackagePage, PackageReading } from '#src/commands/partners/package-link.ts';
import { packageFormats } from '#src/commands/partners/package-link.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import { longDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { CodeField } from '../components/code-field.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Facts } from '../components/facts.tsx';
import { ModelView } from '../components/model-view.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { PublicLayout } from '../components/public-layout.tsx';
import { StillNotice } from '../components/still-notice.tsx';
import { paths } from '../paths.ts';
import { waitSentence } from '../refusals.ts';
import type { PublicVisit } from '../visit.ts';
import { placeOf } from '../visit-cookie.ts';

type FrameProps = {
  readonly visit: PublicVisit;
  readonly title: string;
  readonly problems?: readonly Problem[];
  readonly wide?: boolean;
  readonly children?: Child;
};

function PackageFrame({ visit, title, problems = [], wide, children }: FrameProps) {
  return (
    <PublicLayout
      assets={visit.deps.assets}
      organisation={visit.organisation}
      title={title}
      audience="Voor partners"
      home={paths.packagePlace({ place: placeOf(visit) })}
      problems={problems}
      notYet="geopend"
      {...(wide ? {} : { width: 'narrow' as const })}
      footnote={visit.deps.footnote}
    >
      <StillNotice visit={visit} />
      <h1>{title}</h1>
      {children}
    </PublicLayout>
  );
}

/** Unknown, mistyped, too old, asked back: one page, word for word. */
export function DeadPage({ visit }: { readonly visit: PublicVisit }) {
  return (
    <PackageFrame visit={visit} title="Deze link werkt niet meer">
      <p class="lead">Een link in onze e-mail werkt zeven dagen, en alleen voor wie de e-mail kreeg.</p>
      <p>Heeft u de gegevens nog nodig? Vraag ze opnieuw aan de coach, of bel de vestiging:</p>
      <ul>
        {visit.organisation.branches.map(({ name, phone }) => (
          <li>
            Vestiging {name}: <span class="nowrap">{showPhone(phone)}</span>
          </li>
        ))}
      </ul>
    </PackageFrame>
  );
}

/** The visit is over, or the address was copied: the mail is the way in. */
export function OpenMailPage({ visit }: { readonly visit: PublicVisit }) {
  return (
    <PackageFrame visit={visit} title="Open de link in onze e-mail">
      <p class="lead">Na een half uur sluiten de gegevens vanzelf. Open de link in onze e-mail dan opnieuw.</p>
    </PackageFrame>
  );
}

type AskCode = PackagePage & { readonly page: 'askCode' };
type StartProps = {
  readonly visit: PublicVisit;
  readonly link: AskCode;
  readonly wait?: number | undefined;
  readonly note?: string | undefined;
};

/** Before the code: organisation and reference; no client, no content. */
export function StartPage({ visit, link, wait, note }: StartProps) {
  return (
    <PackageFrame visit={visit} title="Gegevens voor u">
      {wait !== undefined && <Notice kind="warn" title={waitSentence(wait)} />}
      {note && <Notice kind="warn" title={note} />}
      <Facts
        facts={[
          { label: 'Van', value: link.organisation },
          { label: 'Kenmerk', value: link.reference, nowrap: true },
        ]}
      />
      <p>
        Wij sturen een code naar het adres dat bij ons bekend is: <strong>{link.maskedEmail}</strong>. Zo weten wij
        zeker dat alleen u de gegevens ziet.
      </p>
      <form method="post" action={paths.packagePlace({ place: placeOf(visit) })}>
        <Csrf visit={visit} />
        <Button>Stuur mij de code</Button>
      </form>
    </PackageFrame>
  );
}

type CodeProps = { readonly visit: PublicVisit; readonly link: AskCode; readonly problems?: readonly Problem[] };

export function CodePage({ visit, link, problems = [] }: CodeProps) {
  const at = { place: placeOf(visit) };
  const problem = problems.find((one) => one.field === 'code')?.message;
  return (
    <PackageFrame visit={visit} title="Vul de code in" problems={problems}>
      <p role="status">
        Wij sturen een code van 6 cijfers naar <strong>{link.maskedEmail}</strong>. De code werkt 15 minuten.
      </p>
      <form method="post" action={paths.packageCode(at)} class="panel">
        <Csrf visit={visit} />
        <CodeField problem={problem} />
        <Button>Open de gegevens</Button>
      </form>
      <form method="post" action={paths.packagePlace(at)} class="flush">
        <Csrf visit={visit} />
        <Button look="text">Stuur een nieuwe code</Button>
      </form>
    </PackageFrame>
  );
}

const formatWords = { pdf: 'PDF', docx: 'Word', json: 'JSON' } as const;

/** After the code: the package to read, and its files. */
export function ReadPage({ visit, reading }: { readonly visit: PublicVisit; readonly reading: PackageReading }) {
  const place = placeOf(visit);
  return (
    <PackageFrame visit={visit} title="Gegevens voor u" wide>
      <Facts
        facts={[
          { label: 'Van', value: reading.organisation },
          { label: 'Kenmerk', value: reading.reference, nowrap: true },
          { label: 'Te openen tot en met', value: longDate(reading.until) },
        ]}
      />
      <div class="bar">
        {packageFormats.map((format) => (
          <LinkButton href={paths.packageFile({ place, format })} look="second">
            Download {formatWords[format]}
          </LinkButton>
        ))}
      </div>
      <Panel title={reading.model.title}>
        <ModelView model={reading.model} />
      </Panel>
    </PackageFrame>
  );
}
