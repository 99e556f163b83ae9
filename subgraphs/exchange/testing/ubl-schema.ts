import { invoiceSchema } from '@e-invoice-eu/core';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { list, type Node, rootOf } from './nlcius.ts';

/** A part of the library's schema of UBL 2.1 as EN 16931 uses it: elements in the order of the standard. */
interface Part {
  readonly type?: string;
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
}

const validate = new Ajv2019({ strict: false, allErrors: true }).compile(invoiceSchema);
const invoice = (invoiceSchema as unknown as Part).properties!['ubl:Invoice']!;

/** Where a document is not what the schema says: elements unknown, missing or out of order, codes, dates and amounts. */
export function againstSchema(xml: string): string[] {
  const { root } = rootOf(xml);
  const document = asInvoice(root);
  const wrong = validate({ 'ubl:Invoice': jsonOf(document, invoice) }) ? [] : validate.errors!;
  return [...wrong.map(one => `${one.instancePath} ${one.message}`), ...outOfOrder(document, invoice)];
}

/** The schema is of invoices: a credit note has three elements by other names, and is else the same. */
function asInvoice(node: Node): Node {
  const names: Readonly<Record<string, string>> = {
    'cbc:CreditNoteTypeCode': 'cbc:InvoiceTypeCode',
    'cac:CreditNoteLine': 'cac:InvoiceLine',
    'cbc:CreditedQuantity': 'cbc:InvoicedQuantity',
  };
  const renamed = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? asInvoice(value as Node) : value;
  const entries = Object.entries(node)
    .filter(([name]) => !name.startsWith('@_xmlns'))
    .map(([name, value]) => [names[name] ?? name, Array.isArray(value) ? value.map(renamed) : renamed(value)]);
  return Object.fromEntries(entries) as Node;
}

/** As the schema reads it: attributes stand beside their element, and what may be there twice is a list. */
function jsonOf(node: Node, part: Part): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    const known = part.properties?.[name];
    const inner = known?.items ?? known ?? {};
    const all = list(value).map(one =>
      name.startsWith('cac:') ? jsonOf(one, inner) : textAndAttributes(name, one, json),
    );
    json[name] = known?.type === 'array' ? all : all[0];
  }
  return json;
}

function textAndAttributes(name: string, one: unknown, beside: Record<string, unknown>): string {
  if (typeof one !== 'object' || one === null) return String(one);
  const { '#text': text, ...attributes } = one as Record<string, string>;
  for (const [key, value] of Object.entries(attributes)) beside[`${name}@${key.slice(2)}`] = value;
  return text ?? '';
}

function* outOfOrder(node: Node, part: Part): Generator<string> {
  const names = Object.keys(node);
  const places = names.map(name => Object.keys(part.properties ?? {}).indexOf(name));
  if (places.some((place, at) => at > 0 && place < places[at - 1]!)) yield `out of order: ${names.join(' ')}`;
  for (const name of names.filter(one => one.startsWith('cac:'))) {
    const known = part.properties?.[name];
    for (const one of list(node[name])) yield* outOfOrder(one, known?.items ?? known ?? {});
  }
}
