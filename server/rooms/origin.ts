/** Which pages may open a socket to us: our own, under whatever name and through whatever proxy they were reached. */

/**
 * A page of another site may not open a socket to us. Programs that are no browsers send no origin. A proxy may ask for us
 * by an inner name; the one that the browser used is then in `X-Forwarded-Host`. Many proxies pass on the name without the
 * port (`$host` of nginx): then names alone are compared, for the port that the browser used is known to nobody.
 */
export function isFromElsewhere(headers: Headers, isProxied: boolean): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  if (!URL.canParse(origin)) return true
  const forwarded = isProxied ? headers.get('x-forwarded-host')?.split(',')[0]?.trim() : undefined
  const from = new URL(origin)
  const asked = forwarded || headers.get('host') || ''
  // Under the scheme of the page, so that a port which goes without saying is none on either side.
  const here = `${from.protocol}//${asked}`
  if (!URL.canParse(here)) return true
  const { host, hostname } = new URL(here)
  return HAS_PORT.test(asked) ? from.host !== host : from.hostname !== hostname
}

/** `h:8080`, `[::1]:8080`; not `[::1]`. */
const HAS_PORT = /:\d+$/
