import {
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type CompositeType,
  type EnumType,
  type OutputType,
  type ScalarType,
  type Schema,
} from '@apollo/federation-internals';
import { isPlain, type Plain } from './own.ts';
import type { SharedObjects } from './run.ts';
import { selectedFields, type Conditions, type Selected, type SelectedField } from './selected-fields.ts';
import { shapeLeaf, type Shape } from './shape-leaf.ts';
import { objectShape, type FieldShape } from './shape-source.ts';
import { refuse } from './unusual.ts';

/** Shapes values of one operation, with its conditions decided. */
export class Shaper {
  constructor(
    private readonly schema: Schema,
    private readonly conditions: Conditions,
  ) {}

  /**
   * What the answer shows of an object. Its fields are found out once for each type that comes by: types are those of
   * the schema, so they stay few.
   */
  object(selected: readonly Selected[]): Shape {
    const shapes = new Map<string | undefined, Shape>();
    const show: Shape = (value: Plain, shared) => {
      const typeName = value['__typename'] as string | undefined;
      let shape = shapes.get(typeName);
      if (!shape) shapes.set(typeName, (shape = this.ofType(selected, typeName)));
      return shape(value as never, shared);
    };
    return (value: Plain, shared) => {
      if (!isPlain(value)) refuse();
      return shared.size > 0 && shared.has(value) ? showOnce(value, shared, show) : show(value as never, shared);
    };
  }

  private ofType(selected: readonly Selected[], typeName: string | undefined): Shape {
    const said = typeName === undefined ? selected[0]!.parentType : this.typeNamed(typeName);
    const own = selected.map(one => ({ ...one, parentType: typeName === undefined ? one.parentType : said }));
    const fields = selectedFields(own, typeName, this.schema, this.conditions);
    return objectShape(fields.map(field => this.field(field, typeName === undefined ? field.parentType : said)));
  }

  private typeNamed(name: string): CompositeType {
    const type = typeof name === 'string' ? this.schema.type(name) : undefined;
    return type && isObjectType(type) ? type : refuse();
  }

  private field(field: SelectedField, parentType: CompositeType): FieldShape {
    const { responseName, isTypeName, type, inside } = field;
    if (!isTypeName) return { responseName, isNullable: !isNonNullType(type), shape: this.value(type, inside) };
    // An object that does not say its type is what its field says, if that can be only one.
    const name = isObjectType(parentType) ? parentType.name : undefined;
    return { responseName, typeName: name ?? null, shape: refuse, isNullable: false };
  }

  /** Of a value that is not null, whether it may be or not. */
  private value(type: OutputType, inside: readonly Selected[]): Shape {
    if (isNonNullType(type)) return this.value(type.ofType as OutputType, inside);
    if (isListType(type)) return this.list(type.ofType as OutputType, inside);
    if (isCompositeType(type)) return this.object(inside);
    return shapeLeaf(type as ScalarType | EnumType, this.schema);
  }

  private list(element: OutputType, inside: readonly Selected[]): Shape {
    const shape = this.value(element, inside);
    const ofNull = isNonNullType(element) ? refuse : () => null;
    return (list: unknown, shared) => {
      if (!Array.isArray(list)) refuse();
      const shown: unknown[] = [];
      for (const one of list as readonly unknown[]) {
        if (one === undefined) refuse();
        shown.push(one === null ? ofNull() : shape(one as never, shared));
      }
      return shown;
    };
  }
}

/** Clients get one object in several places too: as JSON it is the same. */
function showOnce(object: Plain, shared: SharedObjects, show: Shape): unknown {
  const known = shared.get(object);
  if (known?.from === show) return known.value;
  const value = show(object as never, shared);
  shared.set(object, { from: show, value });
  return value;
}
