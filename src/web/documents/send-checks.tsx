import { inputOf } from '#src/commands/documents/input.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import { hours, longDate } from '#src/domain/format.ts';
import { intakeAnswers } from '#src/domain/intake.ts';
import { clientViewLabels } from '#src/domain/labels.ts';
import { plainName } from '#src/domain/names.ts';
import { findUser } from '#src/domain/organisation.ts';
import { hoursOf } from '#src/domain/spent-hours.ts';
import { Tag } from '../components/tag.tsx';
import type { WorkRow } from '../components/work-rows.tsx';
import { currentModel } from './files.ts';
import type { OpenDocument } from './open-document.ts';

/** What was looked at before this may leave, each with its outcome in a word. */
export async function checks(open: OpenDocument): Promise<WorkRow[]> {
  const { dossier, document } = open;
  const { client } = document;
  const { text, fit } = hoursFit(open);
  const told = intakeAnswers(dossier, 'conversation')?.noticeGivenOn;
  const kept = document.overrides.length;
  return [
    check(
      'Cliënt heeft het gezien',
      client ? `${clientViewLabels[client.how]} op ${longDate(client.on)}` : 'Nog niet vastgelegd',
      client !== undefined,
    ),
    check('Uitleg over privacy gegeven', told ? `Op ${longDate(told)}` : 'Niet vastgelegd', told !== undefined),
    check('Uren binnen de opdracht', text, fit),
    check(
      'Woorden over gezondheid',
      kept === 0 ? 'Geen' : `${kept} ${kept === 1 ? 'woord' : 'woorden'} met een reden`,
      true,
    ),
    ...(await coachNamed(open)),
  ];
}

/** The words of before a hand-over name somebody who may no longer open the dossier as whom to ask (P17). */
async function coachNamed(open: OpenDocument): Promise<WorkRow[]> {
  const model = await currentModel(open);
  const coach = findUser(open.visit.organisation, responsibleCoach(open.dossier));
  if (!model.ok || !coach || model.value.author === plainName(coach)) return [];
  const text = `Het document noemt ${model.value.author}, de coach is nu ${plainName(coach)}. Maak er weer een concept van om dat te wijzigen`;
  return [check('Naam van de coach', text, false)];
}

/**
 * A plan asks for hours, a report tells how many were used: both stay inside the budget (DOMAIN 2.3, 2.4), and what is
 * told is what the dossier holds.
 */
function hoursFit({ dossier, document, kind, visit }: OpenDocument): { readonly text: string; readonly fit: boolean } {
  const until = document.period?.until;
  const { planned: budget, used } = hoursOf(dossier, until);
  const { organisation, today } = visit;
  const made = inputOf(document, { dossier, organisation, today });
  const asked = made.ok && kind.plannedHours?.(made.value.input);
  if (typeof asked === 'number') return { text: `${hours(asked)} gepland van ${hours(budget)}`, fit: asked <= budget };
  const told = made.ok ? kind.toldHours?.(made.value.input) : undefined;
  const text = `${hours(used)} gebruikt van ${hours(budget)}${until ? ` tot en met ${longDate(until)}` : ''}`;
  if (told === undefined || told === used) return { text, fit: used <= budget };
  return { text: `${text}, maar ${hours(told)} in dit document`, fit: false };
}

function check(title: string, text: string, right: boolean): WorkRow {
  return {
    title,
    text: <span class="small soft">{text}</span>,
    action: right ? <Tag status="ok">In orde</Tag> : <Tag status="warn">Kijk dit na</Tag>,
  };
}
