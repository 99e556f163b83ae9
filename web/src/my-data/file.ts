/** The bytes of a text in base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

/** Hands a file to the person, who finds it among her downloads. */
export function offerFile(name: string, base64: string): void {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'application/zip' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** `1,2 MB`; small ones in kB, never 0. */
export function sizeText(bytes: number, locale: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(bytes / 1_000, 1), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: unit === 'MB' ? 1 : 0 }).format(amount)} ${unit}`;
}
