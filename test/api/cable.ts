import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The line between the API and its database: it can be cut and mended. */
export class Cable {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private server: Server,
    private readonly target: { readonly host: string; readonly port: number },
    readonly port: number,
  ) {}

  /** A cable to the server of a URL; `url` leads through it. */
  static async to(url: string): Promise<{ readonly cable: Cable; readonly url: string }> {
    const through = new URL(url);
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const cable = new Cable(server, { host: through.hostname, port: Number(through.port) }, port);
    server.on('connection', (socket) => cable.join(socket));
    through.port = String(port);
    return { cable, url: through.href };
  }

  /** Every connection breaks, and new ones are refused. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((done) => this.server.close(() => done()));
    this.sockets.forEach((socket) => socket.destroy());
    await closed;
  }

  async mend(): Promise<void> {
    this.server = createServer((socket) => this.join(socket));
    await new Promise<void>((ready) => this.server.listen(this.port, '127.0.0.1', ready));
  }

  private join(near: Socket): void {
    const far = connect(this.target);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
