/** Seat tokens: signed, so that nobody can make one; kept by the client, so that there are no accounts. */
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Principal } from './table/principal.ts'

const ALGORITHM = 'HS256'
const ISSUER = 'kelissoz'
/** Longer than a course lasts, s. */
const LIFETIME_S = 180 * 24 * 3600
/** An hour that is longer ago counts as none: it was long ago, or the clock was wrong then; s. */
const LONG_AGO_S = LIFETIME_S / 2

const Claims = z.object({
  role: z.enum(['head', 'deputy', 'expert', 'instructor', 'observer']),
  sub: z.string().min(1).max(40),
  class: z.string().max(40),
  table: z.string().max(40),
})

export interface Tokens {
  /** `since` (epoch ms): the same principal and hour give the same token; without it the token counts from now. */
  sign(principal: Principal, since?: number): Promise<string>
  /** The principal of a token that we signed and that has not run out; null for anything else. */
  verify(token: string): Promise<Principal | null>
}

/** `now`: the server's clock, epoch ms. */
export function tokensWith(secret: string, now: () => number = Date.now): Tokens {
  const key = new TextEncoder().encode(secret)
  const seconds = (ms: number) => Math.floor(ms / 1000)
  const countedFrom = (since = now()): number =>
    Math.abs(now() - since) < LONG_AGO_S * 1000 ? seconds(since) : seconds(now())
  return {
    sign: ({ person, ...claims }, since) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(person)
        .setIssuer(ISSUER)
        .setIssuedAt(countedFrom(since))
        .setExpirationTime(countedFrom(since) + LIFETIME_S)
        .sign(key),
    async verify(token) {
      const verified = await jwtVerify(token, key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        currentDate: new Date(now()),
      }).catch(() => null)
      const claims = Claims.safeParse(verified?.payload)
      if (!claims.success) return null
      const { sub: person, role, class: classId, table } = claims.data
      return { role, person, class: classId, table }
    },
  }
}
