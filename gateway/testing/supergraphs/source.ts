/** A small supergraph for tests: what its subgraphs declare, by name. Their answers are invented. */
export interface SupergraphSource {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
}
