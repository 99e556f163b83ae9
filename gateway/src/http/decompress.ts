import { promisify } from 'node:util';
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib';

type Decompress = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const byEncoding: Readonly<Record<string, Decompress>> = {
  zstd: promisify(zstdDecompress) as Decompress,
  gzip: promisify(gunzip) as Decompress,
  br: promisify(brotliDecompress) as Decompress,
};

export const acceptedEncodings = Object.keys(byEncoding).join(', ');

/** No answer is larger; a few bytes that unfold to more would fill our memory. */
const largestBytes = 64 * 1_048_576;

/** The text of a compressed body; off the main loop. Throws for what it cannot read. */
export async function decompress(body: Buffer, encoding: string): Promise<string> {
  const decode = byEncoding[encoding];
  if (!decode) throw new Error('The answer is compressed in a way that was not asked for.');
  return (await decode(body, { maxOutputLength: largestBytes })).toString();
}
