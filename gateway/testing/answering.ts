import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a subgraph over HTTP was asked. */
export interface Asked {
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
  readonly response: ServerResponse;
}

/** A server that answers as a test says, and remembers what it was asked. */
export class Answering {
  readonly asked: Asked[] = [];
  /** How many hung up before they had their answer. */
  hungUp = 0;

  private constructor(
    private readonly server: Server,
    answer: (asked: Asked) => void,
  ) {
    server.on('request', async (request, response) => {
      const asked = { body: await text(request), headers: request.headers, response };
      response.once('close', () => response.writableFinished || (this.hungUp += 1));
      this.asked.push(asked);
      answer(asked);
    });
  }

  static async start(answer: (asked: Asked) => void): Promise<Answering> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    return new Answering(server, answer);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}
