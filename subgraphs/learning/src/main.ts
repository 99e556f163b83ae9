import { serveFromEnvironment } from '@naober/kit/serve-from-environment';
import { learning } from './schema.ts';

await serveFromEnvironment(learning);
