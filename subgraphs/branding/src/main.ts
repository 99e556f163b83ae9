import { serveFromEnvironment } from '@naober/kit/serve-from-environment';
import { branding } from './schema.ts';

await serveFromEnvironment(branding);
