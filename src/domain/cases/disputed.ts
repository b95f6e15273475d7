import { choice, type Fields, type Form, form } from '../form.ts';
import { statementPlaces } from '../statement-places.ts';
import type { RequestCase } from './case.ts';
import type { StepAround } from './involved.ts';

/** A datum of which a client says that it is not right, and the request that says so. */
export type Disputed = { readonly datum: string; readonly reference: string };

/**
 * The steps at which it may be said which datum is meant; the last of them counts. What was said at an identity that is shown
 * anew is kept with the end of the mandate: the datum is as disputed as it was (E19).
 */
const saidAt = ['talk.held', 'talk.declined', 'identity.confirmed', 'mandate.ended'] as const;

/** The form of such a step, which asks of a correction which datum is meant. */
export function askingWhatIsDisputed(asked: Form<Fields>) {
  return ({ theCase, dossier }: StepAround): Form<Fields> => {
    if (!dossier || theCase.kind !== 'request' || !theCase.asks.includes('correction')) return asked;
    const options = statementPlaces(dossier).map(({ key, label }) => ({ value: key, label }));
    const disputed = choice({
      label: 'Welk gegeven klopt volgens de cliënt niet?',
      hint: 'Tot ons antwoord staat dit op het scherm bij dat gegeven. Laat leeg als het nog niet duidelijk is.',
      as: 'select',
      optional: true,
      options,
    });
    return form({ ...asked, fields: { ...asked.fields, disputed } });
  };
}

/** AVG 18(1)(a): may something be wrong, and is there no answer yet? */
export function isDisputing({ asks, answeredOn, events }: RequestCase): boolean {
  return (
    asks.includes('correction') && answeredOn === undefined && !events.some(({ type }) => type === 'change.applied')
  );
}

/** Which datum is meant, by its key in `statementPlaces`; undefined as long as nobody said. */
export function disputedDatum({ facts }: Pick<RequestCase, 'facts'>): string | undefined {
  return saidAt.map((event) => facts[event]?.disputed).find((key) => typeof key === 'string');
}
