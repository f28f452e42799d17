import { createServer, type Server } from 'node:http';

/** `GET /health`: 200 with the state while work is done, 503 otherwise. */
export function serveHealth(port: number, state: () => { readonly ok: boolean } & Record<string, unknown>): Server {
  return createServer((_request, response) => {
    const now = state();
    response.writeHead(now.ok ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(now));
  }).listen(port, '127.0.0.1');
}
