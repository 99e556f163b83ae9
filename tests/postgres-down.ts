export default async function postgresDown(): Promise<void> {
  const { naoberTestServer } = globalThis as { naoberTestServer?: { stop(): Promise<void> } };
  await naoberTestServer?.stop();
}
