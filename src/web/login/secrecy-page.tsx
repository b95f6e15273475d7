import type { Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { keptPrefix, resendMark } from './again.tsx';
import { LoginFrame } from './login-frame.tsx';
import { SecrecyClause } from './secrecy-clause.tsx';

type SecrecyPageProps = {
  readonly visit: PublicVisit;
  /** Where the visitor was going. */
  readonly to: string;
  /** What the visitor had typed, when it was a form. */
  readonly kept?: Raw | undefined;
  readonly problems?: readonly Problem[];
};

/** P23: the clause before any other page, at the first log-in and again when its text changed. */
export function SecrecyPage({ visit, to, kept, problems = [] }: SecrecyPageProps) {
  return (
    <LoginFrame visit={visit} title="Geheimhouding bevestigen" problems={problems}>
      <p class="lead">Lees deze tekst en bevestig hem. Daarna gaat u verder waar u was.</p>
      {kept && (
        <Notice kind="ok" title="Uw tekst is er nog">
          <p>De geheimhouding is veranderd terwijl u bezig was. Wat u typte, gaat mee. Een bestand kiest u opnieuw.</p>
        </Notice>
      )}
      <form method="post" action={paths.secrecy()} class="panel">
        <Csrf visit={visit} />
        <input type="hidden" name="naar" value={to} />
        {kept && <input type="hidden" name={resendMark} value="ja" />}
        {kept && <KeptFields raw={kept} prefix={keptPrefix} />}
        <SecrecyClause organisation={visit.organisation} problems={problems} />
        <Button>Bevestig en ga verder</Button>
      </form>
      <form method="post" action={paths.logout()}>
        <Csrf visit={visit} />
        <Button look="text">Log uit</Button>
      </form>
    </LoginFrame>
  );
}
