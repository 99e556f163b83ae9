import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a browser tells of itself when it subscribes. */
export interface Browser {
  readonly endpoint: string;
  readonly publicKey: string;
  readonly authSecret: string;
}

export interface Pushed {
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** A push service on this machine: takes what comes, or answers as told. */
export class PushService {
  readonly taken: Pushed[] = [];
  /** By path: with what it is answered; all else is taken. */
  readonly answers = new Map<string, number>();
  private readonly privateKeys = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>();
  private readonly server = createServer(async (request, response) => {
    const path = request.url!;
    const body = await buffer(request);
    const code = this.answers.get(path) ?? 201;
    if (code === 201) this.taken.push({ path, headers: request.headers, body });
    response.writeHead(code).end();
  });

  static async open(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>(resolve => service.server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A new browser with keys of its own. */
  aBrowser(path: string): Browser {
    const ecdh = createECDH('prime256v1');
    ecdh.generateKeys();
    const auth = randomBytes(16);
    this.privateKeys.set(path, { ecdh, auth });
    return {
      endpoint: this.origin + path,
      publicKey: ecdh.getPublicKey('base64url'),
      authSecret: auth.toString('base64url'),
    };
  }

  /** What the browser reads: RFC 8291 with the encoding of RFC 8188. */
  read({ path, body }: Pushed): string {
    const { ecdh, auth } = this.privateKeys.get(path)!;
    const [salt, keyLength] = [body.subarray(0, 16), body[20]!];
    const sender = body.subarray(21, 21 + keyLength);
    const sealed = body.subarray(21 + keyLength);
    const about = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
    const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, about, 32));
    const derived = (name: string, length: number) =>
      Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length));
    const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return opened.subarray(0, opened.lastIndexOf(2)).toString('utf8');
  }

  close(): Promise<void> {
    return new Promise(resolve => this.server.close(() => resolve()));
  }
}
