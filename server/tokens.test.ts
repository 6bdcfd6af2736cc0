import { SignJWT } from 'jose'
import { expect, it } from 'vitest'
import type { Principal } from './table/principal.ts'
import { tokensWith } from './tokens.ts'

const principal: Principal = { role: 'head', person: 'p1', class: 'c1', table: 't1' }
const secret = 'a secret of at least thirty-two letters'
const tokens = tokensWith(secret)
const key = new TextEncoder().encode(secret)

it('a token gives back the principal that it was signed for', async () => {
  expect(await tokens.verify(await tokens.sign(principal))).toEqual(principal)
})

it('a token of another secret, a changed one, an unsigned one and one that ran out are worth nothing', async () => {
  const good = await tokens.sign(principal)
  const [header, , signature] = good.split('.')
  const payload = Buffer.from(
    JSON.stringify({ sub: 'p2', role: 'instructor', class: 'c1', table: '', iss: 'kelissoz' }),
  ).toString('base64url')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  const claims = { role: 'head', class: 'c1', table: 't1' }
  const old = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('p1')
    .setIssuer('kelissoz')
    .setExpirationTime(1)
    .sign(key)
  const strong = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS512' })
    .setSubject('p1')
    .setIssuer('kelissoz')
    .sign(new Uint8Array(64))
  const forged = [
    await tokensWith(secret.toUpperCase()).sign(principal),
    `${header}.${payload}.${signature}`,
    `${none}.${payload}.`,
    old,
    strong,
    '',
    'x',
    'a.b.c',
  ]
  for (const token of forged) expect(await tokens.verify(token)).toBeNull()
})

it('a token of ours that says something else than a principal is worth nothing', async () => {
  const odd = await new SignJWT({ role: 'king', class: 'c1', table: 't1' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('p1')
    .setIssuer('kelissoz')
    .sign(key)
  expect(await tokens.verify(odd)).toBeNull()
})

it('F7 F10 a token counted from the same hour is the same token; one of long ago, or of a clock set wrong, counts from now', async () => {
  const day = 24 * 3600 * 1000
  let now = Date.UTC(2026, 8, 1)
  const dated = tokensWith(secret, () => now)
  const opened = now
  const first = await dated.sign(principal, opened)
  now += day
  expect(await dated.sign(principal, opened)).toBe(first)
  expect(await dated.sign(principal)).not.toBe(first)
  for (const wrong of [0, now - 170 * day, now + 400 * day]) {
    const token = await dated.sign(principal, wrong)
    now += 100 * day
    expect(await dated.verify(token)).toEqual(principal)
    now += 100 * day
    expect(await dated.verify(token)).toBeNull()
    now -= 200 * day
  }
})
