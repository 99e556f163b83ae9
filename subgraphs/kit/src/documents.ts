import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { ReadDocument } from './document.ts';

const keptDocuments = 1_000;
/** Longer ones are written once, by a program or to fill our memory: reading them again is their own cost. */
const longestKept = 20_000;

/** Reads documents against a schema, each once: the gateway sends the same ones over and over. */
export class Documents {
  private readonly known = new Map<string, ReadDocument | readonly GraphQLError[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or every reason why it is none. */
  read(query: string): ReadDocument | readonly GraphQLError[] {
    const known = this.known.get(query);
    if (known) return known;
    const read = this.parse(query);
    if (query.length > longestKept) return read;
    if (this.known.size >= keptDocuments) this.known.delete(this.known.keys().next().value!);
    this.known.set(query, read);
    return read;
  }

  private parse(query: string): ReadDocument | readonly GraphQLError[] {
    try {
      const document = parse(query, { noLocation: true });
      const errors = validate(this.schema, document);
      return errors.length > 0
        ? errors.map(error => coded(error, 'GRAPHQL_VALIDATION_FAILED'))
        : new ReadDocument(this.schema, document);
    } catch (error) {
      return [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
    }
  }
}

const coded = ({ message, nodes, source, positions }: GraphQLError, code: string) =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
