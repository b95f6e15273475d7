/** What the Node server hands the app; absent when the app is called directly. */
export type ServerBindings = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
};

/**
 * The address that delays are counted for. Behind a proxy on this machine or the private network it is the last
 * X-Forwarded-For entry, the one the proxy itself added. Somebody on the private network could make one up: that only
 * evades the delay per address, never the one per account.
 */
export function clientAddress(request: Request, bindings: ServerBindings | undefined): string {
  const peer = (bindings?.incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded && isPrivate(peer) ? forwarded.slice(0, 45) : peer || 'local';
}

function isPrivate(address: string): boolean {
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(address);
}
