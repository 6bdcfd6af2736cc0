/** One whole server for the tests of a file; when they are over it must have had nothing to complain of. */
import { afterAll, expect } from 'vitest'
import { type FreshTable, freshTables, startServer, type TestServer } from './running.ts'

interface Whole {
  readonly server: TestServer
  /** Each call gives a table that nobody has touched. */
  readonly fresh: () => FreshTable
}

const none = (): never => {
  throw new Error('no tables were asked for')
}

export async function wholeServer(tables: number, ...how: Parameters<typeof startServer>): Promise<Whole> {
  const server = await startServer(...how)
  afterAll(async () => {
    await server.close()
    expect(server.complaints).toEqual([])
  })
  return { server, fresh: tables > 0 ? await freshTables(server, tables) : none }
}
