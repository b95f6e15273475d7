import { showPhone } from '#src/domain/contact-data.ts';
import { historicNotificationNumber } from '#src/domain/notification.ts';
import { openBranches } from '#src/domain/organisation.ts';
import { PublicLayout } from '../components/public-layout.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';

/** The same help for everybody, in the same place on every page. */
export function HelpPage({ visit }: { readonly visit: PublicVisit }) {
  const { deps, organisation } = visit;
  const { supervisorName, supervisorAddress, supervisorPhone } = organisation.settings;
  return (
    <PublicLayout assets={deps.assets} organisation={organisation} title="Hulp" width="narrow" footnote={deps.footnote}>
      <h1>Hulp</h1>
      <h2>U bent medewerker</h2>
      <p>
        Lukt inloggen niet? Lees dan <a href={paths.cannotLogin()}>wat u kunt doen</a>.
      </p>
      <p>
        Wilt u weten wat u mag, en wat uw collega’s mogen? Kijk bij <a href={paths.whoMay()}>Wie mag wat</a>. Wat wij
        beloven, en hoe het programma dat doet, staat bij <a href={paths.regulation()}>Ons privacyreglement</a>.
      </p>
      <p>Tijdens het typen bewaren wij uw tekst vanzelf als concept. U kunt stoppen en later verdergaan.</p>
      <p>
        Ziet u een foutnummer, zoals F-23K7-09QX? Noem dat aan de telefoon. Daarmee vinden wij terug wat er misging.
      </p>
      <h2>U bent opdrachtgever</h2>
      <p>
        U heeft geen account nodig. In onze e-mail staat een link. Daarmee vraagt u een code aan, leest u het document
        en geeft u antwoord.
      </p>
      <p>Bent u niet de juiste persoon? Dan kunt u dat op dezelfde pagina zeggen. Stuur de e-mail zelf niet door.</p>
      <h2>Uw gegevens</h2>
      <p>
        Wij houden ons aan ons privacyreglement. Lees <a href={paths.privacy()}>wat wij met uw gegevens doen</a>. Bent u
        het niet eens met hoe wij met uw gegevens omgaan? Bel dan eerst de vestiging. U kunt ook altijd terecht bij de
        toezichthouder: {supervisorName}, {supervisorAddress}, telefoon <span class="nowrap">{supervisorPhone}</span>.
      </p>
      <p>
        Wij waren gemeld bij het College bescherming persoonsgegevens, onder nummer {historicNotificationNumber}. Deze
        meldplicht is vervallen. Het College heet nu {supervisorName}.
      </p>
      <h2>Bel of mail ons</h2>
      <ul>
        {openBranches(organisation).map((branch) => (
          <li>
            Vestiging {branch.name}: <span class="nowrap">{showPhone(branch.phone)}</span>, {branch.email}
          </li>
        ))}
      </ul>
    </PublicLayout>
  );
}

export function AccessibilityPage({ visit }: { readonly visit: PublicVisit }) {
  const { deps, organisation } = visit;
  return (
    <PublicLayout
      assets={deps.assets}
      organisation={organisation}
      title="Toegankelijkheid"
      width="narrow"
      footnote={deps.footnote}
    >
      <h1>Toegankelijkheid</h1>
      <p class="lead">Iedereen moet met deze pagina’s kunnen werken.</p>
      <ul>
        <li>Alles werkt met alleen een toetsenbord.</li>
        <li>Alles werkt zonder JavaScript.</li>
        <li>Alles past op een telefoon en blijft leesbaar als u de letters groter maakt.</li>
        <li>Kleuren hebben genoeg contrast, en kleur is nooit het enige teken.</li>
        <li>Wij volgen WCAG 2.2, niveau A en AA.</li>
      </ul>
      <p>Werkt iets niet voor u? Bel of mail de vestiging. Dan helpen wij u, en lossen wij het op.</p>
    </PublicLayout>
  );
}
