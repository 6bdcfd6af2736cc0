/** Health, headers, and an answer with a code for whatever is asked wrongly. */
import { request as plainRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ask } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const error = (code: string, params?: object) => ({ error: params ? { code, params } : { code } })

describe('what every client relies on', () => {
  it('every sentence is there in each language, and no other language is', async () => {
    for (const [lang, word] of [
      ['kk', 'орын'],
      ['ru', 'место'],
      ['en', 'seat'],
    ] as const) {
      const { json } = await ask<Record<string, string>>(server, 'GET', `/api/sentences/${lang}`)
      expect(json['errors.seat-taken']?.toLowerCase()).toContain(word)
    }
    for (const lang of ['de', '__proto__', 'toString'])
      expect((await ask(server, 'GET', `/api/sentences/${lang}`)).status).toBe(404)
  })

  it('health, readiness and figures', async () => {
    expect((await ask(server, 'GET', '/healthz')).json).toEqual({ ok: true })
    expect((await ask(server, 'GET', '/readyz')).status).toBe(200)
    const text = await (await fetch(`${server.url}/metrics`)).text()
    for (const name of [
      'kelissoz_acts_total',
      'kelissoz_refusals_total',
      'kelissoz_act_seconds_bucket',
      'kelissoz_tables',
      'kelissoz_clients',
      'nodejs_eventloop_lag',
    ])
      expect(text).toContain(name)
  })

  it('headers that work on plain HTTP, and no invitation to other sites', async () => {
    const { headers } = await ask(server, 'GET', '/api/scenarios')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("connect-src 'self' ws: wss:")
    expect(policy).not.toContain('upgrade-insecure-requests')
    for (const absent of ['strict-transport-security', 'x-powered-by', 'access-control-allow-origin'])
      expect(headers.get(absent)).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    const asked = await fetch(`${server.url}/matchmake/joinOrCreate/table`, {
      method: 'POST',
      headers: { origin: 'http://evil.example', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(asked.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('a page of another site cannot open a socket', async () => {
    const status = await new Promise((done) => {
      const headers = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        origin: 'http://evil.example',
      }
      plainRequest(`${server.url}/a/b?sessionId=x`, { headers })
        .on('response', ({ statusCode }) => done(statusCode))
        .on('upgrade', () => done('opened'))
        .end()
    })
    expect(status).toBe(403)
  })

  it('bodies that are too large, broken or of another kind are answered', async () => {
    expect(await ask(server, 'POST', '/api/join', JSON.stringify({ name: 'x'.repeat(70_000) }))).toMatchObject({
      status: 413,
      json: error('too-large'),
    })
    expect(await ask(server, 'POST', '/api/join', '{"name":')).toMatchObject({ status: 400, json: error('malformed') })
    const form = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      body: new URLSearchParams({ code: '123456' }),
    })
    expect([form.status, await form.json()]).toEqual([400, error('malformed', { path: '' })])
  })

  it('an unknown route is a code too', async () => {
    for (const path of ['/api/nothing', '/nothing', '/table', '/%ff', '/..%2f..%2fpackage.json', '/.env']) {
      const { status, json } = await ask<object>(server, 'GET', path)
      expect([400, 404]).toContain(status)
      expect(json).toHaveProperty('error.code')
    }
  })
})
