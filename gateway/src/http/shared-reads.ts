interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  askers: number;
}

/** Who reads the same as somebody else at this moment gets the same answer; it is fetched as long as anybody waits. */
export class SharedReads<T> {
  private readonly inFlight = new Map<string, Flight<T>>();

  /** Rejects with the reason of `signal` when that aborts; the others' answer comes all the same. */
  join(key: string, signal: AbortSignal | undefined, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const flight = this.inFlight.get(key) ?? this.start(key, read);
    flight.askers += 1;
    if (!signal) return flight.answer;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const leave = () => {
      reject(signal.reason);
      flight.askers -= 1;
      if (flight.askers > 0) return;
      this.end(key, flight);
      flight.controller.abort(signal.reason);
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    flight.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    return promise;
  }

  private start(key: string, read: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight = { answer: read(controller.signal), controller, askers: 0 };
    this.inFlight.set(key, flight);
    const end = () => this.end(key, flight);
    flight.answer.then(end, end);
    return flight;
  }

  /** Who comes later starts anew. */
  private end(key: string, flight: Flight<T>): void {
    if (this.inFlight.get(key) === flight) this.inFlight.delete(key);
  }
}
