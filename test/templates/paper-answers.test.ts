import { expect, it } from 'vitest';
import { outcomeLabels } from '#src/domain/labels.ts';
import { outcomesFor } from '#src/domain/outcomes.ts';
import { kinds } from '#templates/index.ts';

const reportApprovals = ['required', 'informOnly'] as const;

it.each(
  ['trajectplan', 'voortgangsrapportage', 'eindrapportage'].flatMap((key) =>
    reportApprovals.map((reportApproval) => [key, reportApproval] as const),
  ),
)(
  'the paper form of a %s offers what the page behind the link offers when reports are %s (R21)',
  (key, reportApproval) => {
    const kind = kinds[key];
    // the samples are objects with facts; the kind parses what is made of them
    const sample = kind?.samples.voorbeeld as { readonly facts: object; readonly issue: object };
    const model = kind?.toDocument({
      ...sample,
      facts: { ...sample.facts, reportApproval },
      issue: { ...sample.issue, decision: undefined },
    });
    const form = model?.blocks.find((block) => block.kind === 'decisionForm');
    const informOnly = key !== 'trajectplan' && reportApproval === 'informOnly';
    expect(form?.kind === 'decisionForm' && form.options).toEqual(
      outcomesFor(informOnly).map((outcome) => outcomeLabels[outcome].toLowerCase()),
    );
  },
);
