import { Identity } from '@naober/gateway/identity';
import { Limits } from '@naober/gateway/limits';
import { Context } from '@naober/kit/context';
import type { Viewer } from '@naober/kit/viewer';
import pg from 'pg';

const subgraphRoles = ['governance', 'learning', 'exchange', 'branding'].map(name => `naober_${name}`);

/**
 * What the platform would be without knowing who asks: for the benchmark alone, to tell what identity, limits and row
 * security cost. Every question counts as that of the first person who asked; the roles see every row.
 */
export class WithoutSecurity {
  private isOn = false;
  private viewer: Viewer | undefined;

  private readonly adminUrl: string;

  constructor(adminUrl: string) {
    this.adminUrl = adminUrl;
    const { isOff, kept } = { isOff: () => !this.isOn, kept: this };
    const viewerOf = Identity.prototype.viewerOf;
    Identity.prototype.viewerOf = async function (...asked) {
      if (isOff() || !kept.viewer) kept.viewer = await viewerOf.apply(this, asked);
      return kept.viewer;
    };
    const answerTo = Limits.prototype.answerTo;
    Limits.prototype.answerTo = function (...asked) {
      return isOff() ? answerTo.apply(this, asked) : Promise.resolve(0);
    };
    const guarded = Object.getOwnPropertyDescriptor(Context.prototype, 'guarded')!.get!;
    Object.defineProperty(Context.prototype, 'guarded', {
      get(this: Context) {
        return isOff() ? guarded.call(this) : this.em;
      },
    });
  }

  /** Measures with security taken away, and brings it back. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await this.roles('bypassrls');
    this.isOn = true;
    try {
      return await work();
    } finally {
      this.isOn = false;
      await this.roles('nobypassrls');
    }
  }

  private async roles(attribute: 'bypassrls' | 'nobypassrls'): Promise<void> {
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    for (const role of subgraphRoles) await client.query(`alter role ${role} ${attribute}`);
    await client.end();
  }
}
