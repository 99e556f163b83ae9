import swc from '@swc/jest';

/** Jest's own transform, which reads one file as the environment says and all others as they are. */
export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    const { MUTANT_FILE, MUTANT_SOURCE } = process.env;
    const read = (source, file) => (file === MUTANT_FILE ? MUTANT_SOURCE : source);
    return {
      ...inner,
      process: (source, file, more) => inner.process(read(source, file), file, more),
      processAsync: (source, file, more) => inner.processAsync(read(source, file), file, more),
      getCacheKey: (source, file, more) => inner.getCacheKey(read(source, file), file, more),
    };
  },
};
