import { calendarType, invitationFile } from '#src/commands/cases/calendar.ts';
import { letterFileName } from '#src/commands/cases/case-letter.ts';
import { caseMailBack } from '#src/commands/cases/case-mail.ts';
import { letterFiles } from '#src/commands/cases/letter-pdf.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { CaseAction } from '#src/domain/case-permissions.ts';
import type { AskedCase, CaseLetter } from '#src/domain/cases/case.ts';
import { isBarred, isInvitation } from '#src/domain/cases/case-appointment.ts';
import { isMailLost, mailOf } from '#src/domain/cases/case-mail.ts';
import { sentLabels } from '#src/domain/cases/case-words.ts';
import { isRecognised } from '#src/domain/cases/recognised.ts';
import { isForgone, isHeld, isTooLate, isVoid } from '#src/domain/cases/void-letters.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import { area, choice, date, type Fields, type Form, form, type Values } from '#src/domain/form.ts';
import { longDate, shortDate } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import { findKind } from '#templates/index.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { download, notFound, refused, seeOther } from '../respond.tsx';
import { sectionOf } from './case-words.ts';
import type { OpenCase } from './open-case.ts';

const panelId = 'brieven';
/** Where they stand on the page of their case. */
export const lettersAt = `#${panelId}`;

/** May this person put down that a letter of this case left? */
export function tellsLetters(open: OpenCase): boolean {
  return open.visit.mayHere(lettersRight(open));
}

/** The letters of a case: to print, and when they left. */
export function Letters({ open }: { readonly open: OpenCase }) {
  const { theCase, reads } = open;
  const at = { case: theCase.id };
  if (theCase.letters.length === 0)
    return (
      <Panel title="Brieven">
        <EmptyState title="Er zijn nog geen brieven">
          <p>Bij een stap die u vastlegt, staat de brief die erbij hoort hier klaar.</p>
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Brieven" id={panelId} count={theCase.letters.length}>
      <Table<CaseLetter>
        caption="Brieven van deze zaak"
        captionHidden
        rows={theCase.letters.toReversed()}
        columns={[
          { label: 'Brief', cell: (one) => titleOf(theCase, one) },
          { label: 'Gemaakt', kind: 'nowrap', cell: (one) => shortDate(dayOf(one.createdAt)) },
          {
            label: 'Bestand',
            cell: (one) =>
              reads ? (
                <>
                  <a href={paths.caseLetter({ ...at, letter: one.id, format: 'pdf' })}>PDF</a>{' '}
                  <a href={paths.caseLetter({ ...at, letter: one.id, format: 'docx' })}>Word</a>{' '}
                  {isInvitation(one) && <a href={paths.caseLetter({ ...at, letter: one.id, format: 'ics' })}>Agenda</a>}
                </>
              ) : (
                '–'
              ),
          },
          {
            label: 'Verstuurd',
            cell: (one) => <Left open={open} letter={one} />,
          },
        ]}
      />
    </Panel>
  );
}

/**
 * By which row somebody says that a letter left: whoever may open it, prints it and puts it in the envelope. So nobody of
 * whom DOMAIN 13 says that they read no content, and never whom a request is about.
 */
function lettersRight({ theCase }: OpenCase): CaseAction {
  return `${theCase.kind}.see`;
}

/** How a letter left, or what has to be done for it; of one that went by mail also what became of that (E8). */
function Left({ open, letter }: { readonly open: OpenCase; readonly letter: CaseLetter }) {
  const { visit, theCase } = open;
  const at = { case: theCase.id, letter: letter.id };
  const mail = mailOf(theCase, letter);
  const sentOn = letter.sent && `${sentLabels[letter.sent.how]}, ${shortDate(letter.sent.on)}`;
  const stays = letter.sent ? undefined : whyItStays(open, letter);
  const cameBack = mail && letter.sent?.how === 'mail' && letter.sent.by === 'system';
  return (
    <>
      {sentOn && <Tag status="ok">{sentOn}</Tag>}
      {mail && !letter.sent && (
        <p class="flush">
          <Tag status={isMailLost(mail) ? 'warn' : 'info'}>
            E-mail: {stateLabel('mail', statePath(mail.state)).toLowerCase()}
          </Tag>
        </p>
      )}
      {cameBack && visit.mayHere(lettersRight(open)) && (
        <PostButton visit={visit} action={paths.caseLetterBack(at)} look="text">
          Meld dat de e-mail terugkwam<span class="vh">: {titleOf(theCase, letter)}</span>
        </PostButton>
      )}
      {stays && <span class="soft">{stays}</span>}
      {!letter.sent && (!stays || mayHaveLeft(open, letter)) && tellsLetters(open) && (
        <LinkButton look="tint" href={paths.caseLetterSent(at)}>
          Leg versturen vast<span class="vh">: {titleOf(theCase, letter)}</span>
        </LinkButton>
      )}
    </>
  );
}

/** Why a letter does not leave, and what to do; undefined when it does. */
function whyItStays(open: OpenCase, letter: CaseLetter): string | undefined {
  const { theCase, visit } = open;
  if (isBarred(theCase, letter)) return 'Gaat niet meer uit';
  if (mayHaveLeft(open, letter))
    return isTooLate(theCase, letter)
      ? 'De termijn was al voorbij: deze brief gaat niet meer weg. Ging hij op tijd weg? Leg dat dan nog vast.'
      : 'Wat hierin staat, klopt niet meer: deze brief gaat niet meer weg. Ging hij eerder al weg? Leg dat dan nog vast.';
  if (!isVoid(letter) && !isHeld(theCase, letter, visit.today)) return undefined;
  const known = theCase.kind === 'request' && isRecognised(theCase, visit.today);
  return known
    ? 'Vervallen: was voor een vertegenwoordiger die niet meer mag optreden'
    : 'Verstuur deze niet: de vertegenwoordiger mag niet meer optreden. Stel vast wie nu vraagt, dan staat de nieuwe brief hier klaar';
}

