import pg from 'pg';

/**
 * Brings the coming open shifts of the demo to `count` by copying those that are there, each with a new id
 * and a time of its own within six weeks; takes away what is too much and nobody signed up for.
 */
export async function setShifts(adminUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from exchange.open_shift where starts_at > now()`,
    );
    const missing = count - rows[0]!.n;
    if (missing < 0) await client.query(takeAway, [-missing]);
    if (missing > 0) await client.query(copy, [missing]);
    await client.query('vacuum analyze exchange.open_shift');
  } finally {
    await client.end();
  }
}

const takeAway = `delete from exchange.open_shift where id in (
  select id from exchange.open_shift shift where starts_at > now()
  and not exists (select from exchange.sign_up where shift_id = shift.id) order by id limit $1)`;

/** Everything of a shift that does not make it this one shift. */
const same = [
  'region_id',
  'member_id',
  'department_id',
  'profession_id',
  'kind',
  'status',
  'break_minutes',
  'is_night',
  'places',
  'required_epas',
  'other_requirements',
  'remarks',
].join(', ');

/** Six weeks hold 60,480 minutes; the multiplier scatters the copies over them without chance. */
const copy = `with model as (
    select *, row_number() over (order by id) - 1 as place from exchange.open_shift
    where starts_at > now() and status = 'PUBLISHED'),
  wanted as (
    select n, date_trunc('minute', now()) + interval '1 hour' + (n * 2654435761 % 60480) * interval '1 minute' as begins
    from generate_series(1, $1::bigint) as n)
  insert into exchange.open_shift (id, starts_at, ends_at, ${same})
  select uuidv7(), begins, begins + (ends_at - starts_at), ${same}
  from wanted join model on model.place = wanted.n % (select count(*) from model)
  order by begins -- neighbours in the index are neighbours in time`;
