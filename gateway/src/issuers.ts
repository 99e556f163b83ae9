import * as oidc from 'openid-client';
import { z } from 'zod';

const issuerShape = z.strictObject({
  /** Name in addresses and on identities; never given to another issuer. */
  slug: z.string().regex(/^[a-z0-9-]{1,50}$/),
  /** What people read: the organisation. */
  name: z.string().min(1),
  /** Other words by which people look for it, such as its short name. */
  alsoCalled: z.array(z.string()).default([]),
  /** Part of a mail address after the @, by which it is found. */
  mailDomains: z.array(z.string().toLowerCase()).default([]),
  /** Issuer identifier; its `/.well-known/openid-configuration` says the rest. The built-in one is a path of ours. */
  issuer: z.url(),
  clientId: z.string().min(1),
  /** Left out for a public client. */
  clientSecret: z.string().min(1).optional(),
  /** The claim that identifies people there and never comes to mean another person. */
  subjectClaim: z.string().default('sub'),
  /** Passed on as it is, such as `login`. */
  prompt: z.string().optional(),
  /** How surely people must be known, in the words of that service, by preference; left out: as it likes. */
  acrValues: z.string().min(1).optional(),
});

/** A sign-in service (OpenID Connect) of one or more members. */
export type IssuerConfig = z.infer<typeof issuerShape>;

/** Throws ZodError for anything else than a list of issuers, no two of one slug. */
export const readIssuers = (json: string): IssuerConfig[] =>
  z
    .array(issuerShape)
    .refine(all => new Set(all.map(({ slug }) => slug)).size === all.length, 'Two issuers have the same slug.')
    .parse(JSON.parse(json));

/** How an issuer is reached; the built-in one is called without a network. */
export type Fetch = oidc.CustomFetch;

const timeoutSeconds = 5;
const rediscoverMilliseconds = 3_600_000;
const mostRemembered = 100;

/** What the issuers say of themselves, asked for when somebody comes, and remembered. */
export class Issuers {
  private readonly found = new Map<string, { at: number; configuration: Promise<oidc.Configuration> }>();

  constructor(
    readonly all: readonly IssuerConfig[],
    private readonly fetchOf: (issuer: IssuerConfig) => Fetch | undefined = () => undefined,
  ) {}

  bySlug(slug: string | undefined): IssuerConfig | undefined {
    return this.all.find(one => one.slug === slug);
  }

  /** By a mail address, or by what people call the organisation; where there is one issuer only, that one. */
  byWords(words: string): IssuerConfig | undefined {
    const wanted = words.trim().toLowerCase();
    const domain = wanted.includes('@') ? wanted.slice(wanted.lastIndexOf('@') + 1) : null;
    const fits = ({ slug, name, alsoCalled, mailDomains }: IssuerConfig) =>
      domain === null
        ? [slug, name, ...alsoCalled].some(one => one.toLowerCase() === wanted)
        : mailDomains.includes(domain);
    return this.all.find(fits) ?? (this.all.length === 1 ? this.all[0] : undefined);
  }

  /**
   * `baseUrl`: where people reach us. Rejects when the issuer does not answer within 5 s, or says that it is another. A
   * failure is not remembered.
   */
  configurationOf(issuer: IssuerConfig, baseUrl: string): Promise<oidc.Configuration> {
    const address = new URL(issuer.issuer, baseUrl);
    // Two members can share a service and be clients of their own there.
    const name = `${issuer.slug} ${address.href}`;
    const known = this.found.get(name);
    if (known && Date.now() - known.at < rediscoverMilliseconds) return known.configuration;
    if (this.found.size >= mostRemembered) this.found.clear();
    const configuration = this.discover(issuer, address);
    this.found.set(name, { at: Date.now(), configuration });
    configuration.catch(() => this.found.delete(name));
    return configuration;
  }

  /** Is asked anew when somebody comes next. */
  forget({ slug }: IssuerConfig): void {
    for (const name of this.found.keys()) if (name.startsWith(`${slug} `)) this.found.delete(name);
  }

  private async discover(issuer: IssuerConfig, server: URL): Promise<oidc.Configuration> {
    const customFetch = this.fetchOf(issuer);
    const isPlain = server.protocol === 'http:';
    const auth = issuer.clientSecret ? oidc.ClientSecretBasic(issuer.clientSecret) : oidc.None();
    const configuration = await oidc.discovery(server, issuer.clientId, undefined, auth, {
      timeout: timeoutSeconds,
      execute: isPlain ? [oidc.allowInsecureRequests] : [],
      ...(customFetch && { [oidc.customFetch]: customFetch }),
    });
    // An ID token straight from the issuer is believed unsigned by default: we want its signature.
    oidc.enableNonRepudiationChecks(configuration);
    return configuration;
  }
}
