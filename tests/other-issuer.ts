import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';

/** What is wrong with what it says; nothing unless told. */
export interface Faults {
  /** Claims of the ID token that are not what they should be. */
  readonly claims?: JWTPayload;
  readonly signature?: 'none' | 'by another key' | 'by a secret';
  /** What comes back instead of the state, or nothing. */
  readonly state?: string | null;
  /** Sent back instead of a code. */
  readonly error?: string;
  /** Where it says that sessions of its own are ended; nowhere unless told. */
  readonly endsSessionsAt?: string;
  /** Takes every code, however often and whoever brings it. */
  readonly takesAnyCode?: boolean;
}

interface Authorization {
  readonly challenge: string;
  readonly nonce: string;
}

/** A member's own sign-in service, good or bad as a test wants it. Lets in `subject`. */
export class OtherIssuer {
  faults: Faults = {};
  subject = 'f.hoekstra';
  /** How often the token endpoint was asked. */
  tokensAsked = 0;
  private readonly codes = new Map<string, Authorization>();
  private readonly server: Server;
  private keys: { privateKey: CryptoKey; publicKey: CryptoKey };
  /** Grows with each key: the name of the one that it signs with. */
  private keyNumber = 1;
  private readonly strangeKey: CryptoKey;

  private constructor(server: Server, keys: OtherIssuer['keys'], strangeKey: CryptoKey) {
    this.server = server;
    this.keys = keys;
    this.strangeKey = strangeKey;
  }

  static async start(): Promise<OtherIssuer> {
    const server = createServer();
    const keys = await generateKeyPair('ES256');
    const issuer = new OtherIssuer(server, keys, (await generateKeyPair('ES256')).privateKey);
    server.on('request', (request, response) => void issuer.answer(request, response));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Signs by a new key from now on; the old one is gone. */
  async changeKey(): Promise<void> {
    this.keys = await generateKeyPair('ES256');
    this.keyNumber++;
  }

  private get kid(): string {
    return `key-${this.keyNumber}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.url);
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (pathname === '/.well-known/openid-configuration') return void json(this.metadata());
    if (pathname === '/jwks')
      return void json({ keys: [{ ...(await exportJWK(this.keys.publicKey)), alg: 'ES256', kid: this.kid }] });
    if (pathname === '/authorize') return void response.writeHead(302, { location: this.wayBack(searchParams) }).end();
    const { status, body } = await this.token(new URLSearchParams(await text(request)));
    json(body, status);
  }

  private metadata() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      ...(this.faults.endsSessionsAt && { end_session_endpoint: this.faults.endsSessionsAt }),
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private wayBack(asked: URLSearchParams): string {
    const back = new URL(asked.get('redirect_uri')!);
    const state = this.faults.state === undefined ? asked.get('state') : this.faults.state;
    if (state !== null) back.searchParams.set('state', state);
    if (this.faults.error) back.searchParams.set('error', this.faults.error);
    else {
      const code = randomUUID();
      this.codes.set(code, { challenge: asked.get('code_challenge')!, nonce: asked.get('nonce')! });
      back.searchParams.set('code', code);
    }
    return back.href;
  }

  private async token(asked: URLSearchParams): Promise<{ status: number; body: unknown }> {
    this.tokensAsked++;
    const code = asked.get('code') ?? '';
    const authorization = this.codes.get(code);
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood = this.faults.takesAnyCode || authorization?.challenge === challenge;
    if (!isGood) return { status: 400, body: { error: 'invalid_grant' } };
    if (!this.faults.takesAnyCode) this.codes.delete(code);
    const idToken = await this.idToken(authorization?.nonce ?? '');
    return { status: 200, body: { access_token: 'a', token_type: 'bearer', expires_in: 60, id_token: idToken } };
  }

  private async idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.url, aud: 'naober', sub: this.subject, nonce, iat: now, exp: now + 60 };
    const claims: JWTPayload = { ...usual, ...this.faults.claims };
    if (this.faults.signature === 'none') return new UnsecuredJWT(claims).encode();
    if (this.faults.signature === 'by a secret')
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode('naober'.repeat(8)));
    const key = this.faults.signature === 'by another key' ? this.strangeKey : this.keys.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: this.kid }).sign(key);
  }
}
