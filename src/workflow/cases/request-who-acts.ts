import type { RequestCase } from '#src/domain/cases/case.ts';
import { disputedDatum } from '#src/domain/cases/disputed.ts';
import { codeProven } from '#src/domain/cases/recognised.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { isVoid, withoutRepresentative } from '#src/domain/cases/void-letters.ts';
import { isOtherAsker, mayHaveChanged } from '#src/domain/cases/who-asks-now.ts';
import type { ValuesOf } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { type CaseActs, type CaseApplied, caseAct } from './act.ts';
import { writtenAnew } from './letters-anew.ts';
import { addresseeRight, type RequestSituation } from './request-common.ts';
import { clientUnmatched } from './unmatch.ts';

/** Who asks: recognised, no more in the right to ask, or somebody else after all (R44, E19). */
export const requestWhoActs: CaseActs<RequestCase> = {
  'identity.confirmed': caseAct(requestSteps['identity.confirmed'], {
    // again where a mandate ended or ran out on the way
    isOffered: (situation) => !addresseeRight(situation),
    facts: ({ theCase }, values) => ({
      mandateInOrder: !values || !isForRepresentative(theCase, values) || values.mandate !== undefined,
    }),
    problems: (situation, values) => [...askerProblems(situation, values), ...proofProblems(situation, values)],
    apply: recognised,
  }),
  'client.unmatched': clientUnmatched,
  'mandate.ended': caseAct(requestSteps['mandate.ended'], {
    isOffered: ({ theCase }) => theCase.representative !== undefined && wasSeen(theCase),
    apply: ({ theCase, today }, answers) => {
      const disputed = disputedDatum(theCase);
      const { 'identity.confirmed': _seen, [codeProven]: _code, ...facts } = theCase.facts;
      return {
        change: { facts, letters: withoutRepresentative(theCase.letters, today) },
        kept: { ...answers, ...(disputed && { disputed }) },
      };
    },
  }),
};

type Recognised = ValuesOf<(typeof requestSteps)['identity.confirmed']>;

function isForRepresentative({ representative }: RequestCase, { asker }: Pick<Recognised, 'asker'>): boolean {
  return representative !== undefined && asker !== 'client';
}

/** E19: whoever comes in the place of a representative has an own name and address here. */
function askerProblems({ theCase }: RequestSituation, values: Recognised): Problem[] {
  if (!mayHaveChanged(theCase)) return [];
  if (!values.asker) return [{ field: 'asker', message: 'Kies wie nu vraagt' }];
  if (values.asker !== 'other') return [];
  const needed = {
    representativeName: 'Vul de naam van de nieuwe vertegenwoordiger in',
    capacity: 'Kies wat de nieuwe vertegenwoordiger van de cliënt is',
    address: 'Vul het adres van de nieuwe vertegenwoordiger in',
  } as const;
  return (['representativeName', 'capacity', 'address'] as const).flatMap((field) =>
    values[field] ? [] : [{ field, message: needed[field] }],
  );
}

function proofProblems({ theCase, today, isOwnCode }: RequestSituation, values: Recognised): Problem[] {
  const { mandate, mandateUntil, code } = values;
  return [
    ...(isForRepresentative(theCase, values) && !mandate
      ? [{ field: 'mandate', message: 'Vul in welk stuk laat zien dat de vertegenwoordiger mag optreden' }]
      : []),
    ...(mandateUntil && mandateUntil < today
      ? [{ field: 'mandateUntil', message: 'Deze dag is voorbij: de vertegenwoordiger mag niet meer optreden' }]
      : []),
    ...(code && isOtherAsker(values)
      ? [{ field: 'code', message: 'Deze code heeft ook wie eerst vroeg. Laat dit leeg en geef een nieuwe code' }]
      : []),
    ...(code && !isOtherAsker(values) && !isOwnCode?.(code)
      ? [{ field: 'code', message: 'Dit is niet de code van dit verzoek. Laat dit leeg en geef een nieuwe code' }]
      : []),
  ];
}

function recognised(situation: RequestSituation, values: Recognised): CaseApplied<RequestCase> {
  // the code is as good as a password: that it was shown is kept, and never the code
  const { code, representativeName: name, capacity, address, email, ...kept } = values;
  const { theCase, today } = situation;
  if (!isOtherAsker(values))
    return { kept, ...(code && { change: { facts: { ...theCase.facts, [codeProven]: { shown: true } } } }) };
  const letters = withoutRepresentative(theCase.letters, today);
  const { [codeProven]: _code, ...facts } = theCase.facts;
  const isOther = values.asker === 'other' && name && capacity;
  return {
    kept,
    change: {
      facts,
      letters,
      representative: isOther ? { name, capacity } : undefined,
      // the address of the form was the former one's
      contact: isOther ? { ...(address && { address }), ...(email && { email }) } : {},
    },
    letters: writtenAnew(situation, letters.filter(isVoid)),
    // who asked before is named in the log alone
    ...(theCase.representative && { data: { formerRepresentative: theCase.representative.name } }),
  };
}

function wasSeen({ facts }: RequestCase): boolean {
  return facts['identity.confirmed'] !== undefined;
}
