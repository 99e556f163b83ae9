import { BrowserLike } from './browser-like.ts';

/** Goes the whole way through the built-in sign-in service as a browser does; gives the session as a `Cookie` header. */
export async function signInAs(url: string, slug: string): Promise<string> {
  const browser = new BrowserLike();
  const end = await browser.follow(`${url}/auth/sign-in?issuer=demo&hint=${encodeURIComponent(slug)}&to=/healthz`);
  if (!browser.session) throw new Error(`Nobody signs in as ${slug}: it ended at ${end}.`);
  return browser.session;
}
