import { basisOf } from '#src/commands/basis.ts';
import { dataAround } from '#src/commands/cases/carry.ts';
import { correctDatum, dossierSoon, eraseDatum, mayChangeData, mayEraseData } from '#src/commands/cases/correct.ts';
import { answerNotice, writeResult } from '#src/commands/cases/result.ts';
import { changeForm, eraseForm } from '#src/domain/cases/change-form.ts';
import { mayAnswer, noticeAnswerForm } from '#src/domain/cases/notice-form.ts';
import { type Datum, dataOf } from '#src/domain/data.ts';
import { type Fields, type Form, formatForm } from '#src/domain/form.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import type { OpenCase } from './open-case.ts';

type Answer = Response | Promise<Response>;

function data({ situation, theCase }: OpenCase): Datum[] {
  const soon = dossierSoon(situation);
  return soon && theCase.kind === 'request' && mayChangeData(theCase) ? dataOf(dataAround(soon)) : [];
}

const groups = ['Cliënt', 'Intake', 'Contacten', 'Bestanden'] as const;

/** What of the dossier can be changed for this request, one by one. */
export function showData(open: OpenCase): Answer {
  const { visit, theCase } = open;
  const all = data(open);
  const at = { case: theCase.id };
  const mayChange = visit.mayHere('request.handle');
  const mayErase = mayEraseData(open.situation, visit.mayHere);
  if (all.length === 0 || !(mayChange || mayErase)) return notFound(visit);
  return page(
    <Layout
      visit={visit}
      title="Welk gegeven?"
      here="requests"
      width="narrow"
      back={{ href: paths.theCase(at), label: theCase.reference }}
    >
      <h1>Welk gegeven?</h1>
      {theCase.kind === 'request' && theCase.asks.includes('erasure') && !mayErase && (
        <p>De cliënt vroeg om te wissen. Dat doet de directie. Hier verandert u alleen wat anders moet zijn.</p>
      )}
      {groups.map((group) => {
        const some = all.filter((one) => one.group === group && ((one.form && mayChange) || (one.erased && mayErase)));
        return (
          some.length > 0 && (
            <Panel title={group}>
              <ul class="tasks">
                {some.map((one) => (
                  <li>
                    <div class="alone">
                      {one.form && mayChange ? (
                        <a href={paths.caseDatum({ ...at, datum: one.key })}>{one.label}</a>
                      ) : (
                        one.label
                      )}
                    </div>
                    {one.erased && one.stored && mayErase && (
                      <div class="alone">
                        <a href={paths.caseErase({ ...at, datum: one.key })}>
                          Wissen<span class="vh">: {one.label}</span>
                        </a>
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            </Panel>
          )
        );
      })}
      {mayChange && (
        <Panel title="Staat het er niet bij?">
          <p>Een zin in een plan, iets van de opdracht, of iets anders dat is gedaan legt u apart vast.</p>
          <LinkButton look="tint" href={paths.caseOtherChange(at)}>
            Leg iets anders vast
          </LinkButton>
        </Panel>
      )}
    </Layout>,
  );
}

type Chosen<F extends Fields> = { readonly datum: Datum; readonly editor: Editor<F> };

function chosen(open: OpenCase): Chosen<Fields> | undefined {
  const datum = data(open).find(({ key }) => key === open.visit.param('datum'));
  const form = datum && changeForm(datum);
  if (!datum || !form || !open.visit.mayHere('request.handle')) return undefined;
  const action = paths.caseDatum({ case: open.theCase.id, datum: datum.key });
  return {
    datum,
    editor: editorOf(open, { form, action, submit: 'Verander dit gegeven', basis: basisOf(datum.stored) }),
  };
}

type Parts<F extends Fields> = Pick<Editor<F>, 'form' | 'action' | 'submit' | 'basis' | 'note'>;

function editorOf<F extends Fields>({ theCase }: OpenCase, parts: Parts<F>): Editor<F> {
  return {
    ...parts,
    title: parts.form.title,
    here: 'requests',
    back: { href: paths.theCase({ case: theCase.id }), label: theCase.reference },
  };
}

export function showDatum(open: OpenCase): Answer {
  const found = chosen(open);
  if (!found) return notFound(open.visit);
  const { datum, editor } = found;
  return showEditor(open.visit, editor, formatForm(editor.form, datum.stored ?? {}));
}

export function changeDatum(open: OpenCase): Answer {
  const { visit, theCase } = open;
  const found = chosen(open);
  if (!found) return notFound(visit);
  const basis = postedBasis(open);
  return submitEditor(
    visit,
    { ...found.editor, basis },
    (answers, reasons) =>
      correctDatum(visit.deps, visit.actor, { id: theCase.id, datum: found.datum.key, basis, answers, reasons }),
    () => backTo(open, 'datum.corrected'),
  );
}

function chosenToErase(open: OpenCase): Chosen<typeof eraseForm.fields> | undefined {
  const datum = data(open).find(({ key }) => key === open.visit.param('datum'));
  if (!datum?.erased || !mayEraseData(open.situation, open.visit.mayHere)) return undefined;
  const form: Form<typeof eraseForm.fields> = { ...eraseForm, title: `Wissen: ${datum.label}` };
  const action = paths.caseErase({ case: open.theCase.id, datum: datum.key });
  return { datum, editor: editorOf(open, { form, action, submit: 'Wis dit gegeven', basis: basisOf(datum.stored) }) };
}

export function showErase(open: OpenCase): Answer {
  const found = chosenToErase(open);
  return found ? showEditor(open.visit, found.editor, {}) : notFound(open.visit);
}

export function takeErase(open: OpenCase): Answer {
  const { visit, theCase } = open;
  const found = chosenToErase(open);
  if (!found) return notFound(visit);
  const basis = postedBasis(open);
  return submitEditor(
    visit,
    { ...found.editor, basis },
    (answers) => eraseDatum(visit.deps, visit.actor, { id: theCase.id, datum: found.datum.key, basis, answers }),
    () => backTo(open, 'datum.erased'),
  );
}

function noticeEditor(open: OpenCase): Editor<typeof noticeAnswerForm.fields> | undefined {
  const { theCase, visit } = open;
  const notice =
    theCase.kind === 'request' ? theCase.notices.find(({ id }) => id === visit.param('notice')) : undefined;
  if (!notice || !mayAnswer(notice) || !visit.mayHere('request.handle')) return undefined;
  return editorOf(open, {
    form: noticeAnswerForm,
    action: paths.caseNotice({ case: theCase.id, notice: notice.id }),
    submit: 'Leg dit vast',
    basis: basisOf(notice.answers),
    note: <p class="soft">Bericht aan {notice.to.name}</p>,
  });
}

export function showNotice(open: OpenCase): Answer {
  const editor = noticeEditor(open);
  return editor ? showEditor(open.visit, editor, {}) : notFound(open.visit);
}

export function keepNotice(open: OpenCase): Answer {
  const { visit, theCase } = open;
  const editor = noticeEditor(open);
  if (!editor) return notFound(visit);
  const noticeId = visit.param('notice');
  const basis = postedBasis(open);
  return submitEditor(
    visit,
    { ...editor, basis },
    (answers) => answerNotice(visit.deps, visit.actor, { id: theCase.id, noticeId, basis, answers }),
    () => backTo(open, 'notice.answered'),
  );
}

export async function makeResult(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  const made = await writeResult(visit.deps, visit.actor, theCase.id);
  return made.ok ? seeOther(backTo(open, made.value)) : refused(visit, made.refusal);
}

function backTo({ theCase }: OpenCase, kept: string): string {
  return withQuery(paths.theCase({ case: theCase.id }), { bewaard: kept });
}

function postedBasis({ visit }: OpenCase): string {
  const { _basis } = visit.posted.raw;
  return typeof _basis === 'string' ? _basis : '';
}
