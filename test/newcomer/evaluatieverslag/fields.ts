import { z } from 'zod';
import { area, choice, form, formSchema } from '#src/domain/form.ts';
import { factsSchema } from '#templates/facts.ts';
import { issueSchema } from '#templates/issue.ts';
import type { Section } from '#templates/kind.ts';

export const advice = { goOn: 'Doorgaan zoals gepland', change: 'Het plan aanpassen' } as const;

const reachedForm = form({
  title: 'Wat is bereikt',
  fields: {
    text: area({ label: 'Wat is er bereikt?', missing: 'Schrijf wat er is bereikt', max: 2000, rows: 6 }),
    advice: choice({
      label: 'Wat is uw advies?',
      missing: 'Kies een advies',
      options: [
        { value: 'goOn', label: advice.goOn },
        { value: 'change', label: advice.change },
      ],
    }),
  },
});

export const sections: readonly Section[] = [{ key: 'reached', number: '1', form: reachedForm }];

export const input = z.strictObject({
  facts: factsSchema,
  issue: issueSchema,
  sections: z.strictObject({ reached: formSchema(reachedForm) }),
});
export type Input = z.infer<typeof input>;
