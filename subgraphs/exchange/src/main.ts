import { serveFromEnvironment } from '@naober/kit/serve-from-environment';
import { exchange } from './schema.ts';

await serveFromEnvironment(exchange);
