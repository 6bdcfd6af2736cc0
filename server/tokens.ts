/** Seat tokens: signed, so that nobody can make one; kept by the client, so that there are no accounts. */
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Principal } from './table/principal.ts'

const ALGORITHM = 'HS256'
const ISSUER = 'kelissoz'
/** Longer than a course lasts. */
const LIFETIME = '180d'

const Claims = z.object({
  role: z.enum(['head', 'deputy', 'expert', 'instructor', 'observer']),
  sub: z.string().min(1).max(40),
  class: z.string().max(40),
  table: z.string().max(40),
})

export interface Tokens {
  sign(principal: Principal): Promise<string>
  /** The principal of a token that we signed and that has not run out; null for anything else. */
  verify(token: string): Promise<Principal | null>
}

export function tokensWith(secret: string): Tokens {
  const key = new TextEncoder().encode(secret)
  return {
    sign: ({ person, ...claims }) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(person)
        .setIssuer(ISSUER)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(key),
    async verify(token) {
      const verified = await jwtVerify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER }).catch(() => null)
      const claims = Claims.safeParse(verified?.payload)
      if (!claims.success) return null
      const { sub: person, role, class: classId, table } = claims.data
      return { role, person, class: classId, table }
    },
  }
}
