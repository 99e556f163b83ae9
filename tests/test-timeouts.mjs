import { addEventHandler } from 'jest-circus';

const limit = 120_000; // for what hangs; no measure of speed

/** The runner waits for ever; nothing else would name the test that hangs. */
addEventHandler(({ name, timeout = limit }, { currentDescribeBlock }) => {
  const added = { add_test: currentDescribeBlock.children, add_hook: currentDescribeBlock.hooks }[name]?.at(-1);
  if (!added?.fn) return;
  const { fn } = added;
  added.fn = () => {
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.reject(new Error(`Nothing came of it within ${timeout} ms.`)), timeout);
    return Promise.race([Promise.try(fn), late.promise]).finally(() => clearTimeout(timer));
  };
});
