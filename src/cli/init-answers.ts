import { isLocal, readConfig, type SettingName } from '#src/config.ts';
import { isEmail } from '#src/domain/contact-data.ts';
import { hasLetter } from '#src/domain/form.ts';
import { isName } from '#src/domain/name-fields.ts';

/** The six things `init` asks. Each is also an option, so that it can run without anybody at the keyboard. */
export const questions = {
  organisatie: 'Hoe heet uw organisatie',
  vestiging: 'Hoe heet uw eerste vestiging',
  beheerder: 'Wie wordt de eerste beheerder (Naam <adres>)',
  adres: 'Op welk webadres openen mensen het programma',
  mailserver: 'Wat is uw mailserver (smtp://gebruiker:wachtwoord@server:587)',
  afzender: 'Van wie komt de post (Naam <adres>)',
} as const;
export type Question = keyof typeof questions;
export type Answers = Readonly<Record<Question, string>>;

/** What is wrong with an answer, or undefined. Values out of a manual are refused. */
export function answerProblem(question: Question, answer: string): string | undefined {
  switch (question) {
    case 'organisatie':
    case 'vestiging':
      return hasLetter(answer) && answer.length <= 80 ? undefined : 'Geef een naam van hoogstens 80 tekens';
    case 'beheerder':
      return readPerson(answer)
        ? undefined
        : 'Geef een naam en een e-mailadres, zo: Stef Beheer <stef@uw-organisatie.nl>';
    case 'adres':
      return settingProblem('APP_URL', answer) ?? portProblem(new URL(answer));
    case 'mailserver':
      return settingProblem('SMTP_URL', answer);
    case 'afzender':
      return settingProblem('MAIL_FROM', answer);
  }
}

export function readPerson(answer: string): { readonly name: string; readonly email: string } | undefined {
  const [, name = '', email = ''] = /^\s*([^<>]{2,120}?)\s*<([^<>\s]+)>\s*$/.exec(answer) ?? [];
  return isName(name) && isEmail(email) ? { name, email } : undefined;
}

/** Without a proxy people come to the port itself, so it must be in the address. */
function portProblem(url: URL): string | undefined {
  return isLocal(url) && url.port === ''
    ? `Geef ook een poort, bijvoorbeeld ${url.protocol}//${url.hostname}:3000`
    : undefined;
}

function settingProblem(name: SettingName, answer: string): string | undefined {
  const read = readConfig({ [name]: answer });
  if (read.ok) return undefined;
  return read.problems.find((problem) => problem.name === name)?.message;
}
