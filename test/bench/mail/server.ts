import { renderDocx } from '#src/documents/docx/render.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Renderer } from '#src/documents/render.ts';
import { summarise } from '#src/domain/summarise.ts';
import { openStore, type StorePlace } from '#src/store/open.ts';
import { setScene } from '#test/jobs/scene.ts';

/** Where a server keeps its data, and the relay. */
export type MailPlace = StorePlace & { readonly keyFile: string; readonly smtp: string };

/** What a server is asked: to let a coach press "verzenden" so many times, or to send what is due. It answers when that is done. */
export type MailAsked = { readonly queue: number } | 'send';
export type MailTold = { readonly took: number };

/** A server of the house with nothing but its outbox: real documents, real store, real SMTP. */
const { smtp, ...place } = JSON.parse(process.argv[2] ?? '{}') as MailPlace;
const scene = await setScene({
  openStore: (organisation) => openStore({ ...place, summarise, organisation }),
  smtp,
});
/** As in production, in this process. */
const render: Renderer = async (model, fingerprint) => ({
  pdf: await renderPdf(model, fingerprint),
  docx: await renderDocx(model, fingerprint),
});
let plans = 0;

process.on('message', async (asked: MailAsked) => {
  const began = performance.now();
  if (asked === 'send') await scene.deliver({ render });
  else await queue(asked.queue);
  tell({ took: performance.now() - began });
});
process.on('disconnect', async () => {
  await scene.close();
  process.exit();
});
tell({ took: 0 });

async function queue(count: number): Promise<void> {
  for (let time = 0; time < count; time++) await scene.send(await scene.plan({ number: ++plans }));
}

function tell(told: MailTold): void {
  process.send?.(told);
}
