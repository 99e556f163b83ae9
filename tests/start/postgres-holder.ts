import { startPostgres } from '@naober/scripts/postgres';

/** Stands for a process that holds a data folder until it is killed; says the address and PostgreSQL's number. */
const { url, pid } = await startPostgres({ dataDir: process.argv[2]! });
console.log(`${url} ${pid}`);
setInterval(() => undefined, 1000);
