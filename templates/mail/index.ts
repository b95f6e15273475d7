import type { MailKind } from '#src/domain/message.ts';
import type { SurveyMailKind } from '#src/domain/survey/mail.ts';
import { code } from './code.ts';
import { copy } from './copy.ts';
import type { MailFacts, MailWords } from './facts.ts';
import { htmlPart } from './html.tsx';
import { letterCover } from './letter-cover.ts';
import { m01 } from './m01-ter-accordering.ts';
import { m02, m03 } from './m02-m03-herinnering.ts';
import { m04 } from './m04-interne-melding.ts';
import { m05 } from './m05-ontvangst-besluit.ts';
import { m06 } from './m06-intrekking.ts';
import { m07 } from './m07-kennisgeving.ts';
import { m08 } from './m08-verwijderverzoek.ts';
import { m09, m10, m11 } from './m09-m11-partner.ts';
import { survey } from './survey.ts';
import { textPart } from './text.ts';

const mails: Readonly<Record<MailKind | SurveyMailKind, (facts: MailFacts) => MailWords>> = {
  M01: m01,
  M02: m02,
  M03: m03,
  M04: m04,
  M05: m05,
  M06: m06,
  M07: m07,
  M08: m08,
  M09: m09,
  M10: m10,
  M11: m11,
  letter: letterCover,
  copy,
  code,
  survey,
};

/**
 * Subject, text part and HTML part of a mail. The subject is the kind and our reference only; the body names no client;
 * the HTML loads nothing. Throws when a fact is missing that this kind cannot do without.
 */
export function mailFor(
  kind: MailKind | SurveyMailKind,
  facts: MailFacts,
): { subject: string; text: string; html: string } {
  const words = mails[kind](facts);
  return { subject: words.subject, text: textPart(words, facts), html: htmlPart(words, facts) };
}
