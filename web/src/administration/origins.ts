/** Addresses as people paste them, one a line, as the origins that browsers send; what is no address stays as it is, to be refused. */
export function originsIn(lines: string): string[] {
  const words = lines.split(/[\s,;]+/).filter(word => word !== '');
  return [...new Set(words.map(word => (URL.canParse(word) ? new URL(word).origin : word)))];
}
