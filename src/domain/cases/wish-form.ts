import { area, form, text, type ValuesOf } from '../form.ts';
import { type AskingAround, askingForm, needsWords, wishProblems } from './asking-form.ts';
import type { AskingChoice } from './asks.ts';

const ownWords = 'Schrijf het in uw eigen woorden. Andere talen mogen ook. Schrijf niet op welke ziekte u heeft.';

const questions: Readonly<Record<AskingChoice, string>> = {
  inspection: 'Wat wilt u zien?',
  correction: 'Wat moet er beter?',
  completion: 'Wat moet erbij?',
  disclosureOverview: 'Wilt u er iets bij zeggen?',
  directorateTalk: 'Waarover wilt u praten?',
  complaint: 'Wat is er gebeurd?',
  erasure: 'Welke gegevens moeten weg?',
  restriction: 'Welke gegevens mogen wij voorlopig niet gebruiken, en waarom?',
  objection: 'Wilt u er iets bij zeggen?',
  portability: 'Wilt u er iets bij zeggen?',
  other: 'Wat wilt u?',
};

/** P19: a complaint may follow a request. Anything that is no code of ours is an unknown one, and nobody learns which (R43). */
const requestCode = text({
  label: 'Code van uw verzoek',
  hint: 'Vroeg u ons eerder iets, en gaat uw klacht daarover? De code staat op de ontvangst van dat verzoek.',
  max: 60,
  optional: true,
  checkWords: false,
  read: (line) => ({ value: line }),
});

const anyOfThree = 'vul minstens één van deze drie in';

/**
 * The questions to somebody who comes with this wish and nothing else (R43): what `askingForm` asks, in the order of the
 * public page and with the words of the wish. What belongs to another wish, or to a representative, is not kept.
 */
export function wishForm(ask: AskingChoice, around: AskingAround) {
  const asked = askingForm(around);
  const { name, birthDate, writer, representativeName, capacity, address, phone, email, answer } = asked.fields;
  const { aboutWhom, happenedOn, reference, branch } = asked.fields;
  const words = area({ label: questions[ask], hint: ownWords, max: 4000, rows: 6, optional: true, checkWords: false });
  return form({
    title: ask === 'complaint' ? 'Uw klacht' : 'Uw verzoek',
    fields: {
      writer,
      representativeName,
      capacity,
      name,
      birthDate,
      phone: { ...phone, needed: anyOfThree },
      email: { ...email, needed: anyOfThree },
      address: { ...address, needed: anyOfThree },
      answer,
      // `wishProblems` asks for both where the wish cannot do without
      happenedOn: { ...happenedOn, required: true, hint: 'Weet u het niet precies? Vul dan ongeveer de dag in.' },
      text: { ...words, required: needsWords.includes(ask) },
      aboutWhom,
      requestCode,
      reference,
      branch,
    },
    idle: (answers) => ({
      fields: [
        ...(ask === 'complaint' ? [] : ['happenedOn', 'aboutWhom', 'requestCode']),
        ...(answers.writer === 'self' ? ['representativeName', 'capacity'] : []),
      ],
    }),
    check: (answers, wrong) => {
      const { text, happenedOn: on } = answers;
      return [...(asked.check?.(answers, wrong) ?? []), ...wishProblems(ask, { text, happenedOn: on })];
    },
  });
}
export type WishAnswers = ValuesOf<ReturnType<typeof wishForm>>;
