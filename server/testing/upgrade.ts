/** Asks for a live connection as a browser does, by hand, so that every header can be chosen. */
import { once } from 'node:events'
import { request } from 'node:http'

/** The status with which it is refused, or 101. */
export async function upgradeStatus(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' }
  const key = { 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' }
  const asked = request(`${url}/p/r?sessionId=s`, { headers: { ...upgrade, ...key, ...headers } })
  asked.end()
  const [response, open] = await Promise.race([once(asked, 'response'), once(asked, 'upgrade')])
  open?.destroy()
  response.destroy()
  return response.statusCode
}
