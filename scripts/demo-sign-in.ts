/** Goes the whole way through the built-in sign-in service as a browser does; gives the session as a `Cookie` header. */
export async function signInAs(url: string, slug: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = `${url}/auth/sign-in?issuer=demo&hint=${encodeURIComponent(slug)}`;
  for (let steps = 0; steps < 10; steps++) {
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: cookiesOf(jar) } });
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    const session = [...jar].find(([name]) => name.endsWith('naober-session'));
    if (session) return session.join('=');
    const next = response.headers.get('location');
    if (!next) throw new Error(`Nobody signs in as ${slug}: ${response.status} ${await response.text()}`);
    address = new URL(next, address).href;
  }
  throw new Error(`Signing in as ${slug} leads round in circles.`);
}

const cookiesOf = (jar: ReadonlyMap<string, string>) => [...jar].map(pair => pair.join('=')).join('; ');

function keep(jar: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  if (value === '' || /expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name);
  else jar.set(name, value);
}
