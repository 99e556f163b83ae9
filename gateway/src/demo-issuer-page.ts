/** One of the invented people. */
export interface DemoPerson {
  readonly slug: string;
  readonly name: string;
  readonly professions: readonly string[];
  readonly employer: string | null;
  readonly roles: readonly string[];
}

const escaped = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

/** Where the page's script is: one within the page would be refused by our own policy. */
export const signOutScript = '/demo/sign-out.js';

/** Nobody is asked whether she wants to sign out: she pressed it a moment ago. `form` is the service's own. */
export const signOutPage = (form: string): string => `<!doctype html><html lang="nl"><meta charset="utf-8">
<title>Demo: uitloggen</title>${form}<button form="op.logoutForm" name="logout" value="yes">Log uit bij de demo</button>
<script src="${signOutScript}"></script></html>`;

/** The service's own page, for who comes without saying whom she wants to be. Plain on purpose: it is not the portal. */
export function choosePage(uid: string, people: readonly DemoPerson[]): string {
  const items = people.map(({ slug, name, professions, employer, roles }) => {
    const what = [...professions, ...(employer ? [employer] : []), ...roles.map(role => role.toLowerCase())].join(
      ' · ',
    );
    const address = `/demo/issuer/interaction/${encodeURIComponent(uid)}/${encodeURIComponent(slug)}`;
    return `<li><a href="${address}">${escaped(name)}</a> <small>${escaped(what)}</small></li>`;
  });
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Demo: wie ben je?</title><h1>Demo: wie ben je?</h1>
<p>Deze aanmelddienst vraagt geen bewijs. Hij bestaat alleen in de demo.</p><ul>${items.join('')}</ul></html>`;
}
