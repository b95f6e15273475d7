import type { Raw } from '#src/domain/form.ts';
import type { Problem, Result } from '#src/domain/result.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { proofField, withoutSecrets } from '../secret-fields.ts';
import type { UserVisit } from '../visit.ts';
import { CodeField } from './code-field.tsx';
import { LoginFrame } from './login-frame.tsx';
import { PresentPassword } from './present-password.tsx';
import { judgeCode, judgePassword } from './proof.ts';
import { safeTarget } from './safe-target.ts';
import { typed } from './typed.ts';

/**
 * Before a page that shows or hands out what is weighty (R57). A form that was sent is asked for a proof where it was sent
 * (`askProof`), so that one press does both.
 */
export const routes = [
  route({ method: 'GET', path: paths.prove.pattern, access: 'entering', handler: showProof }),
  route({ method: 'POST', path: paths.prove.pattern, access: 'entering', handler: postProof }),
];

function targetOf(visit: UserVisit, raw: Raw = { naar: visit.url.searchParams.get('naar') ?? '' }) {
  return safeTarget(typed(raw, 'naar'), visit.deps.appUrl);
}

function showProof(visit: UserVisit) {
  return page(<ProofPage visit={visit} action={paths.prove()} kept={{ naar: targetOf(visit) }} />);
}

async function postProof(visit: UserVisit): Promise<Response> {
  const to = targetOf(visit, visit.posted.raw);
  const proven = await takeProof(visit);
  return proven.ok ? seeOther(to) : askProof(visit, paths.prove(), proven);
}

/** Judges the proof among what was posted, and remembers that it was given. */
export async function takeProof(visit: UserVisit): Promise<Result<void>> {
  const { deps, user, session } = visit;
  const told = typed(visit.posted.raw, proofField);
  const judged = user.secondFactor
    ? await judgeCode(visit, { user, typed: told, at: 'inside' })
    : await judgePassword(visit, { user, typed: told, field: proofField });
  if (judged.ok) await deps.store.sessions.prove(session.hash, visit.now);
  return judged;
}

/** The page that asks; with it goes what was typed, back to where it was sent. */
export function askProof(visit: UserVisit, action: string, tried?: Result<void>): Promise<Response> {
  const problems = tried?.ok === false ? tried.refusal.problems : [];
  if (tried?.ok === false && !problems) return refused(visit, tried.refusal);
  return page(
    <ProofPage visit={visit} action={action} kept={withoutSecrets(visit.posted.raw)} problems={problems} />,
    tried ? 422 : 401,
  );
}

type ProofPageProps = {
  readonly visit: UserVisit;
  readonly action: string;
  readonly kept: Raw;
  readonly problems?: readonly Problem[] | undefined;
};

function ProofPage({ visit, action, kept, problems = [] }: ProofPageProps) {
  const named = problems.map((problem) => ({ ...problem, field: proofField }));
  return (
    <LoginFrame visit={visit} title="Bent u het nog?" problems={named} notYet="gedaan">
      <p class="lead">
        Wat u wilt doen, weegt zwaar. U bent langer dan een kwartier geleden ingelogd. Daarom vragen wij het opnieuw.
      </p>
      <form method="post" action={action} class="panel">
        <Csrf visit={visit} />
        <KeptFields raw={kept} />
        {visit.user.secondFactor ? (
          <CodeField name={proofField} problems={named} />
        ) : (
          <PresentPassword name={proofField} problems={named} />
        )}
        <div class="bar">
          <Button>Ga verder</Button>
          <LinkButton href={paths.work()} look="second">
            Doe het niet
          </LinkButton>
        </div>
      </form>
    </LoginFrame>
  );
}
