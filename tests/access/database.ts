import pg from 'pg';

/** Behind everybody's back: as a role that owns every table. */
export class Database {
  private readonly client: pg.Client;

  private constructor(client: pg.Client) {
    this.client = client;
  }

  static async open(adminUrl: string): Promise<Database> {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    return new Database(client);
  }

  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...values])).rows;
  }

  /** The one value of the one row. Throws when there is none. */
  async value<T = string>(sql: string, values: readonly unknown[] = []): Promise<T> {
    const { rows } = await this.client.query({ text: sql, values: [...values], rowMode: 'array' });
    if (rows.length === 0) throw new Error(`Nothing is found by: ${sql}`);
    return (rows as T[][])[0]![0]!;
  }

  /** Adds a row; columns by name. */
  async insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    await this.client.query(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
