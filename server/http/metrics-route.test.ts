import { once } from 'node:events'
import { type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import express from 'express'
import { afterEach, expect, it } from 'vitest'
import { openMetrics } from '../metrics.ts'
import { metricsRoute } from './metrics-route.ts'
import { sayProblem } from './problem.ts'

const TOKEN = 'pVx3-8Fq1zL0aYtW5rJc7uHd2kNbGmSe'
let server: Server
afterEach(() => server.close())

async function serving(token?: string): Promise<void> {
  const metrics = openMetrics({
    tables: () => 3,
    damaged: () => 0,
    clients: () => 0,
    diskFree: () => 0,
    diskFull: () => false,
  })
  server = express().use(metricsRoute(metrics, token), sayProblem(console.error)).listen(0, '0.0.0.0')
  await once(server, 'listening')
}

async function read(headers: Record<string, string> = {}, host = '127.0.0.1') {
  const { port } = server.address() as AddressInfo
  const asked = request({ host, port, path: '/metrics', headers }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, body: await text(answer) }
}

it('W12 the figures are read on this machine, under its own names', async () => {
  await serving()
  expect((await read()).body).toContain('kelissoz_tables 3')
  expect((await read({ host: 'localhost:2567' })).status).toBe(200)
  expect(await read({ host: 'rebound.example' })).toEqual({ status: 403, body: '{"error":{"code":"metrics-closed"}}' })
})

it('W12 what a proxy on this machine passes on is not asked by this machine', async () => {
  await serving()
  for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])
    expect((await read({ [name]: '127.0.0.1' })).status, name).toBe(403)
})

it('W12 from elsewhere with the token, and with no other', async () => {
  await serving(TOKEN)
  const passedOn = { 'x-forwarded-for': '203.0.113.5' }
  expect((await read({ ...passedOn, authorization: `Bearer ${TOKEN}` })).body).toContain('kelissoz_tables 3')
  for (const authorization of ['', TOKEN, 'Bearer ', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`])
    expect((await read({ ...passedOn, authorization })).status, authorization).toBe(403)
  await new Promise((closed) => server.close(closed))
  await serving()
  expect((await read({ ...passedOn, authorization: 'Bearer undefined' })).status).toBe(403)
})

const elsewhere = Object.values(networkInterfaces())
  .flat()
  .find((card) => card && !card.internal && card.family === 'IPv4')?.address

it.runIf(elsewhere)('W12 over the network there are no figures, whatever name is asked for', async () => {
  await serving()
  expect((await read({ host: 'localhost' }, elsewhere)).status).toBe(403)
})
