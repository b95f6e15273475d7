import type { Child } from '#html/jsx-runtime';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Assets } from '../assets.ts';
import { Icon } from './icon.tsx';

type FrameProps = {
  readonly assets: Assets;
  readonly title: string;
  readonly organisation: Organisation;
  /** Under the name: the branch, or whom the pages are for. */
  readonly audience: string;
  readonly home: string;
  readonly help: string;
  readonly menu?: Child;
  readonly footer: Child;
  readonly wide?: boolean;
  readonly display?: 'system' | 'licht' | 'donker';
  /** Seconds until an idle session ends; the script warns two minutes before. */
  readonly idleSeconds?: number;
  readonly children?: Child;
};

/** What every page has: head, skip link, brand, menu, help in the same place, footer. */
export function Frame({
  assets,
  title,
  organisation,
  audience,
  home,
  help,
  menu,
  footer,
  wide,
  display,
  idleSeconds,
  children,
}: FrameProps) {
  return (
    <html lang="nl" data-weergave={display === 'system' ? undefined : display}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* a dot, no dash: a page without any letter beyond Latin-1 takes one byte a letter */}
        <title>{`${title} · ${organisation.name}`}</title>
        <link rel="stylesheet" href={assets.href('maas.css')} />
        <link rel="icon" href={assets.href('maas.svg')} type="image/svg+xml" />
        <script src={assets.href('maas.js')} defer />
      </head>
      <body class={wide ? 'wide' : undefined} data-sessie={idleSeconds}>
        <a class="skip" href="#inhoud">
          Naar de inhoud
        </a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href={home}>
              <img src={assets.href('maas.svg')} alt="" width="40" height="40" />
              <span>
                {organisation.name} <small>{audience}</small>
              </span>
            </a>
            {menu}
            <nav class="nav" aria-label="Hulp">
              <a href={help}>
                <Icon name="help" />
                &nbsp;Hulp
              </a>
            </nav>
          </div>
        </header>
        <main class="wrap" id="inhoud" tabindex={-1}>
          {children}
        </main>
        {idleSeconds !== undefined && (
          <p class="notice warn warning-bar" id="sessie" role="alert" hidden>
            Over 2 minuten logt u vanzelf uit. Bewaar uw werk of open een andere pagina.
          </p>
        )}
        <footer class="foot">
          <div class="wrap">{footer}</div>
        </footer>
      </body>
    </html>
  );
}
