import { connect, createServer } from 'node:net';

/** Hands each connection to the next of the servers whose ports follow its own, as a balancer before them would. */
const [own = 0, ...ports] = process.argv.slice(2).map(Number);
let turn = 0;
createServer({ noDelay: true }, (browser) => {
  const server = connect({ port: ports[turn++ % ports.length] ?? 0, host: '127.0.0.1', noDelay: true });
  browser.pipe(server).pipe(browser);
  browser.on('error', () => server.destroy());
  server.on('error', () => browser.destroy());
}).listen(own, '127.0.0.1');
