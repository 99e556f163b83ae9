/** Calls back when the bootstrap that started this process is gone, killed perhaps: nobody else would end us then. */
export function whenBootstrapIsGone(end: () => void): void {
  process.once('disconnect', end);
  process.channel?.unref();
}
