import { z } from 'zod';
import { addDays } from '../calendar.ts';
import { email } from '../contact-fields.ts';
import { dayProblems, notBefore, untilToday } from '../day-limits.ts';
import { confirm, date, form, text, type ValuesOf } from '../form.ts';
import { longDate } from '../format.ts';
import { idSchema, type UserId } from '../ids.ts';
import { passwordProblem } from '../password-rules.ts';
import type { Problem } from '../result.ts';
import { spokenProblem } from '../sponsor-form/file-password.ts';
import { type Day, daySchema } from '../time.ts';

/** R28: where the survey bureau gets its files, on what ground, and the passphrase that was agreed with it by telephone. */
export const surveySendingSchema = z.strictObject({
  email: z.string(),
  /** Called back: by whom and when. Nothing is sent to an address that was not. */
  verified: z.strictObject({ on: daySchema, by: idSchema<UserId>() }).optional(),
  legalBasis: z.string().max(200),
  passphrase: z.strictObject({ words: z.string().min(1).max(100), agreedOn: daySchema }).optional(),
});
export type SurveySending = z.infer<typeof surveySendingSchema>;

export const usualBasis = 'Gerechtvaardigd belang: kwaliteit meten voor het keurmerk (AVG art. 6 lid 1 onder f)';

/** A zip draws its key a thousand times at most, a thousandth of what a PDF does; only length makes good for that. */
const minPassphrase = 20;

/** The bureau, where it gets the file, and how that opens. */
export function surveyAgencyForm({ name, passphrase }: { readonly name: string } & Partial<SurveySending>) {
  const { agreedOn } = passphrase ?? {};
  return form({
    title: 'Onderzoeksbureau',
    intro: 'Naar dit bureau gaan naam en adres van cliënten van wie het traject is afgelopen.',
    why: 'Naam en adres gaan naar het bureau dat het tevredenheidsonderzoek van Blik op Werk doet, in een bestand met een wachtzin (privacyreglement, bepaling 11).',
    fields: {
      name: text({
        label: 'Naam van het bureau',
        missing: 'Vul de naam van het bureau in',
        max: 120,
        checkWords: false,
        named: true,
      }),
      email: email({ label: 'E-mailadres voor bestanden', missing: 'Vul het e-mailadres van het bureau in' }),
      legalBasis: text({
        label: 'Grondslag',
        hint: 'Staat bij elke verstrekking in het dossier',
        missing: 'Vul in op welke grond naam en adres naar het bureau gaan',
        max: 200,
        checkWords: false,
      }),
      passphrase: text({
        label: agreedOn ? 'Nieuwe wachtzin afspreken' : 'Afgesproken wachtzin',
        hint: agreedOn
          ? `De wachtzin is ingesteld op ${longDate(agreedOn)}. Laat leeg om die te houden`
          : `Spreek minstens ${minPassphrase} tekens af door de telefoon, niet per e-mail`,
        // a browser fills no log-in in here
        autocomplete: 'new-password',
        secret: true,
        optional: true,
        max: 100,
        read: (typed) => spokenProblem(typed) ?? tooShort(typed) ?? weak(typed, name) ?? { value: typed },
      }),
    },
  });
}
export type SurveyAgencyAnswers = ValuesOf<ReturnType<typeof surveyAgencyForm>>;

function tooShort(words: string): string | undefined {
  return words.length < minPassphrase
    ? `Kies een langere wachtzin: minstens ${minPassphrase} tekens, bijvoorbeeld vijf woorden`
    : undefined;
}

function weak(words: string, name: string): string | undefined {
  return passwordProblem(words, { name, email: '' }, 'de naam van het bureau is');
}

/** What is kept of the answers. Another address has to be called back again; a passphrase stays until another is agreed. */
export function withAnswers(
  { email: address, legalBasis, passphrase }: SurveyAgencyAnswers,
  before: SurveySending | undefined,
  today: Day,
): SurveySending {
  const agreed = passphrase ? { words: passphrase, agreedOn: today } : before?.passphrase;
  const verified = before?.email === address ? before.verified : undefined;
  return { email: address, legalBasis, ...(verified && { verified }), ...(agreed && { passphrase: agreed }) };
}

/** The call-back that makes the address fit to send names to. */
export function verifyAgencyForm(today: Day) {
  const recent = notBefore(addDays(today, -7), 'of bel opnieuw: een gesprek van langer geleden telt niet');
  return form({
    title: 'Adres nabellen',
    intro: 'Bel het bureau op het nummer uit de overeenkomst, niet op een nummer uit een mail.',
    why: 'Namen en adressen naar een verkeerd adres zijn een datalek. Daarom mailen wij pas naar een adres dat is nagebeld.',
    fields: {
      calledBack: confirm({
        label: 'Ik heb gebeld. De naam en het e-mailadres kloppen.',
        missing: 'Bel het bureau en zet dan een vinkje',
      }),
      on: date({ label: 'Gebeld op', missing: 'Vul in op welke dag u heeft gebeld' }),
    },
    check: ({ on }): Problem[] => (on ? dayProblems('on', on, { first: recent, last: untilToday(today) }) : []),
  });
}
