import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type InspectionPackage, packageOf } from '#src/commands/inspection/package-of.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { overviewFileSchema, providedFileSchema } from '#src/domain/inspection/files.ts';
import { type Redaction, redactedText } from '#src/domain/inspection/redact.ts';
import { castIntake } from '#test/builders/cast.ts';
import { sponsorScene } from '#test/commands/sponsor/sponsor-scene.ts';
import type { PlanAt } from '#test/jobs/scene.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const stage = sponsorScene();
const request = { reference: 'V-2026-0093', receivedOn: '2026-11-20' } as const;

async function packed(
  { dossierId }: PlanAt,
  redactions: readonly Redaction[] = [],
  asks: readonly Ask[] = ['inspection'],
): Promise<InspectionPackage> {
  const { deps, post } = stage.scene;
  const made = await packageOf(deps, dossierId, {
    redactions,
    request: { ...request, asks: [...asks] },
    render: post.render,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

async function bytesOf({ zip }: InspectionPackage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A plan that lies with the sponsor, a diploma, and a note about two people. */
async function atSponsor(): Promise<PlanAt> {
  const at = await stage.atSponsor();
  const blob = await stage.scene.deps.store.blobs.put(at.dossierId, Buffer.from('%PDF-1.7 een diploma'));
  const by = stage.scene.office.coach.id;
  const moment = '2026-11-23T09:00:00.000Z';
  await stage.scene.change(at, (dossier: Dossier) => ({
    ...dossier,
    uploads: [{ id: idOf('diploma'), kind: 'diploma', title: 'Vmbo', type: 'pdf', blob, by, at: moment }],
    notes: [
      {
        id: idOf('note'),
        on: '2026-11-23',
        field: 'mediation',
        kind: 'talk',
        text: 'Kees de Verzonnen wil daar ook werken',
        hours: 1,
        attendance: 'kept',
        by,
        at: moment,
      },
    ],
  }));
  return at;
}

describe('the package of an inspection', () => {
  it('holds the overview in three forms and every file of the dossier, with the hash of each', async () => {
    const at = await atSponsor();
    const made = await packed(at);
    const files = unzipSync(await bytesOf(made));
    expect(Object.keys(files)).toEqual(made.manifest.map(({ name }) => name));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'inzageoverzicht.pdf',
        'inzageoverzicht.docx',
        'inzageoverzicht.json',
        'documenten/01 Trajectplan, versie 1.pdf',
        'documenten/02 Trajectplan, versie 1.docx',
        'bestanden/01 Diploma of certificaat.pdf',
        'mails/01 Document voor de opdrachtgever.eml',
      ]),
    );
    for (const { name, sha256, size } of made.manifest) {
      const bytes = files[name] ?? new Uint8Array();
      expect([name, size, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, bytes.length, sha256]);
    }
    const { files: sent } = await stage.scene.document(at);
    expect(made.manifest.find(({ name }) => name.endsWith('01 Trajectplan, versie 1.pdf'))?.sha256).toBe(
      sent?.pdf.sha256,
    );
    const json = overviewFileSchema.parse(JSON.parse(strFromU8(files['inzageoverzicht.json'] ?? new Uint8Array())));
    expect(json.bestanden.map(({ naam }) => naam)).toEqual(
      made.manifest.map(({ name }) => name).filter((name) => !name.endsWith('.json')),
    );
    expect(made.fileName).toMatch(/^MG-\d{4}-\d{4}-inzage\.zip$/);
  });

  it('is the same bytes each time', async () => {
    const at = await atSponsor();
    const [first, second] = [await bytesOf(await packed(at)), await bytesOf(await packed(at))];
    expect(first.equals(second)).toBe(true);
  });

  it('tells in its JSON what was left out, and keeps back a file that would still say it', async () => {
    const at = await atSponsor();
    const text = `notes/${idOf('note')}/text`;
    const reason = 'de naam van een andere deelnemer';
    const made = await packed(at, [
      { path: text, range: { from: 0, until: 17 }, reason },
      { path: `uploads/${idOf('diploma')}/title`, reason },
    ]);
    const bytes = await bytesOf(made);
    const json = overviewFileSchema.parse(JSON.parse(strFromU8(unzipSync(bytes)['inzageoverzicht.json'] ?? bytes)));
    const data = json.hoofdstukken.flatMap(({ onderdelen }) => onderdelen.flatMap(({ gegevens }) => gegevens));
    expect(data.find(({ pad }) => pad === text)?.waarde).toBe(`${redactedText} wil daar ook werken`);
    expect(json.weggelaten).toEqual([{ reden: reason, aantal: 2 }]);
    expect(made.manifest.filter(({ name }) => name.startsWith('bestanden/'))).toEqual([]);
    expect(JSON.stringify(json)).not.toContain('Kees');
  });

  it('keeps back the mails that carry a document which stays', async () => {
    const at = await atSponsor();
    const made = await packed(at, [{ path: `documents/${at.documentId}`, reason: 'een ander' }]);
    expect(made.manifest.filter(({ name }) => /^(documenten|mails)\/.*([Dd]ocument|Trajectplan)/.test(name))).toEqual(
      [],
    );
  });

  it('is not made while a mark hits nothing any more', async () => {
    const at = await atSponsor();
    const { deps, post } = stage.scene;
    const path = `notes/${idOf('gone')}/text`;
    const made = await packageOf(deps, at.dossierId, { redactions: [{ path, reason: 'x' }], render: post.render });
    expect(made).toMatchObject({ ok: false, refusal: { code: 'invalid', problems: [{ field: path }] } });
  });
});

describe('the list of who had data (P20)', () => {
  it('is given alone to whoever asks nothing else: each disclosure with when, to whom, what for, by which right and how', async () => {
    const at = await atSponsor();
    const made = await packed(at, [], ['disclosureOverview']);
    const files = unzipSync(await bytesOf(made));
    expect(Object.keys(files)).toEqual(['ontvangers.pdf', 'ontvangers.docx', 'ontvangers.json']);
    expect(made.fileName).toMatch(/-ontvangers\.zip$/u);
    const list = overviewFileSchema.parse(JSON.parse(strFromU8(files['ontvangers.json'] ?? new Uint8Array())));
    expect(list.hoofdstukken.map(({ sleutel }) => sleutel)).toEqual(['disclosures', 'readers']);
    const told = list.hoofdstukken[0]?.onderdelen[0]?.gegevens.map(({ naam }) => naam) ?? [];
    expect(told).toEqual(
      expect.arrayContaining(['Opgeschreven op', 'Aan', 'Waarvoor', 'Grondslag', 'Document', 'Hoe', 'Verzonden op']),
    );
    // nothing of the dossier itself: no plan, no note, no name of anybody in it
    expect(JSON.stringify(list)).not.toContain('Kees de Verzonnen');
  });

  it('stands in the whole where data were asked too', async () => {
    const files = unzipSync(await bytesOf(await packed(await atSponsor(), [], ['disclosureOverview', 'inspection'])));
    expect(Object.keys(files)).toContain('inzageoverzicht.pdf');
  });
});

describe('what a client may take along (AVG 20)', () => {
  it('holds all of the intake that the client told, how to reach the client, and what the client brought', async () => {
    const at = await atSponsor();
    // as the office saved it long ago, without a word of whom it came from
    await stage.scene.change(at, (dossier: Dossier) => ({
      ...dossier,
      intake: JSON.parse(JSON.stringify(castIntake('2026-11-20'))),
      client: { ...dossier.client, phone: '+31612345678' },
      provenance: {},
    }));
    const files = unzipSync(await bytesOf(await packed(at, [], ['portability'])));
    const { gegevens } = providedFileSchema.parse(JSON.parse(strFromU8(files['meenemen.json'] ?? new Uint8Array())));
    const paths = gegevens.map(({ pad }) => pad);
    for (const wanted of ['education/level', 'experience/hasWorked', 'availability/monday', 'wishes/work'])
      expect(paths).toContain(`intake/${wanted}`);
    expect(paths).toContain('client/phone');
    expect(paths).toContain(`uploads/${idOf('diploma')}/title`);
    expect(paths.filter((path) => /^intake\/(conversation|bsn|\w+\/source$)|^notes/u.test(path))).toEqual([]);
  });

  it('is what the client gave, as JSON and as a table without formulas', async () => {
    const at = await atSponsor();
    const intake = { wishes: { work: '=1+1', avoid: 'nachtdienst' } };
    const put = { source: 'client', on: '2026-11-20', by: stage.scene.office.coach.id } as const;
    await stage.scene.change(at, (dossier: Dossier) => ({
      ...dossier,
      intake: { ...dossier.intake, ...intake },
      provenance: { ...dossier.provenance, 'intake.wishes': put },
    }));
    const files = unzipSync(await bytesOf(await packed(at, [], ['portability'])));
    const { gegevens } = providedFileSchema.parse(JSON.parse(strFromU8(files['meenemen.json'] ?? new Uint8Array())));
    const told = Object.fromEntries(gegevens.map(({ pad, waarde }) => [pad, waarde]));
    expect(told).toMatchObject({ 'intake/wishes/work': '=1+1', 'intake/wishes/avoid': 'nachtdienst' });
    // nothing that the sponsor gave, and of our own view nothing
    expect(gegevens.filter(({ bron }) => bron?.van === 'sponsor' || bron?.van === 'observed')).toEqual([]);
    expect(strFromU8(files['meenemen.csv'] ?? new Uint8Array())).toContain(
      "intake/wishes/work;Welk werk wil de cliënt doen?;'=1+1;'=1+1",
    );
  });
});
