/** Where this server is reached: the local address first, then every address of this machine on the network. */
import { networkInterfaces } from 'node:os'

/** `http://localhost:2567`; and for the local network `http://192.168.1.7:2567`, private addresses before others. */
export interface Addresses {
  readonly local: string
  readonly network: readonly string[]
}

export function addressesOf(host: string, port: number, interfaces = networkInterfaces()): Addresses {
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const isHere = host === 'localhost' || host === '::1' || host.startsWith('127.')
  if (!isEverywhere) return { local: url(isHere ? 'localhost' : host), network: isHere ? [] : [url(host)] }
  const all = Object.values(interfaces).flatMap((cards) => cards ?? [])
  const reachable = all.filter(
    (card) => card.family === 'IPv4' && !card.internal && !card.address.startsWith('169.254.'),
  )
  const names = reachable.map(({ address }) => address).sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)))
  return { local: url('localhost'), network: names.map(url) }
}

const isPrivate = (address: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
