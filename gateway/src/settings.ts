import { usualGraceMilliseconds } from '@naober/kit/leaving';
import { z, ZodError } from 'zod';
import { readIssuers, type IssuerConfig } from './issuers.ts';
import type { GatewayOptions } from './server.ts';

/** What an operator says of the front door, in the environment. */
const environment = z
  .object({
    /** Where people reach us, such as `https://naober.example.nl`; needed in production. */
    PUBLIC_URL: z
      .url()
      .transform(url => url.replace(/\/$/, ''))
      .optional(),
    /** The sign-in services of the members, as a JSON list. */
    ISSUERS: z.string().default('[]').transform(readIssuersOr),
    /** Whom to tell about a weakness, such as `mailto:security@example.nl`; needed in production. */
    SECURITY_CONTACT: z.url().optional(),
    /** Addresses of proxies before us, separated by commas. */
    TRUST_PROXY: z.string().optional(),
    /** Slug of the region that visitors see. */
    NAOBER_REGION: z.string().default('noord'),
    /** How long one request to the graph may take. */
    REQUEST_MILLISECONDS: z.coerce.number().int().min(100).default(8_000),
    /** How long to answer after SIGTERM, while `/readyz` says `stopping`. Default: 5,000 in production, else 0. */
    STOP_GRACE_MILLISECONDS: z.coerce.number().int().min(0).optional(),
    /** By which a program may read `/metrics`; left out: programs on this machine may. */
    METRICS_TOKEN: z.string().min(16).optional(),
    NODE_ENV: z.string().default('development'),
  })
  .refine(({ NODE_ENV, PUBLIC_URL }) => NODE_ENV !== 'production' || PUBLIC_URL?.startsWith('https:'), {
    path: ['PUBLIC_URL'],
    message: 'needed in production, over https: cookies and sign-in rest on it',
  })
  .refine(({ NODE_ENV, ISSUERS }) => NODE_ENV !== 'production' || ISSUERS.every(isOverHttps), {
    path: ['ISSUERS'],
    message: 'over https in production: who listens in between could be anyone',
  })
  .refine(({ NODE_ENV, SECURITY_CONTACT }) => NODE_ENV !== 'production' || SECURITY_CONTACT, {
    path: ['SECURITY_CONTACT'],
    message: 'needed in production: who finds a weakness must find somebody to tell',
  });

const isOverHttps = ({ issuer }: IssuerConfig): boolean => issuer.startsWith('https:');

function readIssuersOr(json: string, context: z.RefinementCtx) {
  try {
    return readIssuers(json);
  } catch (error) {
    const why =
      error instanceof ZodError
        ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
        : 'no JSON';
    context.addIssue({ code: 'custom', message: why });
    return z.NEVER;
  }
}

/** Something in the environment that the gateway cannot work with; the message names it. */
export class SettingsError extends Error {}

export type Settings = Pick<
  GatewayOptions,
  'issuers' | 'defaultRegion' | 'securityContact' | 'publicUrl' | 'trustProxy' | 'requestMilliseconds' | 'metricsToken'
> & {
  readonly isProduction: boolean;
  readonly stopGraceMilliseconds: number;
};

/** Throws SettingsError, naming every variable that does not fit. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const read = environment.safeParse(variables);
  if (!read.success)
    throw new SettingsError(read.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', '));
  const { PUBLIC_URL, ISSUERS, SECURITY_CONTACT, TRUST_PROXY, NAOBER_REGION, NODE_ENV, REQUEST_MILLISECONDS } =
    read.data;
  return {
    issuers: ISSUERS,
    securityContact: SECURITY_CONTACT ?? 'mailto:security@naober.example',
    defaultRegion: NAOBER_REGION,
    requestMilliseconds: REQUEST_MILLISECONDS,
    stopGraceMilliseconds: read.data.STOP_GRACE_MILLISECONDS ?? usualGraceMilliseconds(NODE_ENV),
    isProduction: NODE_ENV === 'production',
    ...(PUBLIC_URL && { publicUrl: PUBLIC_URL }),
    ...(read.data.METRICS_TOKEN && { metricsToken: read.data.METRICS_TOKEN }),
    ...(TRUST_PROXY && { trustProxy: TRUST_PROXY }),
  };
}
