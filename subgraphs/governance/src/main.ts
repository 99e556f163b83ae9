import { serveFromEnvironment } from '@naober/kit/serve-from-environment';
import { governance } from './schema.ts';

await serveFromEnvironment(governance);
