import { answerWord, decisionForm } from '#src/commands/sponsor/decide.ts';
import type { Reading } from '#src/commands/sponsor/visit.ts';
import type { Outcome } from '#src/domain/document.ts';
import { choice, confirm, form, parseForm, type Raw } from '#src/domain/form.ts';
import { outcomeLabels } from '#src/domain/labels.ts';
import { courseWords } from '#templates/parts/course.ts';

/** "Ik ga hier niet over": no outcome, another way to answer (R21). */
export const forwardChoice = 'forward';

/** What the questions depend on; only a plan has a course. */
type Asked = Pick<Reading, 'outcomes' | 'forInformation' | 'title' | 'course'>;

/** The questions under the document. Nothing is chosen beforehand; each choice says what it leads to. */
export function answerForm(reading: Asked) {
  const base = decisionForm(reading.forInformation);
  const word = answerWord(reading.forInformation);
  const options = [
    ...reading.outcomes.map((value) => ({ value, label: outcomeLabels[value], hint: hints(reading)[value] })),
    {
      value: forwardChoice,
      label: 'Ik ga hier niet over, stuur door',
      hint: 'Wij sturen het naar uw collega. Uw link werkt dan niet meer.',
    },
  ];
  return form({
    title: base.title,
    fields: {
      outcome: choice({
        label: `Wat is uw ${word}?`,
        hint: 'Wij hebben niets voor u ingevuld.',
        missing: `Kies uw ${word}`,
        options,
      }),
      remarks: {
        ...base.fields.remarks,
        hint: `${base.fields.remarks.hint}. Schrijf niets over gezondheid.`,
      },
      ...(reading.course ? { changesPlan: changesPlan() } : {}),
      name: base.fields.name,
      function: base.fields.function,
    },
  });
}

/** DOMAIN 8.2: a remark that changes goals or hours asks for a new version before anything starts. */
function changesPlan() {
  return confirm({
    label: 'Mijn opmerking verandert een doel, de uren of de kosten',
    hint: 'Alleen bij ‘Akkoord met opmerking’. U krijgt dan eerst een nieuwe versie.',
    optional: true,
  });
}

/** Posted with the answer: which files were read, and a tick that is judged by itself. */
export const besideAnswer = ['pdf', 'docx', 'changesPlan', 'wijzig'];

/** Reads the answer as the command wants it; whoever forwards is asked other questions. */
export function readAnswer(reading: Asked, raw: Raw) {
  const parsed = parseForm(decisionForm(reading.forInformation), raw, besideAnswer);
  const changes = reading.course !== undefined && raw.changesPlan === 'ja';
  return parsed.ok
    ? {
        ok: true as const,
        value: { ...parsed.value, changesPlan: changes && parsed.value.outcome === 'approvedWithRemarks' },
      }
    : parsed;
}

function hints(reading: Asked): Readonly<Record<Outcome, string>> {
  const plan = reading.course && courseWords[reading.course];
  const report =
    reading.title === 'Eindrapportage' ? 'Wij sluiten het dossier af.' : 'Het traject gaat verder zoals beschreven.';
  return {
    approved: plan?.approve ?? report,
    approvedWithRemarks: plan?.approveWithRemarks ?? 'Wij nemen uw opmerking mee.',
    asksChange: 'U schrijft wat anders moet. U krijgt een nieuwe versie.',
    rejected: 'U geeft de reden. Wij nemen contact met u op.',
    noted: 'U heeft het gelezen. U hoeft verder niets te doen.',
  };
}
