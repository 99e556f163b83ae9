/**
 * Ends the session and loads a fresh page, so nothing of this person stays in memory: her sign-in service's own, where it
 * ends its session too and leads back, else ours. Rejects when the server cannot be reached.
 */
export async function signOut(): Promise<void> {
  const answer = await fetch('/auth/sign-out', { method: 'POST' });
  if (!answer.ok) throw new Error(`Signing out was answered with ${answer.status}.`);
  const { goTo } = (await answer.json()) as { goTo?: string };
  location.assign(goTo ?? '/');
}
