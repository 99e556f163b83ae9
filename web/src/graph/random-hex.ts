/** So many random bytes in hex. `crypto.randomUUID` does not exist on a page without https, such as a demo on the ward's own network. */
export const randomHex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('');
