/** Days as people say them: whole years where it is years, else days. Leap days do not make a year odd. */
export function keptFor(days: number): { readonly years: number } | { readonly days: number } {
  const years = Math.round(days / 365.25);
  return years >= 1 && Math.abs(days - years * 365.25) <= 2 ? { years } : { days };
}
