import { answerProblems } from '#src/commands/sponsor/record-decision.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { area, choice, confirm, date, form, text } from '#src/domain/form.ts';
import { outcomeLabels } from '#src/domain/labels.ts';
import { findSponsor, isPresent, type Organisation } from '#src/domain/organisation.ts';
import { outcomesFor } from '#src/domain/outcomes.ts';
import type { Day } from '#src/domain/time.ts';

type Around = {
  readonly dossier: Dossier;
  readonly document: DossierDocument;
  readonly organisation: Organisation;
  readonly today: Day;
};

/** R20: what a clerk fills in about an answer that came by letter, phone or reply mail. Only known contacts decide. */
export function recordedForm({ dossier, document, organisation, today }: Around) {
  const sponsor = findSponsor(organisation, dossier.assignment.sponsorId);
  const contacts = (sponsor?.contacts ?? []).filter((one) => isPresent(one, today));
  const outcomes = outcomesFor(document.awaiting?.informOnly === true);
  return form({
    title: 'Antwoord van de opdrachtgever vastleggen',
    intro: 'Leg vast wat de opdrachtgever antwoordde, en voeg het bewijs toe. Daarna geldt het als besluit.',
    why: 'Een besluit hoort bij precies deze versie, en later moet te zien zijn wie het nam (bepaling 9).',
    fields: {
      channel: choice({
        label: 'Hoe kwam het antwoord binnen?',
        about: 'manier van antwoorden',
        missing: 'Kies hoe het antwoord binnenkwam',
        options: [
          { value: 'reply', label: 'Antwoord op de e-mail' },
          { value: 'letter', label: 'Brief' },
          { value: 'phone', label: 'Telefoon' },
        ],
      }),
      answeredOn: date({
        label: 'Wanneer antwoordde de opdrachtgever?',
        about: 'dag van het antwoord',
        hint: 'De dag van de brief, de mail of het gesprek. Bijvoorbeeld 1 3 2026',
        missing: 'Vul in op welke dag de opdrachtgever antwoordde',
      }),
      contactId: choice({
        label: 'Wie heeft besloten?',
        about: 'wie heeft besloten',
        hint: 'Staat deze persoon er niet bij? Voeg de contactpersoon eerst toe bij de opdrachtgever.',
        missing: 'Kies wie heeft besloten',
        as: 'select',
        options: contacts.map((one) => ({ value: one.id, label: `${one.name}, ${one.jobTitle}` })),
      }),
      function: text({
        label: 'Functie van wie heeft besloten',
        hint: 'Zoals het in het antwoord staat',
        missing: 'Vul de functie in van wie heeft besloten',
        max: 120,
        checkWords: false,
        named: true,
      }),
      outcome: choice({
        label: 'Wat is het besluit?',
        about: 'besluit',
        missing: 'Kies het besluit',
        options: outcomes.map((value) => ({ value, label: outcomeLabels[value] })),
      }),
      remarks: area({
        label: 'Opmerking of reden',
        hint: 'In de woorden van de opdrachtgever. Nodig bij een opmerking, een aanpassing en als het niet akkoord is.',
        optional: true,
        needed: 'soms nodig',
      }),
      changesPlan: confirm({
        label: 'De opmerking verandert een doel, de uren of de kosten',
        hint: 'Alleen bij ‘Akkoord met opmerking’. Er komt dan eerst een nieuwe versie.',
        optional: true,
      }),
      note: area({
        label: 'Notitie van het gesprek',
        hint: 'Wie belde wanneer, en wat is er gezegd? Voegt u een brief of mail toe? Laat dit dan leeg.',
        optional: true,
        needed: 'nodig als u geen scan toevoegt',
      }),
    },
    check: (answer) => answerProblems({ dossier, today }, document, answer),
  });
}
