import type { IssuerConfig } from '@naober/gateway/issuers';
import { BrowserLike } from '@naober/scripts/browser-like';
import { OtherIssuer } from './other-issuer.ts';
import { TestPlatform } from './platform.ts';

const isCallback = ({ pathname }: URL) => pathname === '/auth/callback/martini';
const isPage = ({ pathname }: URL) =>
  !/^\/(auth\/(sign-in|callback\/[a-z]+)|authorize|demo\/issuer\/.*)$/.test(pathname);

/** The platform with two sign-in services beside the demo's: Martini's, which knows Femke, and OZG's, which is away. */
export class SignInPlatform {
  readonly platform: TestPlatform;
  readonly issuer: OtherIssuer;
  /** Forgets everything before each test. */
  browser = new BrowserLike();

  private constructor(platform: TestPlatform, issuer: OtherIssuer) {
    this.platform = platform;
    this.issuer = issuer;
  }

  static async start(): Promise<SignInPlatform> {
    const issuer = await OtherIssuer.start();
    const usual = { alsoCalled: [], mailDomains: [], clientId: 'naober', subjectClaim: 'sub' };
    const martini = {
      slug: 'martini',
      name: 'Martini Ziekenhuis',
      alsoCalled: ['Martini'],
      mailDomains: ['martini.example'],
    };
    const issuers: IssuerConfig[] = [
      { ...usual, ...martini, issuer: issuer.url },
      { ...usual, slug: 'ozg', name: 'Ommelander Ziekenhuis', issuer: 'http://127.0.0.1:1' },
    ];
    const platform = await TestPlatform.start('in-process', { issuers });
    const geert = await platform.as('geert-hofstra');
    const femke = await platform.as('femke-hoekstra');
    const { id } = (await femke('{ me { id } }')).data!['me'];
    await geert('mutation($input: LinkIdentityInput!) { linkIdentity(input: $input) { userErrors { code } } }', {
      input: { professionalId: id, issuer: 'martini', subject: issuer.subject },
    });
    return new SignInPlatform(platform, issuer);
  }

  /** A fresh browser, and a service that is as it should be. */
  beginAnew(): void {
    this.issuer.faults = {};
    this.issuer.subject = 'f.hoekstra';
    this.browser = new BrowserLike();
  }

  at(path: string): string {
    return this.platform.url + path;
  }

  /** To the service and back, until a page of the portal; gives its path. */
  async signIn(query: string, browser: BrowserLike = this.browser): Promise<string> {
    return (await browser.follow(this.at(`/auth/sign-in?${query}`), isPage)).replace(this.platform.url, '');
  }

  /** To the service, and almost back: the address at which the browser comes in again. */
  callback(): Promise<string> {
    return this.browser.follow(this.at('/auth/sign-in?issuer=martini'), isCallback);
  }

  /** Who is signed in by a cookie; null = nobody. */
  async nameOf(cookie: string | undefined): Promise<string | null> {
    const { data } = await this.platform.asking(cookie ?? '')('{ me { name } }');
    return data!['me']?.name ?? null;
  }

  /** By which service the newest session was opened, and how surely that said to know her. */
  async lastSession(): Promise<unknown> {
    return (await this.platform.sql('select issuer, assurance from governance.session order by id desc limit 1'))[0];
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    this.issuer.stop();
  }
}
