import { describe, expect, it } from 'vitest';
import { inspectionNames } from '#src/commands/inspection/names.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import { type Redaction, redact, redactedText, redactionsIn } from '#src/domain/inspection/redact.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';

const dossier = dossierIn('active.running').note({ text: 'Belde met Kees de Verzonnen over werk' }).build();
const [note] = dossier.notes;
const path = `notes/${note?.id}`;
const overview = inspectDossier({
  dossier,
  requests: [],
  invoices: [],
  looks: [],
  organisation: castOrganisation,
  names: inspectionNames,
});
const about = 'gegevens van een andere deelnemer';

function marked(...redactions: Redaction[]) {
  const { inspection, missed } = redact(overview, redactions);
  const data = inspection.groups.flatMap(({ parts }) => parts.flatMap((part) => part.data));
  return { inspection, missed, of: (one: string) => data.find((datum) => datum.path === one), data };
}

describe('what is about somebody else', () => {
  it('goes from the words and the value of a text, where it was marked', () => {
    const { of } = marked({ path: `${path}/text`, range: { from: 10, until: 27 }, reason: about });
    expect(of(`${path}/text`)).toMatchObject({
      words: `Belde met ${redactedText} over werk`,
      value: `Belde met ${redactedText} over werk`,
      redacted: [about],
    });
  });

  it('goes once where two marks overlap', () => {
    const range = (from: number, until: number) => ({ path: `${path}/text`, range: { from, until }, reason: about });
    expect(marked(range(15, 27), range(10, 20)).of(`${path}/text`)?.words).toBe(`Belde met ${redactedText} over werk`);
  });

  it('goes with everything of a part when the part is marked', () => {
    const { data } = marked({ path, reason: about });
    const below = data.filter((datum) => datum.path.startsWith(`${path}/`));
    expect(below.length).toBeGreaterThan(5);
    for (const { words } of below) expect(words).toBe(redactedText);
  });

  it('goes as a whole where the mark does not fit the text that stands there', () => {
    const beyond = { from: 30, until: 400 };
    expect(marked({ path: `${path}/text`, range: beyond, reason: about }).of(`${path}/text`)?.words).toBe(redactedText);
    const day = { path: `${path}/on`, range: { from: 0, until: 2 }, reason: about };
    expect(marked(day).of(`${path}/on`)).toMatchObject({ words: redactedText, value: redactedText });
  });

  it('is counted by reason', () => {
    const { inspection } = marked({ path: `${path}/text`, reason: about }, { path: 'client/email', reason: 'post' });
    expect(Object.fromEntries(redactionsIn(inspection))).toEqual({ [about]: 1, post: 1 });
  });

  it('is asked for again when a mark hits nothing any more', () => {
    const gone = { path: 'notes/weg/text', reason: about };
    const empty = { path: `${path}/text`, range: { from: 4, until: 4 }, reason: about };
    expect(marked(gone, empty).missed).toEqual([gone, empty]);
  });
});
