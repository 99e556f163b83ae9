import { createRunner } from 'jest-light-runner';

/** Two processes that keep their modules: loading the platform anew for each file took half of the suite's time. */
export default createRunner({ runtime: 'child_process' });
