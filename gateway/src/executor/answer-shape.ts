import type { CompositeType, Operation, Schema } from '@apollo/federation-internals';
import type { Plain } from './own.ts';
import type { Run } from './run.ts';
import { conditionNames } from './selected-fields.ts';
import { Shaper } from './shape.ts';
import type { Shape } from './shape-leaf.ts';
import { refuse } from './unusual.ts';

/** As many `@skip` and `@include` choices of one operation are kept. */
const mostKept = 32;

/** What clients see of an answer: the fields that they asked for, in their order, and nothing that the plan added. */
export class AnswerShape {
  /** By the choices of the conditions. */
  private readonly shapes = new Map<string, Shape>();
  private readonly conditions: readonly string[];
  private readonly defaults: Readonly<Plain>;

  constructor(
    private readonly operation: Operation,
    private readonly schema: Schema,
  ) {
    this.conditions = conditionNames(operation.selectionSet, schema);
    this.defaults = operation.collectDefaultedVariableValues();
  }

  /** Throws `unusual` for data that does not fit the schema. */
  of({ data, variables, shared }: Run): Plain {
    return this.shapeFor(variables)(data as never, shared) as Plain;
  }

  private shapeFor(variables: Readonly<Plain>): Shape {
    const choices = this.conditions.map(name => this.choice(name, variables));
    const key = choices.join();
    const known = this.shapes.get(key);
    if (known) return known;
    if (this.shapes.size >= mostKept) this.shapes.clear();
    const conditions = Object.fromEntries(this.conditions.map((name, at) => [name, choices[at]]));
    const parentType = this.schema.schemaDefinition.rootType(this.operation.rootKind) as CompositeType;
    const { selectionSet } = this.operation;
    const shape = new Shaper(this.schema, conditions).object([{ selectionSet, parentType }]);
    this.shapes.set(key, shape);
    return shape;
  }

  private choice(name: string, variables: Readonly<Plain>): boolean {
    const value = Object.hasOwn(variables, name) ? variables[name] : this.defaults[name];
    return typeof value === 'boolean' ? value : refuse();
  }
}