/** E8: it leaves no more, and that it left while what it says was so may still be put down. */
function mayHaveLeft({ theCase, visit }: OpenCase, letter: CaseLetter): boolean {
  const stays = isBarred(theCase, letter) || isVoid(letter) || isHeld(theCase, letter, visit.today);
  return !stays && (isTooLate(theCase, letter) || isForgone(theCase, letter));
}

/** The mail of a letter came back: it has to be printed after all. */
export async function keepBack(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  const letter = letterOf(open);
  if (!letter || !tellsLetters(open)) return notFound(visit);
  const right = lettersRight(open);
  const back = await caseMailBack(visit.deps, visit.actor, { id: theCase.id, letterId: letter.id, right });
  return back.ok ? seeOther(paths.theCase({ case: theCase.id })) : refused(visit, back.refusal);
}

/** Which letter it is, to whom, and which of its kind to the same person. */
export function titleOf({ letters }: Pick<AskedCase, 'letters'>, letter: CaseLetter): string {
  const { kind, to, respondentId } = letter;
  const same = letters.filter((one) => one.kind === kind && one.to === to && one.respondentId === respondentId);
  const which = same.findIndex(({ id }) => id === letter.id) + 1;
  const toWhom = to === 'respondent' ? ' (aan de medewerker)' : '';
  return `${findKind(kind)?.title ?? kind}${which > 1 ? `, brief ${which}` : ''}${toWhom}`;
}

function letterOf({ visit, theCase }: OpenCase): CaseLetter | undefined {
  return theCase.letters.find(({ id }) => id === visit.param('letter'));
}

/** Made from the fixed words, so it is the same file every time. */
export async function showLetter(open: OpenCase): Promise<Response> {
  const { visit, theCase, situation, reads } = open;
  const letter = letterOf(open);
  const format = visit.param('format');
  if (letter && isInvitation(letter) && reads && format === 'ics')
    return download({ ...invitationFile(situation, letter), type: calendarType });
  if (!letter || !reads || (format !== 'pdf' && format !== 'docx')) return notFound(visit);
  const files = await letterFiles(visit.deps, visit.deps.render, { letter, of: theCase.id });
  const fileName = letterFileName(theCase, letter, format);
  return download({ bytes: files[format], type: contentTypes[format], fileName, view: format === 'pdf' });
}

const how = choice({
  label: 'Hoe ging de brief weg?',
  missing: 'Kies hoe de brief wegging',
  options: [
    { value: 'post', label: sentLabels.post },
    { value: 'handed', label: sentLabels.handed, hint: 'In het gesprek of aan de balie' },
    { value: 'mail', label: sentLabels.mail, hint: 'Alleen als de aanvrager dat zelf wil' },
  ],
});
const on = date({ label: 'Op welke dag?', missing: 'Vul in op welke dag de brief wegging' });

export const sentForm = form({
  title: 'Brief verstuurd',
  fields: {
    how,
    address: area({
      label: 'Naar welk adres?',
      hint: 'Straat en huisnummer, postcode en plaats. Het staat voortaan in onze brieven.',
      optional: true,
      needed: 'nodig als de brief per post ging',
      max: 300,
      rows: 3,
      checkWords: false,
    }),
    on,
  },
});
/** Of a letter with an address in it. */
const addressedForm = form({ title: sentForm.title, fields: { how, on } });

function sentEditor<F extends Fields>({ theCase }: OpenCase, letter: CaseLetter, asked: Form<F>): Editor<F> {
  return {
    title: `${titleOf(theCase, letter)} verstuurd`,
    here: sectionOf[theCase.kind],
    back: { href: paths.theCase({ case: theCase.id }), label: theCase.reference },
    form: asked,
    action: paths.caseLetterSent({ case: theCase.id, letter: letter.id }),
    submit: 'Leg versturen vast',
    note: (
      <p class="soft">
        De brief is van {longDate(dayOf(letter.createdAt))}. De dag van versturen telt voor de termijn.
        {letter.noAddress && ' In de brief staat geen adres: geef hem mee, of schrijf zelf een adres op de envelop.'}
      </p>
    ),
  };
}

export function showSent(open: OpenCase): Response | Promise<Response> {
  const letter = letterOf(open);
  const { visit } = open;
  if (!letter || letter.sent || !tellsLetters(open)) return notFound(visit);
  return letter.noAddress
    ? showEditor(visit, sentEditor(open, letter, sentForm), {})
    : showEditor(visit, sentEditor(open, letter, addressedForm), {});
}

export function keepSent(open: OpenCase): Response | Promise<Response> {
  const { visit, theCase } = open;
  const letter = letterOf(open);
  if (!letter || !tellsLetters(open)) return notFound(visit);
  const keep = (answers: Values<typeof addressedForm.fields> & { readonly address?: string | undefined }) =>
    caseLetterSent(visit.deps, visit.actor, {
      id: theCase.id,
      letterId: letter.id,
      ...answers,
      right: lettersRight(open),
    });
  const next = () => withQuery(paths.theCase({ case: theCase.id }), { bewaard: 'letter.sent' });
  return letter.noAddress
    ? submitEditor(visit, sentEditor(open, letter, sentForm), keep, next)
    : submitEditor(visit, sentEditor(open, letter, addressedForm), keep, next);
}
