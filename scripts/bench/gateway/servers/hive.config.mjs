const deduplicateInflightRequests = process.env.SHARING === '1';

/** As it comes, but for the sharing, and for its calls home. */
export const gatewayConfig = {
  logging: 'error',
  landingPage: false,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests } } },
};
