import { users } from '#src/demo/cast.ts';
import { demoPassword } from '#src/demo/log-ins.ts';
import { startDemo } from '#src/demo/start.ts';
import { Browser } from '../web-browser.ts';

/** Does the whole program start and answer on this Node? Fills a demo, logs in, opens a few pages, cleans up. */
const started = await startDemo({ port: 0 });
if (!started.ok) throw new Error(started.message);
const { demo } = started;
try {
  const browser = new Browser((request) => fetch(request), demo.url);
  const open = async (path: string, words: string): Promise<string> => {
    const answer = await browser.get(path);
    if (answer.status !== 200 || !answer.text.includes(words))
      throw new Error(`${path} answered ${answer.status} without '${words}'`);
    return answer.text;
  };
  await open('/inloggen', 'Log in');
  const login = await browser.post('/inloggen', { email: users.sanne.email, wachtwoord: demoPassword, naar: '' });
  if (login.status !== 303) throw new Error(`logging in answered ${login.status}`);
  const work = await open('/mijn-werk', 'Mijn werk');
  const dossier = /\/dossiers\/[0-9a-z]{26}/.exec(work)?.[0];
  if (!dossier) throw new Error('Mijn werk shows no dossier');
  await open(dossier, 'MG-');
  await open('/demo/postvak', 'Postvak');
} finally {
  await demo.stop();
}
process.stdout.write(`smoke ok (Node ${process.versions.node})\n`);
