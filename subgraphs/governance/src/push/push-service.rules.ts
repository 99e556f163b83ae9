/** Push services of the browsers that people use; a subscription elsewhere could make us call anything. */
const known: readonly RegExp[] = [
  /^https:\/\/fcm\.googleapis\.com$/,
  /^https:\/\/([a-z0-9-]+\.)*push\.services\.mozilla\.com$/,
  /^https:\/\/([a-z0-9-]+\.)*notify\.windows\.com$/,
  /^https:\/\/web\.push\.apple\.com$/,
];

/** Whether the address is at a push service that browsers use, or one that the operator added by origin. */
export function isPushService(endpoint: string, added: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, username, password } = new URL(endpoint);
  if (username || password) return false;
  return added.includes(origin) || known.some(pattern => pattern.test(origin));
}

export type SubscriptionFinding = 'UNKNOWN_PUSH_SERVICE' | 'INVALID_KEYS';

export interface SubscriptionFacts {
  readonly endpoint: string;
  readonly publicKey: string;
  readonly authSecret: string;
  readonly device: string;
}

const longestEndpoint = 2_000;
const longestDevice = 100;

/** Every reason against a subscription; empty means it is taken. RFC 8291: a P-256 point and 16 random bytes. */
export function subscriptionFindings(
  { endpoint, publicKey, authSecret, device }: SubscriptionFacts,
  added: readonly string[],
): SubscriptionFinding[] {
  const isKnown = endpoint.length <= longestEndpoint && isPushService(endpoint, added);
  const hasKeys =
    Buffer.from(publicKey, 'base64url').length === 65 && Buffer.from(authSecret, 'base64url').length === 16;
  const isNamed = device.length > 0 && device.length <= longestDevice;
  const against: [boolean, SubscriptionFinding][] = [
    [!isKnown, 'UNKNOWN_PUSH_SERVICE'],
    [!hasKeys || !isNamed, 'INVALID_KEYS'],
  ];
  return against.filter(([holds]) => holds).map(([, finding]) => finding);
}
