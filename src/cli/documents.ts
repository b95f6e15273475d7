import { writeFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { diagramsFile, diagrams as diagramsText } from './diagrams.ts';
import { renderFile } from './render.ts';
import { kindKeys, schemaOf } from './schema.ts';
import { complain, type ExitCode, say, sayJson, settle } from './terminal.ts';

export const render = defineCommand({
  meta: { name: 'render', description: 'maak PDF en Word van een JSON-bestand: render SOORT --input F.json --out MAP' },
  args: {
    kind: { type: 'positional', valueHint: 'SOORT', required: false, description: 'soort document' },
    input: { type: 'string', description: 'JSON-bestand dat past bij `schema SOORT`' },
    out: { type: 'string', description: 'map voor de bestanden', default: '.' },
    briefpapier: {
      type: 'string',
      valueHint: 'MAP',
      description: 'map met briefpapier.docx en briefpapier.pdf, anders de huisstijl',
    },
    json: { type: 'boolean', description: 'uitkomst als JSON', default: false },
  },
  run: ({ args }) =>
    settle(async (): Promise<ExitCode> => {
      if (!args.kind || !args.input)
        return askedWrongly('Noem soort en bestand: render SOORT --input F.json --out MAP');
      const made = await renderFile({
        kind: args.kind,
        inputFile: args.input,
        outDir: args.out,
        paperDir: args.briefpapier,
      });
      if (made.ok) {
        if (args.json) sayJson({ files: made.value });
        else say(...made.value);
        return 0;
      }
      if (made.refusal.code === 'notFound')
        return askedWrongly(`Deze soort is er niet. Kies uit: ${kindKeys.join(', ')}`);
      const problems = made.refusal.problems ?? [];
      if (args.json) sayJson({ problems });
      else for (const { field, message } of problems) complain(`${field || '(geheel)'}  ${message}`);
      return 2;
    }),
});

export const schema = defineCommand({
  meta: { name: 'schema', description: 'JSON Schema van de invoer van een soort document: schema SOORT' },
  args: { kind: { type: 'positional', valueHint: 'SOORT', required: false, description: 'soort document' } },
  run: ({ args }) =>
    settle(async (): Promise<ExitCode> => {
      const found = schemaOf(args.kind ?? '');
      if (!found.ok) return askedWrongly(`Kies een soort: ${kindKeys.join(', ')}`);
      sayJson(found.value);
      return 0;
    }),
});

export const diagrams = defineCommand({
  meta: { name: 'diagrams', description: `schrijf ${diagramsFile}: alle toestanden als tekening` },
  run: () =>
    settle(async (): Promise<ExitCode> => {
      await writeFile(diagramsFile, diagramsText());
      say(diagramsFile);
      return 0;
    }),
});

function askedWrongly(sentence: string): ExitCode {
  complain(sentence);
  return 2;
}
