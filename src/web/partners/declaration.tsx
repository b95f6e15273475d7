import { letterheadFiles } from '#src/commands/documents/letterhead-files.ts';
import { receiveDeclaration, signingForm } from '#src/commands/partners/declaration.ts';
import { declarationPaper } from '#src/commands/partners/paper.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import { parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { findBranch } from '#src/domain/organisation.ts';
import { personState } from '#src/domain/partner/person.ts';
import type { Problem } from '#src/domain/result.ts';
import { uploadContentTypes } from '#src/domain/upload-check.ts';
import { FileField } from '../components/file-field.tsx';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { download, notFound, page, refused, seeOther } from '../respond.tsx';
import { type AtPerson, backToPerson } from './with-partner.ts';

/** The page on which a signed declaration is put down, with its scan. */
export function askDeclaration(at: AtPerson): Response | Promise<Response> {
  if (personState(at.person) !== 'declarationSent') return notFound(at.visit);
  return page(<DeclarationPage at={at} raw={{}} problems={[]} />);
}

export async function postDeclaration(at: AtPerson): Promise<Response> {
  const { visit, person } = at;
  const { raw, files } = visit.posted;
  const parsed = parseForm(signingForm(visit.deps, person), raw);
  const scan = files.file?.bytes;
  const missing = scan ? [] : [{ field: 'file', message: 'Kies de scan van de getekende verklaring' }];
  const problems = [...problemsOf(parsed), ...missing];
  const again = (found: readonly Problem[]) => page(<DeclarationPage at={at} raw={raw} problems={found} />, 422);
  if (!parsed.ok || !scan) return again(problems);
  const { signedOn } = parsed.value;
  const kept = await receiveDeclaration(visit.deps, visit.actor, { id: person.id, signedOn, scan });
  if (kept.ok) return seeOther(backToPerson(at).href);
  return kept.refusal.code === 'invalid' ? again(kept.refusal.problems ?? []) : refused(visit, kept.refusal);
}

type Props = { readonly at: AtPerson; readonly raw: Raw; readonly problems: readonly Problem[] };

function DeclarationPage({ at, raw, problems }: Props) {
  const { visit, partner, person } = at;
  const form = signingForm(visit.deps, person);
  return (
    <Layout visit={visit} title={form.title} here="sponsors" width="narrow" back={backToPerson(at)} problems={problems}>
      <h1>{form.title}</h1>
      <p class="lead">
        {person.name}, {partner.name}
      </p>
      <FormView
        visit={visit}
        form={form}
        raw={raw}
        problems={problems}
        action={paths.partnerDeclaration({ partner: partner.id, person: person.id })}
        submit="Leg de verklaring vast"
        files
      >
        <FileField
          name="file"
          label="Scan van de verklaring"
          problems={problems}
          only={{ accept: '.pdf,.jpg,.jpeg,.png', hint: 'Een PDF of een foto (jpg, png)' }}
        />
      </FormView>
    </Layout>
  );
}

/** `papier`: the declaration to sign. `scan`: what was signed, to keep and never to show. */
export async function showDeclarationFile(at: AtPerson): Promise<Response> {
  const { visit, person } = at;
  const file = visit.param('file');
  if (file === 'papier') return showPaper(at);
  const scan = file === 'scan' ? person.declaration?.scan : undefined;
  if (!scan) return notFound(visit);
  const bytes = await visit.deps.store.blobs.get(person.id, scan.blob);
  return download({ bytes, type: uploadContentTypes[scan.type], fileName: `geheimhoudingsverklaring.${scan.type}` });
}

async function showPaper({ visit, person }: AtPerson): Promise<Response> {
  const { deps, organisation, user, today } = visit;
  const branch = findBranch(organisation, user.branchId);
  if (!branch) return notFound(visit);
  const model = declarationPaper({ person, branch, organisation, today });
  const paper = await letterheadFiles(deps, letterheadInForce(organisation, branch.id));
  const { pdf } = await deps.render(model, fingerprintOf(model), paper);
  return download({ bytes: pdf, type: contentTypes.pdf, fileName: 'geheimhoudingsverklaring.pdf', view: true });
}
