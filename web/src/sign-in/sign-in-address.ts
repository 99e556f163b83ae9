import { useLocation } from 'preact-iso';

/** Whom or what a person says that she comes by: a service, or words by which the server finds it. */
export type Way = { readonly issuer: string; readonly hint?: string } | { readonly who: string };

/** Where signing in begins; `to` is the page that she comes back to. */
export function startAddress(way: Way, to: string): string {
  return `/auth/sign-in?${new URLSearchParams({ ...way, to }).toString()}`;
}

/** By the sign-in service and back: a fresh page, so nothing of the last person stays in memory. */
export function startSignIn(way: Way, to: string): void {
  location.assign(startAddress(way, to));
}

/** The page for signing in, which remembers the page that asked for it. */
export function signInAddress(from: string): string {
  const isWorthIt = from !== '/' && !from.startsWith('/inloggen');
  return isWorthIt ? `/inloggen?${new URLSearchParams({ naar: from }).toString()}` : '/inloggen';
}

export const useSignInAddress = (): string => signInAddress(useLocation().url);
