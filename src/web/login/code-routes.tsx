import type { Problem } from '#src/domain/result.ts';
import { answerOnce } from '../answer-once.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { PublicVisit } from '../visit.ts';
import { CodeField } from './code-field.tsx';
import { enter } from './enter.tsx';
import { endHalfway, halfwayKey, halfwayOf } from './halfway.ts';
import { LoginFrame } from './login-frame.tsx';
import { judgeCode } from './proof.ts';
import { typed } from './typed.ts';

/** The second step of logging in, for whoever has a second factor (R57). Without a right password before it, it leads back. */
export const routes = [
  route({ method: 'GET', path: paths.loginCode.pattern, access: 'public', handler: showCode }),
  route({ method: 'POST', path: paths.loginCode.pattern, access: 'public', whileStill: true, handler: loginWithCode }),
];

async function showCode(visit: PublicVisit): Promise<Response> {
  return (await halfwayOf(visit)) ? page(<CodePage visit={visit} />) : seeOther(paths.login());
}

/** Pressed twice, the code counts once and both presses are in: the browser shows the second. */
function loginWithCode(visit: PublicVisit): Response | Promise<Response> {
  const key = halfwayKey(visit);
  return key === undefined ? seeOther(paths.login()) : answerOnce(visit, key, () => judgeLogin(visit));
}

async function judgeLogin(visit: PublicVisit): Promise<Response> {
  const halfway = await halfwayOf(visit);
  if (!halfway) return seeOther(paths.login());
  const { user, raw } = halfway;
  const judged = await judgeCode(visit, { user, typed: typed(visit.posted.raw, 'code'), at: 'door' });
  if (!judged.ok && judged.refusal.code === 'invalid')
    return page(<CodePage visit={visit} problems={judged.refusal.problems ?? []} />, 422);
  if (!judged.ok) return refused(visit, judged.refusal);
  const over = await endHalfway(visit);
  const answer = await enter(visit, user, raw);
  answer.headers.append('set-cookie', over);
  return answer;
}

function CodePage({ visit, problems = [] }: { readonly visit: PublicVisit; readonly problems?: readonly Problem[] }) {
  return (
    <LoginFrame visit={visit} title="Tweede stap" heading="Nog één stap" problems={problems} notYet="ingelogd">
      <p class="lead">Uw wachtwoord klopt. Typ nu de code uit de app op uw telefoon.</p>
      <form method="post" action={paths.loginCode()} class="panel">
        <Csrf visit={visit} />
        <CodeField problems={problems} />
        <div class="bar">
          <Button>Log in</Button>
          <LinkButton href={paths.login()} look="text">
            Terug naar inloggen
          </LinkButton>
        </div>
      </form>
      <p class="soft small">
        Geen telefoon en geen herstelcodes? Vraag uw vestigingsmanager of de directie om een eenmalige link waarmee u
        opnieuw begint.
      </p>
    </LoginFrame>
  );
}
