/** Keeps cookies and goes where it is sent, one step at a time, as a browser would. */
export class BrowserLike {
  readonly cookies = new Map<string, string>();

  /** One request; a redirect is not followed. */
  get(address: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(address, { headers });
  }

  /** Sends a form. */
  post(address: string, fields: Record<string, string>): Promise<Response> {
    return this.ask(address, { method: 'POST', body: new URLSearchParams(fields) });
  }

  private async ask(address: string, request: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(pair => pair.join('=')).join('; ');
    const response = await fetch(address, { ...request, redirect: 'manual', headers: { ...request.headers, cookie } });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    return response;
  }

  /** Goes on until nothing leads further, or to an address that `stops` at; gives where it ended. */
  async follow(address: string, stops: (address: URL) => boolean = () => false): Promise<string> {
    for (let steps = 0; steps < 15; steps++) {
      if (stops(new URL(address))) return address;
      const next = (await this.get(address)).headers.get('location');
      if (!next) return address;
      address = new URL(next, address).href;
    }
    throw new Error(`It leads round in circles, last to ${address}.`);
  }

  get session(): string | undefined {
    return [...this.cookies].find(([name]) => name.endsWith('naober-session'))?.join('=');
  }

  private keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '' || /expires=thu, 01 jan 1970/i.test(set)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
