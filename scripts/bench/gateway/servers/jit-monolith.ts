import { answersOf } from '../fixture/answer.ts';
import { monolithSchema } from '../fixture/monolith.ts';
import { serveAnswers } from '../fixture/serve.ts';
import { listen } from './told.ts';

/** Nothing but the resolvers and a compiled query: what no gateway can beat. */
await serveAnswers(answersOf(monolithSchema()), listen.port);
