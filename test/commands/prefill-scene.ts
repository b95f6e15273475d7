import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier, Note } from '#src/domain/dossier.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import { castId, castOrganisation } from '#test/builders/cast.ts';
import { blob, noteOn } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';

export const around = (dossier: Dossier, today: Day = '2026-08-06') => ({
  dossier,
  organisation: castOrganisation,
  today,
});
export const planSections = JSON.parse(JSON.stringify(trajectplan.samples.voorbeeld?.sections));

/** A talk of an hour that was kept. */
export function note(on: Day, rest: Partial<Note> = {}): Note {
  return noteOn(on, { text: 'Gesprek over het cv', hours: 1, attendance: 'kept', ...rest });
}

export function report(number: number, from: Day, until: Day, frozenAt?: Instant): DossierDocument {
  return {
    id: castId<DocumentId>(`report ${number}`),
    kind: 'voortgangsrapportage',
    number,
    version: 1,
    authorId: castId('user sanne'),
    createdAt: `${until}T08:00:00.000Z`,
    period: { from, until },
    sections: {},
    overrides: [],
    links: [],
    ...(frozenAt ? { frozen: { at: frozenAt, model: blob(`model ${number}`), fingerprint: 'f'.repeat(64) } } : {}),
  };
}

export const spring = report(1, '2026-02-03', '2026-04-30', '2026-05-06T10:00:00.000Z');
export const summer = report(2, '2026-05-01', '2026-07-31');

/** A running trajectory by the sample plan, with these notes and reports. */
export function running(notes: Note[], reports: DossierDocument[] = []): Dossier {
  const dossier = dossierIn('active.running').build();
  const documents = dossier.documents.map((one) =>
    one.kind === 'trajectplan' ? { ...one, sections: planSections } : one,
  );
  return { ...dossier, notes, documents: [...documents, ...reports] };
}
