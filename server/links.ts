/** What the terminal says when the server is up: three links, for this machine and for the network, and a code to scan. */
import { renderUnicodeCompact } from 'uqr'
import type { Addresses } from './addresses.ts'

const LINKS = [
  ['Practise alone', '/practice'],
  ['Teach a class', '/teach'],
  ['Join with a code', '/'],
] as const

export function links({ local, network, needsSix }: Addresses): string {
  const list = (origin: string) => LINKS.map(([what, path]) => `  ${what.padEnd(18)}${origin}${path}`).join('\n')
  const blocks = [`On this computer\n${list(local)}`, ...network.map((origin) => `On the network\n${list(origin)}`)]
  if (needsSix) blocks.push('This computer has IPv6 addresses alone: `HOST=:: npm start` opens them to the network.')
  const scanned = network[0]
  const code = scanned ? `\n\n${renderUnicodeCompact(`${scanned}/`, { border: 2 })}\n  Scan to join: ${scanned}/` : ''
  return `\nKelissoz is open.\n\n${blocks.join('\n\n')}${code}\n`
}
