import { readBatch } from '#src/commands/survey/read-rows.ts';
import { checkList, confirmReceipt, releaseList } from '#src/commands/survey/steps.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId, SurveyBatchId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { batchState } from '#src/domain/survey/batch.ts';
import { surveyFrom } from '#src/domain/survey/standing.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import type { JobLine } from '#src/jobs/log.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { casePost } from '#test/jobs/case-post.ts';
import { openAesZip } from '#test/mail/aes-zip.ts';
import { openScene } from '#test/web/scene.ts';

export const passphrase = castOrganisation.settings.survey?.passphrase?.words ?? '';

/** Clients of one branch whose trajectory ended, on the first day on which they stand on a list. */
export async function surveyScene(
  options: { readonly change?: (dossier: Dossier, at: number) => Dossier; readonly count?: number } = {},
) {
  const builders = (['client1', 'client2', 'client6'] as const)
    .slice(0, options.count ?? 2)
    .map((client, at) => dossierIn('ended', { client, number: at + 1 }));
  const [first, ...others] = builders;
  if (!first) throw new Error('a list has somebody on it');
  builders.forEach((builder, at) => {
    const { change } = options;
    if (change) builder.change((dossier) => change(dossier, at));
  });
  const from = builders
    .map((one) => surveyFrom(one.build()) ?? '2026-01-01')
    .sort()
    .at(-1) as Day;
  const scene = await openScene(first, { others });
  const { deps, store, clock } = scene.harness;
  const post = await casePost({ deps });
  const branchId = scene.dossier.branchId;
  const log: JobLine[] = [];
  const on = async (day: Day) => {
    clock.set(`${day}T09:00:00.000Z`);
    await runDailyTick(deps, (line) => void log.push(line), { day });
    await post.deliver();
  };
  const listIds = () => store.surveyLists.ofBranch(branchId).map(({ id }) => id);
  /** The list of the month in which they came on one. */
  const listed = (): SurveyBatchId => {
    const list = store.surveyLists.ofBranch(branchId).find(({ month }) => from.startsWith(month));
    if (!list) throw new Error('no list was opened');
    return list.id;
  };
  const batch = async (id = listed()) => {
    const found = (await store.surveyBatches.load(id))?.value;
    if (!found) throw new Error('no such list');
    return found;
  };
  const seen = async (id = listed()) => (await readBatch(store, await batch(id), clock.today())).seen;
  const found = {
    ...scene,
    ...post,
    deps,
    store,
    clock,
    log,
    outboxLog: post.log,
    from,
    branchId,
    on,
    listed,
    listIds,
    batch,
    seen,
    ids: builders.map((one): DossierId => one.build().id),
    state: async (id = listed()) => batchState(await batch(id)),
    check: async (user: User = users.fatma) => checkList(deps, by(user), { id: listed(), seen: await seen() }),
    release: async (user: User = users.hugo, way: 'mail' | 'handed' = 'mail') =>
      releaseList(deps, by(user), { id: listed(), seen: await seen(), way }),
    confirm: (day: Day = clock.today()) => confirmReceipt(deps, by(users.fatma), { id: listed(), on: day }),
    /** Checked, released and mailed. */
    async sent() {
      await on(from);
      await found.check();
      await found.release();
      await post.deliver();
      return listed();
    },
    mails: async (address = 'aanlevering@stratus.voorbeeld.example') => post.server.list(address),
    /** The rows of the file in the last mail that carried one. */
    async rowsSent() {
      const mail = (await found.mails()).findLast(({ attachments }) => attachments.length > 0);
      const [zip] = mail?.attachments ?? [];
      if (!zip) throw new Error('no file was mailed');
      return openAesZip(zip.bytes, passphrase).bytes.toString('utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
    },
    lines: async (id: DossierId) => (await scene.stored(id)).disclosures.filter(({ purpose }) => purpose === 'survey'),
    later: (days: number) => on(addDays(clock.today(), days)),
  };
  return found;
}
