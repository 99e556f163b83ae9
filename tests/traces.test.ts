import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Answering } from '@naober/gateway/testing/answering';
import { continuing, traceHeaders } from '@naober/kit/spans';
import { startTraces } from '@naober/kit/traces';
import { TestPlatform } from './platform.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}
const spans: Span[] = [];
let collector: Answering;
let platform: TestPlatform;
let endTraces: () => Promise<void>;
beforeAll(async () => {
  collector = await Answering.start(({ body, response }) => {
    const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(scope => scope.spans)));
    response.end('{}');
  });
  platform = await TestPlatform.start('http');
  endTraces = await startTraces('test', collector.url);
}, 60_000);
afterAll(async () => {
  await platform.stop();
  await collector.stop();
});

test('what a stranger packs along goes no further', () => {
  const headers = { traceparent: `00-${'c'.repeat(32)}-${'b'.repeat(16)}-01`, baggage: 'packed=1' };
  expect(Object.keys(continuing(headers, 'question', traceHeaders))).toEqual(['traceparent']);
});

test('a question is followed from the browser over gateway and subgraph to its statements, which hold no values', async () => {
  const femke = await platform.as('femke-hoekstra');
  const [traceId, browser] = ['a'.repeat(32), 'b'.repeat(16)];
  await femke('query Mine { me { name } }', {}, { traceparent: `00-${traceId}-${browser}-01` });
  await endTraces();
  const ours = spans.filter(span => span.traceId === traceId);
  const [question] = ours.filter(({ name }) => name === 'question');
  const below = (span: Span, name: string) => ours.find(one => one.name === name && one.parentSpanId === span.spanId)!;
  const ask = below(question!, 'ask governance');
  const answer = below(ask, 'answer of governance');
  const sql = below(answer, 'sql');
  expect(question!.parentSpanId).toBe(browser);
  expect(sql.attributes.map(({ key }) => key)).toContain('db.query.text');
  expect(JSON.stringify(ours)).not.toMatch(/Femke|femke/);
});
