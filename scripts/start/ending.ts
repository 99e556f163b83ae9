import { whenBootstrapIsGone } from '../life-line.ts';

/** A terminal, npm and a shell may each pass on the same Ctrl-C: what follows within this time is still the first. */
const SAME_PRESS_MS = 1000;
/** More than what is under way is given to finish, at the gateway and then at the subgraphs. */
const PATIENCE_MS = 25_000;

/** Ends the process in order once it is asked to: what was opened last is closed first. */
export class Ending {
  private readonly opened = new AsyncDisposableStack();
  private askedAt: number | undefined;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.ask());
    whenBootstrapIsGone(() => this.ask());
  }

  get isAsked(): boolean {
    return this.askedAt !== undefined;
  }

  /** Remembers how to close what was just opened; when the end has begun meanwhile, closes it at once. */
  async closesBy(closing: () => Promise<void>): Promise<void> {
    if (this.opened.disposed) await closing();
    else this.opened.defer(closing);
  }

  /**
   * Closes everything and leaves; asked again, or when closing takes too long, leaves at once (the guard of PostgreSQL
   * sees to it).
   */
  ask(exitCode = 0): void {
    const now = performance.now();
    if (this.askedAt !== undefined) {
      if (now - this.askedAt > SAME_PRESS_MS) leaveNow(1);
      return;
    }
    this.askedAt = now;
    setTimeout(() => leaveNow(1), PATIENCE_MS).unref();
    this.opened.disposeAsync().then(
      () => leaveNow(exitCode),
      (error: unknown) => {
        console.error(error);
        leaveNow(1);
      },
    );
  }
}

/** The one way out of a command that runs until it is asked to end: who asked waits, whatever a library still holds. */
const leaveNow = (exitCode: number): never => process.exit(exitCode);
