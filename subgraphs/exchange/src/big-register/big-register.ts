import { handleAll, retry, ExponentialBackoff } from 'cockatiel';
import { XMLParser } from 'fast-xml-parser';
import { request } from 'undici';
import { registerAnswer, type RegisterProfessional } from './big-register.contract.ts';
import { foundOf, type RegisterFound } from './register-outcome.rules.ts';

/** The register gave no answer that can be read: nothing follows from it. */
export class RegisterUnavailable extends Error {}

/** Where the register is asked, and how patiently. */
export interface RegisterOptions {
  readonly url: string;
  readonly timeoutMilliseconds?: number;
  readonly firstWaitMilliseconds?: number;
}

const action = 'http://services.cibg.nl/ExternalUser/ListHcpApprox4';

/** The public SOAP service of the BIG register asked about one number. A number is digits alone, so nothing needs escaping. */
const question = (number: string): string => `<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Body>
    <listHcpApproxRequest xmlns="http://services.cibg.nl/ExternalUser">
      <WebSite>Ribiz</WebSite>
      <RegistrationNumber>${number}</RegistrationNumber>
    </listHcpApproxRequest>
  </soap:Body>
</soap:Envelope>`;

const reader = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
});
const largestAnswer = 1_000_000;

/** What the register says of the number today. Tries three times. Throws RegisterUnavailable. */
export async function lookUp(number: string, today: string, options: RegisterOptions): Promise<RegisterFound> {
  const { firstWaitMilliseconds = 500 } = options;
  const again = retry(handleAll, {
    maxAttempts: 2,
    backoff: new ExponentialBackoff({ initialDelay: firstWaitMilliseconds }),
  });
  try {
    return foundOf(await again.execute(() => ask(number, options)), number, today);
  } catch (error) {
    throw new RegisterUnavailable('The BIG register gave no answer that can be read.', { cause: error });
  }
}

async function ask(
  number: string,
  { url, timeoutMilliseconds = 5_000 }: RegisterOptions,
): Promise<RegisterProfessional[]> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` },
    body: question(number),
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`It answered ${statusCode}.`);
  }
  const text = await body.text();
  if (text.length > largestAnswer) throw new Error('Its answer is far too long.');
  const { Envelope } = registerAnswer.parse(reader.parse(text, true));
  return Envelope.Body.ListHcpApprox4Result.ListHcpApprox;
}
